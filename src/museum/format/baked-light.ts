import * as z from 'zod/mini';
import { idSchema, relativePathSchema } from './common.ts';
import { FORMAT } from './version.ts';

/** Where a room's baked light is told, below the room's folder; the pictures it names lie beside it. */
export const BAKED_LIGHT_AT = 'light/light.json';

/**
 * A part of a room's light as a picture (lossless WebP): light on a surface = `scale` · (byte / 255)² in each channel,
 * where 1 is a well-lit white wall. `src` is relative to the folder of `light.json`.
 */
const partSchema = z.strictObject({ src: relativePathSchema, scale: z.number().check(z.gt(0)) });
const rgbSchema = z.readonly(z.tuple([z.number(), z.number(), z.number()]));

/**
 * `light/light.json`: a room's light, computed ahead of time, the sky's part apart from the lamps'. `key` names what the
 * room was when it was baked (see `lightKey`): a room with another key is lit by the stand-in.
 */
export const bakedLightSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  room: idSchema,
  key: z.string(),
  /** The same for all that the light was computed from, neighbours and objects included; for the baker alone. */
  inputs: z.string(),
  /** Size of both pictures in pixels. */
  width: z.int().check(z.gte(1), z.lte(8192)),
  height: z.int().check(z.gte(1), z.lte(8192)),
  /** Place of each chart in the pictures: x, y, width, height, in the order of the room's charts as they are baked. */
  rects: z.array(z.int().check(z.gte(0), z.lte(8192))),
  sky: partSchema,
  lamps: partSchema,
  /** Light in the air where objects stand, in the order of the hang: 18 numbers of the sky and 18 of the lamps each. */
  probes: z.array(z.number()),
  /** Mean light on the walls. */
  meanWall: z.strictObject({ sky: rgbSchema, lamps: rgbSchema }),
});

export type BakedLight = z.infer<typeof bakedLightSchema>;
