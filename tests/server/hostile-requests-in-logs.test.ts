import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forLogs, logOptions } from '../../src/server/logging.ts';
import { issueCard, openTestServer, stubPages, type TestServer } from './public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from './small-disk-museum.ts';

const SECRET = 'Zm9yLXRlc3RzLW9ubHktdGhpcy1pcy1hLXNlY3JldC14';
const MAIL = 'ada.lovelace@example.org';

let museum: DiskMuseum;
let server: TestServer;
let token: string;
let logged = '';

beforeAll(async () => {
  museum = makeDiskMuseum();
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  const render = () => {
    throw new Error(`no page for ${MAIL} with ${SECRET} at postgres://enfilade:pass-word@db/x?q=asked`);
  };
  server = await openTestServer(
    museum,
    { signedFiles: 'own' },
    {
      logger: { ...(logOptions('info') as object), level: 'trace', stream },
      pages: { ...stubPages(museum.siteDir), render },
    },
  );
  token = (await issueCard(museum, { name: 'Somebody Special' })).token;
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

it('whatever is sent, and wherever, no secret, address or query gets into the log', async () => {
  const cookie = await server.signIn(token);
  const secrets = [
    token,
    SECRET,
    MAIL,
    encodeURIComponent(MAIL),
    'asked',
    'Somebody',
    'pass-word',
    '203.0.113',
  ];
  const headers = {
    cookie,
    authorization: `Bearer ${SECRET}`,
    referer: `https://museum.example/?asked=${SECRET}`,
    'user-agent': `agent ${MAIL}`,
    'x-forwarded-for': '203.0.113.9',
  };
  const paths = [
    `/en/${token}`,
    `/en/rooms/hall?asked=${token}`,
    `/en/sign-in/${SECRET}`,
    `/api/${SECRET}/${encodeURIComponent(MAIL)}`,
    `/api/rooms/salon/${MAIL}?asked`,
    `/api/signed/1795000000.${SECRET.slice(0, 43)}/rooms/salon/room.json`,
    `/api/session#${SECRET}`,
    `//user:${SECRET}@museum.example/`,
    `/api/%ZZ?asked=${SECRET}`,
  ];
  for (const url of paths) await server.app.inject({ url, headers, remoteAddress: '203.0.113.9' });
  for (const payload of [`{"card":"${token}x"}`, `{"card":"${SECRET}","x":1}`, `{"email":"${MAIL}"`, '[]']) {
    for (const url of ['/api/session', '/api/sign-in/links', '/api/sign-in/redeem', '/api/joining/orders']) {
      const typed = { ...headers, 'content-type': 'application/json' };
      await server.app.inject({ method: 'POST', url, headers: typed, payload });
    }
  }
  const lines = logged.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(2 * paths.length);
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(Number) });
  expect(logged).toContain('"path":"/en/[token]"');
  expect(logged).toContain('no page for [mail] with [secret] at postgres://[user]@db/x');
  for (const secret of [
    ...secrets,
    ...token.split('.').slice(1),
    cookie.split('=')[1]!,
    SECRET.slice(0, 43),
  ]) {
    expect(logged).not.toContain(secret);
  }
});

describe('a text for the log', () => {
  it.each([
    ['relation "members" does not exist', 'relation "members" does not exist'],
    ['/en/rooms/hall/works/penrose', '/en/rooms/hall/works/penrose'],
    ['card 1f0e9a50-3a3c-4a7e-9a2e-6c1f9b8d7e21', 'card 1f0e9a50-3a3c-4a7e-9a2e-6c1f9b8d7e21'],
    ['connect ECONNREFUSED 10.0.0.5:5432', 'connect ECONNREFUSED 10.0.0.5:5432'],
  ])('keeps %s', (text, kept) => {
    expect(forLogs(text)).toBe(kept);
  });

  it.each([
    ['Key (email)=(ada@example.org) exists', 'Key (email)=([mail]) exists'],
    ['/a/ada%40example.org', '/a/[mail]'],
    [`GET /x?secret=${SECRET}`, 'GET /x'],
    [`hash ${'ab'.repeat(32)}`, 'hash [secret]'],
    ['smtps://me:word@mail.example', 'smtps://[user]@mail.example'],
  ])('takes out of %s what must not be there', (text, left) => {
    expect(forLogs(text)).toBe(left);
  });
});
