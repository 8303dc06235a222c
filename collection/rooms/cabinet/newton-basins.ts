import { sampledWhereNeeded } from '../../lib/adaptive.ts';
import { linear, mix, type Rgb } from '../../lib/color.ts';
import type { PictureSource } from '../../lib/work.ts';

type Complex = readonly [x: number, y: number];

/**
 * One step of Newton's method for z⁸ + 15z⁴ − 16 = 0, and the value before it.
 * Source: A. Cayley, "The Newton–Fourier imaginary problem", 1879 (there for z³ = 1).
 */
export function newtonStep(x: number, y: number): { next: Complex; gap: number } {
  // w = z⁴: the polynomial is w² + 15w − 16 = (w − 1)(w + 16), its slope (8w² + 60w) / z.
  const [sx, sy] = [x * x - y * y, 2 * x * y];
  const [wx, wy] = [sx * sx - sy * sy, 2 * sx * sy];
  const [vx, vy] = [wx * wx - wy * wy, 2 * wx * wy];
  const [fx, fy] = [vx + 15 * wx - 16, vy + 15 * wy];
  const [gx, gy] = [8 * vx + 60 * wx, 8 * vy + 60 * wy];
  const n = gx * gx + gy * gy + 1e-300;
  const [qx, qy] = [(fx * gx + fy * gy) / n, (fy * gx - fx * gy) / n];
  return { next: [x - (x * qx - y * qy), y - (x * qy + y * qx)], gap: Math.hypot(fx, fy) };
}

const NEAR = 1e-3;
const STEPS = 40;

/** Where a start ends (0–7, the eighth of a turn of its root) and after how many steps, counted in fractions. */
export function descend(x: number, y: number): { root: number; steps: number } {
  for (let i = 0; i < STEPS; i++) {
    const { next, gap } = newtonStep(x, y);
    if (gap < NEAR) {
      // Convergence is quadratic, so a step's share is the logarithm of a logarithm.
      const steps = i - Math.log2(Math.log(Math.max(gap, 1e-14)) / Math.log(NEAR));
      return { root: ((Math.round((Math.atan2(y, x) * 4) / Math.PI) % 8) + 8) % 8, steps };
    }
    [x, y] = next;
  }
  return { root: -1, steps: STEPS };
}

/** Wools: for each root its yarn near the solution and far from it. */
const WOOLS = [
  ['#e9dcc0', '#8d6a44'],
  ['#1f3a5f', '#0a1626'],
  ['#a3322c', '#3d0f14'],
  ['#c9973f', '#57330f'],
] as const;
const WOOL_OF_ROOT = [0, 1, 2, 3, 0, 1, 2, 3];
const SHADES = 96;
const tones: readonly (readonly Rgb[])[] = WOOLS.map(([near, far]) =>
  Array.from({ length: SHADES + 1 }, (_, i) => mix(near, far, i / SHADES)),
);
const THREAD = linear('#0d0a0c');
const WIDTH = 5.2;

/** A carpet: each start in the plane has the wool of the root that it ends at, with a weft line for every step. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2720,
  height: 4096,
  render(width, height) {
    const scale = WIDTH / width;
    return sampledWhereNeeded(width, height, 3, (px, py, out) => {
      const { root, steps } = descend((px - width / 2) * scale, (height / 2 - py) * scale);
      if (root < 0) {
        out.set(THREAD);
        return;
      }
      const depth = Math.min(1, Math.max(0, (steps - 1) / 13));
      const comb = Math.abs(((((steps * 2) % 1) + 1) % 1) - 0.5) * 2;
      const shade = Math.min(1, depth ** 0.75 + (comb > 0.82 ? 0.16 : 0));
      out.set(tones[WOOL_OF_ROOT[root]!]![Math.round(shade * SHADES)]!);
    });
  },
};
