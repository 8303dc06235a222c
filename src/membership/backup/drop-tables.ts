import { sql, type Transaction } from 'kysely';
import type { AnyTables, StoreKind } from '../store/store.ts';
import { CARRIED, LEFT_BEHIND } from './carried-tables.ts';

const OF_MIGRATIONS = ['kysely_migration', 'kysely_migration_lock'];
/** PostgreSQL's, from the store's migrations. */
const FUNCTIONS = ['enfilade_append_only', 'enfilade_notice_change'];

/** Drops the store's own tables, what refers to others first, and nothing else that the database may hold. */
export async function dropTables(trx: Transaction<AnyTables>, kind: StoreKind): Promise<void> {
  for (const table of [...LEFT_BEHIND, ...[...CARRIED.keys()].reverse(), ...OF_MIGRATIONS]) {
    await trx.schema.dropTable(table).ifExists().execute();
  }
  if (kind === 'sqlite') return;
  for (const name of FUNCTIONS) await sql`drop function if exists ${sql.ref(name)}()`.execute(trx);
}
