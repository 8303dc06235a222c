import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions } from 'sharp';
import type { Plan } from '../src/museum/format/plan.ts';
import type { Room } from '../src/museum/format/room.ts';
import type { Works } from '../src/museum/format/works.ts';
import { roomFolder } from './lib/find-works.ts';

/**
 * Draws `docs/collection.webp`: all works as they hang, a room a row on its wall's colour, from the files of the museum.
 */
const [CELL, GAP, ROW] = [248, 36, 320];
const COLUMNS = 9;
const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;
const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const plan = await json<Plan>(fromRoot('public/assets/museum/wings/main.json'));
const width = GAP + COLUMNS * (CELL + GAP);
const layers: OverlayOptions[] = [];
for (const [row, { id }] of plan.rooms.entries()) {
  const room = await json<Room>(join(roomFolder(id), 'room.json'));
  const { works } = await json<Works>(join(roomFolder(id), 'works.json'));
  layers.push({
    input: { create: { width, height: ROW, channels: 3, background: room.finishes.wall.color } },
    left: 0,
    top: row * ROW,
  });
  for (const [column, { work: name }] of room.hang.entries()) {
    const { image } = works.find((work) => work.id === name)!;
    const size = image.sizes?.find(({ width: w, height: h }) => Math.max(w, h) >= 512);
    if (!size) continue;
    const file = join(
      roomFolder(id),
      image.id,
      'full',
      `${size.width},${size.height}`,
      '0',
      `default.${image.format}`,
    );
    if (!existsSync(file)) continue;
    const { data, info } = await sharp(file)
      .resize(CELL, CELL, { fit: 'inside' })
      .toBuffer({ resolveWithObject: true });
    layers.push({
      input: data,
      left: GAP + column * (CELL + GAP) + Math.round((CELL - info.width) / 2),
      top: row * ROW + Math.round((ROW - info.height) / 2),
    });
  }
}
await sharp({ create: { width, height: plan.rooms.length * ROW, channels: 3, background: '#ffffff' } })
  .composite(layers)
  .webp({ quality: 86 })
  .toFile(fromRoot('docs/collection.webp'));
