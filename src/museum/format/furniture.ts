import * as z from 'zod/mini';
import { colorSchema, degreesSchema, idSchema, lengthSchema, planPointSchema } from './common.ts';
import { wallFinishSchema } from './finishes.ts';

/** What everything has that stands on the floor; `position` is its footprint's centre on the plan. */
const standing = { id: idSchema, position: planPointSchema, rotationDeg: z.optional(degreesSchema) };
/** Width along x at rotation 0, front to the south. */
const sized = { ...standing, widthM: lengthSchema, depthM: lengthSchema, heightM: lengthSchema };
const coloured = { ...sized, color: z.optional(colorSchema) };

/**
 * A column; without `heightM` it reaches the ceiling. `plain` is a round shaft, `tuscan` has base and capital,
 * `square` is a pier. `diameterM` is the shaft's at its foot, or the pier's width; a Tuscan base is 1.36 times as wide.
 */
const columnSchema = z.strictObject({
  ...standing,
  kind: z.literal('column'),
  diameterM: z.number().check(z.gte(0.05), z.lte(5)),
  heightM: z.optional(lengthSchema),
  order: z.optional(z.enum(['plain', 'tuscan', 'square'])),
  color: z.optional(colorSchema),
  material: z.optional(z.enum(['plaster', 'stone'])),
});

/** A thing that stands on the floor. */
export const furnitureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...coloured, kind: z.literal('bench') }),
  z.strictObject({ ...coloured, kind: z.literal('plinth') }),
  z.strictObject({ ...sized, kind: z.literal('free-wall'), finish: z.optional(wallFinishSchema) }),
  columnSchema,
  z.strictObject({ ...coloured, kind: z.literal('table') }),
  /** Its back stands against a wall; `books: false` leaves its shelves empty. */
  z.strictObject({ ...coloured, kind: z.literal('bookcase'), books: z.optional(z.boolean()) }),
  /** One who sits on it looks to its front. `heightM` is that of its back; up to 0.6 m it is a stool. */
  z.strictObject({ ...coloured, kind: z.literal('chair') }),
]);

/** A recess in a wall; `atM` is its middle, `sillM` the height of its floor: at 0 it starts on the room's. */
export const nicheSchema = z.strictObject({
  id: idSchema,
  /** Index of the outline's edge, as for places. */
  wall: z.int().check(z.gte(0)),
  atM: z.number(),
  widthM: lengthSchema,
  /** From the sill to the top of the head. */
  heightM: lengthSchema,
  depthM: z.number().check(z.gte(0.03), z.lte(0.8)),
  sillM: z.number().check(z.gte(0), z.lte(100)),
  /** An `arch` is round, as far as the height allows; `flat` by default. */
  head: z.optional(z.enum(['arch', 'flat'])),
  /** Of the recess; the wall's own by default. */
  finish: z.optional(wallFinishSchema),
  /** False leaves what stands there without a spot of its own. */
  light: z.optional(z.boolean()),
});

export type Furniture = z.infer<typeof furnitureSchema>;
export type FurnitureKind = Furniture['kind'];
/** Furniture of one kind. */
export type FurnitureOf<Kind extends FurnitureKind> = Extract<Furniture, { kind: Kind }>;
export type Niche = z.infer<typeof nicheSchema>;
