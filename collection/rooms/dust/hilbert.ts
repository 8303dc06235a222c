import { ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import type { Point } from '../../lib/stroke.ts';
import { strokeOver } from '../../lib/stroke-over.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * The cell that Hilbert's curve visits at step `index` of the 4^order. Source: D. Hilbert, "Über die stetige
 * Abbildung einer Linie auf ein Flächenstück", 1891; arithmetic after H. S. Warren, Hacker's Delight, chapter 16.
 */
export function hilbertCell(order: number, index: number): Point {
  let x = 0;
  let y = 0;
  let rest = index;
  for (let side = 1; side < 2 ** order; side *= 2) {
    const rx = 1 & (rest >> 1);
    const ry = 1 & (rest ^ rx);
    if (ry === 0) {
      if (rx === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
    x += side * rx;
    y += side * ry;
    rest >>= 2;
  }
  return [x, y];
}

const ORDER = 6;
/** Pieces of one colour each: as many as there are blocks of 8 × 8 cells. */
const PIECES = 64;

/** The sixth stage: one line through 4096 cells; its colour tells how far along the line one is. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#16213a');
    const cells = 2 ** ORDER;
    const cell = (width * 0.88) / cells;
    const edge = (width - cell * cells) / 2;
    const count = cells * cells;
    const points = Array.from({ length: count }, (_, i): Point => {
      const [x, y] = hilbertCell(ORDER, i);
      return [edge + (x + 0.5) * cell, height - edge - (y + 0.5) * cell];
    });
    const tone = ramp([
      [0, '#f0e4cb'],
      [0.35, '#e5b75d'],
      [0.65, '#d2603a'],
      [1, '#a8324a'],
    ]);
    const length = count / PIECES;
    for (let piece = 0; piece < PIECES; piece++) {
      const line = points.slice(piece * length, (piece + 1) * length + 1);
      strokeOver(picture, line, cell * 0.52, tone(piece / (PIECES - 1)));
    }
    return picture;
  },
};
