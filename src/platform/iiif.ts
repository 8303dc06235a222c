import type { Region } from '../museum/format/details.ts';
import type { ImageService, TileSet } from '../museum/format/works.ts';
import { sizeSegment, tileLevel, tilePath } from '../museum/iiif/image-tiles.ts';

/** One file of a picture: its address and its size in pixels. */
export type ImageFile = { readonly url: string; readonly width: number; readonly height: number };

/** Widths asked of a service that scales by itself and lists no sizes. */
const USUAL_WIDTHS = [256, 512, 1024, 2048];

/**
 * The whole picture's files, smallest first, as IIIF Image API 2 and 3 write their addresses. `filesUrl` ends in a
 * slash; an image's `id` is relative to it or absolute.
 */
export function imageFiles(image: ImageService, filesUrl: string): readonly ImageFile[] {
  const id = imageUrl(image, filesUrl);
  const full = { width: image.width, height: image.height };
  const sizes =
    image.sizes ??
    (image.profile === 'level0'
      ? [full]
      : [...USUAL_WIDTHS.filter((width) => width < image.width).map((width) => scaled(image, width)), full]);
  return sizes.map(({ width, height }) => ({
    url: `${id}/full/${sizeSegment(image, { width, height })}/0/default.${image.format}`,
    width,
    height,
  }));
}

/** Where an image service is, without a slash at its end. */
export const imageUrl = ({ id }: Pick<ImageService, 'id'>, filesUrl: string): string =>
  (/^https?:/.test(id) ? id : `${filesUrl}${id}`).replace(/\/$/, '');

/** The `srcset` attribute of a picture's files. */
export const srcSetOf = (files: readonly ImageFile[]): string =>
  files.map(({ url, width }) => `${url} ${width}w`).join(', ');

/** The smallest file at least as wide as asked, else the largest. */
export const fileForWidth = (files: readonly ImageFile[], width: number): ImageFile =>
  files.find((file) => file.width >= width) ?? files[files.length - 1]!;

const scaled = ({ width, height }: Pick<ImageService, 'width' | 'height'>, to: number) => ({
  width: to,
  height: Math.max(1, Math.round((height * to) / width)),
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A file that shows a part of a picture, and where in the picture, in its pixels. */
export type PicturePiece = Box & { readonly url: string };

/**
 * The files from which a part of a picture is shown at least `widthPx` wide where it has so many pixels: one that the
 * service cuts, one small enough file of the whole, or the tiles that cover it.
 */
export function regionPieces(
  image: ImageService,
  filesUrl: string,
  region: Region,
  widthPx: number,
): { readonly box: Box; readonly pieces: readonly PicturePiece[] } {
  const box = boxOf(image, region);
  const id = imageUrl(image, filesUrl);
  if (image.profile !== 'level0') {
    const size = scaled(box, Math.min(box.width, widthPx));
    const cut = `${box.x},${box.y},${box.width},${box.height}/${sizeSegment(image, size)}`;
    return { box, pieces: [{ ...box, url: `${id}/${cut}/0/default.${image.format}` }] };
  }
  const whole = fileForWidth(imageFiles(image, filesUrl), widthPx / region.width);
  const isEnough = whole.width * region.width >= Math.min(widthPx, box.width) && whole.width <= SMALL_PX;
  const tiles = image.tiles?.[0];
  if (isEnough || !tiles) {
    return { box, pieces: [{ x: 0, y: 0, width: image.width, height: image.height, url: whole.url }] };
  }
  return { box, pieces: tilesOver(image, id, tiles, box, box.width / widthPx) };
}

/** A file of the whole that is no wider is fetched rather than several tiles. */
const SMALL_PX = 1024;

function boxOf({ width, height }: ImageService, region: Region): Box {
  const x = Math.floor(region.x * width);
  const y = Math.floor(region.y * height);
  return {
    x,
    y,
    width: Math.max(1, Math.min(width - x, Math.ceil(region.width * width))),
    height: Math.max(1, Math.min(height - y, Math.ceil(region.height * height))),
  };
}

/** The tiles over a box at the coarsest level that is reduced no further than by `most`, or at the finest. */
function tilesOver(image: ImageService, id: string, tiles: TileSet, box: Box, most: number): PicturePiece[] {
  const factors = tiles.scaleFactors.toSorted((a, b) => b - a);
  const level = tileLevel(image, tiles, factors.find((factor) => factor <= most) ?? factors.at(-1)!);
  const across = level.tileWidth * level.scaleFactor;
  const down = level.tileHeight * level.scaleFactor;
  const pieces: PicturePiece[] = [];
  for (let row = Math.floor(box.y / down); row * down < box.y + box.height; row++) {
    for (let column = Math.floor(box.x / across); column * across < box.x + box.width; column++) {
      const x = column * across;
      const y = row * down;
      pieces.push({
        x,
        y,
        width: Math.min(across, image.width - x),
        height: Math.min(down, image.height - y),
        url: `${id}/${tilePath(image, level, column, row)}`,
      });
    }
  }
  return pieces;
}
