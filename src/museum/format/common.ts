import * as z from 'zod/mini';

// A check's `error` is the code of the issue it gives (see validate/issue-codes.ts).

/** Identifier of a room, work, tier …: lower-case words joined by hyphens; it stands in addresses and file names. */
export const idSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'bad-id' }), z.maxLength(64, { error: 'bad-id' }));

/** A BCP 47 language tag, e.g. `fr` or `zh-Hant`. */
export const languageTagSchema = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'bad-language-tag' }));

/** Text in several languages, keyed by BCP 47 tag (`{"fr": "…", "en": "…"}`), never empty. */
export const languageMapSchema = z
  .record(languageTagSchema, z.string().check(z.regex(/\S/, { error: 'empty-text' })))
  .check(z.refine((map) => Object.keys(map).length > 0, { error: 'language-map-empty' }));

/** A path below the file's own folder: forward slashes, no `..`, no leading slash, no scheme. */
export const relativePathSchema = z
  .string()
  .check(
    z.maxLength(300, { error: 'bad-path' }),
    z.regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))(?!.*\/\/)[A-Za-z0-9._,/-]+$/, { error: 'bad-path' }),
  );

/** A rights statement's address (Creative Commons or rightsstatements.org, as IIIF Presentation 3 asks). */
export const rightsSchema = z
  .string()
  .check(
    z.regex(
      /^https?:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)\/|rightsstatements\.org\/(?:vocab|page)\/).+$/,
      { error: 'bad-rights' },
    ),
  );

/** A point on the plan in metres, `[x, z]`: x to the east, z to the south. */
export const planPointSchema = z.readonly(z.tuple([z.number(), z.number()]));

/** A length in metres above zero and below a kilometre. */
export const lengthSchema = z.number().check(z.gt(0), z.lte(1000));

/** A web address. */
export const urlSchema = z.url({ protocol: /^https?$/, error: 'bad-url' });

/** An sRGB colour as `#rrggbb`. */
export const colorSchema = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, { error: 'bad-color' }));

/** An instant in UTC, e.g. `2027-03-01T09:00:00Z`. */
export const instantSchema = z.iso.datetime({ error: 'bad-instant' });

/** A currency by its ISO 4217 code, e.g. `EUR`. */
export const currencySchema = z.string().check(z.refine(isCurrency, { error: 'bad-currency' }));

/** A degree measured clockwise seen from above; as a heading, 0 looks north (towards −z) and 90 east (+x). */
export const degreesSchema = z.number().check(z.gte(-360), z.lte(360));

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

export type LanguageMap = z.infer<typeof languageMapSchema>;
export type PlanPoint = readonly [x: number, z: number];
