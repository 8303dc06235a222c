import * as z from 'zod/mini';
import { relativePathSchema } from './common.ts';
import { FORMAT } from './version.ts';

const sheetSide = z.int().check(z.gte(1), z.lte(16_383));
const sheetPlace = z.int().check(z.gte(0), z.lte(16_383));

/** How a picture looks before its own files are there. */
const previewSchema = z.strictObject({
  /** The image's `id` and size in pixels as in works.json: of another image this is no preview. */
  image: relativePathSchema,
  width: z.int().check(z.gte(1)),
  height: z.int().check(z.gte(1)),
  /** The first 16 hexadecimal digits of SHA-256 over the file that the preview was made from. */
  digest: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** Mean sRGB colours of its ninths as rrggbb, nine in a row: the upper three from the left, the middle, the lower. */
  colors: z.string().check(z.regex(/^[0-9a-f]{54}$/)),
  /** Place on the sheet in pixels: x, y, width, height. */
  at: z.readonly(z.tuple([sheetPlace, sheetPlace, sheetSide, sheetSide])),
});

/**
 * `previews/previews.json`: a room's pictures as a few colours each, and small on one sheet (WebP); written by
 * `enfilade previews`. `src` is relative to the folder of this file.
 */
export const previewsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  sheet: z.strictObject({ src: relativePathSchema, width: sheetSide, height: sheetSide }),
  pictures: z.array(previewSchema).check(z.minLength(1)),
});

export type Preview = z.infer<typeof previewSchema>;
export type Previews = z.infer<typeof previewsSchema>;
