import * as z from 'zod/mini';
import {
  degreesSchema,
  idSchema,
  languageMapSchema,
  languageTagSchema,
  planPointSchema,
  relativePathSchema,
} from './common.ts';
import { regionSchema } from './details.ts';
import { FORMAT } from './version.ts';

/** A guided tour as everyone may know it; its stops are in `tours/<id>.json` of the half that `access` says. */
export const tourEntrySchema = z.strictObject({
  id: idSchema,
  label: languageMapSchema,
  summary: languageMapSchema,
  /** How long it takes with its ways, in minutes. */
  minutes: z.int().check(z.gte(1), z.lte(240)),
  audience: z.optional(z.enum(['everyone', 'children'])),
  /** Only members of this tier and above are given its stops. */
  access: z.optional(z.strictObject({ tier: idSchema })),
  /** A work of a public room; without `work` the room's own public picture. */
  cover: z.optional(z.strictObject({ room: idSchema, work: z.optional(idSchema) })),
});

const atWork = { room: idSchema, work: idSchema };

/** What a stop shows: a work, a detail or another part of one, a view into a room, or nothing but what is said in a room. */
const stopPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('work'), ...atWork }),
  z.strictObject({ kind: z.literal('detail'), ...atWork, detail: idSchema }),
  z.strictObject({ kind: z.literal('region'), ...atWork, region: regionSchema }),
  z.strictObject({
    kind: z.literal('viewpoint'),
    room: idSchema,
    position: planPointSchema,
    headingDeg: degreesSchema,
    /** Degrees above the horizon. */
    pitchDeg: z.optional(z.number().check(z.gte(-45), z.lte(45))),
  }),
  z.strictObject({ kind: z.literal('text'), room: idSchema }),
]);

/** A recording and its WebVTT captions; paths are relative to `tours/<id>/` of the tour's half. */
const recordingSchema = z.strictObject({
  src: relativePathSchema,
  captions: z.optional(relativePathSchema),
});

const narrationSchema = z.strictObject({
  text: languageMapSchema,
  audio: z.optional(z.record(languageTagSchema, recordingSchema)),
});

export const tourStopSchema = z.strictObject({
  id: idSchema,
  label: languageMapSchema,
  at: stopPlaceSchema,
  narration: narrationSchema,
  /** How long it stays after what is said, in seconds, where the tour goes on by itself; 4 where absent. */
  pauseS: z.optional(z.number().check(z.gte(0), z.lte(120))),
});

/** `tours/<id>.json`: the stops of a tour, in their order. */
export const tourSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  tour: idSchema,
  stops: z.array(tourStopSchema).check(z.minLength(1), z.maxLength(100)),
});

export type TourEntry = z.infer<typeof tourEntrySchema>;
export type StopPlace = z.infer<typeof stopPlaceSchema>;
export type Narration = z.infer<typeof narrationSchema>;
export type TourStop = z.infer<typeof tourStopSchema>;
export type Tour = z.infer<typeof tourSchema>;
