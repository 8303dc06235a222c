import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiErrorSchema, sessionSchema } from '../../src/museum/api.ts';
import { issueCard, openTestServer, revoke, type TestServer } from './public-server.ts';
import { DAY, type DiskMuseum, makeDiskMuseum, NOW } from './small-disk-museum.ts';

let museum: DiskMuseum;
let server: TestServer;

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum, {}, { cardsAMinute: 1000 });
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

const show = (card: unknown, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'POST', url: '/api/session', payload: { card }, headers });

describe('showing a card', () => {
  it('opens a session that the visitor’s scripts can’t read', async () => {
    const { token } = await issueCard(museum);
    const answer = await show(token);
    expect(answer.statusCode).toBe(200);
    expect(sessionSchema.parse(answer.json())).toEqual({
      member: {
        name: 'Ada',
        tier: 'friend',
        startsAtMs: NOW - DAY,
        endsAtMs: NOW + 100 * DAY,
        revoked: false,
      },
      account: { kind: 'member', name: 'Ada', mayManage: false },
      nowMs: NOW,
    });
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: 'enfilade_session', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.secure).toBeUndefined();
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(cookie?.expires?.getTime()).toBe(NOW + 30 * DAY);
    expect(answer.body).not.toContain(cookie?.value);
  });

  it('takes a card with white space around it, as pasted', async () => {
    const { token } = await issueCard(museum);
    expect((await show(` \n${token}\n`)).statusCode).toBe(200);
  });

  it.each([
    ['card-malformed', 400, 'nonsense'],
    ['card-malformed', 400, ''],
    ['card-malformed', 400, 'a'.repeat(9000)],
    ['bad-request', 400, 7],
    ['bad-request', 400, undefined],
    ['bad-request', 413, 'a'.repeat(90_000)],
  ])('answers %s with %i', async (code, status, card) => {
    const answer = await show(card);
    expect([answer.statusCode, answer.json()]).toEqual([status, { error: { code } }]);
    expect(answer.cookies).toEqual([]);
  });

  it('says when a card ended or begins', async () => {
    const ended = await show((await issueCard(museum, { endsAtMs: NOW - 1000 })).token);
    expect([ended.statusCode, ended.json()]).toEqual([
      403,
      { error: { code: 'card-expired', atMs: NOW - 1000 } },
    ]);
    const early = await show((await issueCard(museum, { startsAtMs: NOW + DAY })).token);
    expect(early.json()).toEqual({ error: { code: 'card-not-yet-valid', atMs: NOW + DAY } });
  });

  it('refuses a revoked card and one of another museum’s keys', async () => {
    const { card, token } = await issueCard(museum);
    await revoke(museum, card.id);
    expect((await show(token)).json()).toEqual({ error: { code: 'card-revoked' } });
    const other = makeDiskMuseum();
    const foreign = await issueCard(other);
    other.remove();
    expect((await show(foreign.token)).json()).toEqual({ error: { code: 'card-not-ours' } });
  });

  it('refuses bodies that are not JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: '{"card":"x"}',
      headers,
    });
    expect([answer.statusCode, answer.json()]).toEqual([415, { error: { code: 'bad-request' } }]);
    const broken = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: '{"card":',
      headers: { 'content-type': 'application/json' },
    });
    expect([broken.statusCode, apiErrorSchema.parse(broken.json()).error.code]).toEqual([400, 'bad-request']);
  });

  it('closes the session that the visitor had before', async () => {
    const first = await server.signIn((await issueCard(museum)).token);
    await show((await issueCard(museum)).token, { cookie: first });
    expect((await server.get('/api/session', { cookie: first })).json().member).toBeNull();
  });
});

