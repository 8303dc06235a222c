import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { toSrgb } from './color.ts';
import type { Picture } from './picture.ts';

const SMALLER_LONG_SIDES = [128, 256, 512, 1024, 2048];

/** The sizes that a level-0 tree holds of a picture, smallest first. Pixels. */
export function treeSizes(width: number, height: number): { width: number; height: number }[] {
  const long = Math.max(width, height);
  const smaller = SMALLER_LONG_SIDES.filter((side) => side < long).map((side) => ({
    width: Math.round((width * side) / long),
    height: Math.round((height * side) / long),
  }));
  return [...smaller, { width, height }];
}

/** Writes a picture as a IIIF Image API 3 level-0 tree (`info.json`, `full/<w>,<h>/0/default.webp`); returns bytes. */
export async function writeImageTree(picture: Picture, folder: string, id: string): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const sizes = treeSizes(picture.width, picture.height);
  let bytes = 0;
  let smaller = picture;
  for (const size of sizes.toReversed()) {
    smaller = shrink(smaller, size.width, size.height);
    const file = await encodeWebp(smaller);
    const at = join(folder, 'full', `${size.width},${size.height}`, '0');
    await mkdir(at, { recursive: true });
    await writeFile(join(at, 'default.webp'), file);
    bytes += file.length;
  }
  const info = {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width: picture.width,
    height: picture.height,
    sizes,
    preferredFormats: ['webp'],
    extraFormats: ['webp'],
  };
  const json = `${JSON.stringify(info, null, 2)}\n`;
  await writeFile(join(folder, 'info.json'), json);
  return bytes + json.length;
}

/** The picture as sRGB WebP: whichever of lossless and lossy at quality 92 is smaller. */
export async function encodeWebp(picture: Picture): Promise<Buffer> {
  const raw = { width: picture.width, height: picture.height, channels: 3 as const };
  const image = sharp(toBytes(picture), { raw });
  const lossy = await image.clone().webp({ quality: 92, smartSubsample: true, effort: 4 }).toBuffer();
  const lossless = await image.clone().webp({ lossless: true, effort: 4 }).toBuffer();
  return lossless.length <= lossy.length ? lossless : lossy;
}

/** 8-bit sRGB, interleaved. An ordered offset of under one level keeps smooth gradients from banding. */
export function toBytes({ width, height, data }: Picture): Uint8Array {
  const bytes = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Interleaved gradient noise (Jimenez 2014): even, without clumps, the same on every run.
      const noise = (52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1)) % 1;
      for (let k = 0; k < 3; k++) {
        const at = (y * width + x) * 3 + k;
        const level = toSrgb(data[at]!) * 255;
        const whole = Math.round(level);
        // Flat colours that sit on a level stay flat.
        bytes[at] = Math.abs(level - whole) < 0.02 ? whole : Math.floor(level + noise);
      }
    }
  }
  return bytes;
}

/** Scales down by averaging areas in linear light, so that fine lines keep their weight and nothing rings. */
export function shrink(picture: Picture, width: number, height: number): Picture {
  if (width === picture.width && height === picture.height) return picture;
  const rows = new Float32Array(width * picture.height * 3);
  const columns = footprints(picture.width, width);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < width; x++) {
      for (const [from, weight] of columns[x]!) {
        for (let k = 0; k < 3; k++)
          rows[(y * width + x) * 3 + k]! += picture.data[(y * picture.width + from) * 3 + k]! * weight;
      }
    }
  }
  const data = new Float32Array(width * height * 3);
  footprints(picture.height, height).forEach((column, y) => {
    for (const [from, weight] of column) {
      for (let i = 0; i < width * 3; i++) data[y * width * 3 + i]! += rows[from * width * 3 + i]! * weight;
    }
  });
  return { width, height, data };
}

/** For each target pixel the source pixels under it, with weights that sum to one. */
function footprints(from: number, to: number): [index: number, weight: number][][] {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    const start = i * step;
    const end = Math.min(from, start + step);
    const cells: [number, number][] = [];
    for (let s = Math.floor(start); s < end; s++) {
      const weight = (Math.min(end, s + 1) - Math.max(start, s)) / step;
      if (weight > 1e-9) cells.push([s, weight]);
    }
    return cells;
  });
}
