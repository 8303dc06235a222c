import * as z from 'zod/mini';
import { idSchema } from './common.ts';
import { FORMAT } from './version.ts';

/** A directory has at most so many files. */
export const MAX_SHARDS = 4096;

/** One file of the directory: the wings of those rooms whose ids fall to it (`shardOf`). */
export const directorySchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  /** Room id to wing id. */
  rooms: z.catchall(z.object({}), idSchema),
});

export type Directory = z.infer<typeof directorySchema>;
