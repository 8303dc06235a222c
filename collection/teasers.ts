import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Room } from '../src/museum/format/room.ts';
import type { Work, Works } from '../src/museum/format/works.ts';
import { linear } from './lib/color.ts';
import { roomFolder } from './lib/find-works.ts';
import { encodeWebp } from './lib/iiif.ts';
import { createMask, createPicture, type Picture, paint } from './lib/picture.ts';
import { fillPolygon } from './lib/polygon.ts';
import { shrink } from './lib/shrink.ts';

/** The glimpse's size in pixels, as the plan says. */
const WIDTH = 64;
const HEIGHT = 48;
/** Drawn larger and scaled down, so that edges are smooth. */
const SCALE = 8;
/** How wide a piece of the wall is seen, metres, and where the floor begins, share of the height. */
const VIEW_M = 6;
const FLOOR = 0.8;

/** The wall that one faces from each gated room's door, and the door's place along it, metres from its left end. */
const VIEWS = [
  { room: 'salon', wall: 1, doorAtM: 3.6 },
  { room: 'chance', wall: 3, doorAtM: 5.5 },
  { room: 'fourth', wall: 0, doorAtM: 4 },
] as const;

async function smallCopy(folder: string, { image }: Work): Promise<Picture> {
  const { width, height } = image.sizes?.[1] ?? image;
  const file = join(folder, image.id, 'full', `${width},${height}`, '0', `default.${image.format}`);
  const bytes = await sharp(file).removeAlpha().raw().toBuffer();
  const data = new Float32Array(width * height * 3);
  for (let i = 0; i < data.length; i += 3) {
    data.set(linear(`#${bytes.subarray(i, i + 3).toString('hex')}`), i);
  }
  return { width, height, data };
}

function paintBox(view: Picture, [x0, y0, x1, y1]: readonly number[], color: string): void {
  const mask = createMask(view.width, view.height);
  fillPolygon(mask, [
    [x0!, y0!],
    [x1!, y0!],
    [x1!, y1!],
    [x0!, y1!],
  ]);
  paint(view, mask, color);
}

/** Draws a room's wall as it hangs, and keeps nothing of it but 64 × 48 pixels. */
async function drawTeaser({ room, wall, doorAtM }: (typeof VIEWS)[number]): Promise<Picture> {
  const folder = roomFolder(room);
  const json = async <T>(file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as T;
  const { finishes, hang } = await json<Room>('room.json');
  const { works } = await json<Works>('works.json');
  const [width, height] = [WIDTH * SCALE, HEIGHT * SCALE];
  const pxPerM = width / VIEW_M;
  const view = createPicture(width, height, finishes.wall.color);
  paintBox(view, [0, height * FLOOR, width, height], finishes.floor.color);
  for (const { work: id, place, frame } of hang) {
    const work = works.find((each) => each.id === id);
    if (place.kind !== 'wall' || place.wall !== wall || work?.kind !== 'picture') continue;
    const { widthM, heightM } = work.dimensions;
    const x = width / 2 + (place.atM - doorAtM) * pxPerM;
    const y = height * FLOOR - (place.centreM ?? 1.55) * pxPerM;
    const box = (edgeM: number) => {
      const [w, h] = [(widthM / 2 + edgeM) * pxPerM, (heightM / 2 + edgeM) * pxPerM];
      return [x - w, y - h, x + w, y + h] as const;
    };
    const matM = frame?.matM ?? 0;
    if (frame) paintBox(view, box(matM + frame.widthM), frame.color);
    if (frame && matM > 0) paintBox(view, box(matM), frame.matColor ?? '#f4f1ea');
    paste(view, await smallCopy(folder, work), box(0));
  }
  return shrink(view, WIDTH, HEIGHT);
}

/** Puts a picture into a box of the view; what sticks out is cut off. */
function paste(
  view: Picture,
  picture: Picture,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): void {
  const [left, top] = [Math.round(x0), Math.round(y0)];
  const small = shrink(picture, Math.max(1, Math.round(x1 - x0)), Math.max(1, Math.round(y1 - y0)));
  for (let y = Math.max(0, -top); y < Math.min(small.height, view.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(small.width, view.width - left); x++) {
      const from = (y * small.width + x) * 3;
      view.data.set(small.data.subarray(from, from + 3), ((top + y) * view.width + left + x) * 3);
    }
  }
}

/** Writes the glimpses that stand before closed doors; returns the rooms. */
export async function drawTeasers(): Promise<string[]> {
  const folder = fileURLToPath(new URL('../public/assets/museum/teasers/', import.meta.url));
  await mkdir(folder, { recursive: true });
  for (const view of VIEWS) {
    await writeFile(join(folder, `${view.room}.webp`), await encodeWebp(await drawTeaser(view)));
  }
  return VIEWS.map(({ room }) => room);
}
