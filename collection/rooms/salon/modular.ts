import { fromOklab, linear, ramp, toOklab } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

/** log J(τ), its slope |J′/J|, and how many inversions bring τ home. */
export type Modular = {
  readonly logSize: number;
  readonly angle: number;
  readonly slope: number;
  readonly inversions: number;
};

/**
 * Klein's absolute invariant J = E₄³/(E₄³ − E₆²), with J(i) = 1 and J(e^{iπ/3}) = 0. τ is first brought into the
 * fundamental domain by τ ↦ τ + 1 and τ ↦ −1/τ, where q = e^{2πiτ} is smaller than 1/230 and four terms suffice.
 * Source: T. M. Apostol, Modular Functions and Dirichlet Series in Number Theory, chapters 1–2; J′/J = −2πi·E₆/E₄.
 */
export function kleinJ(x: number, y: number): Modular {
  const home = y;
  let inversions = 0;
  for (;;) {
    x -= Math.round(x);
    const n = x * x + y * y;
    if (n >= 1 - 1e-12 || inversions > 200) break;
    x = -x / n;
    y /= n;
    inversions += 1;
  }
  // So near a cusp J is 1/(1728 q) to the last digit, and may be too large for a number.
  if (y > 4) {
    return {
      logSize: 2 * Math.PI * y - Math.log(1728),
      angle: -2 * Math.PI * x,
      slope: (2 * Math.PI * y) / home,
      inversions,
    };
  }
  const size = Math.exp(-2 * Math.PI * y);
  const [qx, qy] = [size * Math.cos(2 * Math.PI * x), size * Math.sin(2 * Math.PI * x)];
  // Horner's scheme for Σ σ₃(n)qⁿ and Σ σ₅(n)qⁿ.
  let [ax, ay] = [73, 0];
  for (const c of [28, 9, 1]) [ax, ay] = [ax * qx - ay * qy + c, ax * qy + ay * qx];
  let [bx, by] = [1057, 0];
  for (const c of [244, 33, 1]) [bx, by] = [bx * qx - by * qy + c, bx * qy + by * qx];
  const [ex, ey] = [1 + 240 * (ax * qx - ay * qy), 240 * (ax * qy + ay * qx)];
  const [gx, gy] = [1 - 504 * (bx * qx - by * qy), -504 * (bx * qy + by * qx)];
  const [sx, sy] = [ex * ex - ey * ey, 2 * ex * ey];
  const [cx, cy] = [sx * ex - sy * ey, sx * ey + sy * ex];
  const [dx, dy] = [cx - (gx * gx - gy * gy), cy - 2 * gx * gy];
  const n = dx * dx + dy * dy;
  const slope = (2 * Math.PI * Math.hypot(gx, gy)) / Math.max(1e-30, Math.hypot(ex, ey));
  return {
    logSize: 0.5 * Math.log((cx * cx + cy * cy) / n),
    angle: Math.atan2(cy * dx - cx * dy, cx * dx + cy * dy),
    slope: (slope * y) / home,
    inversions,
  };
}

const SPAN = 2.5;

/** The half-plane in Klein's triangles: dark where J lies above the real line, light where below, with J's polar net. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 1792,
  render(width, height) {
    const picture = createPicture(width, height, '#000000');
    const scale = SPAN / width;
    const labs = (colors: readonly string[]) => colors.map((c) => toOklab(linear(c)));
    const light = labs(['#f3e6cf', '#efcfb0', '#e3a98c', '#c97b6d']);
    const dark = labs(['#1d2b4f', '#23406a', '#2b5a80', '#3d7890']);
    const gold = ramp([
      [0, '#b98a3c'],
      [0.3, '#c89a4b'],
      [1, '#f6e3b4'],
    ]);
    const half = (width / 4096) * 0.45;
    for (let py = 0; py < height; py++) {
      const y = (height - py - 0.5) * scale;
      for (let px = 0; px < width; px++) {
        const { logSize, angle: radians, slope, inversions } = kleinJ((px + 0.5 - width / 2) * scale, y);
        const angle = radians / Math.PI;
        // Everything is measured in pixels along the conformal map log J.
        const perPixel = slope * scale;
        const toEdge = (Math.min(Math.abs(angle), 1 - Math.abs(angle)) * Math.PI) / perPixel;
        const inside = Math.min(1, 0.5 + toEdge);
        // Where triangles grow finer than the pixels, they turn to their mean.
        const clear = smooth((Math.PI / perPixel - 1.5) / 2.5);
        const upper = 0.5 + ((angle > 0 ? inside : 1 - inside) - 0.5) * clear;
        const k = Math.min(3, inversions * 0.5);
        const tone = (labs3: readonly (readonly number[])[]) => {
          const i = Math.min(2, Math.floor(k));
          const [p, q] = [labs3[i]!, labs3[i + 1]!];
          const sheen = 0.94 + 0.06 * Math.sin(Math.abs(angle) * Math.PI);
          return fromOklab([
            (p[0]! + (q[0]! - p[0]!) * (k - i)) * sheen,
            p[1]! + (q[1]! - p[1]!) * (k - i),
            p[2]! + (q[2]! - p[2]!) * (k - i),
          ]);
        };
        const [a, b] = [tone(dark), tone(light)];
        const rings = net(logSize / (Math.LN2 * 2), perPixel / (Math.LN2 * 2), half);
        const rays = net(angle * 6, (perPixel / Math.PI) * 6, half);
        // Towards a cusp the rays close up, and the gold there grows lighter and lighter.
        const crowd = (perPixel / Math.PI) * 12 * half;
        const line = (1 - (1 - rings) * (1 - rays)) * (0.8 + 0.2 * smooth(crowd - 1));
        const metal = gold(smooth(Math.log2(crowd) / 5));
        const at = (py * width + px) * 3;
        for (let c = 0; c < 3; c++) {
          const ground = b[c]! + (a[c]! - b[c]!) * upper;
          picture.data[at + c] = ground + (metal[c]! - ground) * line;
        }
      }
    }
    return picture;
  },
};

const smooth = (t: number): number => {
  const c = Math.min(1, Math.max(0, t));
  return c * c * (3 - 2 * c);
};

/**
 * Cover of a pixel by lines at the whole numbers of a value that changes by `perPixel`. Lines too close to tell apart
 * turn to their mean, so that towards a cusp they close up to solid gold, the same at every size.
 */
function net(value: number, perPixel: number, half: number): number {
  const spacing = 1 / perPixel;
  const mean = Math.min(1, (2 * half) / spacing);
  if (spacing < 2) return mean;
  const distance = Math.abs(value - Math.round(value)) * spacing;
  const cover = Math.max(0, Math.min(distance + 0.5, half) - Math.max(distance - 0.5, -half));
  return mean + (cover - mean) * smooth((spacing - 2) / 3);
}
