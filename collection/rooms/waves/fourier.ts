import { mix } from '../../lib/color.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The first `terms` sines of the square wave that jumps between −1 and 1 at each multiple of π. */
export function partialSum(x: number, terms: number): number {
  let sum = 0;
  for (let k = 0; k < terms; k++) sum += Math.sin((2 * k + 1) * x) / (2 * k + 1);
  return (4 / Math.PI) * sum;
}

const LINES = 60;
const POINTS = 3000;

/** One line for each number of sines, from a single one at the top to sixty; each hides what lies behind. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1664,
  height: 4096,
  render(width, height) {
    const paper = '#f3ead8';
    const picture = createPicture(width, height, paper);
    const margin = width * 0.085;
    const [top, bottom] = [height * 0.066, height * 0.936];
    const lift = width * 0.078;
    const foot = bottom + lift;
    for (let line = 1; line <= LINES; line++) {
      // Lines crowd towards the foot, as the sums crowd towards the square.
      const t = (line - 1) / (LINES - 1);
      const base = top + (bottom - top) * (1 - (1 - t) ** 1.55);
      const points: Point[] = Array.from({ length: POINTS + 1 }, (_, i) => {
        const share = i / POINTS;
        return [
          margin + share * (width - 2 * margin),
          base - lift * partialSum(-Math.PI / 2 + share * 4 * Math.PI, line),
        ];
      });
      const veil = createMask(width, height);
      fillPolygon(veil, [...points, [width - margin, foot], [margin, foot]]);
      paint(picture, veil, mix(paper, '#a9c3cf', t ** 1.3));
      const ink = createMask(width, height);
      strokeLine(ink, points, width * (line === LINES ? 0.003 : 0.0017 - 0.0006 * t));
      paint(picture, ink, line === LINES ? '#c23b22' : '#14315a');
    }
    return picture;
  },
};
