import type { PlanPoint } from '../format/common.ts';
import { signedAreaM2 } from './polygon.ts';
import { type Triangle, triangulate } from './triangulate.ts';

/** The least rectangle along the axes around points. */
export type Bounds = {
  readonly minX: number;
  readonly minZ: number;
  readonly maxX: number;
  readonly maxZ: number;
};

export function boundsOf(points: readonly PlanPoint[]): Bounds {
  const xs = points.map(([x]) => x);
  const zs = points.map(([, z]) => z);
  return { minX: Math.min(...xs), minZ: Math.min(...zs), maxX: Math.max(...xs), maxZ: Math.max(...zs) };
}

export const boundsMeet = (a: Bounds, b: Bounds) =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minZ <= b.maxZ && b.minZ <= a.maxZ;

/** The area in square metres that two simple polygons share, in either direction; touching counts for nothing. */
export function sharedAreaM2(a: readonly PlanPoint[], b: readonly PlanPoint[]): number {
  if (!boundsMeet(boundsOf(a), boundsOf(b))) return 0;
  const others = triangulate(b);
  let area = 0;
  for (const mine of triangulate(a)) {
    for (const other of others) area += Math.abs(signedAreaM2(clip(mine, other)));
  }
  return area;
}

/** What of a convex polygon lies within a clockwise triangle (Sutherland and Hodgman 1974). */
function clip(polygon: readonly PlanPoint[], triangle: Triangle): readonly PlanPoint[] {
  let left = polygon;
  for (let i = 0; i < 3; i++) left = clipAtLine(left, triangle[i]!, triangle[(i + 1) % 3]!);
  return left;
}

function clipAtLine(polygon: readonly PlanPoint[], a: PlanPoint, b: PlanPoint): readonly PlanPoint[] {
  const side = (p: PlanPoint) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
  return polygon.flatMap((point, i) => {
    const before = polygon[(i + polygon.length - 1) % polygon.length]!;
    const here = side(point);
    const there = side(before);
    const t = there / (there - here);
    const crossing: PlanPoint = [
      before[0] + (point[0] - before[0]) * t,
      before[1] + (point[1] - before[1]) * t,
    ];
    if (here >= 0) return there < 0 ? [crossing, point] : [point];
    return there >= 0 && there !== here ? [crossing] : [];
  });
}
