import * as z from 'zod/mini';
import { colorSchema } from './common.ts';

/** The room's name and `text`, set on one of its walls in the visitor's language. */
export const wallTextSchema = z.strictObject({
  /** Index of the outline's edge, as for places. */
  wall: z.int().check(z.gte(0)),
  /** From the wall's left end, as seen facing it, to the middle of the text. */
  atM: z.number(),
  /** Height of the text's middle above the floor; 1.5 m by default. */
  centreM: z.optional(z.number()),
  /** Width of the column; 0.72 m, some 65 letters, by default. */
  widthM: z.optional(z.number().check(z.gte(0.4), z.lte(2))),
  /** Of the letters; dark on light walls and light on dark ones by default. */
  color: z.optional(colorSchema),
});

export type WallText = z.infer<typeof wallTextSchema>;
