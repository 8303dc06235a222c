import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCard, openTestServer, type TestServer } from '../public-server.ts';
import { type DiskMuseum, makeDiskMuseum } from '../small-disk-museum.ts';

const TOKEN = 'metrics-token-of-the-tests';

let museum: DiskMuseum;
let server: TestServer;

beforeAll(async () => {
  museum = makeDiskMuseum();
  server = await openTestServer(museum);
});
afterAll(async () => {
  await server.app.close();
  museum.remove();
});

const figures = async () => (await server.get('/api/metrics')).body;
/** What stands behind a name with its labels, 0 where it was never counted. */
const figureOf = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')
      .at(-1) ?? 0,
  );

describe('the figures', () => {
  it('count answers by the route’s pattern, method and class of status', async () => {
    const series = 'enfilade_http_requests_total{route="/api/rooms/:room/*",method="GET",status="4xx"}';
    const before = figureOf(await figures(), series);
    await server.get('/api/rooms/salon/room.json');
    await server.get('/api/rooms/vault/works.json');
    const after = await figures();
    expect(figureOf(after, series)).toBe(before + 2);
    const durations = 'enfilade_http_request_duration_seconds_count{route="/api/rooms/:room/*",method="GET"}';
    expect(figureOf(after, durations)).toBe(before + 2);
  });

  it('say why rooms and cards were refused, and how people signed in', async () => {
    const before = await figures();
    const cookie = await server.signIn((await issueCard(museum)).token);
    await server.get('/api/rooms/vault/room.json', { cookie });
    await server.get('/api/rooms/salon/room.json');
    await server.app.inject({ method: 'POST', url: '/api/session', payload: { card: 'no card' } });
    const after = await figures();
    for (const series of [
      'enfilade_sign_ins_total{by="card"}',
      'enfilade_room_refusals_total{reason="tier-too-low"}',
      'enfilade_room_refusals_total{reason="sign-in"}',
    ]) {
      expect([series, figureOf(after, series)]).toEqual([series, figureOf(before, series) + 1]);
    }
    expect(after).toMatch(/enfilade_card_refusals_total\{reason="[a-z-]+"\} 1/);
    expect(figureOf(after, 'enfilade_sessions{account="member"}')).toBe(1);
    expect(figureOf(after, 'enfilade_sessions{account="staff"}')).toBe(0);
  });

  it('hold nothing that a visitor wrote', async () => {
    const { token } = await issueCard(museum, { name: 'Somebody Special' });
    const cookie = await server.signIn(token);
    const odd = [
      `/api/rooms/odd-room/odd-file?odd-query=1`,
      '/api/odd-path/x',
      '/api/rooms/salon/odd%2Fencoded',
      '/en/rooms/odd-page',
      '/api/rooms/odd"}\n/x',
      '/odd-else',
    ];
    for (const url of odd) await server.get(encodeURI(url), { cookie, 'user-agent': 'odd-agent' });
    for (const method of ['PROPFIND', 'TRACE', 'LOCK'] as const) {
      await server.app.inject({ method: method as 'GET', url: '/odd-method' });
    }
    const text = await figures();
    expect(text).toContain('enfilade_http_requests_total{route="/*",method="GET",status="4xx"}');
    expect(text).toContain('enfilade_http_requests_total{route="unknown",method="other",status="4xx"}');
    for (const word of ['odd', 'Somebody', token, cookie.split('=')[1]!, 'PROPFIND', '127.0.0.1']) {
      expect(text).not.toContain(word);
    }
  });

  it('tell how many mails wait, are given up, and for how long the oldest has been due', async () => {
    const mail = { kind: 'welcome', recipient: 'a@b.example', language: 'en', params: {} };
    const { openStore } = await import('../../../src/membership/store/open-store.ts');
    const store = await openStore({ dataDir: museum.dataDir });
    const { mails } = store.repositories;
    await mails.add({ ...mail, createdAtMs: server.clock.nowMs - 90_000 });
    await mails.add({ ...mail, createdAtMs: server.clock.nowMs, dueAtMs: server.clock.nowMs + 1000 });
    const text = await figures();
    expect(figureOf(text, 'enfilade_mails{state="queued"}')).toBe(2);
    expect(figureOf(text, 'enfilade_mail_overdue_seconds{queue="mails"}')).toBe(90);
    const claimed = await mails.claim(server.clock.nowMs, 1000);
    await mails.failed(claimed!, 'refused');
    await store.close();
    const after = await figures();
    expect(figureOf(after, 'enfilade_mails{state="queued"}')).toBe(1);
    expect(figureOf(after, 'enfilade_mails{state="failed"}')).toBe(1);
    expect(figureOf(after, 'enfilade_mail_overdue_seconds{queue="mails"}')).toBe(0);
    expect(after).not.toContain('a@b.example');
  });

  it('tell of the process, once', async () => {
    const text = await figures();
    expect(text.match(/^# TYPE process_resident_memory_bytes gauge$/gm)).toHaveLength(1);
    expect(figureOf(text, 'enfilade_store_up')).toBe(1);
  });
});

describe('without a token, the figures', () => {
  it.each([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.9' }, undefined],
    ['through a proxy that names itself', { via: '1.1 proxy' }, undefined],
    ['to another name of this machine', { host: 'rebound.example' }, undefined],
    ['to another machine', {}, '203.0.113.9'],
  ] as const)('are not there %s', async (_who, headers, remoteAddress) => {
    const answer = await server.app.inject({
      url: '/api/metrics',
      headers,
      ...(remoteAddress ? { remoteAddress } : {}),
    });
    expect([answer.statusCode, answer.json()]).toEqual([404, { error: { code: 'not-found' } }]);
  });

  it('are given to this machine over a real connection', async () => {
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.app.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('with a token, the figures', () => {
  let closed: TestServer;
  beforeAll(async () => {
    closed = await openTestServer(museum, { metricsToken: TOKEN });
  });
  afterAll(() => closed.app.close());

  it('are given to whoever shows it, from anywhere', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.9' };
    expect((await closed.get('/api/metrics', headers)).statusCode).toBe(200);
  });

  it.each([
    ['nothing', undefined],
    ['another', `Bearer ${TOKEN}x`],
    ['a part of it', `Bearer ${TOKEN.slice(0, -1)}`],
    ['it as a password', `Basic ${TOKEN}`],
    ['it without its kind', TOKEN],
  ])('are refused to %s, this machine too', async (_what, authorization) => {
    const answer = await closed.get('/api/metrics', authorization === undefined ? {} : { authorization });
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="metrics"']);
    expect(answer.body).not.toContain('enfilade_');
  });

  it('are refused where it stands in the query', async () => {
    expect((await closed.get(`/api/metrics?token=${TOKEN}`)).statusCode).toBe(401);
  });
});

it('the figures say so when the store does not answer, and give no old ones', async () => {
  const broken = await openTestServer(museum);
  try {
    expect((await broken.get('/api/metrics')).body).toContain('enfilade_sessions{account="member"}');
    const { createMetrics } = await import('../../../src/server/metrics/metrics.ts');
    const metrics = createMetrics();
    metrics.setStore({
      mails: { queued: 1, sending: 0, failed: 0 },
      mailOverdueMs: 0,
      sessions: { member: 1, staff: 0 },
    });
    metrics.setStore(undefined);
    const text = await metrics.text();
    expect(text).toContain('enfilade_store_up 0');
    expect(text).not.toMatch(/^enfilade_(?:sessions|mails)\{/m);
  } finally {
    await broken.app.close();
  }
});
