import { ramp } from '../../lib/color.ts';
import { pieceOver } from '../../lib/paint-over.ts';
import { createPicture } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * A walk whose steps are independent, each with two normal coordinates of variance 1: Brownian motion, seen at whole
 * numbers of seconds. Normal numbers after G. Box and M. Muller, 1958.
 * Source: A. Einstein, Annalen der Physik 17 (1905); P. Lévy, Processus stochastiques et mouvement brownien (1948).
 */
export function brownianPath(steps: number, seed: number): Point[] {
  const random = seededRandom(seed);
  const path: Point[] = [[0, 0]];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const r = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    x += r * Math.cos(angle);
    y += r * Math.sin(angle);
    path.push([x, y]);
  }
  return path;
}

/** Moves and scales a path into the middle of a picture, `share` of which it may fill. Pixels. */
export function fitted(path: readonly Point[], width: number, height: number, share: number): Point[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of path) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = Math.min((width * share) / (right - left), (height - width * (1 - share)) / (bottom - top));
  return path.map(([x, y]) => [
    width / 2 + (x - (left + right) / 2) * scale,
    height / 2 + (y - (top + bottom) / 2) * scale,
  ]);
}

const STEPS = 120_000;
const SEED = 326;

/** One stroke of a pen that never leaves the paper; the ink turns from indigo to dark red as time goes by. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3072,
  render(width, height) {
    const picture = createPicture(width, height, '#f1ead9');
    const ink = ramp([
      [0, '#20264f'],
      [0.3, '#1f6f86'],
      [0.5, '#6f9a6b'],
      [0.68, '#dfa63a'],
      [0.85, '#d1502b'],
      [1, '#8a1f34'],
    ]);
    const path = fitted(brownianPath(STEPS, SEED), width, height, 0.9);
    for (let i = 1; i < path.length; i++) {
      pieceOver(picture, path[i - 1]!, path[i]!, (3.8 * width) / 4096, ink(i / STEPS));
    }
    return picture;
  },
};
