import { isGated } from '../../museum/access/decide-room-access.ts';
import type { Furniture } from '../../museum/format/room.ts';
import { WalkSpace } from '../../museum/plan/collision-space.ts';
import type { ResolvedOpening, ResolvedPlan } from '../../museum/plan/openings.ts';
import type { SceneRoom } from '../contract.ts';

const NOTHING: readonly Furniture[] = [];

/** True for a room whose doors stay shut: closed to the visitor, or gated and not yet known to be open. */
export function isShut(plan: ResolvedPlan, rooms: ReadonlyMap<string, SceneRoom>, room: string): boolean {
  const status = rooms.get(room)?.status ?? 'loading';
  if (status === 'closed') return true;
  return status === 'loading' && isGated(plan.rooms.get(room)?.access);
}

/** The space to walk in as the rooms stand now. One may always leave the room one is in, also when it closes. */
export function walkSpaceOf(
  plan: ResolvedPlan,
  rooms: ReadonlyMap<string, SceneRoom>,
  inside: string,
): WalkSpace {
  const barred = (opening: ResolvedOpening) =>
    opening.sides.some((side) => side.room !== inside && isShut(plan, rooms, side.room));
  return new WalkSpace(
    plan,
    (id) => {
      const room = rooms.get(id);
      return room?.status === 'ready' ? room.room.furniture : NOTHING;
    },
    barred,
  );
}

/** A text that differs where walking does: which rooms are furnished, and which doors are shut. */
export function spaceKey(plan: ResolvedPlan, rooms: ReadonlyMap<string, SceneRoom>, inside: string): string {
  const parts: string[] = [isShut(plan, rooms, inside) ? inside : ''];
  for (const [id, room] of rooms)
    parts.push(`${id}:${room.status === 'ready' ? 'r' : ''}${isShut(plan, rooms, id) ? 's' : ''}`);
  return parts.join(' ');
}
