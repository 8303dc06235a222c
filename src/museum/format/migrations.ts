import { FORMAT } from './version.ts';

/** The kinds of file that a museum's format consists of. */
export type MuseumFileKind = 'museum' | 'plan' | 'directory' | 'room' | 'works' | 'previews' | 'tour';

/** Turns a file's value of one format into the next; pure, and sure only of the older shape. */
export type Migration = (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The migrations by the format they start from. Format 1 is the first, so there are none yet. */
export const MIGRATIONS: Readonly<Record<number, Readonly<Record<MuseumFileKind, Migration>>>> = {};

/** Brings a file's value to the present format; a `format` that is missing or no number is left to the schema. */
export function migrate(
  kind: MuseumFileKind,
  value: unknown,
  migrations = MIGRATIONS,
  present: number = FORMAT,
):
  | { readonly status: 'present'; readonly value: unknown }
  | { readonly status: 'too-new'; readonly format: number } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { status: 'present', value };
  let current = value as Readonly<Record<string, unknown>>;
  const { format } = current;
  if (typeof format !== 'number' || !Number.isInteger(format)) return { status: 'present', value };
  if (format > present) return { status: 'too-new', format };
  for (let from = format; from < present; from++) {
    const step = migrations[from]?.[kind];
    if (!step) break;
    current = { ...step(current), format: from + 1 };
  }
  return { status: 'present', value: current };
}
