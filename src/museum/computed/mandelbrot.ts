import { fromOklab, linear, mix, type Rgb, ramp, toOklab } from './color.ts';
import type { Shade, TileFunction } from './plane-tile.ts';

const FAR = 1e8;
/** Steps after which a point of the whole picture is held to stay. */
export const LIMIT = 1500;
/** The plane's width in the picture, and the width of its foam's measure: the picture as it was first drawn. */
const WIDTH = 3.48;
const DRAWN_PX = 3072;

/** Whether c lies in the main cardioid or the disc left of it, where no iteration is needed. */
const inLargeParts = (cx: number, cy: number): boolean => {
  const q = (cx - 0.25) ** 2 + cy * cy;
  return q * (q + cx - 0.25) <= 0.25 * cy * cy || (cx + 1) ** 2 + cy * cy <= 0.0625;
};

/**
 * How c escapes under z² + c from zero: its potential as a smooth count of steps, and its distance from the set; null
 * if it stays. Source: A. Douady and J. H. Hubbard, 1982 (potential); J. Milnor and W. Thurston (distance estimate).
 * `same` is how near two points of an orbit are held to be one: an orbit that comes back never leaves (R. P. Brent's
 * cycle search).
 */
export function flee(
  cx: number,
  cy: number,
  limit = LIMIT,
  same = 1e-14,
): { steps: number; distance: number } | null {
  if (inLargeParts(cx, cy)) return null;
  let x = 0;
  let y = 0;
  let dx = 0;
  let dy = 0;
  let oldX = 0;
  let oldY = 0;
  let lookAgainAt = 8;
  for (let i = 0; i < limit; i++) {
    const xx = x * x;
    const yy = y * y;
    if (xx + yy > FAR) {
      const r = Math.sqrt(xx + yy);
      return { steps: i - Math.log2(Math.log(r)), distance: (2 * r * Math.log(r)) / Math.hypot(dx, dy) };
    }
    const dx2 = 2 * (x * dx - y * dy) + 1;
    dy = 2 * (x * dy + y * dx);
    dx = dx2;
    y = 2 * x * y + cy;
    x = xx - yy + cx;
    if (Math.abs(x - oldX) < same && Math.abs(y - oldY) < same) return null;
    if (i === lookAgainAt) {
      oldX = x;
      oldY = y;
      lookAgainAt *= 2;
    }
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
const FOAM_LAB = toOklab(linear(FOAM));

/** Octaves of step counts in which the sky comes round once. */
const ROUND = 0.8;
/** The deep sky's lightest place on the ramp: foam must stand out from it. */
const PALEST = 0.36;
/** The deep sky has all of its own colour at this depth. */
const DEEP_FROM = 9;

/**
 * The whole set: a night-blue body, foam along its shore, bands of equal potential like a sky printed in gradations.
 * Further in, where every point takes hundreds of steps, the same sky comes round again with each doubling of their
 * number, and the foam stays as fine as it
 * looks on the whole picture.
 */
export const mandelbrot: TileFunction = ({ pixel, depth }) => {
  const limit = Math.round(LIMIT * (1 + depth / 3));
  const same = Math.min(1e-14, pixel / 128);
  const inverseShore = DRAWN_PX * 0.4 * 2 ** depth * (1 + Math.min(1, depth / DEEP_FROM));
  const shade: Shade = (re, im, out) => {
    const flight = flee(re, im, limit, same);
    let color: Rgb = INSIDE;
    if (flight) {
      const sky = skyAt(Math.max(0, flight.steps + 1.4), depth);
      const shore = Math.exp((-flight.distance / WIDTH) * inverseShore);
      color = shore > 0.004 ? towardsFoam(sky, 0.92 * shore) : sky;
    }
    out[0] = color[0];
    out[1] = color[1];
    out[2] = color[2];
  };
  return shade;
};

function skyAt(level: number, depth: number): Rgb {
  const band = (level % 1) * 0.035;
  const shallow = 1 - Math.exp(-level / 5.2);
  const near = SKY(shallow - band);
  const share = Math.min(1, depth / DEEP_FROM) * shallow ** 8;
  if (share === 0) return near;
  const turn = (Math.log2(level + 1) / ROUND) % 1;
  const far = SKY(PALEST + (1 - PALEST) * (0.5 + 0.5 * Math.cos(2 * Math.PI * turn)) - band);
  return share === 1 ? far : mix(near, far, share);
}

function towardsFoam(sky: Rgb, amount: number): Rgb {
  const lab = toOklab(sky);
  return fromOklab([
    lab[0] + (FOAM_LAB[0] - lab[0]) * amount,
    lab[1] + (FOAM_LAB[1] - lab[1]) * amount,
    lab[2] + (FOAM_LAB[2] - lab[2]) * amount,
  ]);
}
