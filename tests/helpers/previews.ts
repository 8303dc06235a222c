import type { Preview, Previews } from '../../src/museum/format/previews.ts';
import type { ImageService } from '../../src/museum/format/works.ts';

const COLORS = 'ff0000'.repeat(3) + '00ff00'.repeat(3) + '0000ff'.repeat(3);

/** Previews of images, side by side on a sheet of 128 pixels each: red above, green, and blue below. */
export function previewsOf(
  images: readonly Pick<ImageService, 'id' | 'width' | 'height'>[],
  more: Partial<Preview> = {},
): Previews {
  return {
    format: 1,
    sheet: { src: 'sheet-0123456789.webp', width: 128 * images.length, height: 128 },
    pictures: images.map(({ id, width, height }, i) => ({
      image: id,
      width,
      height,
      digest: '0123456789abcdef',
      colors: COLORS,
      at: [128 * i, 0, 128, 64],
      ...more,
    })),
  };
}
