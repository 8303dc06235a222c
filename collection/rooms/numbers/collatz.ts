import { mix, ramp } from '../../lib/color.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** Collatz's rule: half of an even number, three times an odd one plus one. */
export const collatzNext = (n: number): number => (n % 2 === 0 ? n / 2 : 3 * n + 1);

/** The numbers from n down to 1. */
export function collatzPath(n: number): number[] {
  const path = [n];
  while (path.at(-1) !== 1) path.push(collatzNext(path.at(-1)!));
  return path;
}

const STARTS = 9000;
const DEGREE = Math.PI / 180;

/** How the branch turns before an even and before an odd number, how it leans at first, how its steps shorten. */
export const GROWTH = { even: 12 * DEGREE, odd: -21 * DEGREE, lean: -64 * DEGREE, shortening: 0.01 };

type Twig = { at: Point; heading: number; depth: number; bearing: number; from: Point };

/**
 * The tree of all paths from 1 to `starts`, grown backwards from 1: a turn to the one side at even numbers, to the other
 * at odd. `bearing` counts the starts whose path runs through a twig; lengths are in first steps.
 */
export function coral(starts: number, { even, odd, lean, shortening } = GROWTH): Map<number, Twig> {
  const root: Twig = { at: [0, 0], from: [0, 0], heading: lean, depth: 0, bearing: starts };
  const tree = new Map<number, Twig>([[1, root]]);
  for (let n = 2; n <= starts; n++) {
    const path: number[] = [];
    for (let m = n; !tree.has(m); m = collatzNext(m)) path.push(m);
    for (const m of path.reverse()) {
      const trunk = tree.get(collatzNext(m))!;
      const heading = trunk.heading + (m % 2 === 0 ? even : odd);
      const step = 1 / (1 + shortening * trunk.depth);
      const at: Point = [trunk.at[0] + step * Math.sin(heading), trunk.at[1] + step * Math.cos(heading)];
      tree.set(m, { at, from: trunk.at, heading, depth: trunk.depth + 1, bearing: 0 });
    }
    for (let m = n; m !== 1; m = collatzNext(m)) tree.get(m)!.bearing++;
  }
  return tree;
}

const SEA = '#0d3a40';
const TONES = 36;
const tone = ramp([
  [0, '#8e2333'],
  [0.2, '#c63f32'],
  [0.55, '#f0835a'],
  [1, '#ffe0c0'],
]);

/** Every number from 1 to 9000 on its way home, as a branch of coral. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3072,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, SEA);
    const twigs = [...coral(STARTS).values()].filter(({ depth }) => depth > 0);
    const [xs, ys] = [twigs.map(({ at }) => at[0]), twigs.map(({ at }) => at[1])];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min((0.88 * width) / (right - left), (0.9 * height) / (high - low));
    const onPage = ([x, y]: Point): Point => [
      width / 2 + scale * (x - (left + right) / 2),
      height / 2 - scale * (y - (low + high) / 2),
    ];
    const unit = width / 3072;
    const deepest = Math.max(...twigs.map(({ depth }) => depth));
    const layers = Array.from({ length: TONES }, () => [] as Twig[]);
    for (const twig of twigs)
      layers[Math.min(TONES - 1, Math.floor((twig.depth / deepest) * TONES))]!.push(twig);
    for (let i = TONES - 1; i >= 0; i--) {
      const shadow = createMask(width, height);
      const flesh = createMask(width, height);
      for (const { from, at, bearing } of layers[i]!) {
        const thick = unit * (1.6 + 1.9 * bearing ** 0.43);
        const [start, end] = [onPage(from), onPage(at)];
        strokeLine(flesh, [start, end], thick);
        // The shadow stops short, so that its round end does not cross the twig that goes on.
        const wide = 1.35 * thick + 2.4 * unit;
        const short = 1 - wide / 2 / Math.hypot(end[0] - start[0], end[1] - start[1]);
        if (short <= 0) continue;
        const stop: Point = [start[0] + short * (end[0] - start[0]), start[1] + short * (end[1] - start[1])];
        strokeLine(shadow, [start, stop], wide);
      }
      paint(picture, shadow, mix(SEA, tone(i / (TONES - 1)), 0.3));
      paint(picture, flesh, tone(i / (TONES - 1)));
    }
    return picture;
  },
};
