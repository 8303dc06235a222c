import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SEARCH_FOLDER } from '../../museum/search/index.ts';
import { INDEXED_ROOMS_AT, writeIndexedRooms } from '../../museum/search/indexed-rooms.ts';
import type { Half } from '../../museum/validate/museum-source.ts';
import type { MuseumFolders } from '../node-museum-source.ts';
import type { MadeIndex } from './make-indexes.ts';

const HALVES = ['public', 'members'] as const satisfies readonly Half[];

/** Whether a museum's folders hold these indexes, to the byte, and nothing else. */
export async function holdIndexes(folders: MuseumFolders, indexes: readonly MadeIndex[]): Promise<boolean> {
  for (const half of HALVES) {
    const folder = folders[half];
    if (folder === undefined) continue;
    const wanted = filesOf(indexes, half);
    const there = await filesBelow(path.join(folder, SEARCH_FOLDER));
    if (there.length !== wanted.size) return false;
    for (const [name, bytes] of wanted) {
      const found = await readFile(path.join(folder, name)).catch(() => undefined);
      if (!found?.equals(bytes)) return false;
    }
  }
  return true;
}

/** Writes the indexes in place of those that are there; a museum that is open has the old ones until the last moment. */
export async function writeIndexes(folders: MuseumFolders, indexes: readonly MadeIndex[]): Promise<void> {
  for (const half of HALVES) {
    const folder = folders[half];
    if (folder === undefined) continue;
    const place = path.join(folder, SEARCH_FOLDER);
    const [fresh, old] = [`${place}.new`, `${place}.old`];
    for (const left of [fresh, old]) await rm(left, { recursive: true, force: true });
    const files = filesOf(indexes, half);
    for (const [name, bytes] of files) {
      const file = path.join(fresh, path.relative(SEARCH_FOLDER, name));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    await rename(place, old).catch(ignoreMissing);
    if (files.size > 0) await rename(fresh, place);
    await rm(old, { recursive: true, force: true });
  }
}

function filesOf(indexes: readonly MadeIndex[], half: Half): ReadonlyMap<string, Uint8Array> {
  const own = indexes.filter((index) => index.half === half);
  const files = new Map<string, Uint8Array>(
    own.flatMap(({ folder, files }) => files.map(({ path: name, bytes }) => [`${folder}/${name}`, bytes])),
  );
  // What is named to everyone says whose it is: no room that was gated since is named on.
  if (half === 'public') files.set(INDEXED_ROOMS_AT, Buffer.from(writeIndexedRooms(own[0]?.rooms ?? [])));
  return files;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
