import { BrokenBytes } from './bytes.ts';

/** What a result shows, in the index's language. */
export type SearchRecord = {
  readonly title: string;
  readonly maker: string;
  readonly date: string;
  readonly room: string;
  readonly work: string;
  /** Relative to the room's folder, or an absolute address. */
  readonly thumbnail?: string;
};

/** Bytes of a file of records, before they are deflated. */
export const packRecords = (records: readonly SearchRecord[]): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify(
      records.map(({ title, maker, date, room, work, thumbnail }) => [
        title,
        maker,
        date,
        room,
        work,
        ...(thumbnail === undefined ? [] : [thumbnail]),
      ]),
    ),
  );

/** The records in a file's inflated bytes; throws `BrokenBytes`. */
export function unpackRecords(bytes: Uint8Array): SearchRecord[] {
  const rows = parse(new TextDecoder().decode(bytes));
  if (!Array.isArray(rows)) throw new BrokenBytes('not records');
  return rows.map((row: unknown) => {
    const isRow = Array.isArray(row) && row.length >= 5 && row.every((cell) => typeof cell === 'string');
    if (!isRow) throw new BrokenBytes('not a record');
    const [title, maker, date, room, work, thumbnail] = row as [
      string,
      string,
      string,
      string,
      string,
      string?,
    ];
    return { title, maker, date, room, work, ...(thumbnail === undefined ? {} : { thumbnail }) };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BrokenBytes('not JSON', { cause });
  }
}
