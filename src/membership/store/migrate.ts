import { type Kysely, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MembershipError } from '../errors.ts';
import { MIGRATION_LOCK } from './locks.ts';
import { MIGRATION_NAMES, migrationProvider, NEWEST_SCHEMA } from './migrations/index.ts';
import type { AnyTables, StoreKind } from './store.ts';

export type Migrating = { readonly kind: StoreKind; readonly path: string };

/** Brings a store to the newest form: all or nothing, and one process at a time. */
export async function migrate(db: Kysely<AnyTables>, { kind, path }: Migrating): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockMigrations(trx, kind);
    await assertKnown(trx, path);
    await migrateTo(trx, kind, NEWEST_SCHEMA);
  });
}

/** Throws `store-newer` when a later version of this program wrote the store. */
export async function assertKnown(db: Kysely<AnyTables>, path: string): Promise<void> {
  const unknown = (await appliedMigrations(db)).find((name) => !MIGRATION_NAMES.includes(name));
  if (unknown !== undefined) throw new MembershipError('store-newer', { path, schema: unknown });
}

/** Waits until no other process migrates; SQLite's transactions exclude each other as it is. */
export async function lockMigrations(trx: Transaction<AnyTables>, kind: StoreKind): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
}

/** Brings a store forward to a form that this program knows, within a transaction. */
export async function migrateTo(trx: Transaction<AnyTables>, kind: StoreKind, schema: string): Promise<void> {
  let failure: unknown;
  const provider = migrationProvider(kind, (cause) => {
    failure = cause;
  });
  const { error } = await new Migrator({ db: trx, provider }).migrateTo(schema);
  // On PostgreSQL the migrator's own error only says that the transaction is aborted.
  if (error) throw failure ?? error;
}

/** The names of the migrations that a store went through; none for an empty database. */
async function appliedMigrations(db: Kysely<AnyTables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
