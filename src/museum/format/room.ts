import * as z from 'zod/mini';
import {
  colorSchema,
  degreesSchema,
  FORMAT,
  idSchema,
  languageMapSchema,
  lengthSchema,
  planPointSchema,
} from './common.ts';

const wallFinishSchema = z.strictObject({
  material: z.enum(['plaster', 'fabric', 'stone']),
  color: colorSchema,
});
const floorFinishSchema = z.strictObject({
  material: z.enum(['oak-planks', 'oak-herringbone', 'stone', 'terrazzo', 'concrete', 'carpet']),
  color: colorSchema,
});

const footprint = { widthM: lengthSchema, depthM: lengthSchema, heightM: lengthSchema };

/** A thing that stands on the floor; `position` is its footprint's centre on the plan, width along x at rotation 0. */
export const furnitureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: idSchema,
    kind: z.literal('bench'),
    position: planPointSchema,
    rotationDeg: z.optional(degreesSchema),
    ...footprint,
    color: z.optional(colorSchema),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal('plinth'),
    position: planPointSchema,
    rotationDeg: z.optional(degreesSchema),
    ...footprint,
    color: z.optional(colorSchema),
  }),
  z.strictObject({
    id: idSchema,
    kind: z.literal('free-wall'),
    position: planPointSchema,
    rotationDeg: z.optional(degreesSchema),
    ...footprint,
    finish: z.optional(wallFinishSchema),
  }),
]);

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
]);

/** A picture's frame; `matM` is the visible border of card between picture and frame. */
export const frameSchema = z.strictObject({
  color: colorSchema,
  widthM: z.number().check(z.gte(0), z.lte(0.5)),
  depthM: z.number().check(z.gte(0.005), z.lte(0.3)),
  matM: z.optional(z.number().check(z.gte(0), z.lte(1))),
  matColor: z.optional(colorSchema),
});

export const hangItemSchema = z.strictObject({
  work: idSchema,
  place: placeSchema,
  frame: z.optional(frameSchema),
});

/** A luminous ceiling panel. `level` 1 is the usual brightness of a day-lit gallery. */
const layLightSchema = z.strictObject({
  outline: z.array(planPointSchema).check(z.minLength(3)),
  level: z.number().check(z.gte(0), z.lte(4)),
});

/** `room.json`: what only those inside a room need. */
export const roomSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  room: idSchema,
  text: z.optional(languageMapSchema),
  finishes: z.strictObject({
    wall: wallFinishSchema,
    floor: floorFinishSchema,
    ceiling: z.strictObject({ color: colorSchema }),
    skirting: z.optional(z.strictObject({ heightM: lengthSchema, color: colorSchema })),
    /** Walls that differ from the rest, by the index of their edge. */
    walls: z.optional(z.array(z.strictObject({ wall: z.int().check(z.gte(0)), finish: wallFinishSchema }))),
  }),
  light: z.strictObject({
    /** Even light of the whole room, 0 (a cabinet) to 1 (a white cube). */
    ambient: z.number().check(z.gte(0), z.lte(1)),
    layLights: z.optional(z.array(layLightSchema)),
    /** Strength of the spot on each work; 1 makes the wall around it clearly brighter than the room. */
    spots: z.optional(z.number().check(z.gte(0), z.lte(4))),
  }),
  furniture: z.array(furnitureSchema),
  hang: z.array(hangItemSchema),
});

export type WallFinish = z.infer<typeof wallFinishSchema>;
export type FloorFinish = z.infer<typeof floorFinishSchema>;
export type Furniture = z.infer<typeof furnitureSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Frame = z.infer<typeof frameSchema>;
export type HangItem = z.infer<typeof hangItemSchema>;
export type Room = z.infer<typeof roomSchema>;
