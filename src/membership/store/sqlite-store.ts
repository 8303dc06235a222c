import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type Dialect, Kysely } from 'kysely';
import { MembershipError } from '../errors.ts';
import { ensurePrivateFile, ensurePrivateFolder } from '../private-files.ts';
import { buildStore } from './build-store.ts';
import { guardedDialect } from './guarded-dialect.ts';
import { migrate } from './migrate.ts';
import { NodeSqliteDialect, openSqliteFile } from './node-sqlite-dialect.ts';
import { sqliteError } from './sqlite-errors.ts';
import type { Store } from './store.ts';

/** The embedded store's file. */
export const storePath = (dataDir: string): string => join(dataDir, 'store', 'enfilade.sqlite');

/** Opens (and on first use makes) the embedded store: folder 0700, file 0600, migrated to the newest form. */
export async function openSqliteStore(dataDir: string): Promise<Store> {
  const path = storePath(dataDir);
  const { database, dialect } = openSqlite(dataDir);
  try {
    await migrate(new Kysely({ dialect }), { kind: 'sqlite', path });
  } catch (cause) {
    database.close();
    throw cause instanceof MembershipError
      ? cause
      : new MembershipError('store-unusable', { path }, { cause });
  }
  return buildStore({ kind: 'sqlite', dialect, changeMark: changeMarkOf(database) });
}

/** The embedded store's database as it lies there, whatever its form. */
export function openSqlite(dataDir: string): { database: DatabaseSync; dialect: Dialect } {
  const path = storePath(dataDir);
  ensurePrivateFolder(join(dataDir, 'store'));
  ensurePrivateFile(path);
  try {
    const database = openSqliteFile(path);
    const translate = (error: unknown) => sqliteError(error, path);
    return { database, dialect: guardedDialect(new NodeSqliteDialect(database), { translate }) };
  } catch (cause) {
    throw new MembershipError('store-unusable', { path }, { cause });
  }
}

/** `data_version` tells what other connections committed, `total_changes` what this one did. */
function changeMarkOf(database: DatabaseSync): () => string {
  const others = database.prepare('PRAGMA data_version');
  const own = database.prepare('SELECT total_changes() AS own');
  return () => `${others.get()?.data_version}/${own.get()?.own}`;
}
