import { createMask, createPicture, paint, printInk } from '../../lib/picture.ts';
import { layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const TAU = 2 * Math.PI;

/**
 * The trochoid: a point at distance d from the hub of a wheel of radius r that rolls on a straight road (up is +y).
 * Source: J. D. Lawrence, A Catalog of Special Plane Curves (Dover, 1972), section 7.4.
 */
export const trochoid = (r: number, d: number, t: number): Point => [
  r * t - d * Math.sin(t),
  r - d * Math.cos(t),
];

const PENS = 40;
const FARTHEST_PEN = 4.4;
const TURNS = 3;
const STEPS = 900;

/** Forty pens on one wheel, from the hub to far beyond the rim; the one on the rim draws the cycloid. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 1024,
  render(width, height) {
    const picture = createPicture(width, height, '#f4efe3');
    const r = (width * 0.84) / (TAU * TURNS);
    const draw = (d: number): Point[] =>
      Array.from({ length: STEPS + 1 }, (_, i): Point => {
        const [x, y] = trochoid(1, d, -TAU / 2 + (TURNS * TAU * i) / STEPS);
        return [width / 2 + r * (x - (TAU * (TURNS - 1)) / 2), height / 2 - r * (y - 1)];
      });
    const unit = width / 2048;
    const blue = createMask(width, height);
    for (let pen = 0; pen <= PENS; pen++) {
      const d = (FARTHEST_PEN * pen) / PENS;
      layInk(blue, draw(d), 2.3 * unit, 0.9);
    }
    printInk(picture, blue, '#12387a', 1.25);
    const rim = createMask(width, height);
    strokeLine(rim, draw(1), 7 * unit);
    paint(picture, rim, '#c8402a');
    return picture;
  },
};
