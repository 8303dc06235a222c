import * as z from 'zod/mini';
import {
  FORMAT,
  idSchema,
  languageMapSchema,
  lengthSchema,
  relativePathSchema,
  rightsSchema,
  urlSchema,
} from './common.ts';

const pixels = z.int().check(z.gte(1));

/**
 * A picture behind a IIIF Image service. `id` is relative to the room's folder (a level-0 tree of the museum's own) or
 * an absolute address. `sizes`, smallest first, spares the visitor `info.json`.
 */
export const imageSchema = z.strictObject({
  id: z.union([relativePathSchema, urlSchema], { error: 'bad-image-address' }),
  type: z.enum(['ImageService2', 'ImageService3']),
  profile: z.enum(['level0', 'level1', 'level2']),
  width: pixels,
  height: pixels,
  format: z.enum(['jpg', 'png', 'webp', 'avif']),
  sizes: z.optional(z.array(z.strictObject({ width: pixels, height: pixels })).check(z.minLength(1))),
});

const person = z.strictObject({ label: languageMapSchema, sameAs: z.optional(urlSchema) });

const described = {
  id: idSchema,
  label: languageMapSchema,
  maker: person,
  date: languageMapSchema,
  medium: languageMapSchema,
  /** What one sees and why it matters, one or more paragraphs parted by a blank line. */
  summary: languageMapSchema,
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
});

/** A work that stands: a GLB scaled to its true size; `image` shows it where there is no 3D. */
const objectSchema = z.strictObject({
  kind: z.literal('object'),
  ...described,
  dimensions: z.strictObject({ widthM: lengthSchema, heightM: lengthSchema, depthM: lengthSchema }),
  model: z.strictObject({ id: relativePathSchema }),
});

export const workSchema = z.discriminatedUnion('kind', [pictureSchema, objectSchema]);

/** `works.json`: the works of one room. */
export const worksSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  room: idSchema,
  works: z.array(workSchema),
});

export type ImageService = z.infer<typeof imageSchema>;
export type Work = z.infer<typeof workSchema>;
export type PictureWork = z.infer<typeof pictureSchema>;
export type ObjectWork = z.infer<typeof objectSchema>;
export type Works = z.infer<typeof worksSchema>;
