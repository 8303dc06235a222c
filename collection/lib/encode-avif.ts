import type { Sharp } from 'sharp';

/** Qualities, finest first, each with the bytes a pixel beyond which the next one is enough. */
type Ladder = readonly (readonly [quality: number, mostBytesPerPixel: number])[];

/** A tile full of fine lines hides losses that a flat one shows (docs/decisions/007-image-trees.md has measurements). */
const TILE: Ladder = [
  [66, 0.14],
  [54, 0.24],
  [46, Number.POSITIVE_INFINITY],
];
/** Whole levels are seen from afar, smaller than they are. */
const WHOLE: Ladder = [
  [56, 0.14],
  [46, Number.POSITIVE_INFINITY],
];

/** sRGB AVIF in full colour resolution: with less, red lines on blue fray. */
async function encode(image: Sharp, pixels: number, ladder: Ladder): Promise<Buffer> {
  let file = Buffer.alloc(0);
  for (const [quality, most] of ladder) {
    file = await image.clone().avif({ quality, effort: 2, chromaSubsampling: '4:4:4' }).toBuffer();
    if (file.length <= most * pixels) break;
  }
  return file;
}

export const encodeTile = (image: Sharp, pixels: number): Promise<Buffer> => encode(image, pixels, TILE);
export const encodeWhole = (image: Sharp, pixels: number): Promise<Buffer> => encode(image, pixels, WHOLE);
