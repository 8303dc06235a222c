import { linear, ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const TURN = 2 * Math.PI * ((Math.sqrt(5) - 1) / 2);
/** λ, a turn by the golden ratio: near its fixed point 0 the map w ↦ λw + w² is this rotation, seen through a lens. */
export const MULTIPLIER = [Math.cos(TURN), Math.sin(TURN)] as const;

const FAR = 1e8;
const LANDING = 320;
const LISTEN = 180;

/** Where an orbit ends: it flees (Green's potential and its slope), or turns for ever at `radius` from the fixed point. */
export type Fate =
  | { readonly kind: 'flees'; readonly potential: number; readonly slope: number }
  | { readonly kind: 'turns'; readonly radius: number; readonly slope: number };

/** Weights of the listening, smooth to all orders at both ends (Das, Saiki, Sander and Yorke, 2017). */
const WEIGHT = Array.from({ length: LISTEN }, (_, k) => {
  const t = (k + 1) / (LISTEN + 1);
  return Math.exp(-1 / (t * (1 - t)));
});
const WHOLE = WEIGHT.reduce((a, b) => a + b, 0);

/**
 * Follows w under λw + w². An orbit that stays lands in the Siegel disc; there the mean of λ⁻ᵏ·wₖ is the coordinate in
 * which the map is a pure rotation, and its modulus is constant along each invariant circle.
 * Source: C. L. Siegel, Iteration of analytic functions, Annals of Mathematics 43 (1942); J. Milnor, Dynamics in One
 * Complex Variable, § 11.
 */
export function fate(x: number, y: number): Fate {
  const [a, b] = MULTIPLIER;
  let [dx, dy] = [1, 0];
  let [c, s] = [1, 0];
  let [hx, hy, gx, gy] = [0, 0, 0, 0];
  for (let k = 0; k < LANDING + LISTEN; k++) {
    if (k >= LANDING) {
      const weight = WEIGHT[k - LANDING]!;
      hx += weight * (c * x + s * y);
      hy += weight * (c * y - s * x);
      gx += weight * (c * dx + s * dy);
      gy += weight * (c * dy - s * dx);
    }
    const r2 = x * x + y * y;
    if (r2 > FAR) {
      const size = 2 ** -k;
      const potential = Math.log(r2) * 0.5 * size;
      return { kind: 'flees', potential, slope: (Math.hypot(dx, dy) / Math.sqrt(r2)) * size };
    }
    const [px, py] = [a + 2 * x, b + 2 * y];
    const ex = dx * px - dy * py;
    dy = dx * py + dy * px;
    dx = ex;
    const nx = x * (a + x) - y * (b + y);
    y = x * (b + y) + y * (a + x);
    x = nx;
    const turned = c * a - s * b;
    s = c * b + s * a;
    c = turned;
  }
  return { kind: 'turns', radius: Math.hypot(hx, hy) / WHOLE, slope: Math.hypot(gx, gy) / WHOLE };
}

const SPAN = 3.16;
const RINGS = 34;
/** The conformal radius of the disc, found from the critical point −λ/2, which lies on its rim. */
export const RIM = 0.3252;

/** How much of a pixel a line covers; distance, half width and the pixel in one unit. Lines too close turn to grey. */
function hairline(value: number, spacing: number, perPixel: number, halfWidth: number): number {
  const pixels = spacing / perPixel;
  const distance = Math.abs(value / spacing - Math.round(value / spacing)) * pixels;
  const half = Math.min(halfWidth, 0.09 * pixels);
  const cover = Math.max(0, Math.min(distance + 0.5, half) - Math.max(distance - 0.5, -half));
  const even = (2 * half) / pixels;
  const sharp = Math.min(1, Math.max(0, (pixels - 2) / 2));
  return even + (cover - even) * sharp;
}

/** Invariant circles inside, equipotentials outside: an engraving in two grounds and one line. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2848,
  render(width, height) {
    const picture = createPicture(width, height, '#000000');
    const scale = SPAN / width;
    const flesh = ramp([
      [0, '#fbeed6'],
      [0.35, '#f4c79c'],
      [0.7, '#d9775a'],
      [1, '#8c2f3c'],
    ]);
    const night = ramp([
      [0, '#f6d9a8'],
      [0.1, '#7c8794'],
      [0.3, '#2b4a66'],
      [0.6, '#16294a'],
      [1, '#0d1730'],
    ]);
    const lines = { turns: linear('#6b1f2c'), flees: linear('#6f8fae') };
    const half = width / 4096;
    // The symmetry w ↦ −λ − w has its centre at the critical point.
    const [mx, my] = [-MULTIPLIER[0] / 2, -MULTIPLIER[1] / 2];
    for (let py = 0; py < height; py++) {
      for (let px = 0; px < width; px++) {
        const end = fate(mx + (px + 0.5 - width / 2) * scale, my + (height / 2 - py - 0.5) * scale);
        let ground = flesh(0);
        let line = 0;
        if (end.kind === 'turns') {
          const share = end.radius / RIM;
          ground = flesh(share ** 1.6);
          line = 0.8 * hairline(share * RINGS, 1, (end.slope * scale * RINGS) / RIM, half * 0.9);
        } else {
          const away = end.potential / (end.slope * scale);
          const octaves = Math.log2(end.potential);
          const per = (end.slope * scale) / (end.potential * Math.LN2);
          ground = night(Math.log2(1 + (away * 4096) / width / 2) / 9);
          line = 0.55 * hairline(octaves * 3, 1, per * 3, half * 0.7) * Math.min(1, away / 8);
        }
        const at = (py * width + px) * 3;
        for (let k = 0; k < 3; k++) {
          picture.data[at + k] = ground[k]! + (lines[end.kind][k]! - ground[k]!) * line;
        }
      }
    }
    return picture;
  },
};
