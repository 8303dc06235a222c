import { linear, mix, type Rgb, ramp } from '../../lib/color.ts';
import { sampled } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const FAR = 1e8;
const LIMIT = 1500;

/** Whether c lies in the main cardioid or the disc left of it, where no iteration is needed. */
const inLargeParts = (cx: number, cy: number): boolean => {
  const q = (cx - 0.25) ** 2 + cy * cy;
  return q * (q + cx - 0.25) <= 0.25 * cy * cy || (cx + 1) ** 2 + cy * cy <= 0.0625;
};

/**
 * How c escapes under z² + c from zero: its potential as a smooth count of steps, and its distance from the set; null
 * if it stays. Source: A. Douady and J. H. Hubbard, 1982 (potential); J. Milnor and W. Thurston (distance estimate).
 */
export function flee(cx: number, cy: number): { steps: number; distance: number } | null {
  if (inLargeParts(cx, cy)) return null;
  let [x, y, dx, dy] = [0, 0, 0, 0];
  for (let i = 0; i < LIMIT; i++) {
    const r2 = x * x + y * y;
    if (r2 > FAR) {
      const r = Math.sqrt(r2);
      return { steps: i - Math.log2(Math.log(r)), distance: (2 * r * Math.log(r)) / Math.hypot(dx, dy) };
    }
    [dx, dy] = [2 * (x * dx - y * dy) + 1, 2 * (x * dy + y * dx)];
    [x, y] = [x * x - y * y + cx, 2 * x * y + cy];
  }
  return null;
}

const SKY = ramp([
  [0, '#f0e5cc'],
  [0.22, '#d9d8c6'],
  [0.45, '#8fb0bb'],
  [0.7, '#2f6690'],
  [1, '#123a66'],
]);
const INSIDE = linear('#0d1b33');
const FOAM = '#f7f1e2';

/** The whole set: a night-blue body, foam along its shore, bands of equal potential like a sky printed in gradations. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3072,
  height: 2048,
  render(width, height) {
    const scale = 3.48 / width;
    return sampled(width, height, 3, (px, py, out) => {
      const flight = flee((px - width / 2) * scale - 0.72, (height / 2 - py) * scale);
      let color: Rgb = INSIDE;
      if (flight) {
        const level = Math.max(0, flight.steps + 1.4);
        const band = (level % 1) * 0.035;
        const sky = SKY(1 - Math.exp(-level / 5.2) - band);
        const shore = Math.exp((-flight.distance / scale / width) * 3072 * 0.4);
        color = shore > 0.004 ? mix(sky, FOAM, 0.92 * shore) : sky;
      }
      out.set(color);
    });
  },
};
