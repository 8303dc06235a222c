import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MembershipError } from '../errors.ts';
import { ensurePrivateFile, ensurePrivateFolder } from '../private-files.ts';
import { migrationProvider } from './migrations.ts';
import { NodeSqliteDialect, openSqliteFile } from './node-sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Store = {
  readonly db: Kysely<Tables>;
  /** Changes whenever anything was written, by this process or another one; reads in between may be remembered. */
  changeMark(): string;
  close(): Promise<void>;
};

/** The embedded store's file. */
export const storePath = (dataDir: string): string => join(dataDir, 'store', 'enfilade.sqlite');

/** Opens (and on first use makes) the embedded store: folder 0700, file 0600, migrated to the newest form. */
export async function openStore(dataDir: string): Promise<Store> {
  const path = storePath(dataDir);
  ensurePrivateFolder(join(dataDir, 'store'));
  ensurePrivateFile(path);
  const database = openDatabase(path);
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  try {
    await migrate(db);
  } catch (cause) {
    database.close();
    throw new MembershipError('store-unusable', { path }, { cause });
  }
  return { db, changeMark: changeMarkOf(database), close: () => db.destroy() };
}

function openDatabase(path: string): DatabaseSync {
  try {
    return openSqliteFile(path);
  } catch (cause) {
    throw new MembershipError('store-unusable', { path }, { cause });
  }
}

/** All or nothing, and one process at a time: the whole migration is one transaction. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { error } = await new Migrator({ db: trx, provider: migrationProvider }).migrateToLatest();
    if (error) throw error;
  });
}

/** `data_version` tells what other connections committed, `total_changes` what this one did. */
function changeMarkOf(database: DatabaseSync): () => string {
  const others = database.prepare('PRAGMA data_version');
  const own = database.prepare('SELECT total_changes() AS own');
  return () => `${others.get()?.data_version}/${own.get()?.own}`;
}
