import type { ImageService, TileSet } from '../format/works.ts';

/** One level of an image that is cut into tiles: the whole divided by `scaleFactor`, in pixels, rounded up. */
export type TileLevel = {
  readonly scaleFactor: number;
  readonly width: number;
  readonly height: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly columns: number;
  readonly rows: number;
};

type Shape = Pick<ImageService, 'width' | 'height' | 'type' | 'format'>;

export function tileLevel(
  image: Pick<Shape, 'width' | 'height'>,
  tiles: TileSet,
  scaleFactor: number,
): TileLevel {
  const width = Math.ceil(image.width / scaleFactor);
  const height = Math.ceil(image.height / scaleFactor);
  const tileWidth = tiles.width;
  const tileHeight = tiles.height ?? tiles.width;
  return {
    scaleFactor,
    width,
    height,
    tileWidth,
    tileHeight,
    columns: Math.ceil(width / tileWidth),
    rows: Math.ceil(height / tileHeight),
  };
}

/**
 * Where a tile lies below the image's address, e.g. `2048,0,2048,1536/512,384/0/default.avif`: the canonical form, the
 * region in pixels of the whole (IIIF Image API 3.0 §4.7 and "Implementation notes"; version 2 names a size by its
 * width alone).
 */
export function tilePath(image: Shape, level: TileLevel, column: number, row: number): string {
  const { scaleFactor, tileWidth, tileHeight } = level;
  const x = column * tileWidth * scaleFactor;
  const y = row * tileHeight * scaleFactor;
  const width = Math.min(tileWidth * scaleFactor, image.width - x);
  const height = Math.min(tileHeight * scaleFactor, image.height - y);
  const whole = width === image.width && height === image.height;
  const region = whole ? 'full' : `${x},${y},${width},${height}`;
  const size = { width: Math.ceil(width / scaleFactor), height: Math.ceil(height / scaleFactor) };
  return `${region}/${sizeSegment(image, size)}/0/default.${image.format}`;
}

/** How an address names a size: version 2 by its width alone (`w,`), version 3 by both. */
export const sizeSegment = (
  { type }: Pick<Shape, 'type'>,
  size: { width: number; height: number },
): string => (type === 'ImageService2' ? `${size.width},` : `${size.width},${size.height}`);
