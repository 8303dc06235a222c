import { rope, STEPS } from '../../lib/knot-rope.ts';
import { NUMERALS } from '../../lib/numerals.ts';
import { createMask, createPicture, type Mask, paint } from '../../lib/picture.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

type Knot = {
  readonly crossings: number;
  readonly index: number;
  /** Dowker–Thistlethwaite code. */
  readonly code: readonly number[];
  /** Which face of the diagram lies outside. */
  readonly outer: number;
};

/** All prime knots with at most seven crossings. Source: D. Rolfsen, Knots and Links (1976), table; KnotInfo. */
export const KNOTS: readonly Knot[] = [
  { crossings: 3, index: 1, code: [4, 6, 2], outer: 0 },
  { crossings: 4, index: 1, code: [4, 6, 8, 2], outer: 0 },
  { crossings: 5, index: 1, code: [6, 8, 10, 2, 4], outer: 0 },
  { crossings: 5, index: 2, code: [4, 8, 10, 2, 6], outer: 1 },
  { crossings: 6, index: 1, code: [4, 8, 12, 10, 2, 6], outer: 1 },
  { crossings: 6, index: 2, code: [4, 8, 10, 12, 2, 6], outer: 3 },
  { crossings: 6, index: 3, code: [4, 8, 10, 2, 12, 6], outer: 0 },
  { crossings: 7, index: 1, code: [8, 10, 12, 14, 2, 4, 6], outer: 0 },
  { crossings: 7, index: 2, code: [4, 10, 14, 12, 2, 8, 6], outer: 1 },
  { crossings: 7, index: 3, code: [6, 10, 12, 14, 2, 4, 8], outer: 0 },
  { crossings: 7, index: 4, code: [6, 10, 12, 14, 4, 2, 8], outer: 1 },
  { crossings: 7, index: 5, code: [4, 10, 12, 14, 2, 8, 6], outer: 1 },
  { crossings: 7, index: 6, code: [4, 8, 12, 2, 14, 6, 10], outer: 2 },
  { crossings: 7, index: 7, code: [4, 8, 10, 12, 2, 14, 6], outer: 2 },
];

/** Shares of the plate's width: the rope, the pitch of its hatching, the knots' reach and distance. */
const ROPE = 0.0089;
const HATCH = 1 / 1000;
const REACH = 0.0535;
const PITCH = 0.1335;
/** In the rope's radii: how near an upper stretch a lower one ends, and how far strokes bow out. */
const CLEAR = 1.22;
const BOW = 0.55;
/** Pieces to half a stroke. */
const STROKE = 12;
const PAPER = '#f0e6d0';
const INK = '#2a1d18';

/**
 * Draws one rope around `middle`: two contours, and strokes across it that swell with its shade. The string runs over
 * and under by turns, a wave of height; what lies below another stretch isn't drawn, and darkens towards it.
 */
function drawKnot(ink: Mask, knot: Knot, middle: Point, width: number): void {
  const line = rope(knot.code, knot.outer).map(
    ([x, y]): Point => [middle[0] + x * REACH * width, middle[1] + y * REACH * width],
  );
  const n = line.length;
  const radius = (ROPE * width) / 2;
  const at = (i: number) => line[((i % n) + n) % n]!;
  const height = (i: number) => Math.cos((Math.PI * i) / (2 * STEPS));
  /** Distance from the middle of the nearest stretch that passes above a point of the string at step `i`. */
  const above = ([x, y]: Point, i: number): number => {
    let least = Infinity;
    for (let j = 0; j < n; j += 3) {
      const apart = Math.abs(i - j);
      if (Math.min(apart, n - apart) < STEPS || height(j) < height(i) + 0.2) continue;
      const [u, v] = line[j]!;
      least = Math.min(least, (u - x) ** 2 + (v - y) ** 2);
    }
    return Math.sqrt(least) / radius;
  };
  const along = (i: number): Point => {
    const [a, b] = [at(i - 2), at(i + 2)];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  };
  const offset = (i: number, o: number): Point => {
    const [x, y] = at(i);
    const [u, v] = along(i);
    return [x - v * o * radius, y + u * o * radius];
  };
  for (const side of [-1, 1]) {
    let run: Point[] = [];
    for (let i = 0; i <= n; i++) {
      const p = offset(i, side);
      if (above(p, i % n) > CLEAR) run.push(p);
      else {
        strokeLine(ink, run, width / 1500);
        run = [];
      }
    }
    strokeLine(ink, run, width / 1500);
  }
  const pitch = HATCH * width;
  let walked = 0;
  for (let i = 0; i < n; i++) {
    const step = gapTo(at(i), at(i + 1));
    walked += step;
    if (walked < pitch) continue;
    walked -= pitch;
    const [u, v] = along(i);
    const [before, after] = [along(i - 6), along(i + 6)];
    // How much the string turns per radius: strokes crowd on the inside of a bend and must grow thinner there.
    const turn =
      ((before[0] * after[1] - before[1] * after[0]) / Math.max(1e-9, gapTo(at(i - 6), at(i + 6)))) * radius;
    for (let k = -STROKE; k < STROKE; k++) {
      const o = (k + 0.5) / STROKE;
      const bow = (at: number) => BOW * radius * Math.sqrt(Math.max(0, 1 - at * at));
      const ends = [k / STROKE, (k + 1) / STROKE].map((e): Point => {
        const [x, y] = offset(i, e);
        return [x + u * bow(e), y + v * bow(e)];
      });
      const over = above(ends[0]!, i);
      if (over < CLEAR + 0.06) continue;
      // Light from the upper left; o runs across the rope from −1 to 1.
      const lit = v * o * 0.55 - u * o * 0.62 + Math.sqrt(1 - o * o) * 0.56;
      const dark = (0.46 - lit) * 0.85 + 0.95 * Math.exp(-(((over - 1) / 0.95) ** 2));
      const spacing = pitch * Math.max(0, 1 - turn * o);
      const weight = spacing * Math.min(0.6, dark);
      if (weight > width / 14000) strokeLine(ink, ends, weight);
    }
  }
}

const gapTo = ([x, y]: Point, [u, v]: Point): number => Math.hypot(x - u, y - v);

/** A plate in the manner of Tait's: two rows of seven knots, engraved, each with its number and index. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 1472,
  render(width, height) {
    const picture = createPicture(width, height, PAPER);
    const ink = createMask(width, height);
    KNOTS.forEach((knot, i) => {
      const middle: Point = [
        width * (0.5 + ((i % 7) - 3) * PITCH),
        height * 0.5 + (i < 7 ? -1 : 1) * width * 0.0765 - width * 0.008,
      ];
      drawKnot(ink, knot, middle, width);
      const digit = (value: number, x: number, y: number, size: number) => {
        for (const stroke of NUMERALS[value]!) {
          const points = stroke.map(
            ([u, v]): Point => [middle[0] + (x + u * size) * width, middle[1] + (y + v * size) * width],
          );
          strokeLine(ink, points, size * width * 0.115);
        }
      };
      digit(knot.crossings, -0.0068, 0.0632, 0.0128);
      digit(knot.index, 0.0026, 0.0712, 0.0082);
    });
    const border = (inset: number, weight: number) => {
      const [l, t, r, b] = [inset * width, inset * width, width * (1 - inset), height - inset * width];
      strokeLine(
        ink,
        [
          [l, t],
          [r, t],
          [r, b],
          [l, b],
          [l, t],
        ],
        weight * width,
      );
    };
    border(0.014, 1 / 1500);
    border(0.017, 1 / 4000);
    paint(picture, ink, INK);
    return picture;
  },
};
