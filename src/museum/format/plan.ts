import * as z from 'zod/mini';
import {
  idSchema,
  instantSchema,
  languageMapSchema,
  lengthSchema,
  planPointSchema,
  relativePathSchema,
} from './common.ts';
import { lightLevelSchema } from './finishes.ts';
import { FORMAT } from './version.ts';

/** Who may enter and when: until `publicFrom` only members of `tier` and above, nobody before `opensAt`. */
export const accessSchema = z.strictObject({
  tier: z.optional(idSchema),
  opensAt: z.optional(instantSchema),
  publicFrom: z.optional(instantSchema),
});

/** A picture that everyone may see of a room; `src` is relative to the public half's folder. Pixels. */
export const publicPictureSchema = z.strictObject({
  src: relativePathSchema,
  width: z.int().check(z.gte(1)),
  height: z.int().check(z.gte(1)),
  alt: languageMapSchema,
});

/** A room as everyone may know it. `outline` is the inner face of its walls, a simple polygon in either direction. */
export const planRoomSchema = z.strictObject({
  id: idSchema,
  label: languageMapSchema,
  summary: z.optional(languageMapSchema),
  floor: z.int(),
  elevationM: z.number(),
  heightM: lengthSchema,
  outline: z.array(planPointSchema).check(z.minLength(3), z.maxLength(256)),
  access: z.optional(accessSchema),
  teaser: z.optional(publicPictureSchema),
  cover: z.optional(publicPictureSchema),
});

/**
 * A way between two rooms. `from` lies on a wall of `rooms[0]`, `to` on a wall of `rooms[1]`; the line between them is
 * the opening's axis through the walls' thickness, square to both walls. A stair climbs along it from floor to floor.
 */
export const openingSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['door', 'arch', 'passage', 'stair']),
  rooms: z.readonly(z.tuple([idSchema, idSchema])),
  /** The wings of both rooms where they differ; such an opening stands, the same, in both wings' plans. */
  wings: z.optional(z.readonly(z.tuple([idSchema, idSchema]))),
  from: planPointSchema,
  to: planPointSchema,
  widthM: lengthSchema,
  heightM: lengthSchema,
  /** A rooflight in the sloping head of a stair, along its middle. */
  light: z.optional(z.strictObject({ level: lightLevelSchema })),
});

/** A wing's plan: all that may be known of its rooms without entering them. */
export const planSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  wing: idSchema,
  rooms: z.array(planRoomSchema).check(z.minLength(1)),
  openings: z.array(openingSchema),
});

export type RoomAccess = z.infer<typeof accessSchema>;
export type PublicPicture = z.infer<typeof publicPictureSchema>;
export type PlanRoom = z.infer<typeof planRoomSchema>;
export type Opening = z.infer<typeof openingSchema>;
export type OpeningKind = Opening['kind'];
export type Plan = z.infer<typeof planSchema>;
