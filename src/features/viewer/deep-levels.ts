import type { PlaneTile } from '../../museum/computed/plane-tile.ts';
import type { Computed } from '../../museum/format/works.ts';
import { type Pyramid, type PyramidLevel, tilePixels } from './pyramid.ts';

const TILE_PX = 256;
/**
 * The smallest pixel of a plane whose coordinates are about 1: three steps of a double (IEEE 754, 2^-52 each). Below
 * it, neighbouring pixels would be the same number.
 */
const SMALLEST_PIXEL = 3 * Number.EPSILON;

/** The pyramid with the levels that are computed beyond its last pixel, each twice the one before. */
export function withDeepLevels(pyramid: Pyramid, { region }: Computed): Pyramid {
  const count = Math.max(0, Math.floor(Math.log2(region.width / pyramid.width / SMALLEST_PIXEL)));
  const deep = Array.from({ length: count }, (_, i): PyramidLevel => {
    const times = 2 ** (i + 1);
    const width = pyramid.width * times;
    const height = pyramid.height * times;
    return {
      width,
      height,
      tileWidth: TILE_PX,
      tileHeight: TILE_PX,
      columns: Math.ceil(width / TILE_PX),
      rows: Math.ceil(height / TILE_PX),
      reduction: 1 / times,
    };
  });
  return { ...pyramid, levels: [...pyramid.levels, ...deep] };
}

/** What of the plane a computed tile shows. */
export function planeTile({ region }: Computed, level: PyramidLevel, column: number, row: number): PlaneTile {
  const { width: columns, height: rows } = tilePixels(level, column, row);
  const pixel = region.width / level.width;
  // Counted from the middle: whole numbers of pixels are exact, and the region's middle is added but once.
  const right = column * level.tileWidth - level.width / 2;
  const down = row * level.tileHeight - level.height / 2;
  return {
    re: region.re + right * pixel,
    im: region.im - down * pixel,
    pixel,
    columns,
    rows,
    depth: Math.log2(1 / level.reduction),
  };
}
