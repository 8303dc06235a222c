import { createHash } from 'node:crypto';
import { type Half, issueFileName, type MuseumSource } from '../../src/museum/validate/museum-source.ts';
import type { SmallMuseum } from './small-museum.ts';

/** Stands for the content of a file that its disk refuses to give. */
export const UNREADABLE = Symbol('unreadable');

/** A file's text as the museum's source gives it. */
export function textOf(museum: SmallMuseum, file: string): string | undefined {
  const content = museum.files[file];
  if (content === UNREADABLE) throw new Error('EACCES');
  return content === undefined || typeof content === 'string'
    ? content
    : `${JSON.stringify(content, null, 2)}\n`;
}

/** Serves a museum that lies in memory to validation. */
export function memorySource(museum: SmallMuseum): MuseumSource {
  return {
    read: async (half, path) => textOf(museum, issueFileName(half, path)),
    exists: async (half, path) => issueFileName(half, path) in museum.files,
    list: async (half, folder) => namesIn(museum, half, folder),
    imageSize: async (half, path) => museum.pixels[issueFileName(half, path)],
    digest: async (half, path) => {
      const text = textOf(museum, issueFileName(half, path));
      return text === undefined ? undefined : createHash('sha256').update(text).digest('hex').slice(0, 16);
    },
  };
}

function namesIn(museum: SmallMuseum, half: Half, folder: string): readonly string[] {
  const start = issueFileName(half, `${folder}/`);
  const below = Object.keys(museum.files).filter((file) => file.startsWith(start));
  return [...new Set(below.map((file) => file.slice(start.length).split('/')[0] ?? ''))];
}

/** Puts a value at a JSON pointer of a file; `-` appends to a list. */
export function put(museum: SmallMuseum, file: string, pointer: string, value: unknown): void {
  const [parent, key] = parentOf(museum, file, pointer);
  if (Array.isArray(parent) && key === '-') parent.push(value);
  else parent[key] = value;
}

/** Takes the property or list entry at a JSON pointer out. */
export function drop(museum: SmallMuseum, file: string, pointer: string): void {
  const [parent, key] = parentOf(museum, file, pointer);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** The value at a JSON pointer. */
export function at(museum: SmallMuseum, file: string, pointer: string): unknown {
  const [parent, key] = parentOf(museum, file, pointer);
  return parent[key];
}

/** Replaces a part of a file's text, which must be there. */
export function retype(museum: SmallMuseum, file: string, before: string, after: string): void {
  const text = textOf(museum, file);
  if (!text?.includes(before)) throw new Error(`${file} holds no ${before}`);
  museum.files[file] = text.replace(before, () => after);
}

/** Moves every file below one folder to another. */
export function moveFolder(museum: SmallMuseum, from: string, to: string): void {
  for (const file of Object.keys(museum.files).filter((name) => name.startsWith(from))) {
    const moved = to + file.slice(from.length);
    museum.files[moved] = museum.files[file];
    delete museum.files[file];
    if (museum.pixels[file]) museum.pixels[moved] = museum.pixels[file];
  }
}

function parentOf(museum: SmallMuseum, file: string, pointer: string): [Record<string, unknown>, string] {
  const keys = pointer.slice(1).split('/');
  const last = keys.pop() ?? '';
  let value = museum.files[file];
  for (const key of keys) value = (value as Record<string, unknown>)[key];
  if (typeof value !== 'object' || value === null) throw new Error(`${file} holds nothing at ${pointer}`);
  return [value as Record<string, unknown>, last];
}
