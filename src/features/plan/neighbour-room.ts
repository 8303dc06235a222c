import type { PlanRoom } from '../../museum/format/plan.ts';

/** The ways of the arrow keys, east and south being right and down. */
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const;

export const isArrow = (key: string): key is keyof typeof WAYS => Object.hasOwn(WAYS, key);

/** The room that an arrow key leads to from another on the same floor: near, and rather ahead than aside. */
export function neighbourRoom(
  rooms: readonly PlanRoom[],
  from: string,
  key: keyof typeof WAYS,
): PlanRoom | undefined {
  const start = rooms.find(({ id }) => id === from);
  if (!start) return rooms[0];
  const [dx, dz] = WAYS[key];
  const [x, z] = middleOf(start);
  let best: PlanRoom | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const room of rooms) {
    const [rx, rz] = middleOf(room);
    const ahead = (rx - x) * dx + (rz - z) * dz;
    const aside = Math.abs((rx - x) * dz) + Math.abs((rz - z) * dx);
    // More aside than ahead is another arrow's way.
    if (room === start || ahead <= 0 || aside > ahead * 1.5) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost) [best, bestCost] = [room, cost];
  }
  return best;
}

function middleOf({ outline }: PlanRoom): readonly [number, number] {
  const xs = outline.map(([x]) => x);
  const zs = outline.map(([, z]) => z);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...zs) + Math.max(...zs)) / 2];
}
