import * as z from 'zod/mini';
import {
  colorSchema,
  degreesSchema,
  idSchema,
  languageMapSchema,
  lengthSchema,
  planPointSchema,
} from './common.ts';
import {
  ceilingSchema,
  floorFinishSchema,
  lightLevelSchema,
  trimSchema,
  wallFinishSchema,
} from './finishes.ts';
import { frameSchema } from './frame.ts';
import { furnitureSchema, nicheSchema } from './furniture.ts';
import { FORMAT } from './version.ts';
import { wallTextSchema } from './wall-text.ts';

/** Where a work hangs or stands. `atM` runs from the wall's left end as seen facing it, to the work's centre. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('wall'),
    /** Index of the outline's edge: wall 0 runs from the first point to the second. */
    wall: z.int().check(z.gte(0)),
    atM: z.number(),
    centreM: z.optional(z.number()),
  }),
  z.strictObject({
    kind: z.literal('free-wall'),
    furniture: idSchema,
    /** `front` faces south (+z) at rotation 0. */
    side: z.enum(['front', 'back']),
    atM: z.number(),
    centreM: z.optional(z.number()),
  }),
  z.strictObject({ kind: z.literal('plinth'), furniture: idSchema, rotationDeg: z.optional(degreesSchema) }),
  /** In the middle of a niche's sill. */
  z.strictObject({ kind: z.literal('niche'), niche: idSchema, rotationDeg: z.optional(degreesSchema) }),
]);

export const hangItemSchema = z.strictObject({
  work: idSchema,
  place: placeSchema,
  frame: z.optional(frameSchema),
});

/** A luminous ceiling panel. `level` 1 is the usual brightness of a day-lit gallery. */
const layLightSchema = z.strictObject({
  outline: z.array(planPointSchema).check(z.minLength(3)),
  level: lightLevelSchema,
});

/** `room.json`: what only those inside a room need. */
export const roomSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  room: idSchema,
  text: z.optional(languageMapSchema),
  /** Sets the room's name and `text` on a wall; without it they are not in the room itself. */
  wallText: z.optional(wallTextSchema),
  finishes: z.strictObject({
    wall: wallFinishSchema,
    floor: floorFinishSchema,
    ceiling: ceilingSchema,
    skirting: z.optional(z.strictObject({ heightM: lengthSchema, color: colorSchema })),
    /** Walls that differ from the rest, by the index of their edge. */
    walls: z.optional(z.array(z.strictObject({ wall: z.int().check(z.gte(0)), finish: wallFinishSchema }))),
  }),
  trim: z.optional(trimSchema),
  light: z.strictObject({
    /** Even light of the whole room, 0 (a cabinet) to 1 (a white cube). */
    ambient: z.number().check(z.gte(0), z.lte(1)),
    layLights: z.optional(z.array(layLightSchema)),
    /** Strength of the spot on each work; 1 makes the wall around it clearly brighter than the room. */
    spots: z.optional(z.number().check(z.gte(0), z.lte(4))),
    /** Says that the room's light was baked into `light/light.json`; written by `enfilade bake`. */
    baked: z.optional(z.literal(true)),
  }),
  furniture: z.array(furnitureSchema),
  niches: z.optional(z.array(nicheSchema)),
  hang: z.array(hangItemSchema),
  /** Says that `previews/previews.json` is there; written by `enfilade previews`. */
  previews: z.optional(z.literal(true)),
});

export type { FloorFinish, WallFinish } from './finishes.ts';
export type { Frame } from './frame.ts';
export type { Furniture, Niche } from './furniture.ts';
export type { WallText } from './wall-text.ts';
export type Place = z.infer<typeof placeSchema>;
export type HangItem = z.infer<typeof hangItemSchema>;
export type Room = z.infer<typeof roomSchema>;
