import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from './command.ts';
import type { MuseumFolders } from './node-museum-source.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BUILT_IN = {
  public: path.join(ROOT, 'public/assets/museum'),
  members: path.join(ROOT, 'members'),
} as const satisfies MuseumFolders;

const isFolder = (folder: string) => existsSync(folder) && statSync(folder).isDirectory();

/**
 * The halves of the museum that a command works on: `dir` (whose `public/` and `members/` it takes where they are), else
 * `MUSEUM_DIR`, else the built-in museum. Gives the missing folder's path where there is none.
 */
export function museumFolders(
  options: { readonly dir?: string | undefined; readonly members?: string | undefined },
  env: Io['env'],
): { readonly ok: true; readonly folders: MuseumFolders } | { readonly ok: false; readonly missing: string } {
  const asked = options.dir ?? env.MUSEUM_DIR;
  const dir = asked === undefined || asked === '' ? BUILT_IN.public : path.resolve(asked);
  if (!isFolder(dir)) return { ok: false, missing: dir };
  const parted = isFolder(path.join(dir, 'public'));
  const publicFolder = parted ? path.join(dir, 'public') : dir;
  const named = options.members ?? (options.dir === undefined ? env.MEMBERS_DIR : undefined);
  if (named) {
    const members = path.resolve(named);
    return isFolder(members)
      ? { ok: true, folders: { public: publicFolder, members } }
      : { ok: false, missing: members };
  }
  // The gated rooms of another museum are not to be sought among the built-in one's.
  const own = parted || (options.dir !== undefined && publicFolder !== BUILT_IN.public);
  const usual = own ? path.join(dir, 'members') : BUILT_IN.members;
  return { ok: true, folders: { public: publicFolder, members: isFolder(usual) ? usual : undefined } };
}
