import * as z from 'zod/mini';
import { colorSchema, lengthSchema, planPointSchema } from './common.ts';

export const wallFinishSchema = z.strictObject({
  /** `panelling` is wood in stiles, rails and fielded panels, painted or stained in its colour. */
  material: z.enum(['plaster', 'fabric', 'stone', 'panelling']),
  color: colorSchema,
});
export const floorFinishSchema = z.strictObject({
  material: z.enum(['oak-planks', 'oak-herringbone', 'stone', 'terrazzo', 'concrete', 'carpet']),
  color: colorSchema,
});

/** How bright a luminous surface overhead is; 1 is the usual brightness of a day-lit gallery. */
export const lightLevelSchema = z.number().check(z.gte(0), z.lte(4));

/** What rises above or hangs below a ceiling's level, the room's `heightM`. Without it a ceiling is flat. */
export const ceilingShapeSchema = z.discriminatedUnion('kind', [
  /** A spherical dome over a round hole in the flat ceiling, open to the sky in its middle. */
  z.strictObject({
    kind: z.literal('dome'),
    centre: planPointSchema,
    /** Radius of the hole, and how far the dome's crown rises above the ceiling. */
    radiusM: lengthSchema,
    riseM: lengthSchema,
    /** Radius of the eye in the crown, through which daylight comes. */
    oculusM: lengthSchema,
    /** Sunken panels: how many rings of them, and how many ribs between the panels of a ring. */
    coffers: z.optional(
      z.strictObject({
        rings: z.int().check(z.gte(1), z.lte(8)),
        ribs: z.int().check(z.gte(8), z.lte(48)),
      }),
    ),
    level: lightLevelSchema,
  }),
  /** A barrel vault along the longer side of a rectangular room, springing at `heightM`. */
  z.strictObject({
    kind: z.literal('vault'),
    riseM: lengthSchema,
    /** Width of a glazed slot along the crown, and its brightness. */
    slotM: z.optional(lengthSchema),
    level: z.optional(lightLevelSchema),
    /** Number of flat bands across the vault, spread evenly along it. */
    ribs: z.optional(z.int().check(z.gte(0), z.lte(40))),
  }),
  /** Hollow quarter rounds between the walls and the flat ceiling. */
  z.strictObject({ kind: z.literal('coved'), radiusM: lengthSchema }),
  /** A grid of beams under the flat ceiling. */
  z.strictObject({
    kind: z.literal('coffered'),
    depthM: lengthSchema,
    everyM: lengthSchema,
    beamM: lengthSchema,
  }),
]);

export const ceilingSchema = z.strictObject({ color: colorSchema, shape: z.optional(ceilingShapeSchema) });

/** Mouldings of a room's walls. What isn't named is as usual: a plain cornice and architraves, no dado, no rail. */
export const trimSchema = z.strictObject({
  /** `shadow-gap` is a dark recessed line under the ceiling, and a flush skirting. */
  cornice: z.optional(z.enum(['none', 'plain', 'classical', 'shadow-gap'])),
  /** The lower part of the walls, `heightM` up to the top of its rail, with a finish of its own if it has one. */
  dado: z.optional(z.strictObject({ heightM: lengthSchema, finish: z.optional(wallFinishSchema) })),
  /** Height of a picture rail's upper edge above the floor. */
  pictureRailM: z.optional(lengthSchema),
  /** The casing around openings. */
  architrave: z.optional(z.enum(['plain', 'moulded', 'none'])),
});

export type WallFinish = z.infer<typeof wallFinishSchema>;
export type FloorFinish = z.infer<typeof floorFinishSchema>;
export type CeilingShape = z.infer<typeof ceilingShapeSchema>;
export type Dome = Extract<CeilingShape, { kind: 'dome' }>;
export type Vault = Extract<CeilingShape, { kind: 'vault' }>;
export type Trim = z.infer<typeof trimSchema>;
