import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const RULES: Readonly<Record<string, string>> = { A: 'A-B--B+A++AA+B-', B: '+A-BB--B-A++A+B' };

/**
 * Gosper's flowsnake: each step is replaced by seven, turning by 60°. A and B are steps, + and − turns.
 * Source: M. Gardner, "In which 'monster' curves force redefinition of the word 'curve'", 1976.
 */
export function flowsnake(order: number): Point[] {
  let path = 'A';
  for (let i = 0; i < order; i++) path = path.replace(/[AB]/g, (step) => RULES[step]!);
  const points: Point[] = [[0, 0]];
  let heading = 0;
  for (const sign of path) {
    if (sign === '+') heading += 1;
    else if (sign === '-') heading -= 1;
    else {
      const [x, y] = points.at(-1)!;
      points.push([x + Math.cos((heading * Math.PI) / 3), y + Math.sin((heading * Math.PI) / 3)]);
    }
  }
  return points;
}

/** The fourth stage, 2401 steps in one line, corners rounded by cutting each at a third. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1536,
  height: 1536,
  render(width, height) {
    const picture = createPicture(width, height, '#f1ecdf');
    const raw = flowsnake(4);
    const rounded = raw.flatMap((p, i): Point[] => {
      const q = raw[i + 1];
      if (!q) return [p];
      const at = (t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
      return [at(0.33), at(0.67)];
    });
    const xs = rounded.map(([x]) => x);
    const ys = rounded.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = (width * 0.86) / Math.max(x1 - x0, y1 - y0);
    const line = createMask(width, height);
    strokeLine(
      line,
      rounded.map(
        ([x, y]): Point => [
          width / 2 + (x - (x0 + x1) / 2) * scale,
          height / 2 + (y - (y0 + y1) / 2) * scale,
        ],
      ),
      scale * 0.42,
    );
    paint(picture, line, '#1f4a43');
    return picture;
  },
};
