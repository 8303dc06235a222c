import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { NEWEST_SCHEMA } from '../store/migrations/index.ts';
import type { AnyTables } from '../store/store.ts';
import type { WholeTables } from '../store/whole-tables.ts';
import { CARRIED } from './carried-tables.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader, type Row } from './format.ts';
import { lineWriter } from './lines.ts';

/** Rows read and written at a time; a backup's size does not matter to memory. */
const ROWS_AT_ONCE = 500;

/**
 * Writes the tables of a store of the newest form to a file (0600), all as of one instant, while others go on writing.
 * The file is there once it is whole.
 */
export async function writeBackup(
  { db }: Pick<WholeTables, 'db'>,
  file: string,
  nowMs: number,
): Promise<BackupHeader> {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    const header = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => writeTables(trx, handle, nowMs));
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return header;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

type Trx = Transaction<AnyTables>;

async function writeTables(trx: Trx, handle: FileHandle, nowMs: number): Promise<BackupHeader> {
  const toLine = lineWriter();
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    schema: NEWEST_SCHEMA,
    createdAtMs: nowMs,
    counts: await countRows(trx),
  };
  await handle.write(toLine(header));
  let rows = 0;
  for (const table of CARRIED.keys()) {
    for await (const page of pagesOf(trx, table)) {
      rows += page.length;
      await handle.write(page.map((row) => toLine({ table, row })).join(''));
    }
  }
  await handle.write(toLine({ end: true, rows }));
  return header;
}

/** How many rows each carried table holds. */
export async function countRows(db: Kysely<AnyTables>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of CARRIED.keys()) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** A table's rows by key, from one page's last key to the next. */
async function* pagesOf(trx: Trx, table: string): AsyncGenerator<readonly Row[]> {
  const key = CARRIED.get(table) ?? [];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  do {
    const from = last ? sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})` : sql``;
    const query = sql<Row>`select * from ${sql.table(table)} ${from} order by ${columns} limit ${sql.lit(ROWS_AT_ONCE)}`;
    const { rows } = await query.execute(trx);
    if (rows.length > 0) yield rows;
    last = rows.length === ROWS_AT_ONCE ? rows.at(-1) : undefined;
  } while (last);
}
