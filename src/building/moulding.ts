import { makePlane, type Plane } from './facet.ts';
import type { Look } from './finishes.ts';
import type { SectionPoint } from './frame-profiles.ts';
import type { RoomParts } from './parts.ts';
import { gainTowards } from './sweep.ts';
import { addScaled, scale, unit, type Vec2 } from './vec.ts';

/** Corners of the rectangle, counter-clockwise from the lower left one, in half sizes. */
const CORNERS: readonly Vec2[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

export type Moulding = {
  /** Its origin is the rectangle's middle. */
  readonly plane: Plane;
  /** Half sizes of the rectangle that the section goes around, and how far out of the plane its zero lies. */
  readonly half: Vec2;
  readonly outM: number;
  readonly points: readonly SectionPoint[];
  readonly look: Look;
  /** The chart whose light it borrows, and its share of it. */
  readonly chart: number;
  readonly share: number;
};

/** Sweeps a section around a rectangle: four sides, mitred. It is seen from the left of the section's way. */
export function addMoulding(parts: RoomParts, moulding: Moulding): void {
  for (let i = 0; i < 4; i++) addSide(parts, moulding, CORNERS[i]!, CORNERS[(i + 1) % 4]!, i);
}

function addSide(parts: RoomParts, moulding: Moulding, p: Vec2, q: Vec2, number: number): void {
  const { plane, half, outM, points, look, chart, share } = moulding;
  const isLevel = p[1] === q[1];
  const along = isLevel ? scale(plane.u, q[0]) : scale(plane.v, q[1]);
  const inward = isLevel ? scale(plane.v, -p[1]) : scale(plane.u, -p[0]);
  const normals = segmentNormals(points).map(([x, out]) => addScaled(scale(inward, x), plane.n, out));
  // Wood has its grain along each side and no two sides alike.
  const grainAt = number * 0.53 + plane.origin[0] * 0.31 + plane.origin[2] * 0.37;
  let across = number * 0.07;
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1]!;
    const length = Math.hypot(b.x - a.x, b.out - a.out);
    if (length < 1e-6) continue;
    const start = addScaled(
      addScaled(addScaled(plane.origin, plane.u, p[0] * (half[0] + a.x)), plane.v, p[1] * (half[1] + a.x)),
      plane.n,
      outM + a.out,
    );
    const v = addScaled(scale(inward, (a.x - b.x) / length), plane.n, (b.out - a.out) / length);
    const origin = addScaled(addScaled(start, along, -grainAt), v, -across);
    const full = 2 * ((isLevel ? half[0] : half[1]) + a.x);
    const cut = a.x - b.x;
    const contour: readonly Vec2[] = [
      [grainAt, across],
      [grainAt + full, across],
      [grainAt + full - cut, across + length],
      [grainAt + cut, across + length],
    ];
    const own = normals[i]!;
    const ends = [
      a.isRound ? unit(addScaled(own, normals[i - 1]!, 1)) : own,
      b.isRound ? unit(addScaled(own, normals[i + 1]!, 1)) : own,
    ] as const;
    const gainA = share * (a.lit ?? 1) * gainTowards(ends[0], plane.n);
    const gainB = share * (b.lit ?? 1) * gainTowards(ends[1], plane.n);
    parts.addFacet({
      plane: makePlane(origin, along, v),
      contour,
      ...look,
      chart,
      normals: [ends[0], ends[0], ends[1], ends[1]],
      gains: [gainA, gainA, gainB, gainB],
    });
    across += length;
  }
}

/** Where each stretch of a section looks: shares of the way to the rectangle's middle, and out. */
const segmentNormals = (points: readonly SectionPoint[]): readonly Vec2[] =>
  points.slice(1).map((b, i): Vec2 => {
    const a = points[i]!;
    const length = Math.hypot(b.x - a.x, b.out - a.out) || 1;
    return [-(b.out - a.out) / length, (a.x - b.x) / length];
  });
