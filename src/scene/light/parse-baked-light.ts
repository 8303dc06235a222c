import { type BakedLight, bakedLightSchema } from '../../museum/format/baked-light.ts';

// Fetched with the first room that has baked light, since zod comes with it.

/** `light.json` as it should be; `undefined` for anything else. */
export function parseBakedLight(value: unknown): BakedLight | undefined {
  const result = bakedLightSchema.safeParse(value);
  return result.success ? result.data : undefined;
}
