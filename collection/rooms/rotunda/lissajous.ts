import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * Two vibrations at right angles, p against q swings, the second late by `phase` (radians).
 * Source: J. A. Lissajous, "Mémoire sur l'étude optique des mouvements vibratoires", 1857.
 */
export const lissajous = (p: number, q: number, phase: number, t: number): Point => [
  Math.sin(p * t),
  Math.sin(q * t + phase),
];

/** The musical intervals from the unison down the page. */
const INTERVALS: readonly (readonly [p: number, q: number])[] = [
  [1, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [3, 5],
];
const COLUMNS = 4;
const DRIFT = 40;
const STEPS = 1200;

/** One interval a row, one phase a column; each figure drifts a little, as that of two forks slightly out of tune. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3264,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#f1ede2');
    const unit = width / 3264;
    const margin = 184 * unit;
    const ground = createMask(width, height);
    const [right, bottom] = [width - margin, height - margin];
    fillPolygon(ground, [
      [margin, margin],
      [right, margin],
      [right, bottom],
      [margin, bottom],
    ]);
    paint(picture, ground, '#123a63');
    const light = createMask(width, height);
    const cell = (right - margin - 140 * unit) / COLUMNS;
    const rowHeight = (bottom - margin - 140 * unit) / INTERVALS.length;
    const size = 0.415 * Math.min(cell, rowHeight);
    INTERVALS.forEach(([p, q], row) => {
      for (let column = 0; column < COLUMNS; column++) {
        const cx = margin + 70 * unit + (column + 0.5) * cell;
        const cy = margin + 70 * unit + (row + 0.5) * rowHeight;
        const draw = (phase: number): Point[] =>
          Array.from({ length: STEPS + 1 }, (_, i): Point => {
            const [x, y] = lissajous(p, q, phase, (2 * Math.PI * i) / STEPS);
            return [cx + size * x, cy + size * y];
          });
        const phase = (Math.PI * column) / (2 * (COLUMNS - 1) * p);
        for (let i = 1; i <= DRIFT; i++)
          layInk(light, draw(phase + (0.42 * i) / DRIFT / p), 1.6 * unit, 0.2 * (1 - i / (DRIFT + 1)));
        layInk(light, draw(phase), 4.4 * unit, 0.95);
      }
    });
    paint(picture, light, '#f1ede2');
    return picture;
  },
};
