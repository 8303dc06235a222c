import type { Transaction } from 'kysely';
import type { AnyTables } from '../store/store.ts';
import { type Row, rowLineSchema } from './format.ts';
import { DamagedLine, readLines } from './lines.ts';

/** PostgreSQL takes 65,535 values a statement, SQLite 32,766. */
const ROWS_AT_ONCE = 200;

type Batch = { readonly table: string; readonly firstLine: number; readonly rows: Row[] };

/** Puts a checked backup's rows into empty tables; throws `DamagedLine` where one does not fit. */
export async function loadRows(trx: Transaction<AnyTables>, file: string): Promise<void> {
  const columns = await columnsOf(trx);
  let batch: Batch | undefined;
  for await (const { number, content } of readLines(file)) {
    const read = rowLineSchema.safeParse(content);
    if (!read.success) continue;
    const { table, row } = read.data;
    const known = columns.get(table);
    if (!known || !Object.keys(row).every((column) => known.has(column))) throw new DamagedLine(number);
    if (batch && (batch.table !== table || batch.rows.length === ROWS_AT_ONCE)) {
      await insert(trx, batch);
      batch = undefined;
    }
    batch ??= { table, firstLine: number, rows: [] };
    batch.rows.push(row);
  }
  if (batch) await insert(trx, batch);
}

async function insert(trx: Transaction<AnyTables>, { table, firstLine, rows }: Batch): Promise<void> {
  try {
    await trx.insertInto(table).values(rows).execute();
  } catch (cause) {
    if (isRefusal(cause)) throw new DamagedLine(firstLine);
    throw cause;
  }
}

/** Rows that contradict each other: SQLite's constraint errors, PostgreSQL's classes 22 and 23. */
function isRefusal(error: unknown): boolean {
  const { errcode, code } = error as { errcode?: number; code?: unknown };
  return ((errcode ?? 0) & 0xff) === 19 || (typeof code === 'string' && /^2[23]...$/.test(code));
}

async function columnsOf(trx: Transaction<AnyTables>): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const tables = await trx.introspection.getTables();
  return new Map(tables.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]));
}
