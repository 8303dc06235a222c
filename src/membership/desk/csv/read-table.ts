import { CsvError, parse } from 'csv-parse/sync';
import { type FileRefused, IMPORT_ROWS_MOST } from '../../../museum/desk/import.ts';
import { type Decoded, decodeText } from './decode-text.ts';

export type TableRow = {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

export type Table = Pick<Decoded, 'encoding'> & {
  readonly kind: 'table';
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
};

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Reads a file of rows and columns whose first row names the columns (RFC 4180, and what spreadsheets make of it). */
export function readTable(bytes: Uint8Array): Table | FileRefused {
  const decoded = decodeText(bytes);
  if (!decoded) return refused('not-text');
  const delimiter = delimiterOf(decoded.text);
  const records = readRecords(decoded.text, delimiter);
  if (!Array.isArray(records)) return records as FileRefused;
  const [header, ...rows] = records as readonly TableRow[];
  if (!header || rows.length === 0) return refused('empty');
  if (rows.length > IMPORT_ROWS_MOST) return refused('too-many-rows');
  return {
    kind: 'table',
    encoding: decoded.encoding,
    delimiter,
    header: header.cells.map((cell) => cell.trim()),
    rows,
  };
}

function readRecords(text: string, delimiter: string): readonly TableRow[] | FileRefused {
  try {
    // One more than is taken, so that too many are seen to be.
    // The parser counts a line break of two signs within quotes as two lines.
    const read = parse(text.replaceAll(/\r\n?/g, '\n'), {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: IMPORT_ROWS_MOST + 2,
    }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return read.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return { kind: 'refused', fault: 'broken-quotes', line };
  }
}

/** The parser names the line on which a row ends; one whose cells hold line breaks began before. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);

/** The sign that parts most columns of the first row, quoted cells left out. */
function delimiterOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '';
  const bare = first.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((sign) => [sign, bare.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const refused = (fault: FileRefused['fault']): FileRefused => ({ kind: 'refused', fault, line: null });
