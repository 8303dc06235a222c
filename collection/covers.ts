import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { encodeWebp } from './lib/iiif.ts';
import { type PictureSource, renderWhole } from './lib/work.ts';

const GENERATORS = new URL('covers/', import.meta.url);
const FOLDER = new URL('../public/assets/museum/covers/', import.meta.url);

/**
 * Draws the pictures that everyone may see of gated rooms: made for this, with nothing in them of the works inside.
 * Returns the rooms.
 */
export async function drawCovers(): Promise<string[]> {
  await mkdir(FOLDER, { recursive: true });
  const rooms = (await readdir(GENERATORS))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  for (const room of rooms) {
    const { work } = (await import(new URL(`${room}.ts`, GENERATORS).href)) as { work: PictureSource };
    const file = await encodeWebp(renderWhole(work, work.width, work.height));
    await writeFile(fileURLToPath(new URL(`${room}.webp`, FOLDER)), file);
  }
  return rooms;
}
