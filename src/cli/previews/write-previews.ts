import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { editJson, writeWhole } from '../../bake/write-files.ts';
import { PREVIEWS_AT } from '../../museum/previews/preview.ts';
import type { MadePreviews } from './make-previews.ts';

/**
 * Writes a room's previews: first the sheet under a name of its content, then `previews.json` that names it, then
 * `room.json` which says that they are there; an older sheet is removed last. Stopped at any point, the room has its old
 * previews or its new ones.
 */
export async function writePreviews(roomFolder: string, { previews, sheet }: MadePreviews): Promise<void> {
  const file = path.join(roomFolder, PREVIEWS_AT);
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  await writeWhole(path.join(folder, previews.sheet.src), sheet);
  await writeWhole(file, previewsText(previews));
  await editJson(path.join(roomFolder, 'room.json'), ['previews'], true);
  const kept = [path.basename(file), previews.sheet.src];
  for (const name of await readdir(folder)) if (!kept.includes(name)) await rm(path.join(folder, name));
}

/** Takes away what is there for a room without pictures of its own. */
export async function removePreviews(roomFolder: string): Promise<void> {
  await editJson(path.join(roomFolder, 'room.json'), ['previews'], undefined);
  await rm(path.dirname(path.join(roomFolder, PREVIEWS_AT)), { recursive: true, force: true });
}

/** A picture a line, so that a change shows which. */
export const previewsText = ({ pictures, ...rest }: MadePreviews['previews']): string => {
  const lines = pictures.map((picture) => `    ${JSON.stringify(picture)}`);
  const head = JSON.stringify(rest, null, 2).replace(/\n}$/, '');
  return `${head},\n  "pictures": [\n${lines.join(',\n')}\n  ]\n}\n`;
};
