import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrate, migrateTo } from '../../../src/membership/store/migrate.ts';
import type { StoreConfig } from '../../../src/membership/store/store.ts';
import { openWholeTables, type WholeTables } from '../../../src/membership/store/whole-tables.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { DAY, NOW } from './sample-rows.ts';

async function onTables<T>(config: StoreConfig, act: (tables: WholeTables) => Promise<T>): Promise<T> {
  const tables = await openWholeTables(config);
  try {
    return await act(tables);
  } finally {
    await tables.close();
  }
}

/** A store as the first release left it, with a card and a session. */
function writeFirstRelease(config: StoreConfig): Promise<void> {
  return onTables(config, async ({ db, kind }) => {
    await db.transaction().execute((trx) => migrateTo(trx, kind, '0001-cards-and-sessions'));
    await db.insertInto('members').values({ id: 'ada', name: 'Ada', created_at_ms: NOW }).execute();
    const said = { member_id: 'ada', tier: 'friend', starts_at_ms: NOW, ends_at_ms: NOW + DAY };
    await db
      .insertInto('cards')
      .values({ id: 'card', ...said, issued_at_ms: NOW })
      .execute();
    const opened = { secret_hash: 'hash', opened_at_ms: NOW, closes_at_ms: NOW + 30 * DAY };
    await db
      .insertInto('sessions')
      .values({ card_id: 'card', name: 'Ada', ...said, ...opened })
      .execute();
  });
}

describeOnBothStores('migrations', ({ place, open }) => {
  it('bring what the first release wrote along, open sessions too', async () => {
    const config = await place();
    await writeFirstRelease(config);
    const { repositories } = await open(config);
    const said = { tier: 'friend', startsAtMs: NOW, endsAtMs: NOW + DAY };
    expect(await repositories.sessions.find('hash')).toMatchObject({
      id: expect.stringMatching(/^[\w-]{32,36}$/),
      accountId: 'ada',
      openedBy: 'card',
      cardId: 'card',
      name: 'Ada',
      ...said,
      idleMs: null,
      closesAtMs: NOW + 30 * DAY,
    });
    const [membership] = await repositories.memberships.ofMember('ada');
    expect(membership).toMatchObject({ ...said, graceEndsAtMs: NOW + DAY, seats: 1, origin: 'staff' });
    const card = { id: 'card', seat: 1, holderName: 'Ada', ...said };
    expect(await repositories.cards.ofMembership(membership!.id)).toMatchObject([card]);
  });

  it('that fail leave nothing half done', async () => {
    const config = await place();
    await writeFirstRelease(config);
    // The second migration makes this table after many others.
    await onTables(config, ({ db }) => sql`create table mails (id text)`.execute(db).then(() => undefined));
    await expect(open(config)).rejects.toMatchObject({
      code: 'store-unusable',
      cause: expect.objectContaining({ message: expect.stringContaining('already exists') }),
    });
    await onTables(config, async ({ db }) => {
      const tables = (await db.introspection.getTables()).map(({ name }) => name);
      expect(tables.sort()).toEqual(['cards', 'mails', 'members', 'revocations', 'sessions']);
      const sessions = await db.selectFrom('sessions').select('secret_hash').execute();
      expect(sessions).toEqual([{ secret_hash: 'hash' }]);
      await sql`drop table mails`.execute(db);
    });
    expect(await (await open(config)).repositories.members.find('ada')).toMatchObject({ name: 'Ada' });
  });

  it('refuse a store that a later version of the program wrote, and leave it as it is', async () => {
    const config = await place();
    await (await open(config)).close();
    const later = { name: '9999-from-the-future', timestamp: '2030-01-01T00:00:00Z' };
    await onTables(config, ({ db }) => db.insertInto('kysely_migration').values(later).execute());
    const refused = { code: 'store-newer', params: expect.objectContaining({ schema: later.name }) };
    await expect(open(config)).rejects.toMatchObject(refused);
    await onTables(config, ({ db }) =>
      db.deleteFrom('kysely_migration').where('name', '=', later.name).execute(),
    );
    await open(config);
  });

  it('change nothing in a store that is up to date', async () => {
    const config = await place();
    await open(config);
    await onTables(config, async (tables) => {
      const before = await tables.db.selectFrom('kysely_migration').selectAll().execute();
      await migrate(tables.db, tables);
      expect(await tables.db.selectFrom('kysely_migration').selectAll().execute()).toEqual(before);
    });
  });
});
