import * as z from 'zod/mini';
import {
  currencySchema,
  degreesSchema,
  idSchema,
  languageMapSchema,
  languageTagSchema,
  planPointSchema,
  relativePathSchema,
  rightsSchema,
  urlSchema,
} from './common.ts';
import { MAX_SHARDS } from './directory.ts';
import { tourEntrySchema } from './tour.ts';
import { FORMAT } from './version.ts';

/** What a membership is sold for: once, for so many months; `seats` is how many people it gives a card to. */
export const offerSchema = z.strictObject({
  /** In the currency's smallest unit: 4500 is 45 euros. */
  priceMinor: z.int().check(z.gte(1), z.lte(100_000_000)),
  currency: currencySchema,
  months: z.int().check(z.gte(1), z.lte(120)),
  seats: z.int().check(z.gte(1), z.lte(12)),
});

/** How memberships are sold. */
const joiningSchema = z.strictObject({
  /** For how many days a membership goes on opening doors after its end; none where absent. */
  graceDays: z.optional(z.int().check(z.gte(0), z.lte(90))),
  /** How one pays at the museum: the account for a transfer, whom a cheque is for, when the desk is open. */
  howToPay: z.optional(languageMapSchema),
});

/** A kind of membership; a higher `rank` opens every room that a lower one opens. */
export const tierSchema = z.strictObject({
  id: idSchema,
  rank: z.int().check(z.gte(1), z.lte(100)),
  label: languageMapSchema,
  summary: z.optional(languageMapSchema),
  /** A tier without an offer is not sold; the museum's staff give it. */
  offer: z.optional(offerSchema),
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
  joining: z.optional(joiningSchema),
  wings: z.array(wingSchema).check(z.minLength(1)),
  /** In the order in which they are offered. */
  tours: z.optional(z.array(tourEntrySchema).check(z.maxLength(50))),
  /** Written by `enfilade directory`; a museum of few wings needs none. */
  directory: z.optional(directoryPlaceSchema),
});

export type Tier = z.infer<typeof tierSchema>;
export type Offer = z.infer<typeof offerSchema>;
export type Joining = z.infer<typeof joiningSchema>;
export type Wing = z.infer<typeof wingSchema>;
export type DirectoryPlace = z.infer<typeof directoryPlaceSchema>;
export type Museum = z.infer<typeof museumSchema>;