describe('a session', () => {
  it('is nobody’s without a cookie', async () => {
    const answer = await server.get('/api/session');
    expect(answer.json()).toEqual({ member: null, nowMs: NOW });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('ends when the visitor leaves, also for who kept the cookie', async () => {
    const cookie = await server.signIn((await issueCard(museum)).token);
    const left = await server.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
    expect([left.statusCode, left.body]).toEqual([204, '']);
    expect(left.cookies[0]).toMatchObject({ name: 'enfilade_session', value: '', path: '/' });
    expect((await server.get('/api/session', { cookie })).json().member).toBeNull();
  });

  it('can be left without having one', async () => {
    expect((await server.app.inject({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(204);
  });

  it('still names a member whose card has ended or was revoked, and says so', async () => {
    const { card, token } = await issueCard(museum, { endsAtMs: NOW + DAY });
    const cookie = await server.signIn(token);
    server.clock.nowMs = NOW + 2 * DAY;
    expect((await server.get('/api/session', { cookie })).json()).toMatchObject({
      member: { name: 'Ada', endsAtMs: NOW + DAY, revoked: false },
      nowMs: NOW + 2 * DAY,
    });
    await revoke(museum, card.id);
    expect((await server.get('/api/session', { cookie })).json().member.revoked).toBe(true);
    server.clock.nowMs = NOW;
  });

  it('closes after thirty days, whatever the browser does with its cookie', async () => {
    const cookie = await server.signIn((await issueCard(museum)).token);
    server.clock.nowMs = NOW + 30 * DAY - 1;
    expect((await server.get('/api/session', { cookie })).json().member).not.toBeNull();
    server.clock.nowMs = NOW + 30 * DAY;
    expect((await server.get('/api/session', { cookie })).json().member).toBeNull();
    server.clock.nowMs = NOW;
  });
});

describe('requests that change something', () => {
  const from = (headers: Record<string, string>) =>
    server.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { host: 'museum.example', ...headers },
    });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://museum.example.evil.example' }],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'http://museum.example:81' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'http://museum.example', 'sec-fetch-site': 'cross-site' }],
  ] as Record<string, string>[][])('are refused from %j', async (headers) => {
    const answer = await from(headers!);
    expect([answer.statusCode, answer.json()]).toEqual([403, { error: { code: 'other-origin' } }]);
  });

  it.each([
    [{ origin: 'http://museum.example', 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://museum.example' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{}],
  ] as Record<string, string>[][])('are taken from %j', async (headers) => {
    expect((await from(headers!)).statusCode).toBe(204);
  });

  it('go by PUBLIC_URL alone where it is set', async () => {
    const other = makeDiskMuseum();
    const { app } = await openTestServer(other, {
      publicUrl: new URL('https://visit.example/'),
      basePath: '/',
    });
    const ask = (origin: string) =>
      app.inject({ method: 'DELETE', url: '/api/session', headers: { host: 'museum.example', origin } });
    expect((await ask('https://visit.example')).statusCode).toBe(204);
    expect((await ask('https://museum.example')).statusCode).toBe(403);
    await app.close();
    other.remove();
  });
});

describe('a server under an address of its own', () => {
  it('keeps its cookie to that path, and to https', async () => {
    const other = makeDiskMuseum();
    const publicUrl = new URL('https://museum.example/visit');
    const { app } = await openTestServer(other, { publicUrl, basePath: '/visit/' });
    const payload = { card: (await issueCard(other)).token };
    const answer = await app.inject({ method: 'POST', url: '/visit/api/session', payload });
    expect(answer.cookies[0]).toMatchObject({ path: '/visit/', secure: true, httpOnly: true });
    expect((await app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(404);
    await app.close();
    other.remove();
  });
});

describe('too many cards', () => {
  it('are refused for a while, by address, saying how long', async () => {
    const other = makeDiskMuseum();
    const { app } = await openTestServer(other, {}, { cardsAMinute: 3 });
    const ask = (remoteAddress: string) =>
      app.inject({ method: 'POST', url: '/api/session', payload: { card: 'x' }, remoteAddress });
    for (let i = 0; i < 3; i++) expect((await ask('192.0.2.1')).statusCode).toBe(400);
    const refused = await ask('192.0.2.1');
    expect(refused.statusCode).toBe(429);
    const { error } = apiErrorSchema.parse(refused.json());
    expect(error.code).toBe('too-many-requests');
    expect(error.retryAfterS).toBeGreaterThan(0);
    expect(error.retryAfterS).toBeLessThanOrEqual(60);
    expect((await ask('192.0.2.2')).statusCode).toBe(400);
    expect((await app.inject({ url: '/api/session', remoteAddress: '192.0.2.1' })).statusCode).toBe(200);
    await app.close();
    other.remove();
  });

  it('are not counted when another site’s page sends them: it could lock its visitors out', async () => {
    const other = makeDiskMuseum();
    const { app } = await openTestServer(other, {}, { cardsAMinute: 2 });
    const ask = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/api/session', payload: { card: 'x' }, headers });
    for (let i = 0; i < 5; i++) {
      expect((await ask({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).statusCode).toBe(
        403,
      );
    }
    expect((await ask({})).statusCode).toBe(400);
    await app.close();
    other.remove();
  });
});
