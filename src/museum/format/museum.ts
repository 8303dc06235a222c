import * as z from 'zod/mini';
import {
  degreesSchema,
  FORMAT,
  idSchema,
  languageMapSchema,
  languageTagSchema,
  planPointSchema,
  relativePathSchema,
  rightsSchema,
  urlSchema,
} from './common.ts';
import { MAX_SHARDS } from './directory.ts';

/** A kind of membership; a higher `rank` opens every room that a lower one opens. */
export const tierSchema = z.strictObject({
  id: idSchema,
  rank: z.int().check(z.gte(1), z.lte(100)),
  label: languageMapSchema,
  summary: z.optional(languageMapSchema),
});

/** A wing; `rooms` counts its rooms and `floors` names the floors they lie on, for who has not read its plan. */
export const wingSchema = z.strictObject({
  id: idSchema,
  label: languageMapSchema,
  plan: relativePathSchema,
  rooms: z.optional(z.int().check(z.gte(1))),
  floors: z.optional(z.array(z.int()).check(z.minLength(1))),
});

/** Where a room's wing is looked up without reading every plan: `shards` files (see `format/directory.ts`). */
const directoryPlaceSchema = z.strictObject({
  folder: relativePathSchema,
  shards: z.int().check(z.gte(1), z.lte(MAX_SHARDS)),
});

/** `museum.json`: what may be known of the whole museum; small whatever the museum's size. */
export const museumSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  id: idSchema,
  label: languageMapSchema,
  summary: languageMapSchema,
  languages: z.array(languageTagSchema).check(z.minLength(1)),
  rights: rightsSchema,
  requiredStatement: z.optional(languageMapSchema),
  homepage: z.optional(urlSchema),
  /** By whose clock it is day or evening in the rooms: an IANA name such as `Europe/Paris`; the visitor's own if absent. */
  timeZone: z.optional(z.string()),
  entrance: z.strictObject({ room: idSchema, position: planPointSchema, headingDeg: degreesSchema }),
  tiers: z.array(tierSchema),
  wings: z.array(wingSchema).check(z.minLength(1)),
  /** Written by `enfilade directory`; a museum of few wings needs none. */
  directory: z.optional(directoryPlaceSchema),
});

export type Tier = z.infer<typeof tierSchema>;
export type Wing = z.infer<typeof wingSchema>;
export type DirectoryPlace = z.infer<typeof directoryPlaceSchema>;
export type Museum = z.infer<typeof museumSchema>;
