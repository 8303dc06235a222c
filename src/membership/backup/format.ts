import * as z from 'zod/mini';

export const BACKUP_FORMAT = 'enfilade-backup';
/** Of the lines; `schema` is that of the rows. */
export const BACKUP_VERSION = 1;

const wholeNumber = z.int().check(z.gte(0));

/** The first line: what it is, and how many rows of each table follow. */
export const headerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: wholeNumber,
  /** The name of the newest migration of the store that was backed up. */
  schema: z.string(),
  createdAtMs: wholeNumber,
  counts: z.record(z.string(), wholeNumber),
});

/** A line for each row, names as SQL has them. */
export const rowLineSchema = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.int(), z.null()])),
});

/** The last line. */
export const endSchema = z.object({ end: z.literal(true), rows: wholeNumber });

export type BackupHeader = Readonly<z.infer<typeof headerSchema>>;
export type Row = Readonly<z.infer<typeof rowLineSchema>['row']>;
