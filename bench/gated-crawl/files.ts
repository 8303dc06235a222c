import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { KnownFile } from './detector.ts';

/** The paths of all files below a folder, from there, with slashes. */
export const pathsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** All files below a folder, read one by one. */
export function* filesBelow(folder: string): Generator<KnownFile> {
  for (const path of pathsBelow(folder)) yield { path, bytes: readFileSync(join(folder, path)) };
}
