import type { ImageService, TileSet } from '../../museum/format/works.ts';
import { sizeSegment, tileLevel, tilePath } from '../../museum/iiif/image-tiles.ts';
import { lowSize, type Pixels, type Region, regionOf, sizeOn, type TileGrid } from './tile-grid.ts';

/**
 * Part of a file that goes onto part of a tile. `from` in shares of the file, `to` in pixels of the tile. A `shared`
 * file has more than this tile needs: its neighbours will ask for it, too.
 */
export type Piece = {
  readonly url: string;
  readonly from: readonly [x: number, y: number, w: number, h: number];
  readonly to: readonly [x: number, y: number, w: number, h: number];
  readonly isShared: boolean;
  /** Another address to try first. */
  readonly elsewhere?: string | undefined;
};

/** A whole file may have up to so many times the pixels across that are wanted before tiles are the better way. */
const WHOLE_AT_MOST = 2;
/** A tile is put together of no more files than this. */
const MOST_PIECES = 16;

/** The files that make a tile of an image whose service is at `address` (no slash at its end). */
export function tilePieces(
  image: ImageService,
  address: string,
  grid: TileGrid,
  [level, x, y]: readonly [level: number, x: number, y: number],
): readonly Piece[] {
  const region = regionOf(grid, level, x, y);
  const size = sizeOn(level, region);
  if (region.w === image.width && region.h === image.height) return [wholePiece(image, address, size)];
  if (image.profile !== 'level0') return [cutPiece(image, address, region, size)];
  return (
    fromTiles(image, address, region, level) ?? [
      partOf(sizeFor(image, Math.ceil(image.width / 2 ** level)), region, size, image, address),
    ]
  );
}

/** The file that makes the whole picture as it is seen from afar. */
export function lowPieces(image: ImageService, address: string): readonly Piece[] {
  return [wholePiece(image, address, lowSize(image))];
}

function wholePiece(image: ImageService, address: string, size: Pixels): Piece {
  const to = [0, 0, size.w, size.h] as const;
  const file = image.profile === 'level0' ? sizeFor(image, size.w) : { width: size.w, height: size.h };
  const tiled = file.width > size.w * WHOLE_AT_MOST ? smallestTiled(image, size.w) : undefined;
  const path = tiled ?? `full/${sizeSegment(image, file)}/0/default.${image.format}`;
  return { url: `${address}/${path}`, from: [0, 0, 1, 1], to, isShared: false };
}

/** The whole as a tile set has it, where one of its levels is a single tile. */
function smallestTiled(image: ImageService, width: number): string | undefined {
  for (const tiles of image.tiles ?? []) {
    for (const factor of tiles.scaleFactors.toSorted((a, b) => b - a)) {
      const level = tileLevel(image, tiles, factor);
      if (level.columns === 1 && level.rows === 1 && level.width >= width)
        return tilePath(image, level, 0, 0);
    }
  }
  return undefined;
}

/** A service that cuts what it is asked for. */
function cutPiece(image: ImageService, address: string, { x, y, w, h }: Region, size: Pixels): Piece {
  const asked = sizeSegment(image, { width: size.w, height: size.h });
  const url = `${address}/${x},${y},${w},${h}/${asked}/0/default.${image.format}`;
  return { url, from: [0, 0, 1, 1], to: [0, 0, size.w, size.h], isShared: false };
}

/** The smallest of the sizes there are that is wide enough, or the largest. */
function sizeFor(image: ImageService, width: number): { width: number; height: number } {
  const sizes = (image.sizes ?? [{ width: image.width, height: image.height }]).toSorted(
    (a, b) => a.width - b.width,
  );
  return sizes.find((size) => size.width >= width) ?? sizes.at(-1)!;
}

function partOf(
  file: { width: number; height: number },
  { x, y, w, h }: Region,
  size: Pixels,
  image: ImageService,
  address: string,
): Piece {
  return {
    url: `${address}/full/${sizeSegment(image, file)}/0/default.${image.format}`,
    from: [x / image.width, y / image.height, w / image.width, h / image.height],
    to: [0, 0, size.w, size.h],
    isShared: true,
  };
}

/** The service's own tiles over a region, on its coarsest level that is fine enough. */
function fromTiles(
  image: ImageService,
  address: string,
  region: Region,
  level: number,
): readonly Piece[] | undefined {
  const scale = 2 ** level;
  let best: { tiles: TileSet; factor: number } | undefined;
  for (const tiles of image.tiles ?? []) {
    for (const factor of tiles.scaleFactors) {
      if (factor <= scale && factor > (best?.factor ?? 0)) best = { tiles, factor };
    }
  }
  if (!best) return undefined;
  const pieces = piecesOver(image, address, region, { ...best, scale });
  return pieces.length <= MOST_PIECES ? pieces : undefined;
}

function piecesOver(
  image: ImageService,
  address: string,
  region: Region,
  { tiles, factor, scale }: { tiles: TileSet; factor: number; scale: number },
): Piece[] {
  const cut = tileLevel(image, tiles, factor);
  const stepX = cut.tileWidth * factor;
  const stepY = cut.tileHeight * factor;
  const pieces: Piece[] = [];
  for (let row = Math.floor(region.y / stepY); row * stepY < region.y + region.h; row++) {
    for (let column = Math.floor(region.x / stepX); column * stepX < region.x + region.w; column++) {
      const [x0, x1] = overlap(region.x, region.w, column * stepX, stepX, image.width);
      const [y0, y1] = overlap(region.y, region.h, row * stepY, stepY, image.height);
      const fileW = Math.min(stepX, image.width - column * stepX);
      const fileH = Math.min(stepY, image.height - row * stepY);
      pieces.push({
        url: `${address}/${tilePath(image, cut, column, row)}`,
        from: [
          (x0 - column * stepX) / fileW,
          (y0 - row * stepY) / fileH,
          (x1 - x0) / fileW,
          (y1 - y0) / fileH,
        ],
        to: [
          Math.round((x0 - region.x) / scale),
          Math.round((y0 - region.y) / scale),
          Math.ceil((x1 - x0) / scale),
          Math.ceil((y1 - y0) / scale),
        ],
        isShared: fileW > x1 - x0 || fileH > y1 - y0,
      });
    }
  }
  return pieces;
}

/** Where [at, at + length) and a tile's [from, from + step) meet, within the image. */
const overlap = (at: number, length: number, from: number, step: number, most: number) =>
  [Math.max(at, from), Math.min(at + length, from + step, most)] as const;
