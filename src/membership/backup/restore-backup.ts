import { join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import { ensurePrivateFolder } from '../private-files.ts';
import { assertKnown, lockMigrations, migrate, migrateTo } from '../store/migrate.ts';
import { CHANGES_CHANNEL } from '../store/migrations/0003-guards-and-notices.ts';
import { NEWEST_SCHEMA } from '../store/migrations/index.ts';
import type { AnyTables, StoreConfig, StoreKind } from '../store/store.ts';
import { openWholeTables, type WholeTables } from '../store/whole-tables.ts';
import { CARRIED } from './carried-tables.ts';
import { type BadBackup, checkBackup } from './check-backup.ts';
import { dropTables } from './drop-tables.ts';
import type { BackupHeader } from './format.ts';
import { DamagedLine } from './lines.ts';
import { loadRows } from './load-rows.ts';
import { countRows, writeBackup } from './write-backup.ts';

type Trx = Transaction<AnyTables>;

export type Restored =
  | {
      readonly ok: true;
      readonly header: BackupHeader;
      /** The file that now holds what the store held before; `undefined` where it was empty. */
      readonly before: string | undefined;
    }
  | BadBackup
  /** It holds something, and another process uses it. */
  | { readonly ok: false; readonly code: 'in-use' };

/**
 * Puts a backup in place of what a store holds: all or nothing. A store that holds something must be stopped, and is
 * itself backed up first, under the data folder.
 */
export async function restoreBackup(config: StoreConfig, file: string, nowMs: number): Promise<Restored> {
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  const { header } = checked;
  const tables = await openWholeTables(config);
  try {
    await migrate(tables.db, tables);
    const alone = await tables.keepOthersOut();
    const empty = await isEmpty(tables.db);
    if (!empty && !alone) return { ok: false, code: 'in-use' };
    const before = empty ? undefined : await backUpBefore(config, tables, nowMs);
    return await tables.db.transaction().execute(async (trx) => {
      await lockMigrations(trx, tables.kind);
      await assertKnown(trx, tables.path);
      await lockTables(trx, tables.kind);
      // Somebody may have joined since.
      if (!alone && !(await isEmpty(trx))) return { ok: false, code: 'in-use' };
      await replace(trx, tables.kind, file, header);
      return { ok: true, header, before };
    });
  } catch (error) {
    if (error instanceof DamagedLine) return { ok: false, code: 'damaged', line: error.line };
    throw error;
  } finally {
    await tables.close();
  }
}

/** From here on nobody else writes: what was empty stays so. SQLite's transaction has the whole file for itself. */
async function lockTables(trx: Trx, kind: StoreKind): Promise<void> {
  if (kind === 'sqlite') return;
  const tables = sql.join([...CARRIED.keys()].map((table) => sql.table(table)));
  await sql`lock table ${tables} in access exclusive mode`.execute(trx);
}

async function isEmpty(db: WholeTables['db']): Promise<boolean> {
  const counts = await countRows(db);
  return Object.values(counts).every((count) => count === 0);
}

async function backUpBefore({ dataDir }: StoreConfig, tables: WholeTables, nowMs: number): Promise<string> {
  const folder = join(dataDir, 'before-restore');
  ensurePrivateFolder(folder);
  const file = join(folder, `${new Date(nowMs).toISOString().replaceAll(':', '-')}.jsonl`);
  await writeBackup(tables, file, nowMs);
  return file;
}

async function replace(trx: Trx, kind: StoreKind, file: string, header: BackupHeader): Promise<void> {
  await dropTables(trx, kind);
  // Rows go into tables of their own form and come forward with them.
  await migrateTo(trx, kind, header.schema);
  await loadRows(trx, file);
  await migrateTo(trx, kind, NEWEST_SCHEMA);
  if (kind === 'postgres') await sql`select pg_notify(${CHANGES_CHANNEL}, '')`.execute(trx);
}
