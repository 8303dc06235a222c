import { ramp } from '../../lib/color.ts';
import { splat } from '../../lib/density.ts';
import { createMask, createPicture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const DEGREE = 21;
const SWEEPS = 60;

/**
 * The roots of a polynomial with real coefficients (constant first), all at once by the Aberth–Ehrlich iteration,
 * written to `re` and `im`; they may hold a guess on entry.
 * Source: O. Aberth, Iteration methods for finding all zeros of a polynomial, Math. Comp. 27 (1973).
 */
export function aberth(coefficients: Int8Array, re: Float64Array, im: Float64Array): void {
  const n = coefficients.length - 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const x = re[i]!;
      const y = im[i]!;
      let [px, py, dx, dy] = [coefficients[n]!, 0, 0, 0];
      for (let k = n - 1; k >= 0; k--) {
        const ex = dx * x - dy * y + px;
        dy = dx * y + dy * x + py;
        dx = ex;
        const qx = px * x - py * y + coefficients[k]!;
        py = px * y + py * x;
        px = qx;
      }
      const m = dx * dx + dy * dy;
      const nx = (px * dx + py * dy) / m;
      const ny = (py * dx - px * dy) / m;
      let [sx, sy] = [0, 0];
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const ux = x - re[j]!;
        const uy = y - im[j]!;
        const u = 1 / (ux * ux + uy * uy + 1e-300);
        sx += ux * u;
        sy -= uy * u;
      }
      const bx = 1 - (nx * sx - ny * sy);
      const by = -(nx * sy + ny * sx);
      const b = bx * bx + by * by;
      const wx = (nx * bx + ny * by) / b;
      const wy = (ny * bx - nx * by) / b;
      re[i] = x - wx;
      im[i] = y - wy;
      largest = Math.max(largest, wx * wx + wy * wy);
    }
    // Its convergence is cubic: after a step of 10⁻⁴ the next would be of 10⁻¹².
    if (largest < 1e-8) return;
  }
}

/** Every root of every polynomial with coefficients ±1 of this degree, up to the plane's symmetries z ↦ −z, 1/z. */
export function littlewoodRoots(degree: number, visit: (x: number, y: number) => void): void {
  const coefficients = new Int8Array(degree + 1);
  const re = new Float64Array(degree);
  const im = new Float64Array(degree);
  // The leading two coefficients are +1: the sign of the whole and z ↦ −z give the others.
  for (let bits = 0; bits < 2 ** (degree - 1); bits++) {
    coefficients[degree] = 1;
    coefficients[degree - 1] = 1;
    for (let k = 0; k < degree - 1; k++) coefficients[k] = (bits >> k) & 1 ? 1 : -1;
    for (let i = 0; i < degree; i++) {
      const angle = (2 * Math.PI * (i + 0.29)) / degree;
      re[i] = 1.02 * Math.cos(angle);
      im[i] = 0.98 * Math.sin(angle);
    }
    aberth(coefficients, re, im);
    for (let i = 0; i < degree; i++) visit(re[i]!, im[i]!);
  }
}

/** Real roots all lie on one line, where they would outshine the rest; each gets a fiftieth of the light. */
const REAL_SHARE = 0.02;
const SPAN = 4.2;

/** All roots as grains of light: where many lie, the light grows with the logarithm of their number. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3328,
  render(width, height) {
    const picture = createPicture(width, height, '#000000');
    const scale = width / SPAN;
    const grains = createMask(width, height);
    littlewoodRoots(DEGREE, (x, y) => {
      const n = x * x + y * y;
      for (const [u, v] of [
        [x, y],
        [x / n, y / n],
      ] as const) {
        const share = Math.abs(v) < 1e-7 ? REAL_SHARE : 1;
        splat(grains, width / 2 + u * scale, height / 2 - v * scale, share);
        splat(grains, width / 2 - u * scale, height / 2 - v * scale, share);
      }
    });
    const light = ramp([
      [0, '#130a1c'],
      [0.22, '#3b1440'],
      [0.45, '#8a2650'],
      [0.66, '#dc6a3c'],
      [0.84, '#f5bd5c'],
      [1, '#fff6d8'],
    ]);
    const unit = (width / 4096) ** 2;
    for (let i = 0; i < grains.data.length; i++) {
      const roots = grains.data[i]! * unit;
      picture.data.set(light(Math.log1p(roots * 0.55) / 4.5), i * 3);
    }
    return picture;
  },
};
