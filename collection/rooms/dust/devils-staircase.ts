import { linear, type Rgb, ramp } from '../../lib/color.ts';
import { createPicture, type Picture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

/** A gap that Cantor's rule cuts out: (from, to), at which cut, and how high the staircase stands above it. */
export type Gap = {
  readonly from: number;
  readonly to: number;
  readonly cut: number;
  readonly height: number;
};

/**
 * All gaps of Cantor's middle-third set down to the given cut, from left to right.
 * Source: G. Cantor, "Über unendliche, lineare Punktmannichfaltigkeiten" 5, Mathematische Annalen 21, 1883 (the set);
 * "De la puissance des ensembles parfaits de points", Acta Mathematica 4, 1884 (the function).
 */
export function gaps(cuts: number): Gap[] {
  const split = (from: number, to: number, cut: number, low: number, high: number): Gap[] => {
    if (cut > cuts) return [];
    const third = (to - from) / 3;
    const height = (low + high) / 2;
    return [
      ...split(from, from + third, cut + 1, low, height),
      { from: from + third, to: to - third, cut, height },
      ...split(to - third, to, cut + 1, height, high),
    ];
  };
  return split(0, 1, 1, 0, 1);
}

/** Cantor's function on [0, 1], from the ternary digits: up to the first 1, read 2 as 1 and the rest in binary. */
export function staircase(x: number): number {
  let [rest, sum, half] = [x, 0, 0.5];
  for (let i = 0; i < 48; i++) {
    rest *= 3;
    const digit = Math.min(2, Math.floor(rest));
    rest -= digit;
    if (digit === 1) return sum + half;
    if (digit === 2) sum += half;
    half /= 2;
  }
  return sum;
}

const CUTS = 12;
/** Cuts over which the colours change. */
const TONED_CUTS = 9;
const COMB_ROWS = 8;
const TONES = ramp([
  [0, '#e2a63a'],
  [0.14, '#d4702c'],
  [0.28, '#b23a2e'],
  [0.45, '#74243f'],
  [0.7, '#2f2647'],
  [1, '#1a2036'],
]);
const CHALK = '#efe9dd';
const GROUND = linear(CHALK);
const MARGIN = 0.05;
const FOOT = 0.7;

/** Lays a rectangle on the chalk by its exact cover; rectangles don't overlap, so that covers of a pixel add up. */
function fillRect(picture: Picture, x0: number, y0: number, x1: number, y1: number, color: Rgb): void {
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(picture.height, y1); y++) {
    const tall = Math.min(y1, y + 1) - Math.max(y0, y);
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(picture.width, x1); x++) {
      const cover = tall * (Math.min(x1, x + 1) - Math.max(x0, x));
      const at = (y * picture.width + x) * 3;
      for (let k = 0; k < 3; k++) picture.data[at + k]! += (color[k]! - GROUND[k]!) * cover;
    }
  }
}

/** Every gap a pillar as high as its step, in the colour of its cut; below, the comb of what is left after each cut. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2400,
  render(width, height) {
    const picture = createPicture(width, height, CHALK);
    const at = (x: number) => width * (MARGIN + (1 - 2 * MARGIN) * x);
    const foot = height * FOOT;
    const rise = height * (FOOT - 0.09);
    for (const { from, to, cut, height: step } of gaps(CUTS)) {
      fillRect(picture, at(from), foot - rise * step, at(to), foot, TONES((cut - 1) / (TONED_CUTS - 1)));
    }
    const row = height * 0.026;
    const ink = linear('#1f2a44');
    for (let level = 0; level <= COMB_ROWS; level++) {
      const top = foot + height * 0.022 + row * level;
      const edges = [0, ...gaps(level).flatMap(({ from, to }) => [from, to]), 1];
      for (let i = 0; i < edges.length; i += 2) {
        fillRect(picture, at(edges[i]!), top, at(edges[i + 1]!), top + row * 0.62, ink);
      }
    }
    return picture;
  },
};
