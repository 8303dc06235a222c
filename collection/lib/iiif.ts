import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { toBytes } from './bytes.ts';
import { encodeTile, encodeWhole } from './encode-avif.ts';
import type { Picture } from './picture.ts';
import { isTiled, isWhole, levelSizes, Pyramid, type Size, type Strip, TILE } from './pyramid.ts';
import type { DrawStrip } from './work.ts';

// One thread an encoder: the same bytes whatever the number of cores, which work on several files instead.
sharp.concurrency(1);
sharp.cache(false);

/** What `works.json` and `info.json` say of a tree. */
export type TreeFacts = {
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly Size[];
  readonly tiles?: readonly { readonly width: number; readonly scaleFactors: readonly number[] }[];
};

/** The sizes and tiles that a tree holds of a picture of this size. Pixels. */
export function treeFacts(width: number, height: number): TreeFacts {
  const levels = levelSizes(width, height);
  const scaleFactors = levels.filter(isTiled).map((_, i) => 2 ** i);
  return {
    width,
    height,
    sizes: levels.filter(isWhole).toReversed(),
    ...(scaleFactors.length > 0 && { tiles: [{ width: TILE, scaleFactors }] }),
  };
}

/**
 * Writes a picture as a IIIF Image API 3 level-0 tree: `info.json`, tiles of 512 pixels
 * (`x,y,w,h/w,h/0/default.avif`) and the smaller levels whole (`full/w,h/0/default.avif`).
 */
export async function writeImageTree(
  draw: DrawStrip,
  { width, height }: Size,
  folder: string,
  id: string,
): Promise<TreeFacts & { bytes: number }> {
  await rm(folder, { recursive: true, force: true });
  const levels = levelSizes(width, height);
  const wholes = levels.map((level) =>
    isWhole(level) ? { ...level, data: new Float32Array(level.width * level.height * 3) } : undefined,
  );
  let bytes = 0;
  const write = async (path: string, file: Buffer) => {
    const at = join(folder, path, '0');
    await mkdir(at, { recursive: true });
    await writeFile(join(at, 'default.avif'), file);
    bytes += file.length;
  };
  const pyramid = new Pyramid(levels, async (strip) => {
    const size = levels[strip.level]!;
    wholes[strip.level]?.data.set(strip.picture.data, strip.top * size.width * 3);
    if (isTiled(size))
      await Promise.all(
        tilesOf(strip).map(async ({ path, image, pixels }) => write(path, await encodeTile(image, pixels))),
      );
  });
  for (let top = 0; top < height; top += TILE) await pyramid.push(draw(top, Math.min(TILE, height - top)));
  for (const whole of wholes) {
    if (!whole) continue;
    const file = await encodeWhole(asImage(whole, 0), whole.width * whole.height);
    await write(`full/${whole.width},${whole.height}`, file);
  }
  const facts = treeFacts(width, height);
  const info = {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    ...facts,
    preferredFormats: ['avif'],
    extraFormats: ['avif'],
  };
  const json = `${JSON.stringify(info, null, 2)}\n`;
  await writeFile(join(folder, 'info.json'), json);
  return { ...facts, bytes: bytes + json.length };
}

/** A strip cut into tiles, with their addresses in pixels of the whole picture. */
function tilesOf({ level, top, picture }: Strip): { path: string; image: Sharp; pixels: number }[] {
  const scale = 2 ** level;
  const image = asImage(picture, top);
  return Array.from({ length: Math.ceil(picture.width / TILE) }, (_, i) => {
    const left = i * TILE;
    const width = Math.min(TILE, picture.width - left);
    const region = [left, top, width, picture.height].map((v) => v * scale).join(',');
    return {
      path: `${region}/${width},${picture.height}`,
      pixels: width * picture.height,
      image: image.clone().extract({ left, top: 0, width, height: picture.height }),
    };
  });
}

const asImage = (picture: Picture, top: number): Sharp =>
  sharp(toBytes(picture, top), {
    raw: { width: picture.width, height: picture.height, channels: 3 },
    limitInputPixels: false,
  });

/** A small picture as lossless or nearly lossless sRGB WebP, whichever is smaller. */
export async function encodeWebp(picture: Picture): Promise<Buffer> {
  const image = asImage(picture, 0);
  const lossy = await image.clone().webp({ quality: 90, smartSubsample: true, effort: 6 }).toBuffer();
  const lossless = await image.clone().webp({ lossless: true, effort: 6 }).toBuffer();
  return lossless.length <= lossy.length ? lossless : lossy;
}
