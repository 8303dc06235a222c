import * as z from 'zod/mini';

/** The format number that this program writes and reads without migration. */
export const FORMAT = 1;

/** Identifier of a room, work, tier …: lower-case words joined by hyphens; it stands in addresses and file names. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(64));

/** Text in several languages, keyed by BCP 47 tag (`{"fr": "…", "en": "…"}`), never empty. */
export const languageMapSchema = z
  .record(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)), z.string().check(z.minLength(1)))
  .check(z.refine((map) => Object.keys(map).length > 0, { error: 'language-map-empty' }));

/** A path below the file's own folder: forward slashes, no `..`, no leading slash, no scheme. */
export const relativePathSchema = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(300),
    z.regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))(?!.*\/\/)[A-Za-z0-9._,/-]+$/),
  );

/** A rights statement's address (Creative Commons or rightsstatements.org, as IIIF Presentation 3 asks). */
export const rightsSchema = z
  .string()
  .check(
    z.regex(
      /^https?:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)\/|rightsstatements\.org\/(?:vocab|page)\/).+$/,
    ),
  );

/** A point on the plan in metres, `[x, z]`: x to the east, z to the south. */
export const planPointSchema = z.readonly(z.tuple([z.number(), z.number()]));

/** A length in metres above zero and below a kilometre. */
export const lengthSchema = z.number().check(z.gt(0), z.lte(1000));

/** An sRGB colour as `#rrggbb`. */
export const colorSchema = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

/** An instant in UTC, e.g. `2027-03-01T09:00:00Z`. */
export const instantSchema = z.iso.datetime();

/** A degree measured clockwise seen from above; as a heading, 0 looks north (towards −z) and 90 east (+x). */
export const degreesSchema = z.number().check(z.gte(-360), z.lte(360));

export type LanguageMap = z.infer<typeof languageMapSchema>;
export type PlanPoint = readonly [x: number, z: number];
