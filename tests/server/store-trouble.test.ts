import Fastify from 'fastify';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { MembershipError, openMembership } from '../../src/membership/index.ts';
import { handleErrors } from '../../src/server/http-errors.ts';
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts';
import { openTestServer } from './public-server.ts';
import { makeDiskMuseum } from './small-disk-museum.ts';

describe('a store in trouble', () => {
  it.each([
    ['store-full', 503, 'store-full'],
    ['store-unavailable', 503, 'store-unavailable'],
    ['keys-unreadable', 500, 'internal'],
  ] as const)('%s is answered with %i and %s, and nothing of its inside', async (code, status, told) => {
    const app = Fastify();
    handleErrors(app);
    app.get('/', async () => {
      throw new MembershipError(code, { path: '/secret/place' }, { cause: new Error('inside') });
    });
    const answer = await app.inject('/');
    expect([answer.statusCode, answer.json()]).toEqual([status, { error: { code: told } }]);
    await app.close();
  });
});

describe.skipIf(inject('postgresUrl') === null)('a server whose PostgreSQL goes away', () => {
  const museum = makeDiskMuseum();
  let postgres: PostgresServer | undefined;
  afterAll(async () => {
    await postgres?.stop();
    museum.remove();
  });

  it('says so, still serves what needs no store, and goes on when it is back', async () => {
    postgres = (await startPostgres({ durable: true }))!;
    const nowMs = Date.now;
    const server = await openTestServer(museum, { databaseUrl: postgres.url }, { nowMs });
    const service = await openMembership({
      dataDir: museum.dataDir,
      databaseUrl: postgres.url,
      museumId: async () => 'small-museum',
    });
    const { token } = await service.issueCard({
      name: 'Ada',
      tier: 'friend',
      startsAtMs: nowMs(),
      endsAtMs: nowMs() + 86_400_000,
    });
    await service.close();
    const cookie = await server.signIn(token);
    const room = () => server.get('/api/rooms/salon/room.json', { cookie });
    const health = async () => (await server.get('/api/health')).statusCode;
    expect([(await room()).statusCode, await health()]).toEqual([200, 200]);

    await postgres.kill();
    await expect.poll(async () => (await room()).json()).toEqual({ error: { code: 'store-unavailable' } });
    expect([(await room()).statusCode, await health()]).toEqual([503, 503]);
    expect((await server.get('/en/rooms/hall')).statusCode).toBe(200);
    expect((await server.get('/assets/museum/museum.json')).statusCode).toBe(200);

    await postgres.start();
    await expect.poll(async () => (await room()).statusCode).toBe(200);
    expect(await health()).toBe(200);
    await server.app.close();
  }, 120_000);
});
