import type { PlanPoint } from '../format/common.ts';
import { BODY_RADIUS_M, type WalkSpace } from './collision-space.ts';
import type { ResolvedOpening } from './openings.ts';
import { isClear, nearestFree } from './paths-clear.ts';
import { localPath } from './paths-local.ts';
import { apartM, type Place, type RouteStep, routeBetween } from './paths-route.ts';

/** A way to walk: its corners in metres on the plan, each with the room it belongs to. */
export type WayPoint = { readonly x: number; readonly z: number; readonly room: string };

export type Path =
  | { readonly status: 'reached'; readonly points: readonly WayPoint[] }
  /** Leads as near as one gets; `barredBy` is the closed door that stops one, `towards` the room behind it. */
  | {
      readonly status: 'unreachable';
      readonly points: readonly WayPoint[];
      readonly barredBy?: ResolvedOpening;
      readonly towards?: string;
    };

/** Paths keep a little more distance than bodies, and go down to it where they must. */
const CLEARANCES_M = [0.36, BODY_RADIUS_M + 0.005];
/** How far before a closed door one stops, in metres. */
export const DOOR_STAND_M = 1.1;
const RETRIES = 6;

/** Finds the way from one place to another around furniture and through doorways. */
export function findPath(space: WalkSpace, from: Place, to: Place): Path {
  const open = (opening: ResolvedOpening) => !space.isBarred(opening);
  const points = walk(space, from, to, open);
  if (points) return { status: 'reached', points };
  const route = routeBetween(space.plan, from, to, { mayPass: () => true });
  const step = route?.find(({ opening }) => !open(opening));
  if (!step) return { status: 'unreachable', points: [] };
  const here = step.opening.sides[step.enter];
  const before = walk(space, from, { room: here.room, point: doorStand(step.opening, here.room) }, open);
  const towards = step.opening.sides[step.enter === 0 ? 1 : 0].room;
  return { status: 'unreachable', points: before ?? [], barredBy: step.opening, towards };
}

/** Where one stands before an opening on its side in `room`. */
export function doorStand(opening: ResolvedOpening, room: string, outM = DOOR_STAND_M): PlanPoint {
  const side = opening.sides[0].room === room ? 0 : 1;
  const [x, z] = opening.sides[side].point;
  const sign = side === 0 ? -outM : outM;
  return [x + opening.axis[0] * sign, z + opening.axis[1] * sign];
}

function walk(
  space: WalkSpace,
  from: Place,
  to: Place,
  mayPass: (opening: ResolvedOpening) => boolean,
): WayPoint[] | undefined {
  for (const radius of CLEARANCES_M) {
    const start = nearestFree(space, from.room, radius, from.point[0], from.point[1]);
    const goal = nearestFree(space, to.room, radius, to.point[0], to.point[1]);
    if (!start || !goal) continue;
    const blocked = new Set<string>();
    for (let attempt = 0; attempt < RETRIES; attempt++) {
      const route = routeBetween(
        space.plan,
        { room: from.room, point: start },
        { room: to.room, point: goal },
        {
          mayPass,
          mayCross: (room, a, b) => !blocked.has(`${room} ${a?.id} ${b?.id}`),
        },
      );
      if (!route) break;
      const points = walkRoute(
        space,
        radius,
        { room: from.room, point: start },
        { room: to.room, point: goal },
        route,
      );
      if (typeof points !== 'string') return finish(points, from, to, radius);
      blocked.add(points);
    }
  }
  return undefined;
}

/** The corners along a route, pulled taut; or which crossing of which room furniture makes impossible. */
function walkRoute(
  space: WalkSpace,
  radius: number,
  from: Place,
  to: Place,
  route: readonly RouteStep[],
): WayPoint[] | string {
  const points: WayPoint[] = [];
  let here = from;
  let last: ResolvedOpening | undefined;
  for (let i = 0; i <= route.length; i++) {
    const step = route[i];
    const target = step ? step.opening.sides[step.enter].point : to.point;
    const leg = localPath(space, here.room, radius, here.point, target);
    if (!leg) return `${here.room} ${last?.id} ${step?.opening.id}`;
    for (const [x, z] of leg) points.push({ x, z, room: here.room });
    if (!step) break;
    const far = step.opening.sides[step.enter === 0 ? 1 : 0];
    here = { room: far.room, point: far.point };
    last = step.opening;
  }
  return pullTaut(space, radius, points);
}

/** Leaves out every corner that one can walk past in a straight line. */
function pullTaut(space: WalkSpace, radius: number, points: readonly WayPoint[]): WayPoint[] {
  const taut: WayPoint[] = [points[0]!];
  for (let i = 0; i < points.length - 1; ) {
    let next = i + 1;
    for (let far = Math.min(points.length - 1, i + 10); far > next; far--) {
      if (!straight(space, radius, points, i, far)) continue;
      next = far;
      break;
    }
    taut.push(points[next]!);
    i = next;
  }
  return taut;
}

function straight(
  space: WalkSpace,
  radius: number,
  points: readonly WayPoint[],
  i: number,
  far: number,
): boolean {
  const from: PlanPoint = [points[i]!.x, points[i]!.z];
  const to: PlanPoint = [points[far]!.x, points[far]!.z];
  const rooms = new Set(points.slice(i, far + 1).map((point) => point.room));
  for (const room of rooms) if (!isClear(space.near(room), radius, from, to)) return false;
  return true;
}

/** Adds the ends one really stands at (nearer to a wall than paths like), and drops corners that repeat. */
function finish(points: readonly WayPoint[], from: Place, to: Place, radius: number): WayPoint[] {
  const first: WayPoint = { x: from.point[0], z: from.point[1], room: from.room };
  const last: WayPoint = { x: to.point[0], z: to.point[1], room: to.room };
  const end = points.at(-1)!;
  const nearEnd = apartM([end.x, end.z], to.point) < radius - BODY_RADIUS_M + 0.01;
  const all = [first, ...points, ...(nearEnd ? [last] : [])];
  return all.filter((p, i) => i === 0 || Math.hypot(p.x - all[i - 1]!.x, p.z - all[i - 1]!.z) > 0.005);
}
