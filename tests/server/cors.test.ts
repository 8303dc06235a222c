import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCard, openTestServer, type TestServer } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

const WEB = 'https://museum.example';
const OTHERS = [
  'https://evil.example',
  'https://museum.example.evil.example',
  'https://a.museum.example',
  'http://museum.example',
  'https://museum.example:8443',
  'https://MUSEUM.example',
  'null',
  '*',
];

let museum: DiskMuseum;
let server: TestServer;
let alone: TestServer;
let token: string;

beforeAll(async () => {
  museum = makeDiskMuseum();
  const publicUrl = new URL('https://api.museum.example');
  server = await openTestServer(museum, { publicUrl, webOrigins: [WEB, 'https://shop.museum.example'] });
  alone = await openTestServer(museum, { publicUrl });
  token = (await issueCard(museum)).token;
});
afterAll(async () => {
  await server.app.close();
  await alone.app.close();
  museum.remove();
});

const corsOf = (headers: Record<string, unknown>) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));
const preflight = (origin: string, method = 'DELETE', url = '/api/session') =>
  server.app.inject({
    method: 'OPTIONS',
    url,
    headers: { origin, 'access-control-request-method': method, 'sec-fetch-site': 'same-site' },
  });
const showCard = (origin: string, site = 'same-site', to = server) =>
  to.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { origin, 'sec-fetch-site': site },
    payload: { card: token },
  });

describe('the museum’s pages on another host', () => {
  it('sign in, with a cookie that other sites can’t have sent', async () => {
    const answer = await showCard(WEB);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe(WEB);
    expect(answer.headers['access-control-allow-credentials']).toBe('true');
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly.*Secure.*SameSite=Lax/);
  });

  it('read what is theirs, and every answer varies by who asks', async () => {
    const cookie = await server.signIn(token);
    const url = '/api/rooms/salon/room.json';
    const answer = await server.get(url, { cookie, origin: WEB, 'sec-fetch-site': 'same-site' });
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, WEB]);
    expect(answer.headers.vary).toMatch(/Cookie.*Origin/);
    expect((await server.get(url)).headers.vary).toMatch(/Origin/);
    expect((await server.get('/assets/favicon.svg')).headers.vary).toMatch(/Origin/);
  });

  it('may show pictures, which other sites’ may not', async () => {
    expect((await server.get('/api/health')).headers['cross-origin-resource-policy']).toBe('same-site');
    expect((await alone.get('/api/health')).headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('ask beforehand, and are told what they may send', async () => {
    const { statusCode, headers } = await preflight(WEB);
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(WEB);
    expect(headers['access-control-allow-methods']).toContain('DELETE');
    expect(headers['access-control-allow-headers']).toBe('content-type');
  });

  it('are all that the setting names', async () => {
    const answer = await preflight('https://shop.museum.example');
    expect(answer.headers['access-control-allow-origin']).toBe('https://shop.museum.example');
  });

  it('may use the API and nothing else', async () => {
    const answer = await server.get('/en/rooms/hall', { origin: WEB });
    expect(corsOf(answer.headers)).toEqual([]);
    expect(corsOf((await preflight(WEB, 'GET', '/en')).headers)).toEqual([]);
  });

  it('are refused when the browser says that they are of another site', async () => {
    expect((await showCard(WEB, 'cross-site')).json()).toEqual({ error: { code: 'other-origin' } });
  });
});

describe('every other origin', () => {
  it.each(OTHERS)('%s gets no header, and no change from its visitors', async (origin) => {
    const read = await server.get('/api/session', { origin });
    expect([read.statusCode, corsOf(read.headers)]).toEqual([200, []]);
    expect(read.headers.vary).toMatch(/Origin/);
    const asked = await preflight(origin);
    expect([asked.statusCode, corsOf(asked.headers)]).toEqual([404, []]);
    const shown = await showCard(origin);
    expect([shown.statusCode, corsOf(shown.headers)]).toEqual([403, []]);
    expect(shown.headers['set-cookie']).toBeUndefined();
  });
});

it('without the setting, the museum’s own other host is a stranger as well', async () => {
  const answer = await alone.get('/api/session', { origin: WEB });
  expect(corsOf(answer.headers)).toEqual([]);
  expect((await showCard(WEB, 'same-site', alone)).statusCode).toBe(403);
});
