import type { Previews } from '../../museum/format/previews.ts';
import type { ImageService } from '../../museum/format/works.ts';
import { isPreviewOf, PREVIEWS_AT } from '../../museum/previews/preview.ts';
import type { Piece } from './tile-pieces.ts';

/** A room's pictures, small, in one file. Once it failed, each picture's own files stand in. */
export type Sheet = {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  hasFailed: boolean;
};

/** How a picture looks before its own files are here. */
export type PicturePreview = {
  /** Of its ninths, from the upper left, each 0xrrggbb in sRGB. */
  readonly colors: Float32Array;
  readonly sheet: Sheet;
  /** Place on the sheet in pixels. */
  readonly at: readonly [x: number, y: number, width: number, height: number];
};

/** Finds the previews of a room's pictures; those of images that are not as they were have none. */
export function roomPreviews(
  previews: Previews | undefined,
  filesAt: string,
): (image: ImageService) => PicturePreview | undefined {
  if (!previews) return () => undefined;
  const folder = `${filesAt.replace(/\/$/, '')}/${PREVIEWS_AT.slice(0, PREVIEWS_AT.lastIndexOf('/'))}`;
  const { src, width, height } = previews.sheet;
  const sheet: Sheet = { url: `${folder}/${src}`, width, height, hasFailed: false };
  return (image) => {
    const preview = previews.pictures.find((one) => isPreviewOf(one, image));
    return preview && { colors: readColors(preview.colors), sheet, at: preview.at };
  };
}

/** The part of a sheet that makes a picture's low layer, of so many pixels. */
export function sheetPiece({ sheet, at }: PicturePreview, width: number, height: number): Piece {
  const [x, y, w, h] = at;
  return {
    url: sheet.url,
    from: [x / sheet.width, y / sheet.height, w / sheet.width, h / sheet.height],
    to: [0, 0, width, height],
    isShared: true,
  };
}

const readColors = (hex: string): Float32Array =>
  Float32Array.from({ length: hex.length / 6 }, (_, i) => Number.parseInt(hex.slice(6 * i, 6 * i + 6), 16));
