import type { ImageService } from '../museum/format/works.ts';
import { pick, seededRandom, seedOf } from './random.ts';

/** How many pictures all works share, and the folder they lie in below each half. */
export const POOL_SIZE = 36;
export const POOL_FOLDER = 'pictures';
/** Each room's folder has a link of this name to the pool. */
export const ROOM_LINK = 'images';

const TILE = 512;
const LARGEST_WHOLE = 2048;
const SMALLEST = 128;
/** Long sides as digitised collections have them, in pixels: many middling, some large. */
const LONG_SIDES = [1024, 1280, 1536, 2048, 2048, 2560, 2560, 3072, 4096];
const RATIOS = [1, 0.8, 0.75, 0.75, 2 / 3, 0.6];
const KIND = 7;

export type Size = { readonly width: number; readonly height: number };
export type PoolPicture = Size & { readonly name: string; readonly number: number };

/** The pictures of the pool: name and pixels. */
export function poolPictures(seed: number): readonly PoolPicture[] {
  return Array.from({ length: POOL_SIZE }, (_, i) => {
    const random = seededRandom(seedOf(seed, KIND, i));
    const long = pick(random, LONG_SIDES);
    // Multiples of 32, so that every level down to the smallest is half the one before.
    const short = Math.round((long * pick(random, RATIOS)) / 32) * 32;
    const [width, height] = random() < 0.5 ? [long, short] : [short, long];
    return { name: `p${String(i + 1).padStart(2, '0')}`, number: i + 1, width, height };
  });
}

/** A picture's levels, each half the one before, largest first. */
export function levelsOf({ width, height }: Size): readonly Size[] {
  const levels = [{ width, height }];
  for (let { width: w, height: h } = levels[0]!; Math.max(w, h) > SMALLEST && w % 2 === 0 && h % 2 === 0; ) {
    w /= 2;
    h /= 2;
    levels.push({ width: w, height: h });
  }
  return levels;
}

export const isWhole = ({ width, height }: Size): boolean => Math.max(width, height) <= LARGEST_WHOLE;
export const isTiled = ({ width, height }: Size): boolean => Math.max(width, height) > TILE;

/** What `works.json` says of a picture of the pool. */
export function imageOf(picture: PoolPicture): ImageService {
  const levels = levelsOf(picture);
  const scaleFactors = levels.filter(isTiled).map((_, i) => 2 ** i);
  return {
    id: `${ROOM_LINK}/${picture.name}`,
    type: 'ImageService3',
    profile: 'level0',
    width: picture.width,
    height: picture.height,
    format: 'jpg',
    sizes: levels.filter(isWhole).toReversed(),
    ...(scaleFactors.length > 0 ? { tiles: [{ width: TILE, scaleFactors }] } : {}),
  };
}
