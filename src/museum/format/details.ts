import * as z from 'zod/mini';
import { idSchema, languageMapSchema } from './common.ts';

const share = z.number().check(z.gte(0), z.lte(1));
const side = z.number().check(z.gt(0), z.lte(1));

/** A part of a picture, in shares of its width and height from its top left corner. */
export const regionSchema = z.strictObject({ x: share, y: share, width: side, height: side });

/** A part of a work that its text speaks of: `mention` is the phrase of the text that does. */
const detail = {
  id: idSchema,
  label: languageMapSchema,
  summary: z.optional(languageMapSchema),
  /** On the picture; of an object, on its `image`. */
  region: regionSchema,
  mention: z.optional(languageMapSchema),
};

export const pictureDetailsSchema = z.array(z.strictObject(detail)).check(z.minLength(1));

/** An object's details may also say where on the model they are: metres in the model's own frame. */
export const objectDetailsSchema = z
  .array(z.strictObject({ ...detail, position: z.optional(z.tuple([z.number(), z.number(), z.number()])) }))
  .check(z.minLength(1));

export type Region = z.infer<typeof regionSchema>;
export type Detail = z.infer<typeof objectDetailsSchema>[number];
