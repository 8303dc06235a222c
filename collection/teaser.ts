import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { linear } from './lib/color.ts';
import { roomFolder } from './lib/find-works.ts';
import { encodeWebp, shrink } from './lib/iiif.ts';
import { createMask, createPicture, type Picture, paint } from './lib/picture.ts';
import { fillPolygon } from './lib/polygon.ts';

/** The glimpse's size in pixels, as the plan says. */
const WIDTH = 64;
const HEIGHT = 48;
const SCALE = 8;

/** Where one would see the works from the door: share of the view for centre and width. */
const HANG = [
  { id: 'domain-colouring', x: 0.5, y: 0.42, width: 0.34 },
  { id: 'kleinian', x: 0.15, y: 0.42, width: 0.15 },
  { id: 'mandelbrot', x: 0.845, y: 0.42, width: 0.2 },
] as const;

async function smallCopy(id: string): Promise<Picture> {
  const folder = join(roomFolder('salon'), 'images', id);
  const { default: info } = (await import(join(folder, 'info.json'), { with: { type: 'json' } })) as {
    default: { sizes: { width: number; height: number }[] };
  };
  const { width, height } = info.sizes[1]!;
  const file = join(folder, 'full', `${width},${height}`, '0', 'default.webp');
  const bytes = await sharp(file).removeAlpha().raw().toBuffer();
  const data = new Float32Array(width * height * 3);
  for (let i = 0; i < data.length; i += 3) {
    data.set(linear(`#${bytes.subarray(i, i + 3).toString('hex')}`), i);
  }
  return { width, height, data };
}

/** Draws the salon's end wall with its works, and keeps nothing of it but 64 × 48 pixels. */
export async function drawTeaser(): Promise<Picture> {
  const [width, height] = [WIDTH * SCALE, HEIGHT * SCALE];
  const view = createPicture(width, height, '#1f3f43');
  const floor = createMask(width, height);
  fillPolygon(floor, [
    [0, height],
    [0, height * 0.86],
    [width * 0.1, height * 0.78],
    [width * 0.9, height * 0.78],
    [width, height * 0.86],
    [width, height],
  ]);
  paint(view, floor, '#6e4f36');
  for (const { id, x, y, width: share } of HANG) {
    const picture = await smallCopy(id);
    const w = Math.round(width * share);
    const h = Math.round((w * picture.height) / picture.width);
    const small = shrink(picture, w, h);
    const [left, top] = [Math.round(width * x - w / 2), Math.round(height * y - h / 2)];
    for (let row = 0; row < h; row++) {
      view.data.set(small.data.subarray(row * w * 3, (row + 1) * w * 3), ((top + row) * width + left) * 3);
    }
  }
  return shrink(view, WIDTH, HEIGHT);
}

/** Writes the glimpse that stands before the salon's closed door. */
export async function writeTeaser(): Promise<void> {
  const folder = fileURLToPath(new URL('../public/assets/museum/teasers/', import.meta.url));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'salon.webp'), await encodeWebp(await drawTeaser()));
}
