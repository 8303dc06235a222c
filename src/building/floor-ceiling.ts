import type { PlanRoom } from '../museum/format/plan.ts';
import { boundsOf, makePlane, type Plane } from './facet.ts';
import { bounceOf, type Finishes } from './finishes.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from './parts.ts';
import type { Vec2 } from './vec.ts';

/** Seen from above; u east, v north. Boards run along u, so a room longer north to south is turned. */
export function floorPlane(planRoom: PlanRoom): Plane {
  const { size } = boundsOf(planRoom.outline);
  const origin = [0, planRoom.elevationM, 0] as const;
  return size[1] > size[0]
    ? makePlane(origin, [0, 0, -1], [-1, 0, 0])
    : makePlane(origin, [1, 0, 0], [0, 0, -1]);
}

/** Seen from below; u east, v south. */
export const ceilingPlane = (planRoom: PlanRoom): Plane =>
  makePlane([0, planRoom.elevationM + planRoom.heightM, 0], [1, 0, 0], [0, 0, 1]);

/** A plan outline in the coordinates of a floor's or ceiling's plane. */
export const planInto = (plane: Plane, outline: readonly (readonly [number, number])[]): readonly Vec2[] =>
  outline.map(([x, z]): Vec2 => [x * plane.u[0] + z * plane.u[2], x * plane.v[0] + z * plane.v[2]]);

/** What eyes make of floors: light from above is expected, so they seem darker than they are lit. */
const FLOOR_GAIN = 0.82;

/** Adds the floor; returns its chart. */
export function addFloor(parts: RoomParts, planRoom: PlanRoom, { floor }: Finishes): number {
  const plane = floorPlane(planRoom);
  const contour = planInto(plane, planRoom.outline);
  const chart = parts.addChart({
    plane,
    ...boundsOf(contour),
    texelsPerM: SHELL_TEXELS_PER_M,
    source: { kind: 'room' },
    within: contour,
    bounce: bounceOf(floor.color, 0.85),
  });
  parts.addFacet({ plane, contour, ...floor, chart, gain: FLOOR_GAIN });
  return chart;
}
