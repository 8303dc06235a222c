import type { Opening, Plan, PlanRoom } from '../../museum/format/plan.ts';
import { floorsOf } from '../../museum/plan/join-plans.ts';

/** A rectangle of the plan, in metres. */
export type Area = {
  readonly x: number;
  readonly z: number;
  readonly widthM: number;
  readonly depthM: number;
};

/** What is drawn of one floor of a wing. */
export type Floor = {
  readonly rooms: readonly PlanRoom[];
  /** Doors between two rooms of the floor. */
  readonly doors: readonly Opening[];
  /** Stairs, also those that lead to another floor. */
  readonly stairs: readonly Opening[];
  readonly area: Area;
};

const MARGIN_M = 1;

export function floorOf(plan: Plan, floor: number): Floor {
  const rooms = plan.rooms.filter((room) => room.floor === floor);
  const ids = new Set(rooms.map(({ id }) => id));
  const here = plan.openings.filter(({ rooms: [a, b] }) => ids.has(a) || ids.has(b));
  const isWithin = ({ rooms: [a, b] }: Opening) => ids.has(a) && ids.has(b);
  const stairs = here.filter((opening) => opening.kind === 'stair');
  const points = [
    ...rooms.flatMap(({ outline }) => outline),
    ...stairs.flatMap(({ from, to }) => [from, to]),
  ];
  return { rooms, doors: here.filter(isWithin), stairs, area: around(points) };
}

/** The floor of a room; where it is none of the plan's, the one that most rooms lie on. */
export function floorWith(plan: Plan, room: string | undefined): number {
  const known = plan.rooms.find(({ id }) => id === room);
  if (known) return known.floor;
  const count = (floor: number) => plan.rooms.filter((one) => one.floor === floor).length;
  return floorsOf(plan).reduce((most, floor) => (count(floor) > count(most) ? floor : most));
}

function around(points: readonly (readonly [number, number])[]): Area {
  const xs = points.map(([x]) => x);
  const zs = points.map(([, z]) => z);
  const [x, z] = [Math.min(...xs) - MARGIN_M, Math.min(...zs) - MARGIN_M];
  return { x, z, widthM: Math.max(...xs) + MARGIN_M - x, depthM: Math.max(...zs) + MARGIN_M - z };
}

/** A room's outline as SVG has it. */
export const outlinePoints = ({ outline }: PlanRoom): string =>
  outline.map(([x, z]) => `${x},${z}`).join(' ');
