import type { ImageService } from '../format/works.ts';
import { sizeSegment } from './image-tiles.ts';

/**
 * The address of a picture's smallest file of which one side is at least `sidePx` pixels, the largest where all are
 * smaller; relative to the room's folder as the image's `id` is, or absolute.
 */
export function thumbnailOf(image: ImageService, sidePx: number): string {
  const { width, height, sizes, profile } = image;
  const scale = Math.min(1, sidePx / Math.max(width, height));
  const scaled = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  // A service without sizes scales by itself, unless it is a mere tree of files.
  const there = sizes ?? [profile === 'level0' ? { width, height } : scaled];
  const size = there.find((one) => Math.max(one.width, one.height) >= sidePx) ?? there.at(-1)!;
  return `${image.id.replace(/\/$/, '')}/full/${sizeSegment(image, size)}/0/default.${image.format}`;
}
