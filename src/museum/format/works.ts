import * as z from 'zod/mini';
import { TILE_FUNCTION_NAMES } from '../computed/names.ts';
import {
  idSchema,
  languageMapSchema,
  lengthSchema,
  relativePathSchema,
  rightsSchema,
  urlSchema,
} from './common.ts';
import { objectDetailsSchema, pictureDetailsSchema } from './details.ts';
import { FORMAT } from './version.ts';

const pixels = z.int().check(z.gte(1));

/** The tiles of a IIIF Image service: their size, and the levels (the whole divided by a factor) that are cut so. */
const tileSetSchema = z.strictObject({
  width: pixels,
  height: z.optional(pixels),
  scaleFactors: z.array(pixels).check(z.minLength(1)),
});

/**
 * A picture behind a IIIF Image service. `id` is relative to the room's folder (a level-0 tree of the museum's own) or
 * an absolute address. `sizes`, smallest first, and `tiles` spare the visitor `info.json`.
 */
export const imageSchema = z.strictObject({
  id: z.union([relativePathSchema, urlSchema], { error: 'bad-image-address' }),
  type: z.enum(['ImageService2', 'ImageService3']),
  profile: z.enum(['level0', 'level1', 'level2']),
  width: pixels,
  height: pixels,
  format: z.enum(['jpg', 'png', 'webp', 'avif']),
  sizes: z.optional(z.array(z.strictObject({ width: pixels, height: pixels })).check(z.minLength(1))),
  tiles: z.optional(z.array(tileSetSchema).check(z.minLength(1))),
});

/**
 * A picture that goes on beyond its last pixel: a tile function of the program's, computed in the visitor's browser.
 * `region` is what of the function's plane the image shows: the point in its middle, and its width.
 */
const computedSchema = z.strictObject({
  tiles: z.enum(TILE_FUNCTION_NAMES),
  region: z.strictObject({ re: z.number(), im: z.number(), width: z.number().check(z.gt(0)) }),
});

const person = z.strictObject({ label: languageMapSchema, sameAs: z.optional(urlSchema) });

/** Schools of the French system, which typicalAgeRange says for all others. */
export const EDUCATIONAL_LEVELS = ['ecole', 'college', 'lycee'] as const;
export type SchoolLevel = (typeof EDUCATIONAL_LEVELS)[number];

/** Whether a range of ages ends no earlier than it starts; an open one does. */
function rises(range: string): boolean {
  const [low, high] = range.split('-');
  return !high || Number(low) <= Number(high);
}

/** What a class can do with a work; names follow schema.org (LearningResource, Question). */
const learningSchema = z.strictObject({
  educationalLevel: z.array(z.enum(EDUCATIONAL_LEVELS)).check(z.minLength(1)),
  /** Ages in years, `8-11` or `15-`. */
  typicalAgeRange: z
    .string()
    .check(
      z.regex(/^\d{1,2}-(?:\d{1,2})?$/, { error: 'bad-age-range', abort: true }),
      z.refine(rises, { error: 'bad-age-range' }),
    ),
  question: languageMapSchema,
  acceptedAnswer: languageMapSchema,
});

const described = {
  id: idSchema,
  label: languageMapSchema,
  maker: person,
  date: languageMapSchema,
  medium: languageMapSchema,
  /** What one sees and why it matters, one or more paragraphs parted by a blank line. */
  summary: languageMapSchema,
  /** The same for a child of ten. */
  summaryForChildren: z.optional(languageMapSchema),
  /** Where to look, and what one then finds. */
  lookFor: z.optional(languageMapSchema),
  learning: z.optional(learningSchema),
  /** What is seen, for those who don't see it; not the title again. */
  alt: languageMapSchema,
  requiredStatement: languageMapSchema,
  rights: rightsSchema,
  metadata: z.optional(z.array(z.strictObject({ label: languageMapSchema, value: languageMapSchema }))),
  seeAlso: z.optional(z.array(urlSchema)),
  image: imageSchema,
};

/** A work that hangs: true size without frame, in metres. */
const pictureSchema = z.strictObject({
  kind: z.literal('picture'),
  ...described,
  dimensions: z.strictObject({ widthM: lengthSchema, heightM: lengthSchema }),
  computed: z.optional(computedSchema),
  details: z.optional(pictureDetailsSchema),
});

/**
 * A model at one fineness or several, each a GLB of its own, so that from the door only the coarsest is fetched. `id` is
 * the finest; `levels` are the coarser ones, finest first, with their numbers of triangles.
 */
const modelSchema = z.strictObject({
  id: relativePathSchema,
  levels: z.optional(
    z
      .array(z.strictObject({ id: relativePathSchema, triangles: z.int().check(z.gte(1)) }))
      .check(z.minLength(1)),
  ),
});

/** A work that stands: a GLB scaled to its true size; `image` shows it where there is no 3D. */
const objectSchema = z.strictObject({
  kind: z.literal('object'),
  ...described,
  dimensions: z.strictObject({ widthM: lengthSchema, heightM: lengthSchema, depthM: lengthSchema }),
  model: modelSchema,
  details: z.optional(objectDetailsSchema),
});

export const workSchema = z.discriminatedUnion('kind', [pictureSchema, objectSchema]);

/** `works.json`: the works of one room. */
export const worksSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  room: idSchema,
  works: z.array(workSchema),
});

export type TileSet = z.infer<typeof tileSetSchema>;
export type Computed = z.infer<typeof computedSchema>;
export type ImageService = z.infer<typeof imageSchema>;
export type Work = z.infer<typeof workSchema>;
export type PictureWork = z.infer<typeof pictureSchema>;
export type ObjectWork = z.infer<typeof objectSchema>;
export type ModelSource = z.infer<typeof modelSchema>;
export type Works = z.infer<typeof worksSchema>;
