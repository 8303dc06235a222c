import type { Wall } from '../museum/plan/walls.ts';
import { makePlane } from './facet.ts';
import type { RoomParts } from './parts.ts';
import { add, addScaled, cross, level, type Rgb, scale, UP, unit, type Vec2, type Vec3 } from './vec.ts';
import type { Span } from './walls.ts';

/** A point of a moulding's profile: metres out of the wall, and up from the floor; a round one has no edge. */
export type ProfilePoint = readonly [outM: number, upM: number, isRound?: boolean];

/** How much shorter a moulding is per metre that it stands out, where two walls meet. */
export function mitreFactors(walls: readonly Wall[], index: number): { left: number; right: number } {
  const wall = walls[index]!;
  const meets = (at: readonly [number, number], side: 'left' | 'right') =>
    walls.find((w) => w !== wall && Math.hypot(w[side][0] - at[0], w[side][1] - at[1]) < 1e-6);
  const factor = (other: Wall | undefined): number => {
    if (!other) return 0;
    const cosTurn = wall.along[0] * other.along[0] + wall.along[1] * other.along[1];
    const isRight = Math.hypot(other.left[0] - wall.right[0], other.left[1] - wall.right[1]) < 1e-6;
    const first = isRight ? wall : other;
    const second = isRight ? other : wall;
    const sinTurn = first.along[0] * second.along[1] - first.along[1] * second.along[0];
    // Half the turn's tangent: positive where the room's corner is hollow, negative where it juts in.
    return sinTurn / (1 + cosTurn);
  };
  return { left: factor(meets(wall.left, 'right')), right: factor(meets(wall.right, 'left')) };
}

/** How a piece that is turned away from the wall whose light it borrows is lit, by where it looks. */
export function gainTowards(n: Vec3, wallNormal: Vec3): number {
  const out = Math.max(0, n[0] * wallNormal[0] + n[1] * wallNormal[1] + n[2] * wallNormal[2]);
  const side = 0.72 + 0.42 * Math.max(0, n[1]) - 0.3 * Math.max(0, -n[1]);
  return side + (1 - side) * out;
}

/** A quarter round of `pieces` chords between two points of a profile: level at the first, upright at the last. */
export function quarterRound(from: ProfilePoint, to: ProfilePoint, pieces: number): readonly ProfilePoint[] {
  return Array.from({ length: pieces + 1 }, (_, i): ProfilePoint => {
    const angle = ((i / pieces) * Math.PI) / 2;
    const out = from[0] + (to[0] - from[0]) * Math.sin(angle);
    const up = to[1] + (from[1] - to[1]) * Math.cos(angle);
    return [out, up, i > 0 && i < pieces];
  });
}

type Sweep = {
  readonly wall: Wall;
  readonly floorM: number;
  readonly span: Span;
  readonly mitre: { readonly left: number; readonly right: number };
  readonly profile: readonly ProfilePoint[];
  readonly look: { readonly surface: number; readonly color: Rgb };
  /** The chart whose light it borrows, which looks `facing`: into the room where it isn't said. */
  readonly chart: number;
  readonly facing?: Vec3;
  /** Light on it, relative to its chart's. */
  readonly gain?: number;
};

/** Adds a moulding along a stretch of wall, mitred at the wall's ends and closed at others. */
export function sweepAlongWall(parts: RoomParts, sweep: Sweep): void {
  const { wall, floorM, span, mitre, look, chart, gain = 1 } = sweep;
  const profile = sweep.profile.filter((point, i) => {
    const before = sweep.profile[i - 1];
    return !before || Math.hypot(point[0] - before[0], point[1] - before[1]) > 1e-6;
  });
  const along = level(wall.along);
  const inward = level(wall.inward);
  const facing = sweep.facing ?? inward;
  const atLeft = span.fromM < 1e-6;
  const atRight = span.toM > wall.lengthM - 1e-6;
  const point = (t: number, [out, up]: ProfilePoint): Vec3 =>
    addScaled(addScaled(level(wall.left, floorM + up), along, t), inward, out);
  const from = (p: ProfilePoint) => span.fromM + (atLeft ? p[0] * mitre.left : 0);
  const to = (p: ProfilePoint) => span.toM - (atRight ? p[0] * mitre.right : 0);
  const ways = profile.slice(1).map((b, i): Vec3 => {
    const a = profile[i]!;
    return unit(add(scale(inward, b[0] - a[0]), scale(UP, b[1] - a[1])));
  });
  const normals = ways.map((way) => cross(along, way));
  for (const [i, rise] of ways.entries()) {
    const a = profile[i]!;
    const b = profile[i + 1]!;
    const heightM = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const plane = makePlane(point(0, a), along, rise);
    const contour: Vec2[] = [
      [from(a), 0],
      [to(a), 0],
      [to(b), heightM],
      [from(b), heightM],
    ];
    const low = a[2] && i > 0 ? unit(add(plane.n, normals[i - 1]!)) : plane.n;
    const high = b[2] && i + 1 < normals.length ? unit(add(plane.n, normals[i + 1]!)) : plane.n;
    const gains = [low, low, high, high].map((n) => gain * gainTowards(n, facing));
    parts.addFacet({ plane, contour, ...look, chart, normals: [low, low, high, high], gains });
  }
  const end = (t: number, u: Vec3): void => {
    const plane = makePlane(point(t, [0, 0]), u, UP);
    const flip = u[0] * inward[0] + u[2] * inward[2];
    const isOut = ([out]: ProfilePoint) => Math.abs(out) > 1e-9;
    const corners = [
      [0, profile[0]![1]] as const,
      ...profile.filter(isOut),
      [0, profile.at(-1)![1]] as const,
    ];
    const contour = corners.map(([out, up]): Vec2 => [out * flip, up]);
    parts.addFacet({ plane, contour, ...look, chart, gain: gain * gainTowards(cross(u, UP), facing) });
  };
  if (!atLeft) end(span.fromM, inward);
  if (!atRight) end(span.toM, scale(inward, -1));
}
