import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gatedAmong, INDEXED_ROOMS_AT, parseIndexedRooms } from '../../museum/search/indexed-rooms.ts';
import type { MuseumFiles, MuseumSnapshot } from '../museum-files.ts';

/**
 * Whether the public search index may be given: a room that was gated after the index was made is still named in it.
 * Looked at again only when the museum's files are.
 */
export function searchIndexGuard(files: MuseumFiles, museumDir: string): () => Promise<boolean> {
  let known: { readonly museum: MuseumSnapshot; readonly isFine: Promise<boolean> } | undefined;
  return async () => {
    const museum = await files.museum();
    if (!museum.ok) return false;
    if (known?.museum !== museum.value)
      known = { museum: museum.value, isFine: look(museumDir, museum.value) };
    return known.isFine;
  };
}

async function look(museumDir: string, { rooms }: MuseumSnapshot): Promise<boolean> {
  const text = await readFile(join(museumDir, INDEXED_ROOMS_AT), 'utf8').catch(() => '');
  const indexed = parseIndexedRooms(text);
  return indexed !== undefined && gatedAmong(indexed, rooms).length === 0;
}
