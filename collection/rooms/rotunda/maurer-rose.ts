import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const DEGREE = Math.PI / 180;

/** Grandi's rose, n petals where n is odd and 2n where it is even: r = sin nθ, θ in radians. */
export const rose = (n: number, theta: number): Point => {
  const r = Math.sin(n * theta);
  return [r * Math.cos(theta), r * Math.sin(theta)];
};

/** The 361 corners of Maurer's rose: a walk in steps of d degrees. Source: P. M. Maurer, "A Rose is a Rose…", 1987. */
export const maurerRose = (n: number, d: number): Point[] =>
  Array.from({ length: 361 }, (_, k) => rose(n, k * d * DEGREE));

/** The walk over the rose of five petals in steps of 97°, white thread on madder red. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1640,
  height: 2048,
  render(width, height) {
    const picture = createPicture(width, height, '#7a2b26');
    const scale = width * 0.47;
    const thread = createMask(width, height);
    const corners = maurerRose(5, 97).map(
      ([x, y]): Point => [width / 2 + scale * x, height * 0.515 - scale * y],
    );
    layInk(thread, corners, (2.3 * width) / 1640, 0.92);
    paint(picture, thread, '#f3e6d2');
    return picture;
  },
};
