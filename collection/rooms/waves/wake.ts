import { createMask, createPicture, paint, printInk } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * A crest of the wake of a ship at the origin that sails towards +x on deep water: the waves whose crests stand at the
 * angle `theta` (−π/2 … π/2) to the keel lie, for the phase `a`, at this point.
 * Source: W. Thomson (Lord Kelvin), On ship waves (1887); H. Lamb, Hydrodynamics, § 256.
 */
export function crest(a: number, theta: number): Point {
  const [c, s] = [Math.cos(theta), Math.sin(theta)];
  return [-a * c * (1 + s * s), a * s * c * c];
}

/** The half angle of the wake, about 19°28′, whatever the speed: arcsin ⅓. */
export const KELVIN_ANGLE = Math.asin(1 / 3);
/** Where the slanting crests meet those that run across: sin²θ = ⅓, at the cusp. */
export const CUSP = Math.asin(Math.sqrt(1 / 3));

const CRESTS = 44;
const LINES = 3;

/** Crests and the hachures behind them, in one brown ink. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2304,
  render(width, height) {
    const picture = createPicture(width, height, '#ece0c6');
    const unit = width * 0.0218;
    const bow: Point = [width * 0.945, height / 2];
    const place = ([x, y]: Point): Point => [bow[0] + x * unit, bow[1] - y * unit];
    const ink = createMask(width, height);
    for (let n = 1; n <= CRESTS; n++) {
      for (let line = 0; line < LINES; line++) {
        // The crest itself, and finer lines that shade its back.
        const a = n + line * 0.13;
        const points = Array.from({ length: 1201 }, (_, i) => place(crest(a, (i / 1200 - 0.5) * Math.PI)));
        const weight = width * (line === 0 ? 0.001 : 0.0004);
        // Waves fade with the root of the distance; the slanting ones vanish towards the bow.
        const amount = (i: number) => {
          const theta = (i / 1200 - 0.5) * Math.PI;
          const edge = Math.min(1, (Math.PI / 2 - Math.abs(theta)) / 0.5);
          return (line === 0 ? 1 : 0.8 - 0.2 * line) * Math.min(1, 1.6 / Math.sqrt(1 + a * 0.12)) * edge;
        };
        layInk(ink, points, weight, amount);
      }
    }
    printInk(picture, ink, '#5b2a1c', 1);
    const hull = createMask(width, height);
    const side = (sign: number) =>
      Array.from({ length: 41 }, (_, i): Point => {
        const t = i / 40;
        return place([0.55 - 1.6 * t, sign * 0.17 * Math.sin(Math.PI * t ** 0.8) ** 0.8]);
      });
    fillPolygon(hull, [...side(1), ...side(-1).reverse()]);
    paint(picture, hull, '#7d2217');
    return picture;
  },
};
