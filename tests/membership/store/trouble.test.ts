import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { MembershipError } from '../../../src/membership/index.ts';
import { postgresError } from '../../../src/membership/store/postgres-errors.ts';
import { describeOnBothStores, describeOnPostgres, onServer, PLACES } from '../../helpers/stores.ts';
import { ada, NOW } from './sample-rows.ts';

it('a full disk is told, reads go on, and writes do once there is room', async () => {
  const { db, repositories, transaction } = await PLACES.sqlite.open();
  await repositories.members.add(ada);
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db);
  await sql.raw(`PRAGMA max_page_count = ${Object.values(rows[0]!)[0]}`).execute(db);
  const addMany = () =>
    transaction(async ({ members }) => {
      for (let i = 0; i < 50; i++) {
        await members.add({ ...ada, id: `m${i}`, email: null, note: 'x'.repeat(2000) });
      }
    });
  const refusal = { code: 'store-full', cause: expect.objectContaining({ errcode: 13 }) };
  await expect(addMany()).rejects.toMatchObject(refusal);
  expect(await repositories.members.find('ada')).toEqual(ada);
  expect(await repositories.members.find('m0')).toBeUndefined();
  await sql.raw('PRAGMA max_page_count = 1000000').execute(db);
  await addMany();
  expect(await repositories.members.find('m49')).toBeDefined();
});

describeOnPostgres('errors of PostgreSQL', ({ open }) => {
  it.each([
    ['53100', 'store-full'],
    ['53300', 'store-unavailable'],
    ['57P01', 'store-unavailable'],
    ['57P03', 'store-unavailable'],
    ['08006', 'store-unavailable'],
    ['25006', 'store-unavailable'],
  ])('%s is told as %s', async (sqlState, code) => {
    const { db } = await open();
    const raising = sql.raw(`do $$ begin raise exception 'no' using errcode = '${sqlState}'; end $$`);
    await expect(raising.execute(db)).rejects.toMatchObject({ code, params: { path: 'DATABASE_URL' } });
  });

  it('that a query itself is to blame for stay what they are', async () => {
    const { db } = await open();
    const wrong = sql`select * from nowhere`.execute(db);
    await expect(wrong).rejects.not.toBeInstanceOf(MembershipError);
    await expect(wrong).rejects.toThrow(/nowhere/);
  });
});

it.each([
  Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }),
  new Error('Connection terminated unexpectedly'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Query read timeout'),
  new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })]),
])('a lost way to PostgreSQL is told as a store that does not answer: %s', (error) => {
  expect(postgresError(error)).toMatchObject({ code: 'store-unavailable', cause: error });
});

it.each([new TypeError('x is not a function'), new Error('no such thing'), 'text'])(
  'a fault of our own is not: %s',
  (error) => {
    expect(postgresError(error)).toBe(error);
  },
);

describeOnPostgres('a store whose connections break', ({ place, open }) => {
  const killOthers = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;

  it('goes on by itself, idle connections and the listener’s too', async () => {
    const config = await place();
    const store = await open(config);
    await store.repositories.members.add(ada);
    await onServer(config.databaseUrl!, killOthers);
    await expect.poll(() => store.repositories.members.find('ada').catch(() => 'away')).toEqual(ada);
  });

  it('loses a transaction as a whole, tells why, and does not end the process', async () => {
    const config = await place();
    const store = await open(config);
    const cut = store.transaction(async ({ members }) => {
      await members.add(ada);
      await onServer(config.databaseUrl!, killOthers);
      // The connection is in use, and breaks while no query runs on it.
      await new Promise((later) => setTimeout(later, 50));
      await members.add({ ...ada, id: 'b', email: null });
    });
    await expect(cut).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect.poll(() => store.check().then(() => 'well')).toBe('well');
    expect(await store.repositories.members.find('ada')).toBeUndefined();
    await store.repositories.members.add(ada);
  });
});

describeOnBothStores('a closed store', ({ open }) => {
  it('answers nothing, with an error', async () => {
    const store = await open();
    await store.close();
    await expect(store.repositories.members.find('ada')).rejects.toThrow();
    await expect(store.repositories.rateLimits.hit('a', 1000, NOW)).rejects.toThrow();
  });
});
