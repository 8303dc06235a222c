import type { Path, WayPoint } from '../../museum/plan/paths.ts';
import type { Arrival, Guide } from './guide.ts';
import { Journey } from './journey.ts';
import type { Lean } from './lean.ts';
import type { Walker } from './walker.ts';

/** Ways longer than this are not walked: one is there at once. */
const LONGEST_WALK_M = 45;
/** On shorter ways the eyes lean towards their goal at once, on longer ones when one has arrived. */
const LEANING_M = 1.5;

/** A floor point one is going to. */
export type FloorGoal = { readonly x: number; readonly z: number; readonly room: string };

/** Brings the visitor to where they are to be: by a journey, or by a cut. */
export class Travel {
  /** What one stands at, or is on the way to; undefined once one walks by oneself. */
  arrival: Arrival | undefined;
  goal: FloorGoal | undefined;
  cutsOnly = false;
  readonly #walker: Walker;
  readonly #guide: Guide;
  readonly #lean: Lean;
  #journey: Journey | undefined;

  constructor(walker: Walker, guide: Guide, lean: Lean) {
    this.#walker = walker;
    this.#guide = guide;
    this.#lean = lean;
  }

  get isUnderWay(): boolean {
    return this.#journey !== undefined;
  }

  /** The room a journey leads to, where one is told beforehand. */
  get heading(): string | undefined {
    return this.#journey && this.arrival?.room;
  }

  /** Goes there; true where one is there already, by a cut. */
  to(arrival: Arrival, cut: boolean): boolean {
    this.arrival = arrival;
    this.goal = undefined;
    const path = cut || this.cutsOnly ? undefined : this.#guide.path(arrival);
    if (path?.status === 'reached' && path.points.length > 0 && lengthM(path.points) < LONGEST_WALK_M) {
      // From one part of a picture to another the eyes go straight.
      if (arrival.lean && lengthM(path.points) < LEANING_M) this.#lean.to(arrival.lean);
      else this.#lean.release();
      this.#set(path.points, arrival);
      return false;
    }
    this.#lean.reset();
    if (arrival.lean) this.#lean.to(arrival.lean, true);
    this.#walker.place(arrival.room, arrival.stand);
    this.#journey = undefined;
    return true;
  }

  /** Goes to the end of a path over the floor. */
  along(path: Path): void {
    const end = path.points.at(-1)!;
    this.arrival = undefined;
    this.#lean.release();
    if (this.cutsOnly) {
      const { yaw, pitch } = this.#walker;
      this.#walker.place(end.room, { x: end.x, z: end.z, yaw, pitch });
      this.#journey = undefined;
      return;
    }
    this.goal = { x: end.x, z: end.z, room: end.room };
    this.#set(path.points, undefined);
  }

  /** Finds the way again: furniture or a door has come into it. */
  reroute(): void {
    if (!this.#journey) return;
    const to = this.arrival ?? (this.goal && { room: this.goal.room, stand: this.goal });
    const path = to && this.#guide.path(to);
    if (path?.status === 'reached' && path.points.length > 0) this.#set(path.points, this.arrival);
    else this.stop();
  }

  look(yawBy: number, pitchBy: number): void {
    if (this.#journey) this.#journey.look(yawBy, pitchBy);
    else this.#walker.look(yawBy, pitchBy);
  }

  stop(): void {
    if (!this.#journey) return;
    this.#journey = undefined;
    this.arrival = undefined;
    this.goal = undefined;
  }

  /** Goes on; true in the frame in which one arrives. */
  update(dt: number): boolean {
    if (!this.#journey || this.#journey.update(dt, this.#walker)) return false;
    this.#journey = undefined;
    this.goal = undefined;
    this.#walker.halt();
    if (this.arrival?.lean) this.#lean.to(this.arrival.lean);
    return true;
  }

  #set(points: readonly WayPoint[], arrival: Arrival | undefined): void {
    const end = arrival ? { yaw: arrival.stand.yaw, pitch: arrival.stand.pitch } : { pitch: 0 };
    this.#journey = new Journey(points, end, this.#walker, this.#journey?.speed);
  }
}

const lengthM = (points: readonly WayPoint[]): number => {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.z - points[i - 1]!.z);
  }
  return sum;
};
