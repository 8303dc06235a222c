import * as z from 'zod/mini';

/** A file of more rows is refused: it is to be parted. */
export const IMPORT_ROWS_MOST = 20_000;
export const IMPORT_BYTES_MOST = 8 * 1024 * 1024;

/** What a column may hold. */
export const IMPORT_FIELDS = [
  'number',
  'name',
  'email',
  'language',
  'note',
  'tier',
  'from',
  'until',
  'people',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Why a row is refused; each has a sentence that says what to do. */
export const ROW_FAULTS = [
  'name-missing',
  'name-unfit',
  'address-unfit',
  'language-unfit',
  'note-too-long',
  'tier-missing',
  'tier-unknown',
  'from-unfit',
  'until-missing',
  'until-unfit',
  'until-before-from',
  'people-unfit',
  'number-unknown',
  'address-of-another',
  'twice-in-file',
  'name-ambiguous',
  'other-tier-runs',
  'ends-earlier',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Why a whole file is refused. */
export const FILE_FAULTS = ['empty', 'not-text', 'too-many-rows', 'broken-quotes', 'no-name-column'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export const ENCODINGS = ['utf-8', 'utf-16', 'windows-1252'] as const;

/** Which column, from 0, holds what; a field that is not named is in none. */
export const columnsSchema = z.partialRecord(z.enum(IMPORT_FIELDS), z.int().check(z.gte(0), z.lte(500)));
export type Columns = z.infer<typeof columnsSchema>;

export const importRequestSchema = z.strictObject({
  /** The file's bytes as base64. */
  file: z.string().check(z.maxLength(Math.ceil(IMPORT_BYTES_MOST / 3) * 4)),
  /** As recognised where not said. */
  columns: z.optional(columnsSchema),
  /** Whether new members get their card by mail. */
  mail: z.boolean(),
});

export const importWriteSchema = z.strictObject({
  ...importRequestSchema.shape,
  /** The `plan` of the preview that was looked at. */
  plan: z.string().check(z.maxLength(64)),
});

const rowSchema = z.object({ line: z.number(), name: z.string(), words: z.string() });

export const importPreviewSchema = z.object({
  kind: z.literal('preview'),
  /** Names what would be written; another one means that something has changed meanwhile. */
  plan: z.string(),
  encoding: z.enum(ENCODINGS),
  delimiter: z.string(),
  header: z.array(z.string()),
  columns: columnsSchema,
  /** The first rows as they stand in the file. */
  sample: z.array(z.array(z.string())),
  counts: z.object({ added: z.number(), changed: z.number(), left: z.number(), refused: z.number() }),
  /** The first of each. */
  added: z.array(rowSchema),
  changed: z.array(rowSchema),
  refused: z.array(
    z.object({ line: z.number(), fault: z.enum(ROW_FAULTS), name: z.string(), value: z.string() }),
  ),
});
export const fileRefusedSchema = z.object({
  kind: z.literal('refused'),
  fault: z.enum(FILE_FAULTS),
  line: z.nullable(z.number()),
});
export const importAnswerSchema = z.discriminatedUnion('kind', [importPreviewSchema, fileRefusedSchema]);

export const importWrittenSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('written'),
    added: z.number(),
    changed: z.number(),
    left: z.number(),
    mailed: z.number(),
  }),
  z.object({ kind: z.literal('changed-meanwhile') }),
  fileRefusedSchema,
]);

export type ImportRequest = z.infer<typeof importRequestSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type FileRefused = z.infer<typeof fileRefusedSchema>;
export type ImportWritten = z.infer<typeof importWrittenSchema>;
export type ImportAnswer = z.infer<typeof importAnswerSchema>;
