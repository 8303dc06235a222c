import type { WayPoint } from '../../museum/plan/paths.ts';
import { Spring, wrapAngle } from './damp.ts';
import type { Walker } from './walker.ts';

const PACE_M_S = 1.4;
const ACCELERATION_M_S2 = 2;
/** A long way is walked faster, so that it takes about this long. */
const LONG_WAY_S = 9;
const LOOK_AHEAD_M = 1.3;
/** From here on the head turns from the way to the goal. */
const TURN_TO_GOAL_M = 1.5;
const HEAD_RATE = 5;

/** Where the head points at the end; without a yaw it stays with the way. */
export type JourneyEnd = { readonly yaw?: number; readonly pitch: number };

/** A walk along a path that starts and ends softly, the head turning to the way and then to the goal. */
export class Journey {
  readonly lengthM: number;
  readonly #points: readonly WayPoint[];
  readonly #end: JourneyEnd;
  readonly #marksM: number[] = [0];
  readonly #pace: number;
  readonly #yaw: Spring;
  readonly #pitch: Spring;
  readonly #ahead = { x: 0, z: 0 };
  #doneM = 0;
  #speed: number;
  #leg = 1;
  #goalYaw: number;

  /** `speed`, in metres a second, carries on from a journey that this one replaces. */
  constructor(points: readonly WayPoint[], end: JourneyEnd, walker: Walker, speed = 0) {
    this.#speed = speed;
    this.#points = points;
    this.#end = end;
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1]!;
      const b = points[i]!;
      this.#marksM.push(this.#marksM[i - 1]! + Math.hypot(b.x - a.x, b.z - a.z));
    }
    this.lengthM = this.#marksM.at(-1)!;
    this.#pace = Math.min(3.4, Math.max(PACE_M_S, this.lengthM / LONG_WAY_S));
    this.#yaw = new Spring(walker.yaw, HEAD_RATE);
    this.#pitch = new Spring(walker.pitch, HEAD_RATE);
    this.#goalYaw = walker.yaw;
  }

  get speed(): number {
    return this.#speed;
  }

  /** Turns the head with the visitor's own hand on top of the journey's. */
  look(yawBy: number, pitchBy: number): void {
    this.#yaw.value += yawBy;
    this.#pitch.value += pitchBy;
  }

  /** Goes on for `dt` seconds; false once it has arrived. */
  update(dt: number, walker: Walker): boolean {
    this.#walk(dt, walker);
    const restM = this.lengthM - this.#doneM;
    this.#aim(restM, walker);
    const pitchGoal = restM > TURN_TO_GOAL_M ? 0 : this.#end.pitch;
    walker.yaw = this.#yaw.update(this.#yaw.value + wrapAngle(this.#goalYaw - this.#yaw.value), dt);
    walker.pitch = this.#pitch.update(pitchGoal, dt);
    const rising = walker.settleEye(dt);
    const facing = this.#yaw.isAt(this.#yaw.value + wrapAngle(this.#goalYaw - this.#yaw.value), 0.002);
    if (restM > 0 || rising || !facing || !this.#pitch.isAt(pitchGoal, 0.002)) return true;
    walker.yaw = this.#goalYaw;
    walker.pitch = pitchGoal;
    return false;
  }

  #walk(dt: number, walker: Walker): void {
    const restM = this.lengthM - this.#doneM;
    if (restM <= 0) return;
    // Whoever has to turn around first does so before striding out.
    const turned = Math.abs(wrapAngle(this.#goalYaw - walker.yaw));
    const pace = this.#pace * (turned > 1 && restM > TURN_TO_GOAL_M ? 0.35 : 1);
    const braking = Math.sqrt(2 * ACCELERATION_M_S2 * restM);
    this.#speed = Math.max(0.06, Math.min(this.#speed + ACCELERATION_M_S2 * dt, pace, braking));
    this.#doneM = Math.min(this.lengthM, this.#doneM + this.#speed * dt);
    if (this.lengthM - this.#doneM < 0.002) this.#doneM = this.lengthM;
    while (this.#leg < this.#points.length - 1 && this.#marksM[this.#leg]! < this.#doneM) this.#leg++;
    this.#pointAt(this.#doneM, this.#leg);
    walker.moveTo(this.#ahead.x, this.#ahead.z, walker.room);
  }

  #aim(restM: number, walker: Walker): void {
    const atGoal = restM <= TURN_TO_GOAL_M || this.lengthM <= TURN_TO_GOAL_M;
    if (atGoal && this.#end.yaw !== undefined) {
      this.#goalYaw = this.#end.yaw;
      return;
    }
    if (restM < 0.3) return;
    const aheadM = Math.min(this.lengthM, this.#doneM + LOOK_AHEAD_M);
    let leg = this.#leg;
    while (leg < this.#points.length - 1 && this.#marksM[leg]! < aheadM) leg++;
    this.#pointAt(aheadM, leg);
    const dx = this.#ahead.x - walker.at.x;
    const dz = this.#ahead.z - walker.at.z;
    if (Math.hypot(dx, dz) > 0.1) this.#goalYaw = Math.atan2(dx, -dz);
  }

  #pointAt(m: number, leg: number): void {
    const a = this.#points[Math.max(0, leg - 1)]!;
    const b = this.#points[Math.min(leg, this.#points.length - 1)]!;
    const startM = this.#marksM[Math.max(0, leg - 1)]!;
    const spanM = (this.#marksM[leg] ?? startM) - startM;
    const t = spanM > 0 ? (m - startM) / spanM : 1;
    this.#ahead.x = a.x + (b.x - a.x) * t;
    this.#ahead.z = a.z + (b.z - a.z) * t;
  }
}
