import { floorAt } from '../../museum/plan/collision-floor.ts';
import { BODY_RADIUS_M, type WalkSpace } from '../../museum/plan/collision-space.ts';
import { isClear, nearestFree } from '../../museum/plan/paths-clear.ts';
import type { CloseStand } from '../../museum/plan/paths-close.ts';
import { EYE_M } from '../../museum/plan/paths-standpoint.ts';
import type { SceneView } from '../contract.ts';
import { MAX_PITCH } from './walker.ts';

/** How near to a wall, floor or ceiling eyes that lean may come, in metres. */
const EYES_FROM_WALL_M = 0.04;
const EYES_FROM_FLOOR_M = 0.12;

/** Where to stand for a view that an address asks for; `undefined` where the room is nowhere near. */
export function standAsSeen(
  space: WalkSpace,
  room: string,
  { x, z, yaw, pitch, lean }: SceneView,
): { readonly stand: CloseStand['stand']; readonly lean?: CloseStand['lean'] | undefined } | undefined {
  const free = nearestFree(space, room, BODY_RADIUS_M, x, z);
  if (!free) return undefined;
  const stand = { x: free[0], z: free[1], yaw, pitch: Math.max(-MAX_PITCH, Math.min(MAX_PITCH, pitch)) };
  return lean && canLean(space, room, free, lean) ? { stand, lean } : { stand };
}

/** Whether the eyes stay in the room, on this side of its walls. */
function canLean(
  space: WalkSpace,
  room: string,
  [x, z]: readonly [number, number],
  lean: NonNullable<SceneView['lean']>,
): boolean {
  const { plan } = space;
  const planned = plan.rooms.get(room);
  const aboveFloorM = EYE_M + lean.y;
  if (!planned || aboveFloorM < EYES_FROM_FLOOR_M) return false;
  const topM = planned.elevationM + planned.heightM - floorAt(plan, room, x, z);
  if (aboveFloorM > topM - EYES_FROM_FLOOR_M) return false;
  return isClear(space.near(room), EYES_FROM_WALL_M, [x, z], [x + lean.x, z + lean.z]);
}
