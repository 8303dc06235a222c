import { frontOfBox } from '../box.ts';
import { intoPlane, makePlane, planeThrough } from '../facet.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import { addScaled, scale, UP, type Vec2, type Vec3 } from '../vec.ts';
import type { Stand } from './piece.ts';

/**
 * Adds a moulding along a piece's width: its profile runs from the foot up, in metres to the front of the piece's middle
 * and above the floor, and is closed by the piece behind it. Faces that look down borrow less of the light.
 */
export function addAlongFront(
  parts: RoomParts,
  stand: Stand,
  { profile, lengthM, look, chart }: { profile: readonly Vec2[]; lengthM: number; look: Look; chart: number },
): void {
  const front = frontOfBox(stand);
  const at = (right: number, [ahead, up]: Vec2): Vec3 =>
    addScaled(addScaled(addScaled(stand.foot, stand.width, right), front, ahead), UP, up);
  const half = lengthM / 2;
  profile.slice(1).forEach((high, i) => {
    const low = profile[i]!;
    const corners = [at(-half, low), at(half, low), at(half, high), at(-half, high)];
    const plane = planeThrough(corners[0]!, corners[1]!, corners[3]!);
    const contour = corners.map((corner) => intoPlane(plane, corner));
    const gain = 0.85 + 0.3 * plane.n[1];
    parts.addFacet({ plane, contour, ...look, chart, gain });
  });
  for (const side of [-1, 1]) {
    const plane = makePlane(at(side * half, [0, 0]), scale(front, -side), UP);
    const contour = profile.map(([ahead, up]): Vec2 => [-side * ahead, up]);
    parts.addFacet({ plane, contour, ...look, chart, gain: 0.75 });
  }
}
