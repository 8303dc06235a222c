import type { PlanPoint } from '../format/common.ts';
import { gapOf } from './collision-segments.ts';
import type { WalkSpace } from './collision-space.ts';
import { footprintOf } from './footprint.ts';
import { canStand, isClear } from './paths-clear.ts';
import { shortestWay } from './paths-search.ts';

/** How much further out than the body's radius a path turns around a corner, in metres. */
const TURN_OUT_M = 0.02;

/** The points at which a taut path in `room` may turn: beside corners of furniture, of doorways and of the walls. */
export function turningPoints(space: WalkSpace, room: string, radius: number): PlanPoint[] {
  const out = radius + TURN_OUT_M;
  const points: PlanPoint[] = [];
  for (const piece of space.furnitureOf(room)) points.push(...widenedCorners(footprintOf(piece), out));
  for (const opening of space.plan.openingsOf.get(room) ?? []) {
    if (space.isBarred(opening)) continue;
    for (const side of [0, 1] as const) {
      const [ax, az, bx, bz] = gapOf(opening, side);
      const sign = side === 0 ? -out : out;
      const ex = (bx - ax) / opening.widthM;
      const ez = (bz - az) / opening.widthM;
      const [nx, nz] = [opening.axis[0] * sign, opening.axis[1] * sign];
      points.push([ax + nx + ex * out, az + nz + ez * out], [bx + nx - ex * out, bz + nz - ez * out]);
    }
  }
  points.push(...reflexCorners(space, room, out));
  return points.filter(([x, z]) => canStand(space, room, radius, x, z));
}

/** The corners of a convex outline, clockwise from above, moved outwards until each side is `out` further out. */
function widenedCorners(outline: readonly PlanPoint[], out: number): PlanPoint[] {
  const sides = outline.map(([x, z], i): PlanPoint => {
    const next = outline[(i + 1) % outline.length]!;
    const lengthM = Math.hypot(next[0] - x, next[1] - z);
    return [(next[1] - z) / lengthM, (x - next[0]) / lengthM];
  });
  return outline.map(([x, z], i): PlanPoint => {
    const [ax, az] = sides[(i + outline.length - 1) % outline.length]!;
    const [bx, bz] = sides[i]!;
    const reach = out / (1 + ax * bx + az * bz);
    return [x + (ax + bx) * reach, z + (az + bz) * reach];
  });
}

/** Points before the corners of the outline that stick into the room. */
function reflexCorners(space: WalkSpace, room: string, out: number): PlanPoint[] {
  const walls = space.plan.walls.get(room) ?? [];
  return walls.flatMap((wall) => {
    const next = walls.find(
      (other) =>
        other !== wall && Math.hypot(other.left[0] - wall.right[0], other.left[1] - wall.right[1]) < 1e-9,
    );
    if (!next) return [];
    const turn = wall.along[0] * next.along[1] - wall.along[1] * next.along[0];
    if (turn >= 0) return [];
    const dot = wall.inward[0] * next.inward[0] + wall.inward[1] * next.inward[1];
    const scale = out / Math.max(0.2, 1 + dot);
    return [
      [
        wall.right[0] + (wall.inward[0] + next.inward[0]) * scale,
        wall.right[1] + (wall.inward[1] + next.inward[1]) * scale,
      ] as PlanPoint,
    ];
  });
}

/** The shortest way inside a room and its doorways between two points where one can stand; with both ends. */
export function localPath(
  space: WalkSpace,
  room: string,
  radius: number,
  from: PlanPoint,
  to: PlanPoint,
): PlanPoint[] | undefined {
  const segments = space.near(room);
  if (isClear(segments, radius, from, to)) return [from, to];
  const nodes = [from, to, ...turningPoints(space, room, radius)];
  const all = nodes.map((_, i) => i);
  const distance = (a: number, b: number) =>
    Math.hypot(nodes[a]![0] - nodes[b]![0], nodes[a]![1] - nodes[b]![1]);
  const way = shortestWay({
    count: nodes.length,
    start: 0,
    goal: 1,
    neighbours: () => all,
    costs: (a, b) =>
      isClear(segments, radius, nodes[a]!, nodes[b]!) ? distance(a, b) : Number.POSITIVE_INFINITY,
    rest: (node) => distance(node, 1),
  });
  return way?.map((i) => nodes[i]!);
}
