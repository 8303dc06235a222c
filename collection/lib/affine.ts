import type { Point } from './stroke.ts';

/** An affine map of the plane, row by row: x' = ax + by + c, y' = dx + ey + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const multiply = (p: Affine, q: Affine): Affine => [
  p[0] * q[0] + p[1] * q[3],
  p[0] * q[1] + p[1] * q[4],
  p[0] * q[2] + p[1] * q[5] + p[2],
  p[3] * q[0] + p[4] * q[3],
  p[3] * q[1] + p[4] * q[4],
  p[3] * q[2] + p[4] * q[5] + p[5],
];
export const apply = (m: Affine, [x, y]: Point): Point => [
  m[0] * x + m[1] * y + m[2],
  m[3] * x + m[4] * y + m[5],
];
export const add = (p: Point, q: Point): Point => [p[0] + q[0], p[1] + q[1]];
export const subtract = (p: Point, q: Point): Point => [p[0] - q[0], p[1] - q[1]];
export const rotated = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];
/** A point turned about a centre by an angle in radians. */
export const aboutPoint = (centre: Point, angle: number, p: Point): Point =>
  add(centre, rotated(subtract(p, centre), angle));

/** The similarity that takes the segment p1 → q1 to p2 → q2. */
export function match(p1: Point, q1: Point, p2: Point, q2: Point): Affine {
  const [ux, uy] = subtract(q1, p1);
  const [vx, vy] = subtract(q2, p2);
  const n = ux * ux + uy * uy;
  const [c, s] = [(ux * vx + uy * vy) / n, (ux * vy - uy * vx) / n];
  return [c, -s, p2[0] - (c * p1[0] - s * p1[1]), s, c, p2[1] - (s * p1[0] + c * p1[1])];
}

/** Where the line p1–q1 meets the line p2–q2. */
export function crossing(p1: Point, q1: Point, p2: Point, q2: Point): Point {
  const [ux, uy] = subtract(q1, p1);
  const [vx, vy] = subtract(q2, p2);
  const [wx, wy] = subtract(p1, p2);
  const t = (vx * wy - vy * wx) / (vy * ux - vx * uy);
  return [p1[0] + t * ux, p1[1] + t * uy];
}
