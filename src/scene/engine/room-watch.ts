import type { ResolvedPlan } from '../../museum/plan/openings.ts';
import { distanceToSegmentM } from '../../museum/plan/polygon.ts';

/** Keeps track of which rooms are wanted (seen, or next door) and which stay built. */
export class RoomWatch {
  /** Wanted rooms, nearest first. */
  wanted: readonly string[] = [];
  /** Rooms to keep built, most recently wanted first. */
  mounted: readonly string[] = [];
  /** How many rooms besides those wanted stay built, so that going back and forth costs nothing. */
  spareRooms = 3;
  #plan: ResolvedPlan;
  readonly #now: string[] = [];

  constructor(plan: ResolvedPlan) {
    this.#plan = plan;
  }

  /** Takes another plan; true where a room that was built is gone from it. */
  setPlan(plan: ResolvedPlan): boolean {
    this.#plan = plan;
    const here = (id: string) => plan.rooms.has(id);
    // Wanted rooms are told of again with the next look.
    this.wanted = [];
    const before = this.mounted.length;
    this.mounted = this.mounted.filter(here);
    return this.mounted.length < before;
  }

  /** Takes what is seen from (x, z) in `room`; true where the set of wanted rooms changed. */
  update(room: string, visible: readonly string[], x: number, z: number): boolean {
    this.#collect(room, visible);
    if (this.#isSame()) return false;
    this.wanted = [...this.#now].sort(
      (a, b) => this.#distanceM(a, room, x, z) - this.#distanceM(b, room, x, z),
    );
    const spare = this.mounted.filter((id) => !this.#now.includes(id)).slice(0, this.spareRooms);
    this.mounted = [...this.wanted, ...spare];
    return true;
  }

  /** Builds only what is wanted from now on; true where there was more. */
  dropSpares(): boolean {
    if (this.mounted.length === this.wanted.length) return false;
    this.mounted = this.wanted;
    return true;
  }

  #collect(room: string, visible: readonly string[]): void {
    const now = this.#now;
    now.length = 0;
    now.push(room);
    for (const id of visible) if (!now.includes(id)) now.push(id);
    const openings = this.#plan.openingsOf.get(room);
    if (!openings) return;
    for (const opening of openings) {
      for (const side of opening.sides) if (!now.includes(side.room)) now.push(side.room);
    }
  }

  #isSame(): boolean {
    if (this.#now.length !== this.wanted.length) return false;
    for (const id of this.#now) if (!this.wanted.includes(id)) return false;
    return true;
  }

  #distanceM(id: string, room: string, x: number, z: number): number {
    if (id === room) return -1;
    const outline = this.#plan.rooms.get(id)?.outline ?? [];
    let best = Number.POSITIVE_INFINITY;
    outline.forEach((a, i) => {
      best = Math.min(best, distanceToSegmentM(x, z, a, outline[(i + 1) % outline.length]!));
    });
    return best;
  }
}
