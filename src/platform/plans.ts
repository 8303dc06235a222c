import type { Opening, Plan, PlanRoom } from '../museum/format/plan.ts';
import { planOf } from '../museum/plan/join-plans.ts';

/** Every room of the wings at hand, in the plans' order. */
export const roomsOf = (plans: readonly Plan[]): readonly PlanRoom[] => plans.flatMap((plan) => plan.rooms);

export const findRoom = (plans: readonly Plan[], id: string): PlanRoom | undefined =>
  roomsOf(plans).find((room) => room.id === id);

/** A way out of a room: the opening and the room behind it. */
export type Way = { readonly opening: Opening; readonly to: PlanRoom };

export function waysFrom(plans: readonly Plan[], room: string): readonly Way[] {
  // Its own wing's plan has all of them, those into other wings too.
  return (planOf(plans, room)?.openings ?? []).flatMap((opening) => {
    const [a, b] = opening.rooms;
    const other = a === room ? b : b === room ? a : undefined;
    const to = other === undefined ? undefined : findRoom(plans, other);
    return to ? [{ opening, to }] : [];
  });
}

/** The nearest room, by doors passed, that `isOpen` accepts; `from` itself is not considered. */
export function nearestRoom(
  plans: readonly Plan[],
  from: string,
  isOpen: (room: PlanRoom) => boolean,
): PlanRoom | undefined {
  const seen = new Set([from]);
  let ring = [from];
  while (ring.length > 0) {
    const next: string[] = [];
    for (const { to } of ring.flatMap((room) => waysFrom(plans, room))) {
      if (seen.has(to.id)) continue;
      if (isOpen(to)) return to;
      seen.add(to.id);
      next.push(to.id);
    }
    ring = next;
  }
  return undefined;
}
