import type { Wall } from '../museum/plan/walls.ts';
import { makePlane } from './facet.ts';
import type { RoomParts } from './parts.ts';
import { add, addScaled, cross, level, type Rgb, scale, UP, unit, type Vec2, type Vec3 } from './vec.ts';
import type { Span } from './walls.ts';

/** A point of a moulding's profile: metres out of the wall, and up from the floor. */
export type ProfilePoint = readonly [outM: number, upM: number];

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

/** Adds a moulding along a stretch of wall, mitred at the wall's ends and closed at others. */
export function sweepAlongWall(
  parts: RoomParts,
  options: {
    wall: Wall;
    floorM: number;
    span: Span;
    mitre: { left: number; right: number };
    profile: readonly ProfilePoint[];
    look: { surface: number; color: Rgb };
    chart: number;
    /** Light on it, relative to its wall's. */
    gain?: number;
  },
): void {
  const { wall, floorM, span, mitre, profile, look, chart, gain = 1 } = options;
  const along = level(wall.along);
  const inward = level(wall.inward);
  const atLeft = span.fromM < 1e-6;
  const atRight = span.toM > wall.lengthM - 1e-6;
  const point = (t: number, [out, up]: ProfilePoint): Vec3 =>
    addScaled(addScaled(level(wall.left, floorM + up), along, t), inward, out);
  const from = (p: ProfilePoint) => span.fromM + (atLeft ? p[0] * mitre.left : 0);
  const to = (p: ProfilePoint) => span.toM - (atRight ? p[0] * mitre.right : 0);
  for (let i = 0; i + 1 < profile.length; i++) {
    const a = profile[i]!;
    const b = profile[i + 1]!;
    const rise = unit(add(scale(inward, b[0] - a[0]), scale(UP, b[1] - a[1])));
    const heightM = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const plane = makePlane(point(0, a), along, rise);
    const contour: Vec2[] = [
      [from(a), 0],
      [to(a), 0],
      [to(b), heightM],
      [from(b), heightM],
    ];
    parts.addFacet({ plane, contour, ...look, chart, gain: gain * gainTowards(plane.n, inward) });
  }
  const end = (t: number, u: Vec3): void => {
    const plane = makePlane(point(t, [0, 0]), u, UP);
    const flip = u[0] * inward[0] + u[2] * inward[2];
    const contour = [[0, profile[0]![1]] as const, ...profile, [0, profile.at(-1)![1]] as const].map(
      ([out, up]): Vec2 => [out * flip, up],
    );
    parts.addFacet({ plane, contour, ...look, chart, gain: gain * gainTowards(cross(u, UP), inward) });
  };
  if (!atLeft) end(span.fromM, inward);
  if (!atRight) end(span.toM, scale(inward, -1));
}
