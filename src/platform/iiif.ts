import type { ImageService } from '../museum/format/works.ts';
import { sizeSegment } from '../museum/iiif/image-tiles.ts';

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

const scaled = ({ width, height }: ImageService, to: number) => ({
  width: to,
  height: Math.max(1, Math.round((height * to) / width)),
});
