import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { MuseumError } from '../museum/errors.ts';
import type { Half, MuseumSource } from '../museum/validate/museum-source.ts';
import { digestOf } from './digest.ts';

/** The folders of a museum's halves; one without rooms for members has no second. */
export type MuseumFolders = { readonly public: string; readonly members: string | undefined };

/** Reads a museum from disk. A path, or a link on it, that leaves its half throws `path-leaves-folder`. */
export function nodeMuseumSource(folders: MuseumFolders): MuseumSource {
  const locate = async (half: Half, relative: string): Promise<string | undefined> => {
    const folder = folders[half];
    if (folder === undefined) return undefined;
    const full = path.resolve(folder, relative);
    if (!isWithin(path.resolve(folder), full))
      throw new MuseumError('path-leaves-folder', { path: relative });
    const real = await orUndefined(realpath(full));
    if (real === undefined) return undefined;
    // A link out of the folder would publish, or check, what a static host does not serve.
    if (!isWithin(await realpath(folder), real))
      throw new MuseumError('path-leaves-folder', { path: relative });
    return real;
  };
  return {
    read: async (half, relative) => {
      const file = await locate(half, relative);
      return file === undefined ? undefined : readFile(file, 'utf8');
    },
    exists: async (half, relative) => {
      const file = await locate(half, relative).catch(() => undefined);
      return file !== undefined && (await orUndefined(stat(file)))?.isFile() === true;
    },
    list: async (half, relative) => {
      const folder = await locate(half, relative);
      if (folder === undefined) return [];
      const names = (await orUndefined(readdir(folder))) ?? [];
      return names.filter((name) => !name.startsWith('.')).toSorted();
    },
    imageSize: async (half, relative) => {
      const file = await locate(half, relative).catch(() => undefined);
      // Loaded late: most commands never look into a picture.
      const { default: sharp } = await import('sharp');
      const metadata = file === undefined ? undefined : await orUndefined(sharp(file).metadata());
      return metadata && { width: metadata.width, height: metadata.height };
    },
    digest: async (half, relative) => {
      const file = await locate(half, relative).catch(() => undefined);
      return file === undefined ? undefined : digestOf(file);
    },
  };
}

const isWithin = (folder: string, file: string) => file === folder || file.startsWith(folder + path.sep);

const orUndefined = <T>(promise: Promise<T>): Promise<T | undefined> => promise.catch(() => undefined);
