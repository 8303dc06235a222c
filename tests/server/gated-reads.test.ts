import { expect, it, onTestFinished } from 'vitest';
import { openMembership } from '../../src/membership/index.ts';
import { gatedReads } from '../../src/server/rooms/gated-reads.ts';
import { describeOnBothStores } from '../helpers/stores.ts';
import { issueCard, openTestServer } from './public-server.ts';
import { makeDiskMuseum, NOW } from './small-disk-museum.ts';

const MINUTE_MS = 60_000;

describeOnBothStores('gated files that one session reads', ({ place }) => {
  async function processes(count: number, most: number) {
    const config = await place();
    const clock = { nowMs: NOW };
    const nowMs = () => clock.nowMs;
    const open = async () => {
      const membership = await openMembership({ ...config, museumId: async () => 'small-museum', nowMs });
      onTestFinished(() => membership.close());
      return gatedReads(membership, nowMs, most);
    };
    const all = await Promise.all(Array.from({ length: count }, open));
    /** How many of so many reads were let through, by processes in turn, all at once. */
    const read = async (session: string, times: number) => {
      const waits = await Promise.all(Array.from({ length: times }, (_, at) => all[at % count]!(session)));
      return waits.filter((seconds) => seconds === undefined).length;
    };
    return { read, clock, one: all[0]! };
  }

  it('are let through up to a minute’s measure, and again in the next minute', async () => {
    const { read, clock, one } = await processes(1, 1000);
    clock.nowMs = NOW - (NOW % MINUTE_MS) + 15_000;
    expect(await read('ada', 2000)).toBe(1000);
    expect(await one('ada')).toBe(45);
    expect(await read('byron', 300)).toBe(300);
    clock.nowMs += 45_000;
    expect(await read('ada', 900)).toBe(900);
  });

  it('are counted over all processes', async () => {
    const { read } = await processes(4, 2000);
    const through = await read('ada', 8000);
    // Each process gives its first two hundred without asking.
    expect(through).toBeGreaterThanOrEqual(2000);
    expect(through).toBeLessThanOrEqual(2000 + 3 * 200);
  });

  it('of a usual visit ask nothing of the store', async () => {
    const config = await place();
    const membership = await openMembership({ ...config, museumId: async () => 'm', nowMs: () => NOW });
    onTestFinished(() => membership.close());
    const count = gatedReads(membership, () => NOW);
    for (let i = 0; i < 200; i++) expect(await count('ada')).toBeUndefined();
    expect(await membership.store.db.selectFrom('rateLimits').selectAll().execute()).toEqual([]);
  });
});

it('a session that reads too much is told to wait, and nobody else is; it is not signed out', async () => {
  const museum = makeDiskMuseum();
  const server = await openTestServer(museum, { gatedReadsAMinute: 200 });
  onTestFinished(async () => {
    await server.app.close();
    museum.remove();
  });
  const [ada, byron] = [await issueCard(museum), await issueCard(museum, { name: 'Byron' })];
  const [mine, other] = [await server.signIn(ada.token), await server.signIn(byron.token)];
  const read = async (cookie: string, url = '/api/rooms/salon/room.json') => server.get(url, { cookie });
  for (let i = 0; i < 200; i++) expect((await read(mine)).statusCode).toBe(200);
  const refused = await read(mine);
  expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'too-many-requests']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await read(other)).statusCode).toBe(200);
  expect((await server.get('/api/session', { cookie: mine })).json()).toMatchObject({
    member: { name: 'Ada' },
  });
  server.clock.nowMs += MINUTE_MS;
  expect((await read(mine)).statusCode).toBe(200);
});

it('a gated room that is open to everybody now is counted for nobody: they have no session', async () => {
  const museum = makeDiskMuseum();
  const server = await openTestServer(museum, { gatedReadsAMinute: 200 });
  onTestFinished(async () => {
    await server.app.close();
    museum.remove();
  });
  for (let i = 0; i < 250; i++) {
    const cookie = i % 2 === 0 ? '' : 'enfilade_session=made-up';
    expect((await server.get('/api/rooms/later/room.json', { cookie })).statusCode).toBe(200);
  }
});
