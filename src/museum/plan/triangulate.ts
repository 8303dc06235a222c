import type { PlanPoint } from '../format/common.ts';
import { signedAreaM2 } from './polygon.ts';

export type Triangle = readonly [PlanPoint, PlanPoint, PlanPoint];

/** Twice the signed area of a triangle, positive where it runs clockwise seen from above. */
const turn = (a: PlanPoint, b: PlanPoint, c: PlanPoint) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const EPSILON = 1e-9;

const holds = ([a, b, c]: Triangle, p: PlanPoint) =>
  turn(a, b, p) > -EPSILON && turn(b, c, p) > -EPSILON && turn(c, a, p) > -EPSILON;

const same = (a: PlanPoint, b: PlanPoint) => a[0] === b[0] && a[1] === b[1];

/** Cuts a simple polygon into clockwise triangles by clipping ears (Meisters 1975); O(n³) at worst, n is small. */
export function triangulate(outline: readonly PlanPoint[]): readonly Triangle[] {
  const left = signedAreaM2(outline) > 0 ? [...outline] : outline.toReversed();
  const triangles: Triangle[] = [];
  while (left.length >= 3) {
    const at = left.findIndex((_, i) => isEar(left, i));
    if (at < 0) break;
    const ear = corner(left, at);
    if (turn(...ear) > EPSILON) triangles.push(ear);
    left.splice(at, 1);
  }
  return triangles;
}

const corner = (points: readonly PlanPoint[], i: number): Triangle => [
  points[(i + points.length - 1) % points.length]!,
  points[i]!,
  points[(i + 1) % points.length]!,
];

function isEar(points: readonly PlanPoint[], i: number): boolean {
  const ear = corner(points, i);
  const bend = turn(...ear);
  // A point on a straight wall takes nothing away.
  if (Math.abs(bend) <= EPSILON) return true;
  return bend > 0 && points.every((p) => ear.some((vertex) => same(vertex, p)) || !holds(ear, p));
}
