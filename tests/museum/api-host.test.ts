import { describe, expect, it } from 'vitest';
import { apiUrlOf, basePathOf } from '../../scripts/api-url.mjs';
import { API_HOST, credentialsFor } from '../../src/museum/api-host.ts';
import { withBase } from '../../src/platform/base.ts';

const HOST = 'https://api.museum.example/';

describe('an API on another host', () => {
  it('is asked for what is the API’s, and for nothing else', () => {
    expect(withBase('/visit/', '/api/session', HOST)).toBe('https://api.museum.example/api/session');
    expect(withBase('/visit/', 'api/rooms/salon/', HOST)).toBe('https://api.museum.example/api/rooms/salon/');
    expect(withBase('/visit/', '/fr/rooms/api', HOST)).toBe('/visit/fr/rooms/api');
    expect(withBase('/visit/', '/assets/museum/museum.json', HOST)).toBe('/visit/assets/museum/museum.json');
    expect(withBase('/visit/', '/apiary', HOST)).toBe('/visit/apiary');
  });

  it('gets the visitor’s cookies, which no other host gets', () => {
    expect(credentialsFor(`${HOST}api/session`, HOST)).toBe('include');
    for (const url of [
      'https://iiif.example/info.json',
      'https://api.museum.example.evil.example/api/session',
      'http://api.museum.example/api/session',
      '/api/session',
    ]) {
      expect(credentialsFor(url, HOST)).toBe('same-origin');
    }
  });
});

it('without one, all is below the base, and cookies stay with their own origin', () => {
  expect(API_HOST).toBe('');
  expect(withBase('/visit/', '/api/session')).toBe('/visit/api/session');
  expect(credentialsFor('https://iiif.example/info.json')).toBe('same-origin');
});

describe('API_URL, which the build is told', () => {
  it.each([
    [undefined, ''],
    [' ', ''],
    ['https://api.museum.example', HOST],
    [HOST, HOST],
    ['https://api.museum.example/visit', 'https://api.museum.example/visit/'],
    ['http://localhost:3000', 'http://localhost:3000/'],
  ])('%s is taken', (API_URL, address) => {
    expect(apiUrlOf({ API_URL })).toBe(address);
  });

  it.each([
    'api.museum.example',
    '/api',
    'ftp://api.museum.example/',
    'https://user:word@api.museum.example/',
    'https://api.museum.example/?x',
    'https://api.museum.example/#x',
    'https://*.museum.example/',
  ])('%s is refused', (API_URL) => {
    expect(() => apiUrlOf({ API_URL })).toThrow(/^API_URL must be/);
  });
});

describe('PUBLIC_URL, below whose path a site with another host for its API is built', () => {
  it.each([
    [undefined, '/'],
    ['https://museum.example', '/'],
    ['https://museum.example/visit', '/visit/'],
    ['https://museum.example/visit/', '/visit/'],
  ])('%s', (PUBLIC_URL, path) => {
    expect(basePathOf({ PUBLIC_URL })).toBe(path);
  });
});
