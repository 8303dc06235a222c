import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { buildApp } from '../../src/server/build-app.ts';
import { createMuseumFiles } from '../../src/server/museum-files.ts';
import { membershipParts, openMembershipOf } from '../../src/server/public-app.ts';
import { configOf, stubPages } from './public-server.ts';
import { DAY, makeDiskMuseum, NOW } from './small-disk-museum.ts';

/** A server, and its own connection to its store. */
async function open() {
  const museum = makeDiskMuseum();
  const config = configOf(museum);
  const files = createMuseumFiles(config);
  const clock = { nowMs: NOW };
  const nowMs = () => clock.nowMs;
  const membership = await openMembershipOf(config, files, nowMs);
  const parts = membershipParts({ membership, config, files, nowMs });
  const pages = stubPages(museum.siteDir);
  const app = await buildApp({ config, files, pages, nowMs, site: { dir: museum.siteDir }, ...parts });
  onTestFinished(async () => {
    await app.close();
    await membership.close();
    museum.remove();
  });
  return { app, membership, clock };
}

it('a store that takes no more writes shuts no door, and what must be written says so', async () => {
  const { app, membership, clock } = await open();
  const card = { name: 'Ada', tier: 'friend', startsAtMs: NOW - DAY, endsAtMs: NOW + 100 * DAY };
  const { token } = await membership.issueCard(card);
  const opened = await membership.signIn(token);
  if (!opened.ok) throw new Error(opened.reason);
  const cookie = `enfilade_session=${opened.secret}`;
  await sql`PRAGMA query_only = ON`.execute(membership.store.db);
  // A visit would be noted by now, and the session’s secret replaced.
  clock.nowMs = NOW + 2 * DAY;
  const get = (url: string) => app.inject({ url, headers: { cookie } });
  for (const url of [
    '/en/rooms/salon',
    '/en/account',
    '/api/rooms/salon/room.json',
    '/api/account',
    '/api/health',
  ])
    expect([url, (await get(url)).statusCode]).toEqual([url, 200]);
  expect((await get('/api/session')).json()).toMatchObject({ member: { name: 'Ada' } });
  const signIn = await app.inject({ method: 'POST', url: '/api/session', payload: { card: token } });
  expect([signIn.statusCode, signIn.json()]).toEqual([503, { error: { code: 'store-unavailable' } }]);

  await sql`PRAGMA query_only = OFF`.execute(membership.store.db);
  const after = await get('/api/session');
  expect(after.json()).toMatchObject({ member: { name: 'Ada' } });
  expect(after.cookies).toHaveLength(1);
});
