import type { Vault } from '../../museum/format/finishes.ts';
import type { Rectangle } from '../../museum/plan/ceilings.ts';
import { makePlane, type Plane } from '../facet.ts';
import { addScaled, level, scale, UP, type Vec3 } from '../vec.ts';

/** The longest chord of a vault, as an angle: a curve that is seen edge on, against the end walls. */
const PIECE = Math.PI / 40;

/** The round section of a barrel vault: angles count from the crown, positive to the right of `along`. */
export class VaultArc {
  readonly radiusM: number;
  /** Angle at which it springs from the walls. */
  readonly spring: number;
  readonly #start: Vec3;
  readonly #along: Vec3;
  readonly #across: Vec3;

  constructor({ riseM }: Vault, room: Rectangle, springM: number) {
    const half = room.widthM / 2;
    this.radiusM = (half ** 2 + riseM ** 2) / (2 * riseM);
    this.spring = 2 * Math.atan2(riseM, half);
    this.#along = level(room.along);
    this.#across = level(room.across);
    this.#start = level(room.start, springM + riseM - this.radiusM);
  }

  /** A point of the vault `alongM` from its start, `down` metres below its face. */
  point(alongM: number, angle: number, down = 0): Vec3 {
    const r = this.radiusM - down;
    const at = addScaled(this.#start, this.#along, alongM);
    return addScaled(addScaled(at, this.#across, r * Math.sin(angle)), UP, r * Math.cos(angle));
  }

  /** Height above its axis, `acrossM` from the middle. */
  heightAt(acrossM: number): number {
    return this.#start[1] + Math.sqrt(Math.max(0, this.radiusM ** 2 - acrossM ** 2));
  }

  /** The plane that touches the vault at a place: u to greater angles, v back towards its start. */
  planeAt(alongM: number, angle: number, down = 0): Plane {
    const u = addScaled(scale(this.#across, Math.cos(angle)), UP, -Math.sin(angle));
    return makePlane(this.point(alongM, angle, down), u, scale(this.#along, -1));
  }

  /** The angles at which a stretch is divided into flat pieces, both ends included. */
  cuts(from: number, to: number): readonly number[] {
    const count = Math.max(1, Math.ceil((to - from) / PIECE - 1e-6));
    return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  }
}
