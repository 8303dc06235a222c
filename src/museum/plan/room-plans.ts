import type { PlanRoom } from '../format/plan.ts';
import type { ResolvedOpening, ResolvedPlan } from './openings.ts';

type Part = {
  readonly room: PlanRoom;
  readonly openings: readonly ResolvedOpening[] | undefined;
  readonly plan: ResolvedPlan;
};

/** Each room with its openings and the rooms behind them, as a plan of its own that stays the same while they do. */
export class RoomPlans {
  #parts = new Map<string, Part>();

  /** What of `plan` a room is built from; the room must be in it. */
  of(plan: ResolvedPlan, id: string): ResolvedPlan {
    const room = plan.rooms.get(id)!;
    const openings = plan.openingsOf.get(id);
    const known = this.#parts.get(id);
    if (known?.room === room && known.openings === openings) return known.plan;
    const part = { room, openings, plan: partOf(plan, id, openings ?? []) };
    this.#parts.set(id, part);
    return part.plan;
  }

  /** Forgets the rooms that are built no more. */
  keepOnly(ids: readonly string[]): void {
    this.#parts = new Map([...this.#parts].filter(([id]) => ids.includes(id)));
  }
}

function partOf(plan: ResolvedPlan, id: string, openings: readonly ResolvedOpening[]): ResolvedPlan {
  const ids = new Set([id, ...openings.flatMap(({ sides }) => sides.map((side) => side.room))]);
  return {
    rooms: new Map([...ids].map((each) => [each, plan.rooms.get(each)!])),
    walls: new Map([...ids].map((each) => [each, plan.walls.get(each)!])),
    openings,
    openingsOf: new Map([[id, openings]]),
  };
}
