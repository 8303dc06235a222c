import type * as z from 'zod/mini';
import { languageMapSchema } from '../format/common.ts';
import type { JsonPath } from '../json/pointer.ts';

/** The parts of zod's definitions that walking needs (zod's core exposes them for tools like this). */
type Definition = {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
};

const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition;

type Children = readonly { readonly key: string | number; readonly schema: z.core.$ZodType }[];

/** The object, array … behind optional, read-only and union wrappers; of a union the option of the value's `kind`. */
function unwrap(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const { innerType, options } = definitionOf(schema);
  if (innerType) return unwrap(innerType, value);
  if (!options) return schema;
  const kind = (value as { kind?: unknown } | null)?.kind;
  const match = options.find((option) => {
    const kindSchema = definitionOf(option).shape?.kind;
    return kindSchema !== undefined && (kindSchema._zod.values?.has(kind as string) ?? false);
  });
  return match ?? schema;
}

function childrenOf(schema: z.core.$ZodType, value: unknown): Children {
  const { shape, element, items } = definitionOf(schema);
  if (shape) return Object.entries(shape).map(([key, child]) => ({ key, schema: child }));
  if (element && Array.isArray(value)) return value.map((_, key) => ({ key, schema: element }));
  return (items ?? []).map((child, key) => ({ key, schema: child }));
}

const memberOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;

/** The names of the properties that the object at a path may have. */
export function propertyNamesAt(schema: z.core.$ZodType, value: unknown, path: JsonPath): readonly string[] {
  let here = unwrap(schema, value);
  let inside = value;
  for (const key of path) {
    const child = childrenOf(here, inside).find((candidate) => candidate.key === key);
    if (!child) return [];
    inside = memberOf(inside, key);
    here = unwrap(child.schema, inside);
  }
  return Object.keys(definitionOf(here).shape ?? {});
}

/** Every language map in a value that fits the schema, with its path. */
export function languageMapsIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: JsonPath = [],
): readonly { readonly path: JsonPath; readonly map: Readonly<Record<string, string>> }[] {
  if (value === undefined) return [];
  const here = unwrap(schema, value);
  if (here === (languageMapSchema as z.core.$ZodType)) {
    return [{ path, map: value as Record<string, string> }];
  }
  return childrenOf(here, value).flatMap((child) =>
    languageMapsIn(child.schema, memberOf(value, child.key), [...path, child.key]),
  );
}
