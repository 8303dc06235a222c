import type { PlanPoint } from '../format/common.ts';
import type { ResolvedOpening, ResolvedPlan } from './openings.ts';
import { shortestWay } from './paths-search.ts';

/** A room and a point in it, in metres on the plan. */
export type Place = { readonly room: string; readonly point: PlanPoint };

/** An opening on a route, passed from side `enter` (0 or 1) to the other. */
export type RouteStep = { readonly opening: ResolvedOpening; readonly enter: 0 | 1 };

/**
 * The shortest row of openings from one place to another, `undefined` where there is none. `mayCross` refuses going
 * through a room from one opening (or the start) to another (or the goal).
 */
export function routeBetween(
  plan: ResolvedPlan,
  from: Place,
  to: Place,
  options: {
    readonly mayPass: (opening: ResolvedOpening) => boolean;
    readonly mayCross?: (room: string, from?: ResolvedOpening, to?: ResolvedOpening) => boolean;
  },
): RouteStep[] | undefined {
  const { mayPass, mayCross = () => true } = options;
  // A node is an opening entered from one side, standing at its far end: 2i + enter; then the start and the goal.
  const { openings } = plan;
  const index = new Map(openings.map((opening, i) => [opening, i]));
  const start = openings.length * 2;
  const goal = start + 1;
  const placeOf = (node: number): Place => {
    if (node === start) return from;
    if (node === goal) return to;
    const side = openings[node >> 1]!.sides[node & 1 ? 0 : 1];
    return { room: side.room, point: side.point };
  };
  const openingOf = (node: number) => openings[node >> 1];
  const neighbours = (node: number): number[] => {
    const { room } = placeOf(node);
    const result: number[] = [];
    for (const opening of plan.openingsOf.get(room) ?? []) {
      if (opening === openingOf(node) || !mayPass(opening)) continue;
      if (!mayCross(room, openingOf(node), opening)) continue;
      result.push(index.get(opening)! * 2 + (opening.sides[0].room === room ? 0 : 1));
    }
    if (room === to.room && mayCross(room, openingOf(node), undefined)) result.push(goal);
    return result;
  };
  const way = shortestWay({
    count: goal + 1,
    start,
    goal,
    neighbours,
    costs: (a, b) => {
      const here = placeOf(a).point;
      if (b === goal) return apartM(here, to.point);
      const opening = openings[b >> 1]!;
      return apartM(here, opening.sides[b & 1 ? 1 : 0].point) + opening.depthM;
    },
    rest: (node) => apartM(placeOf(node).point, to.point),
  });
  return way
    ?.slice(1, -1)
    .map((node) => ({ opening: openings[node >> 1]!, enter: node & 1 ? (1 as const) : (0 as const) }));
}

/** Metres between two points of the plan. */
export const apartM = (a: PlanPoint, b: PlanPoint) => Math.hypot(a[0] - b[0], a[1] - b[1]);
