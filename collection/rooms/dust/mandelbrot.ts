import { mandelbrot } from '../../../src/museum/computed/mandelbrot.ts';
import { sampled } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

export { flee } from '../../../src/museum/computed/mandelbrot.ts';

/** What of the plane the picture shows; works.json says the same, so that the viewer goes on beyond the last pixel. */
export const REGION = { re: -0.72, im: 0, width: 3.7 };

/** The whole set, as the program's own tile function draws it at depth 0. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2720,
  prepare(width, height) {
    const pixel = REGION.width / width;
    const shade = mandelbrot({ pixel, depth: 0 });
    return (top, rows) =>
      sampled(width, rows, 3, (px, py, out) => {
        shade((px - width / 2) * pixel + REGION.re, (height / 2 - py - top) * pixel + REGION.im, out);
      });
  },
};
