import { wrapAngle } from './damp.ts';
import type { Arrival } from './guide.ts';
import type { Walker } from './walker.ts';

/** Further from the standpoint than this, in metres, one has left the work. */
const LEFT_M = 1.2;
/** Having moved this far and turned this much away from it, too. */
const TURNED_M = 0.4;
const TURNED_RAD = 1.2;

/** The work one stands before, until one walks away from it. */
export class OpenWork {
  #arrival: Arrival | undefined;

  get arrival(): Arrival | undefined {
    return this.#arrival;
  }

  isAt(room: string, work: string): boolean {
    return this.#arrival?.room === room && this.#arrival.work?.work.id === work;
  }

  open(arrival: Arrival): void {
    this.#arrival = arrival;
  }

  close(): void {
    this.#arrival = undefined;
  }

  /** True once the visitor has walked away; call it only when no journey is leading there. */
  isLeft(walker: Walker): boolean {
    const arrival = this.#arrival;
    if (!arrival?.work) return false;
    const { stand, work } = arrival;
    const leftM = Math.hypot(walker.at.x - stand.x, walker.at.z - stand.z);
    if (leftM > LEFT_M) return true;
    const dx = work.position[0] - walker.at.x;
    const dz = work.position[2] - walker.at.z;
    return leftM > TURNED_M && Math.abs(wrapAngle(Math.atan2(dx, -dz) - walker.yaw)) > TURNED_RAD;
  }
}
