import type { Plan, PlanRoom } from '../format/plan.ts';
import { planOf } from '../plan/join-plans.ts';

/** Where one might go: a work of the room one is in, or a room, `doors` doors away. */
export type Next =
  | { readonly kind: 'work'; readonly room: string; readonly work: string }
  | { readonly kind: 'room'; readonly room: string; readonly doors: number };

export type NextRoomInput = {
  readonly plans: readonly Plan[];
  /** The room one is in. */
  readonly from: string;
  readonly isOpen: (room: PlanRoom) => boolean;
  readonly hasSeen: (room: string) => boolean;
};

export type WhatNextInput = NextRoomInput & {
  /** The works of that room in the order of the hang; none where its content is not here. */
  readonly works?: readonly string[];
  /** The work one is at. */
  readonly at?: string;
  readonly hasLookedAt: (work: string) => boolean;
};

/**
 * The nearest that one has not seen: the next work of the room after the one that one is at, all round; else the room that
 * the fewest open doors lead to, of several the nearest in metres. `undefined` where one has seen all that is open.
 */
export function whatNext(input: WhatNextInput): Next | undefined {
  const { works = [], at, from, hasLookedAt } = input;
  const start = at === undefined ? 0 : works.indexOf(at) + 1;
  const round = [...works.slice(start), ...works.slice(0, start)];
  const work = round.find((id) => id !== at && !hasLookedAt(id));
  return work === undefined ? nextRoom(input) : { kind: 'work', room: from, work };
}

/** The nearest room that one has not seen, by open doors. */
export function nextRoom({ plans, from, isOpen, hasSeen }: NextRoomInput): Next | undefined {
  const rooms = new Map(plans.flatMap((plan) => plan.rooms.map((room) => [room.id, room] as const)));
  const middle = middleOf(rooms.get(from));
  const passed = new Set([from]);
  let ring = [from];
  for (let doors = 1; ring.length > 0; doors++) {
    const beyond = ring
      .flatMap((room) => behindDoors(plans, room))
      .flatMap((id) => rooms.get(id) ?? [])
      .filter((room) => !passed.has(room.id) && isOpen(room));
    const unseen = beyond.filter(({ id }) => !hasSeen(id));
    if (unseen.length > 0) {
      const distance = (room: PlanRoom) => apartM(middleOf(room), middle);
      const nearest = unseen.reduce((one, other) => (distance(other) < distance(one) ? other : one));
      return { kind: 'room', room: nearest.id, doors };
    }
    for (const { id } of beyond) passed.add(id);
    ring = [...new Set(beyond.map(({ id }) => id))];
  }
  return undefined;
}

/** A room's own wing has all its openings, those into other wings too. */
const behindDoors = (plans: readonly Plan[], room: string): readonly string[] =>
  (planOf(plans, room)?.openings ?? []).flatMap(({ rooms: [a, b] }) =>
    a === room ? b : b === room ? a : [],
  );

type Middle = readonly [x: number, y: number, z: number];

function middleOf(room: PlanRoom | undefined): Middle {
  if (!room) return [0, 0, 0];
  const xs = room.outline.map(([x]) => x);
  const zs = room.outline.map(([, z]) => z);
  const between = (all: number[]) => (Math.min(...all) + Math.max(...all)) / 2;
  return [between(xs), room.elevationM, between(zs)];
}

const apartM = (a: Middle, b: Middle) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
