import { addScaled, cross, dot, type Rgb, scale, sub, unit, type Vec2, type Vec3 } from './vec.ts';

/** A plane with its own metric axes; `n = u × v` looks out of the visible side. */
export type Plane = { readonly origin: Vec3; readonly u: Vec3; readonly v: Vec3; readonly n: Vec3 };

/** What light reaches a chart: the room's, that through an opening's two ends, or a lay-light's panel. */
export type ChartSource =
  | { readonly kind: 'room' }
  | { readonly kind: 'opening'; readonly opening: string }
  | { readonly kind: 'shaft'; readonly layLight: number };

/** A rectangle of a plane that has its own place in the room's light atlas. Metres in the plane's coordinates. */
export type Chart = {
  readonly plane: Plane;
  readonly min: Vec2;
  readonly size: Vec2;
  readonly texelsPerM: number;
  /**
   * Radius of a chart that is rolled up around an upright line of its plane, in metres: positive where it bulges
   * towards one who sees it (a column), negative where it is hollow (a niche). `u` then runs along the arc, and the
   * plane touches it at u = 0.
   */
  readonly bendM?: number;
  /** How far a bent chart looks up along its lower and upper edge, in radians, where it is a round moulding's. */
  readonly lean?: readonly [number, number];
  /**
   * How a flat piece of a round thing (a dome, a cove) is lit: as if it looked these ways at the corners of its
   * rectangle, counter-clockwise from `min`, and in between where it lies between them.
   */
  readonly normals?: readonly [Vec3, Vec3, Vec3, Vec3];
  readonly source: ChartSource;
  /** Points outside are lit as the nearest one inside; a convex or simple outline in plane coordinates. */
  readonly within?: readonly Vec2[];
  /** Average reflectance, for light bounced from here; absent for small things, which bounce nothing. */
  readonly bounce?: Rgb;
};

/** A planar piece of something seen. `contour` may run either way; it is seen from the side of `plane.n`. */
export type Facet = {
  readonly plane: Plane;
  readonly contour: readonly Vec2[];
  readonly holes?: readonly (readonly Vec2[])[];
  readonly surface: number;
  readonly color: Rgb;
  /** Index of the chart whose light falls on it. Small things borrow the chart of the wall they are on. */
  readonly chart: number;
  /** Where each point of the contour lies on its chart, for pieces of a bent one. */
  readonly chartAt?: readonly Vec2[];
  /** Share of the chart's light, for pieces that are turned away from what they borrow from. */
  readonly gain?: number;
  /** Light of its own, added to what it reflects. */
  readonly glow?: number;
  /** Which part of the day's light its glow, or its even light, comes from; from both where it isn't said. */
  readonly follows?: 'sky' | 'lamps';
  /** Where each point of the contour looks, for pieces of something rounded. */
  readonly normals?: readonly Vec3[];
  /** Instead of `gain`: that of each point of the contour. */
  readonly gains?: readonly number[];
  /** Nobody can see it: it is not drawn, and only keeps light from passing. */
  readonly isHidden?: boolean;
};

export const makePlane = (origin: Vec3, u: Vec3, v: Vec3): Plane => ({ origin, u, v, n: cross(u, v) });

/** The plane with origin `a`, u towards `b`, and v square to u on the side of `c`. */
export function planeThrough(a: Vec3, b: Vec3, c: Vec3): Plane {
  const u = unit(sub(b, a));
  const ac = sub(c, a);
  return makePlane(a, u, unit(addScaled(ac, u, -dot(ac, u))));
}

/** World position of a point of a plane, `out` metres in front of it. */
export const onPlane = (plane: Plane, [u, v]: Vec2, out = 0): Vec3 =>
  addScaled(addScaled(addScaled(plane.origin, plane.u, u), plane.v, v), plane.n, out);

/** A world position in a plane's coordinates, dropped square onto it. */
export function intoPlane(plane: Plane, point: Vec3): Vec2 {
  const d = sub(point, plane.origin);
  return [dot(d, plane.u), dot(d, plane.v)];
}

/** The bounding rectangle of plane points. */
export function boundsOf(points: readonly Vec2[]): { min: Vec2; size: Vec2 } {
  const us = points.map((p) => p[0]);
  const vs = points.map((p) => p[1]);
  const min: Vec2 = [Math.min(...us), Math.min(...vs)];
  return { min, size: [Math.max(...us) - min[0], Math.max(...vs) - min[1]] };
}

export const rectangle = (u0: number, v0: number, u1: number, v1: number): readonly Vec2[] => [
  [u0, v0],
  [u1, v0],
  [u1, v1],
  [u0, v1],
];

/** Twice-signed area of plane points; positive counter-clockwise. */
export function areaOf(points: readonly Vec2[]): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const a = points[i]!;
    const b = points[(i + 1) % points.length]!;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** The world position of a point of a chart, `out` metres in front of it. */
export function onChart(chart: Pick<Chart, 'plane' | 'bendM'>, [u, v]: Vec2, out = 0): Vec3 {
  const { plane, bendM } = chart;
  if (!bendM) return onPlane(plane, [u, v], out);
  const angle = u / bendM;
  const reach = bendM + out;
  const aside = addScaled(addScaled(plane.origin, plane.u, reach * Math.sin(angle)), plane.v, v);
  return addScaled(aside, plane.n, reach * Math.cos(angle) - bendM);
}

/** The way a chart looks at a point of it. */
export function chartNormal(
  chart: Pick<Chart, 'plane' | 'bendM' | 'normals'> & Partial<Chart>,
  at: Vec2,
): Vec3 {
  const { plane, bendM, lean, normals, min, size } = chart;
  if (normals && min && size) {
    const s = Math.min(1, Math.max(0, (at[0] - min[0]) / Math.max(1e-9, size[0])));
    const t = Math.min(1, Math.max(0, (at[1] - min[1]) / Math.max(1e-9, size[1])));
    const low = addScaled(scale(normals[0], 1 - s), normals[1], s);
    const high = addScaled(scale(normals[3], 1 - s), normals[2], s);
    return unit(addScaled(scale(low, 1 - t), high, t));
  }
  if (!bendM) return plane.n;
  const angle = at[0] / bendM;
  const out = addScaled(scale(plane.n, Math.cos(angle)), plane.u, Math.sin(angle));
  if (!lean || !size) return out;
  const up = lean[0] + (lean[1] - lean[0]) * Math.min(1, Math.max(0, at[1] / Math.max(1e-9, size[1])));
  return addScaled(scale(out, Math.cos(up)), plane.v, Math.sin(up));
}

/** A polygon in the world as a facet's plane and contour; its corners run counter-clockwise for one who sees it. */
export function polygonIn(points: readonly Vec3[]): {
  readonly plane: Plane;
  readonly contour: readonly Vec2[];
} {
  const plane = planeThrough(points[0]!, points[1]!, points.at(-1)!);
  return { plane, contour: points.map((point) => intoPlane(plane, point)) };
}
