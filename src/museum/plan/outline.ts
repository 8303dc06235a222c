import type { PlanPoint } from '../format/common.ts';
import { distanceToSegmentM, segmentsCross } from './polygon.ts';

/** Two walls nearer than this that are not neighbours make an outline that is not simple, in metres. */
const TOUCH_M = 0.001;

/** The first two edges of an outline that cross, touch or fold back on each other; `undefined` where it is simple. */
export function crossingEdges(outline: readonly PlanPoint[]): readonly [number, number] | undefined {
  const n = outline.length;
  const at = (i: number) => outline[i % n]!;
  for (let i = 0; i < n; i++) {
    if (foldsBack(at(i), at(i + 1), at(i + 2))) return [i, (i + 1) % n];
    for (let j = i + 2; j < n; j++) {
      const neighbours = i === 0 && j === n - 1;
      if (!neighbours && meet(at(i), at(i + 1), at(j), at(j + 1))) return [i, j];
    }
  }
  return undefined;
}

function foldsBack(a: PlanPoint, b: PlanPoint, c: PlanPoint): boolean {
  const back = (a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1]) > 0;
  if (!back) return false;
  return distanceToSegmentM(c[0], c[1], a, b) < TOUCH_M || distanceToSegmentM(a[0], a[1], b, c) < TOUCH_M;
}

const meet = (a: PlanPoint, b: PlanPoint, c: PlanPoint, d: PlanPoint) =>
  segmentsCross(a, b, c, d) ||
  distanceToSegmentM(a[0], a[1], c, d) < TOUCH_M ||
  distanceToSegmentM(b[0], b[1], c, d) < TOUCH_M ||
  distanceToSegmentM(c[0], c[1], a, b) < TOUCH_M ||
  distanceToSegmentM(d[0], d[1], a, b) < TOUCH_M;

/** The distance in metres from a point to the nearest edge of an outline. */
export const distanceToOutlineM = (outline: readonly PlanPoint[], [x, z]: PlanPoint): number =>
  Math.min(...outline.map((a, i) => distanceToSegmentM(x, z, a, outline[(i + 1) % outline.length]!)));
