import type { ResolvedOpening, ResolvedPlan } from './openings.ts';
import { isInside } from './polygon.ts';
import { walkHeightM } from './stair-profile.ts';

/** How far along an opening's axis a point lies (0 at side 0, 1 at side 1), or `undefined` outside of it. */
export function alongOpening(opening: ResolvedOpening, x: number, z: number): number | undefined {
  const dx = x - opening.sides[0].point[0];
  const dz = z - opening.sides[0].point[1];
  const alongM = dx * opening.axis[0] + dz * opening.axis[1];
  const lateralM = dz * opening.axis[0] - dx * opening.axis[1];
  if (alongM < 0 || alongM > opening.depthM || Math.abs(lateralM) > opening.widthM / 2) return undefined;
  return alongM / opening.depthM;
}

/** The opening of `room` that a point stands in, if any. */
export function openingAt(
  plan: ResolvedPlan,
  room: string,
  x: number,
  z: number,
): ResolvedOpening | undefined {
  const openings = plan.openingsOf.get(room);
  if (!openings) return undefined;
  for (const opening of openings) if (alongOpening(opening, x, z) !== undefined) return opening;
  return undefined;
}

/**
 * The room a point of the plan belongs to; inside an opening, the room of the nearer half. `hint`, the room one was
 * in, is looked at first, then its neighbours: it decides where floors lie above each other. `undefined` in a wall.
 */
export function roomAt(plan: ResolvedPlan, x: number, z: number, hint?: string): string | undefined {
  if (hint !== undefined) {
    const near = nearHint(plan, x, z, hint);
    if (near !== undefined) return near;
  }
  for (const room of plan.rooms.values()) if (isInside(room.outline, x, z)) return room.id;
  for (const opening of plan.openings) {
    const t = alongOpening(opening, x, z);
    if (t !== undefined) return opening.sides[t < 0.5 ? 0 : 1].room;
  }
  return undefined;
}

function nearHint(plan: ResolvedPlan, x: number, z: number, hint: string): string | undefined {
  const room = plan.rooms.get(hint);
  if (!room) return undefined;
  if (isInside(room.outline, x, z)) return hint;
  const openings = plan.openingsOf.get(hint) ?? [];
  for (const opening of openings) {
    const t = alongOpening(opening, x, z);
    if (t !== undefined) return opening.sides[t < 0.5 ? 0 : 1].room;
  }
  for (const opening of openings) {
    for (const side of opening.sides) {
      const neighbour = plan.rooms.get(side.room);
      if (neighbour && neighbour.id !== hint && isInside(neighbour.outline, x, z)) return neighbour.id;
    }
  }
  return undefined;
}

/** Height in metres of the floor under a point of `room` or of one of its openings, where steps are climbed evenly. */
export function floorAt(plan: ResolvedPlan, room: string, x: number, z: number): number {
  for (const opening of plan.openingsOf.get(room) ?? []) {
    const t = alongOpening(opening, x, z);
    if (t === undefined) continue;
    return walkHeightM(opening, t * opening.depthM);
  }
  return plan.rooms.get(room)?.elevationM ?? 0;
}
