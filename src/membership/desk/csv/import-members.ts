import { setImmediate } from 'node:timers/promises';
import type { Columns, FileRefused, ImportPreview } from '../../../museum/desk/import.ts';
import type { Museum } from '../../../museum/format/museum.ts';
import type { Repositories } from '../../store/repositories/index.ts';
import { recogniseColumns } from './columns.ts';
import { type ImportPlan, type Moment, nameOfPlan, planImport } from './plan-import.ts';
import { readRow } from './read-row.ts';
import { readTable, type Table } from './read-table.ts';

export type ImportFile = { readonly bytes: Uint8Array; readonly columns?: Columns | undefined };

const SHOWN_MOST = 50;
const REFUSED_SHOWN_MOST = 500;
const SAMPLE_ROWS = 3;
const ROWS_AT_ONCE = 1000;

export type ReadFile =
  | FileRefused
  | { readonly kind: 'read'; readonly table: Table; readonly columns: Columns; readonly plan: ImportPlan };

/** Reads a file and holds it against the members there are; writes nothing. */
export async function readImport(
  repositories: Pick<Repositories, 'memberFinder'>,
  file: ImportFile,
  moment: Moment,
): Promise<ReadFile> {
  const table = readTable(file.bytes);
  if (table.kind === 'refused') return table;
  const columns = file.columns ?? recogniseColumns(table.header);
  const rows = columns.name === undefined ? [] : await readRows(table, columns, moment.museum);
  return { kind: 'read', table, columns, plan: await planImport(repositories, rows, moment) };
}

/** Row by row, and others get a turn meanwhile. */
async function readRows({ rows }: Table, columns: Columns, museum: Museum) {
  const read: ReturnType<typeof readRow>[] = [];
  for (const row of rows) {
    read.push(readRow(row, columns, museum));
    if (read.length % ROWS_AT_ONCE === 0) await setImmediate();
  }
  return read;
}

/** What a file would change, for people to look at. */
export function previewOf({ table, columns, plan }: Extract<ReadFile, { kind: 'read' }>): ImportPreview {
  const { added, changed, left, refused } = plan;
  return {
    kind: 'preview',
    plan: nameOfPlan(plan),
    encoding: table.encoding,
    delimiter: table.delimiter,
    header: [...table.header],
    columns,
    sample: table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, 80))),
    counts: { added: added.length, changed: changed.length, left, refused: refused.length },
    added: added.slice(0, SHOWN_MOST).map(({ line, name, membership }) => ({
      ...{ line, name, words: membership?.tier ?? '' },
    })),
    changed: changed.slice(0, SHOWN_MOST).map(({ row, person, renews, begins }) => ({
      line: row.line,
      name: row.name,
      words: [...Object.keys(person), ...(renews || begins ? ['until'] : [])].join(' '),
    })),
    refused: refused.slice(0, REFUSED_SHOWN_MOST).map((row) => ({ ...row })),
  };
}
