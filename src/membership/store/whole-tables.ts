import { Kysely, sql } from 'kysely';
import { IN_USE_LOCK } from './locks.ts';
import { BUSY_TIMEOUT_MS } from './node-sqlite-dialect.ts';
import { openSqlite, storePath } from './sqlite-store.ts';
import type { AnyTables, StoreConfig, StoreKind } from './store.ts';

/** A store opened for work on its tables as they lie there, in a connection of its own; names are in snake case. */
export type WholeTables = {
  readonly kind: StoreKind;
  readonly path: string;
  readonly db: Kysely<AnyTables>;
  /** Keeps everybody else out until it is closed; `false` when another process uses the store. */
  keepOthersOut(): Promise<boolean>;
  close(): Promise<void>;
};

/** Opens a store without migrating it. */
export async function openWholeTables({ dataDir, databaseUrl }: StoreConfig): Promise<WholeTables> {
  if (databaseUrl === undefined) return openEmbedded(dataDir);
  const { patientPostgresDialect } = await import('./postgres-store.ts');
  const db = new Kysely<AnyTables>({ dialect: patientPostgresDialect(databaseUrl) });
  return {
    kind: 'postgres',
    path: 'DATABASE_URL',
    db,
    async keepOthersOut() {
      const asked = sql<{ alone: boolean }>`select pg_try_advisory_lock(${sql.lit(IN_USE_LOCK)}) as alone`;
      return (await asked.execute(db)).rows[0]?.alone === true;
    },
    close: () => db.destroy(),
  };
}

function openEmbedded(dataDir: string): WholeTables {
  const { database, dialect } = openSqlite(dataDir);
  const db = new Kysely<AnyTables>({ dialect });
  return {
    kind: 'sqlite',
    path: storePath(dataDir),
    db,
    async keepOthersOut() {
      // Leaving WAL needs the file for oneself, and SQLite refuses it while anyone else has it open.
      database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE;');
      try {
        database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT;');
        return true;
      } catch {
        database.exec('PRAGMA locking_mode = NORMAL;');
        return false;
      } finally {
        database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};`);
      }
    },
    async close() {
      if (database.isOpen) database.exec('PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;');
      await db.destroy();
    },
  };
}
