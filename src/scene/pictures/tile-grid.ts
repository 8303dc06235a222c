import type { ImageService } from '../../museum/format/works.ts';
import { PREVIEW_PX, previewSize } from '../../museum/previews/preview.ts';

/** Every tile on the wall is at most so many pixels wide and high. */
export const TILE_PX = 512;
/** The long side of a picture seen from afar, whole in one layer. */
export const LOW_PX = PREVIEW_PX;

/** Part of an image, in pixels of the whole. */
export type Region = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type Pixels = { readonly w: number; readonly h: number };

/**
 * An image as a quadtree of tiles: on level k one pixel is 2^k of the image's own. On `root` the whole is one tile;
 * `finest` is the last level that its service has pixels for.
 */
export type TileGrid = {
  readonly width: number;
  readonly height: number;
  readonly root: number;
  readonly finest: number;
};

type Sized = Pick<ImageService, 'width' | 'height' | 'profile' | 'sizes' | 'tiles'>;

export function tileGrid(image: Sized): TileGrid {
  const { width, height } = image;
  const root = Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / TILE_PX)));
  return { width, height, root, finest: Math.min(root, finestLevel(image)) };
}

/** What of the image a tile shows; x and y count tiles of the level. */
export function regionOf(grid: TileGrid, level: number, x: number, y: number): Region {
  const step = TILE_PX * 2 ** level;
  return {
    x: x * step,
    y: y * step,
    w: Math.min(step, grid.width - x * step),
    h: Math.min(step, grid.height - y * step),
  };
}

/** A region's pixels on a level; the last of a row or column may be a part of one. */
export const sizeOn = (level: number, { w, h }: Pick<Region, 'w' | 'h'>): Pixels => ({
  w: Math.ceil(w / 2 ** level),
  h: Math.ceil(h / 2 ** level),
});

/** The whole image so small that its long side is `LOW_PX`. */
export function lowSize(image: Pick<Sized, 'width' | 'height'>): Pixels {
  const { width, height } = previewSize(image);
  return { w: width, h: height };
}

function finestLevel({ profile, width, sizes, tiles }: Sized): number {
  if (profile !== 'level0') return 0;
  const factors = (tiles ?? []).flatMap((set) => set.scaleFactors);
  if (factors.length > 0) return Math.ceil(Math.log2(Math.min(...factors)));
  const widest = Math.max(...(sizes ?? [{ width }]).map((size) => size.width));
  // A file a little smaller than the level's size is still worth its pixels.
  return Math.max(0, Math.ceil(Math.log2(width / widest) - 0.01));
}
