import { describe, expect, it } from 'vitest';
import { type Env, readConfig } from '../../src/server/config.ts';

const PUBLIC_URL = 'https://museum.example/visit';
const read = (env: Env) => readConfig({ PUBLIC_URL, ...env }, '/program');
const mistakesOf = (env: Env) => {
  const result = read(env);
  return result.ok ? [] : result.mistakes;
};

describe('WEB_ORIGIN', () => {
  it.each([
    ['https://museum.example', ['https://museum.example']],
    ['https://www.museum.example', ['https://www.museum.example']],
    ['https://museum.example:8443', ['https://museum.example:8443']],
    [
      'https://a.museum.example, https://b.museum.example',
      ['https://a.museum.example', 'https://b.museum.example'],
    ],
  ])('takes %s', (WEB_ORIGIN, webOrigins) => {
    expect(read({ WEB_ORIGIN })).toMatchObject({ ok: true, config: { webOrigins } });
  });

  it('takes another port of this machine', () => {
    const env = { PUBLIC_URL: 'http://localhost:3000', WEB_ORIGIN: 'http://localhost:5173' };
    expect(read(env)).toMatchObject({ ok: true });
  });

  it.each([
    '*',
    'null',
    'museum.example',
    'https://*.museum.example',
    'https://museum.example/',
    'https://museum.example/visit',
    'https://museum.example?x',
    'https://user@museum.example',
    'https://MUSEUM.example',
    'https://museum.example:443',
    'https://museum.example,',
    'https://museum.example,https://museum.example',
    'ftp://museum.example',
    Array.from({ length: 6 }, (_, at) => `https://a${at}.museum.example`).join(),
  ])('refuses %s', (WEB_ORIGIN) => {
    expect(mistakesOf({ WEB_ORIGIN })).toEqual([expect.stringMatching(/^WEB_ORIGIN must be the origin/)]);
  });

  it.each([
    ['another scheme', { WEB_ORIGIN: 'http://museum.example' }],
    ['another site', { WEB_ORIGIN: 'https://museum.example.evil' }],
    ['another site among its own', { WEB_ORIGIN: 'https://museum.example, https://evil.example' }],
    ['another address', { PUBLIC_URL: 'https://192.0.2.1', WEB_ORIGIN: 'https://198.51.2.1' }],
  ])('refuses %s than PUBLIC_URL’s', (_what, env) => {
    expect(mistakesOf(env)).toEqual([expect.stringMatching(/^WEB_ORIGIN must be of the same site/)]);
  });

  it('is refused without PUBLIC_URL', () => {
    expect(mistakesOf({ PUBLIC_URL: '', WEB_ORIGIN: 'https://museum.example' })).toEqual([
      expect.stringMatching(/^WEB_ORIGIN needs PUBLIC_URL/),
    ]);
  });
});

describe('API_URL, which the server must know as its build does', () => {
  it('is taken where cookies reach it', () => {
    const { ok, ...result } = read({ API_URL: 'https://api.museum.example' });
    expect(ok && 'config' in result && String(result.config.apiUrl)).toBe('https://api.museum.example/');
  });

  it.each([
    ['no whole address', 'api.museum.example', /^API_URL must be the address/],
    ['another site', 'https://api.elsewhere.example', /^API_URL must be of the same site/],
    ['another scheme', 'http://api.museum.example', /^API_URL must be of the same site/],
  ])('is refused: %s', (_what, API_URL, sentence) => {
    expect(mistakesOf({ API_URL })).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('METRICS_TOKEN, SIGNED_FILES and LOG_LEVEL', () => {
  it('are taken', () => {
    const METRICS_TOKEN = '0123456789abcdef';
    const GATED_READS_A_MINUTE = '500';
    const env = { METRICS_TOKEN, SIGNED_FILES: 'on', LOG_LEVEL: 'info', GATED_READS_A_MINUTE };
    expect(read(env)).toMatchObject({
      config: { metricsToken: METRICS_TOKEN, signedFiles: 'own', logLevel: 'info', gatedReadsAMinute: 500 },
    });
    const files = read({ SIGNED_FILES: 'https://files.museum.example/gated' });
    expect(files.ok && String(files.config.signedFiles)).toBe('https://files.museum.example/gated/');
  });

  it('are off by default, and SIGNED_FILES by its word', () => {
    for (const env of [{}, { SIGNED_FILES: 'off' }]) {
      expect(read(env)).toMatchObject({ ok: true, config: { signedFiles: undefined } });
    }
  });

  it.each([
    ['METRICS_TOKEN', ['short', 'with spaces in between it', 'x'.repeat(201)]],
    [
      'SIGNED_FILES',
      ['yes', 'files.museum.example', 'https://files.example/?x', 'https://u:p@files.example/'],
    ],
    ['GATED_READS_A_MINUTE', ['0', '99', 'many', '1e6', '-500', '10000000']],
    ['LOG_LEVEL', ['trace', 'loud']],
  ])('refuse a wrong %s, without saying it again', (name, values) => {
    for (const value of values) {
      const mistakes = mistakesOf({ [name]: value });
      expect(mistakes, value).toEqual([expect.stringMatching(new RegExp(`^${name} must be .*\\.$`))]);
    }
  });

  it('refuse files in the open beside a museum that is not', () => {
    expect(mistakesOf({ SIGNED_FILES: 'http://files.museum.example' })).toEqual([
      expect.stringMatching(/^SIGNED_FILES must be an https address/),
    ]);
  });
});

it('what settings are, need and say against each other is told at once', () => {
  const starts = mistakesOf({
    PORT: 'x',
    LOG_LEVEL: 'loud',
    SMTP_URL: 'smtps://mail.example',
    WEB_ORIGIN: 'https://evil.example',
    SIGNED_FILES: 'http://files.museum.example',
  }).map((mistake) => mistake.split(' ').slice(0, 3).join(' '));
  expect(starts.sort()).toEqual([
    'LOG_LEVEL must be',
    'PORT must be',
    'SIGNED_FILES must be',
    'SMTP_URL needs MAIL_FROM:',
    'WEB_ORIGIN must be',
  ]);
});
