import { createPicture, type Picture } from '../../lib/picture.ts';
import type { Point } from '../../lib/stroke.ts';
import { strokeOver } from '../../lib/stroke-over.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * Which way the n-th crease of a folded strip turns (1 right, −1 left), n from 1: the bit above n's lowest 1.
 * Source: C. Davis and D. E. Knuth, "Number representations and dragon curves", 1970.
 */
export const crease = (n: number): 1 | -1 => ((((n & -n) << 1) & n) === 0 ? 1 : -1);

/** The strip folded `folds` times in the middle and opened to right angles: 2^folds steps on the square lattice. */
export function dragon(folds: number, quarter = 0): Point[] {
  const points: Point[] = [[0, 0]];
  let heading = quarter;
  for (let n = 1; n <= 2 ** folds; n++) {
    const [x, y] = points[n - 1]!;
    points.push([x + [1, 0, -1, 0][heading & 3]!, y + [0, 1, 0, -1][heading & 3]!]);
    heading += crease(n);
  }
  return points;
}

const FOLDS = 12;
const PAPER = '#f3ecdb';
/** The four dragons, a quarter turn apart: vermilion, ink, ochre, celadon. */
const INKS = ['#cf4027', '#1d2230', '#d79b2f', '#5f9288'] as const;
const PREDELLA = [1, 2, 3, 4, 5, 6, 7] as const;

/** The line with its corners cut, so that it can be seen to touch itself without crossing. */
const cut = (path: readonly Point[], share: number): Point[] =>
  path.flatMap((p, i): Point[] => {
    const q = path[i + 1];
    if (!q) return [p];
    const at = (t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
    return i === 0 ? [p, at(1 - share)] : [at(share), at(1 - share)];
  });

/** Four dragons from one point fill the middle of the sheet; below, the strip after its first seven folds. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3520,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, PAPER);
    const step = width * 0.0058;
    INKS.forEach((ink, i) => {
      const line = cut(dragon(FOLDS, i), 0.36).map(
        ([x, y]): Point => [width * 0.5 + x * step, height * 0.435 + y * step],
      );
      strokeInPieces(picture, line, step * 0.42, ink);
    });
    for (const [i, folds] of PREDELLA.entries()) {
      drawStrip(picture, folds, width * (0.14 + 0.12 * i), height * 0.925, width * 0.088);
    }
    return picture;
  },
};

/** A long line in short pieces, so that each touches few pixels. */
function strokeInPieces(picture: Picture, line: readonly Point[], weight: number, ink: string): void {
  for (let i = 0; i < line.length - 1; i += 120) strokeOver(picture, line.slice(i, i + 121), weight, ink);
}

/** The strip after so many folds, in a box of the size. */
function drawStrip(picture: Picture, folds: number, cx: number, cy: number, size: number): void {
  const path = cut(dragon(folds), 0.24);
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const step = Math.min(size / Math.max(x1 - x0, y1 - y0, 2), size * 0.24);
  const line = path.map(
    ([x, y]): Point => [cx + (x - (x0 + x1) / 2) * step, cy + (y - (y0 + y1) / 2) * step],
  );
  strokeOver(picture, line, Math.min(size * 0.05, step * 0.42), INKS[0]);
}
