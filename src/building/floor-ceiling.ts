import type { PlanRoom } from '../museum/format/plan.ts';
import type { Room } from '../museum/format/room.ts';
import { boundsOf, makePlane, type Plane } from './facet.ts';
import { bounceOf, type Finishes } from './finishes.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from './parts.ts';
import type { Rgb, Vec2 } from './vec.ts';

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

/** What eyes make of floors and ceilings: light from above is expected, so a floor seems darker than it is lit. */
const FLOOR_GAIN = 0.82;
const CEILING_GAIN = 1.35;

/** Adds floor and ceiling, the ceiling open where lay-lights are. */
export function addFloorAndCeiling(
  parts: RoomParts,
  planRoom: PlanRoom,
  room: Room | undefined,
  finishes: Finishes,
): { floor: number; ceiling: number } {
  const lit = (plane: Plane, color: Rgb, texelsPerM: number) => {
    const contour = planInto(plane, planRoom.outline);
    return parts.addChart({
      plane,
      ...boundsOf(contour),
      texelsPerM,
      source: { kind: 'room' },
      within: contour,
      bounce: color,
    });
  };
  const below = floorPlane(planRoom);
  const above = ceilingPlane(planRoom);
  const floor = lit(below, bounceOf(finishes.floor.color, 0.85), SHELL_TEXELS_PER_M);
  // Nothing casts a fine shadow on a ceiling.
  const ceiling = lit(above, finishes.ceiling.color, SHELL_TEXELS_PER_M / 2);
  parts.addFacet({
    plane: below,
    contour: planInto(below, planRoom.outline),
    ...finishes.floor,
    chart: floor,
    gain: FLOOR_GAIN,
  });
  parts.addFacet({
    plane: above,
    contour: planInto(above, planRoom.outline),
    holes: room?.light.layLights?.map(({ outline }) => planInto(above, outline)) ?? [],
    ...finishes.ceiling,
    chart: ceiling,
    gain: CEILING_GAIN,
  });
  return { floor, ceiling };
}
