import { linear } from '../../lib/color.ts';
import { distanceTo } from '../../lib/distance.ts';
import { createMask, createPicture, type Mask, type Picture, paint } from '../../lib/picture.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import { strokeOver } from '../../lib/stroke-over.ts';
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

const ORDER = 5;
const SEA = '#cfdad0';
/** The seven islands of which the island is made, in the order in which the line visits them. */
const LANDS = ['#1f5a4c', '#8d9a4a', '#c8a24a', '#2f7a6b', '#b5653a', '#54713c', '#16423f'];
const LINE = '#f3ead2';
/** Coast lines, as on old charts: how far out, and how strongly, in steps of the line. */
const COASTS = [
  [1.1, '#7fa39d'],
  [2.6, '#92b1aa'],
  [4.6, '#a6bfb8'],
  [7.2, '#bacdc5'],
] as const;

/** Corners rounded by cutting each at a third. */
function rounded(path: readonly Point[]): Point[] {
  return path.flatMap((p, i): Point[] => {
    const q = path[i + 1];
    if (!q) return [p];
    const at = (t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
    return i === 0 ? [p, at(0.33), at(0.67)] : [at(0.33), at(0.67)];
  });
}

/** Lines at even distances from the shore, fainter the farther out. */
function drawCoasts(picture: Picture, shore: Mask, step: number): void {
  const away = distanceTo((i) => shore.data[i]! > 0.5, picture.width, picture.height);
  const half = step * 0.11;
  const lines = COASTS.map(([reach, color]) => ({ at: reach * step, ink: linear(color) }));
  for (let i = 0; i < away.length; i++) {
    for (const { at, ink } of lines) {
      const cover = Math.min(1, Math.max(0, half + 0.5 - Math.abs(away[i]! - at))) * Math.min(1, 2 * half);
      if (cover <= 0) continue;
      for (let k = 0; k < 3; k++) picture.data[i * 3 + k]! += (ink[k]! - picture.data[i * 3 + k]!) * cover;
    }
  }
}

/** The fifth stage, 16,807 steps in one line, as the chart of an island made of seven islands of the same shape. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3648,
  render(width, height) {
    const picture = createPicture(width, height, SEA);
    const raw = flowsnake(ORDER);
    const xs = raw.map(([x]) => x);
    const ys = raw.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const step = Math.min((width * 0.86) / (x1 - x0), (height * 0.86) / (y1 - y0));
    const place = ([x, y]: Point): Point => [
      width / 2 + (x - (x0 + x1) / 2) * step,
      height / 2 + (y - (y0 + y1) / 2) * step,
    ];
    const line = rounded(raw.map(place));
    const part = (raw.length - 1) / LANDS.length;
    const lands = LANDS.map((_, i) => rounded(raw.slice(i * part, (i + 1) * part + 1).map(place)));
    const shore = createMask(width, height);
    for (const land of lands) strokeLine(shore, land, step * 1.5);
    drawCoasts(picture, shore, step);
    paint(picture, shore, LINE);
    for (const [i, land] of lands.entries()) strokeOver(picture, land, step * 1.32, LANDS[i]!);
    strokeOver(picture, line, step * 0.3, LINE);
    return picture;
  },
};
