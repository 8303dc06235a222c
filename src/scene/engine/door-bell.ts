import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { sidesFrom } from '../../museum/plan/openings.ts';
import type { Walker } from './walker.ts';

const RINGS_M = 1;
const RESETS_M = 2.4;

/** Notices when somebody comes to stand before a closed door, once per visit to it. */
export class DoorBell {
  #rung: ResolvedOpening | undefined;

  /** Call while walking; the door before which one has just come to stand. */
  update(walker: Walker): ResolvedOpening | undefined {
    const { plan, isBarred } = walker.space;
    if (this.#rung && (distanceM(this.#rung, walker) > RESETS_M || !isBarred(this.#rung)))
      this.#rung = undefined;
    const openings = plan.openingsOf.get(walker.room);
    if (!openings) return undefined;
    for (const opening of openings) {
      if (opening === this.#rung || !isBarred(opening) || distanceM(opening, walker) > RINGS_M) continue;
      const { here } = sidesFrom(opening, walker.room);
      const dx = here.point[0] - walker.at.x;
      const dz = here.point[1] - walker.at.z;
      const facing = dx * Math.sin(walker.yaw) - dz * Math.cos(walker.yaw);
      if (facing < Math.hypot(dx, dz) * 0.6) continue;
      this.#rung = opening;
      return opening;
    }
    return undefined;
  }

  /** The visitor was already told of this door (it was pressed). */
  ring(opening: ResolvedOpening): void {
    this.#rung = opening;
  }
}

function distanceM(opening: ResolvedOpening, walker: Walker): number {
  const { here } = sidesFrom(opening, walker.room);
  return Math.hypot(here.point[0] - walker.at.x, here.point[1] - walker.at.z);
}
