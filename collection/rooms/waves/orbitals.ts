import { fromOklab, linear, toOklab } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Rₙₗ(r), lengths in Bohr radii, with ∫ R² r² dr = 1. */
export function radial(n: number, l: number, r: number): number {
  const rho = (2 * r) / n;
  // The generalised Laguerre polynomial of degree n − l − 1 and order 2l + 1, by its three-term recurrence.
  const order = 2 * l + 1;
  let [before, now] = [0, 1];
  for (let k = 0; k < n - l - 1; k++) {
    [before, now] = [now, ((2 * k + 1 + order - rho) * now - (k + order) * before) / (k + 1)];
  }
  const norm = Math.sqrt((2 / n) ** 3 * (factorial(n - l - 1) / (2 * n * factorial(n + l))));
  return norm * rho ** l * Math.exp(-rho / 2) * now;
}

/** The spherical harmonic's part in θ, with ∫ Θ² sin θ dθ = 1. */
export function polar(l: number, m: number, cosine: number): number {
  let now = 1;
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  for (let k = 1; k <= m; k++) now *= -(2 * k - 1) * sine;
  let before = 0;
  for (let k = m; k < l; k++) {
    [before, now] = [now, ((2 * k + 1) * cosine * now - (k + m) * before) / (k - m + 1)];
  }
  return Math.sqrt(((2 * l + 1) / 2) * (factorial(l - m) / factorial(l + m))) * now;
}

/** The twenty states with n ≤ 4 and m ≥ 0, by energy, then by l and m. */
export const STATES = [1, 2, 3, 4].flatMap((n) =>
  Array.from({ length: n }, (_, l) => Array.from({ length: l + 1 }, (_, m) => ({ n, l, m }))).flat(),
);

/** The outermost swell of |R|, and where beyond it the wave has faded to a fiftieth: what sets the eye and the window. */
export function rim(n: number, l: number): { swell: number; reach: number } {
  const size = (r: number) => Math.abs(radial(n, l, r));
  let r = 60;
  while (r > 0 && size(r - 0.01) >= size(r)) r -= 0.01;
  const swell = size(Math.max(0, r));
  while (size(r) > swell * 0.02) r += 0.01;
  return { swell, reach: r };
}
const COLUMNS = 4;
const ROWS = 5;

/** Slices through the axis of each state: brightness is |ψ|, colour its sign. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3264,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#05060c');
    const cell = width / (COLUMNS + 0.1);
    const [left, top] = [(width - COLUMNS * cell) / 2, (height - ROWS * cell) / 2];
    const ground = toOklab(linear('#05060c'));
    const hues = [toOklab(linear('#ff9b3d')), toOklab(linear('#3f8fff'))] as const;
    const white = toOklab(linear('#fff6e2'));
    const side = Math.floor(cell * 0.965);
    STATES.forEach(({ n, l, m }, index) => {
      const values = new Float32Array(side * side);
      const { swell, reach } = rim(n, l);
      const scale = (2 * reach) / side;
      let angular = 0;
      for (let c = 0; c <= 1; c += 0.01) angular = Math.max(angular, Math.abs(polar(l, m, c)));
      const peak = swell * angular;
      for (let j = 0; j < side; j++) {
        for (let i = 0; i < side; i++) {
          const [x, z] = [(i + 0.5 - side / 2) * scale, (side / 2 - j - 0.5) * scale];
          const r = Math.hypot(x, z);
          // For odd m the half-plane opposite, φ = π, has the other sign.
          const psi = radial(n, l, r) * polar(l, m, z / r) * (x < 0 && m % 2 === 1 ? -1 : 1);
          values[j * side + i] = psi;
        }
      }
      const x0 = Math.round(left + (index % COLUMNS) * cell + (cell - side) / 2);
      const y0 = Math.round(top + Math.floor(index / COLUMNS) * cell + (cell - side) / 2);
      for (let j = 0; j < side; j++) {
        for (let i = 0; i < side; i++) {
          const psi = values[j * side + i]! / peak;
          const v = Math.abs(psi);
          const glow = 1 - Math.exp(-2.2 * v ** 1.25);
          const heat = Math.max(0, (v - 0.55) / 0.9);
          const hot = 1 - Math.exp(-heat * 1.6);
          const hue = hues[psi > 0 ? 0 : 1]!;
          const lab = [0, 1, 2].map((k) => {
            const lit = hue[k]! + (white[k]! - hue[k]!) * hot;
            return ground[k]! + (lit - ground[k]!) * glow;
          });
          picture.data.set(fromOklab([lab[0]!, lab[1]!, lab[2]!]), ((y0 + j) * width + x0 + i) * 3);
        }
      }
    });
    return picture;
  },
};
