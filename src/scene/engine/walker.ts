import { type MutablePoint, slide } from '../../museum/plan/collision.ts';
import { floorAt, roomAt } from '../../museum/plan/collision-floor.ts';
import { BODY_RADIUS_M, type WalkSpace } from '../../museum/plan/collision-space.ts';
import { canStand, nearestFree } from '../../museum/plan/paths-clear.ts';
import { EYE_M, type Stand } from '../../museum/plan/paths-standpoint.ts';
import { damp } from './damp.ts';

/** What the keys ask for: each from −1 to 1. */
export type WalkIntent = { forward: number; strafe: number; turn: number; hurry: boolean };

/** Nobody asks for anything. */
export const NOBODY: WalkIntent = { forward: 0, strafe: 0, turn: 0, hurry: false };

/** Strolling pace in metres a second, and with Shift held. */
export const PACE_M_S = 1.6;
const HURRY_M_S = 3;
const TURN_RAD_S = 1.7;
/** How far up or down one can look, in radians. */
export const MAX_PITCH = 0.87;
const START_STOP_RATE = 8;
const EYE_RATE = 11;

/** A visitor's body: stands somewhere, looks somewhere, and never goes through what is solid. */
export class Walker {
  readonly at: MutablePoint = { x: 0, z: 0 };
  room = '';
  /** Radians clockwise from north. */
  yaw = 0;
  /** Radians above the horizon. */
  pitch = 0;
  /** Height of the eyes in the world, in metres. */
  eyeY = EYE_M;
  /** A multiple of the strolling pace. */
  pace = 1;
  #space: WalkSpace;
  #vx = 0;
  #vz = 0;
  #turn = 0;

  constructor(space: WalkSpace) {
    this.#space = space;
  }

  get space(): WalkSpace {
    return this.#space;
  }

  /** Takes a changed space (a door opened, furniture arrived); steps aside where something now stands. */
  setSpace(space: WalkSpace): void {
    this.#space = space;
    if (!this.room || canStand(space, this.room, BODY_RADIUS_M - 0.001, this.at.x, this.at.z)) return;
    const free = nearestFree(space, this.room, BODY_RADIUS_M + 0.001, this.at.x, this.at.z);
    if (free) this.moveTo(free[0], free[1], this.room);
  }

  /** Cuts to a place and stands still. */
  place(room: string, stand: Stand): void {
    this.room = room;
    this.yaw = stand.yaw;
    this.pitch = stand.pitch;
    this.moveTo(stand.x, stand.z, room);
    this.eyeY = floorAt(this.#space.plan, this.room, this.at.x, this.at.z) + EYE_M;
    this.halt();
  }

  /** Puts the body at a point known to be free (a path's). */
  moveTo(x: number, z: number, hint: string): void {
    this.at.x = x;
    this.at.z = z;
    this.room = roomAt(this.#space.plan, x, z, hint) ?? hint;
  }

  halt(): void {
    this.#vx = 0;
    this.#vz = 0;
    this.#turn = 0;
  }

  /** A push along the gaze that carries about `metres`. */
  nudge(metres: number): void {
    this.#vx += Math.sin(this.yaw) * metres * START_STOP_RATE;
    this.#vz -= Math.cos(this.yaw) * metres * START_STOP_RATE;
  }

  look(yawBy: number, pitchBy: number): void {
    this.yaw += yawBy;
    this.pitch = Math.max(-MAX_PITCH, Math.min(MAX_PITCH, this.pitch + pitchBy));
  }

  /** Walks for `dt` seconds; true while anything still moves. */
  update(dt: number, intent: WalkIntent): boolean {
    const pace = (intent.hurry ? HURRY_M_S : PACE_M_S) * this.pace;
    const size = Math.max(1, Math.hypot(intent.forward, intent.strafe));
    const forward = (intent.forward / size) * pace;
    const strafe = (intent.strafe / size) * pace;
    const sin = Math.sin(this.yaw);
    const cos = Math.cos(this.yaw);
    this.#vx = settle(damp(this.#vx, sin * forward + cos * strafe, START_STOP_RATE, dt));
    this.#vz = settle(damp(this.#vz, -cos * forward + sin * strafe, START_STOP_RATE, dt));
    this.#turn = settle(damp(this.#turn, intent.turn * TURN_RAD_S, START_STOP_RATE * 1.5, dt));
    this.yaw += this.#turn * dt;
    // Whoever walks by keys alone has no other way to level the gaze again.
    if (intent.forward !== 0) this.pitch = damp(this.pitch, 0, 1.5, dt);
    if (this.#vx !== 0 || this.#vz !== 0) {
      slide(this.#space.near(this.room), BODY_RADIUS_M, this.at, this.#vx * dt, this.#vz * dt);
      this.room = roomAt(this.#space.plan, this.at.x, this.at.z, this.room) ?? this.room;
    }
    const rising = this.settleEye(dt);
    return rising || this.#vx !== 0 || this.#vz !== 0 || this.#turn !== 0;
  }

  /** Lets the eyes follow the floor; true while they do. */
  settleEye(dt: number): boolean {
    const target = floorAt(this.#space.plan, this.room, this.at.x, this.at.z) + EYE_M;
    this.eyeY = damp(this.eyeY, target, EYE_RATE, dt);
    if (Math.abs(this.eyeY - target) > 0.0005) return true;
    this.eyeY = target;
    return false;
  }
}

/** Slower than a centimetre (or a hundredth of a radian) a second is standing still. */
const settle = (velocity: number) => (Math.abs(velocity) < 0.01 ? 0 : velocity);
