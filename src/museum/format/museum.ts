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

/** A kind of membership; a higher `rank` opens every room that a lower one opens. */
export const tierSchema = z.strictObject({
  id: idSchema,
  rank: z.int().check(z.gte(1), z.lte(100)),
  label: languageMapSchema,
  summary: z.optional(languageMapSchema),
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
  wings: z
    .array(z.strictObject({ id: idSchema, label: languageMapSchema, plan: relativePathSchema }))
    .check(z.minLength(1)),
});

export type Tier = z.infer<typeof tierSchema>;
export type Museum = z.infer<typeof museumSchema>;
