import { linear, mix, type Rgb } from '../../lib/color.ts';
import { sampled } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const TURN = (2 * Math.PI) / 3;

/** One step of Newton's method for z³ = 1. Source: A. Cayley, "The Newton–Fourier imaginary problem", 1879. */
export function newtonStep(x: number, y: number): [x: number, y: number] {
  const [sx, sy] = [x * x - y * y, 2 * x * y];
  const n = 3 * (sx * sx + sy * sy);
  return [(2 * x) / 3 + sx / n, (2 * y) / 3 - sy / n];
}

const INKS = [
  ['#d9a441', '#2c1a10'],
  ['#3f7f86', '#0b1b22'],
  ['#a63d34', '#220c0f'],
] as const;

/** 64 tones from an ink's lightest, close to its root, to its darkest. */
const tones: readonly (readonly Rgb[])[] = INKS.map(([near, far]) =>
  Array.from({ length: 65 }, (_, i) => mix(near, far, Math.min(1, (i / 64) ** 0.8))),
);
const NEAR = 0.01;
const NEVER = linear('#0b0908');

/** Each start in the plane takes the ink of the root it ends at, the darker the longer it takes. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 2048,
  render(width, height) {
    const scale = 3.1 / width;
    return sampled(width, height, 3, (px, py, out) => {
      const [u, v] = [(px - width / 2) * scale, (height / 2 - py) * scale];
      let [x, y] = [v, -u];
      let color = NEVER;
      for (let i = 0; i < 48; i++) {
        const [fx, fy] = [x * (x * x - 3 * y * y) - 1, y * (3 * x * x - y * y)];
        const gap = Math.sqrt(fx * fx + fy * fy);
        if (gap < NEAR) {
          const root = ((Math.round(Math.atan2(y, x) / TURN) % 3) + 3) % 3;
          // Convergence is quadratic, so a step's share is the logarithm of a logarithm.
          const steps = i - Math.log2(Math.log(Math.max(gap, 1e-12)) / Math.log(NEAR));
          const band = steps % 1 < 0.5 ? 0.05 : 0;
          color = tones[root]![Math.round(64 * Math.min(1, Math.max(0, (steps + 1) / 15 + band)))]!;
          break;
        }
        [x, y] = newtonStep(x, y);
      }
      out.set(color);
    });
  },
};
