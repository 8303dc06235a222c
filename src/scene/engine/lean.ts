import { damp } from './damp.ts';

/** How near the eyes come to what they lean towards, in metres. */
export const NEAREST_M = 0.14;
const LEAN_RATE = 7;

/** Eyes that come closer to a picture than the body does: an offset in metres that the feet don't follow. */
export class Lean {
  x = 0;
  y = 0;
  z = 0;
  /** Where the offset is drawn to. */
  readonly target = { x: 0, y: 0, z: 0 };

  /**
   * Comes closer along a unit vector by `share` (0 to 1) of the way that is left, or for negative shares goes back
   * towards where the body stands. `reachM` is how far the thing lies from the eyes at the target.
   */
  push(share: number, dx: number, dy: number, dz: number, reachM: number): void {
    const { target } = this;
    if (share <= 0) {
      const kept = Math.max(0, 1 + share);
      target.x *= kept;
      target.y *= kept;
      target.z *= kept;
      if (Math.hypot(target.x, target.y, target.z) < 0.02) this.release();
      return;
    }
    const byM = Math.max(0, reachM - NEAREST_M) * Math.min(1, share);
    target.x += dx * byM;
    target.y += dy * byM;
    target.z += dz * byM;
  }

  /** Goes to an offset from where the eyes are upright, in metres; `cut` at once. */
  to({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }, cut = false): void {
    const { target } = this;
    target.x = x;
    target.y = y;
    target.z = z;
    if (!cut) return;
    this.x = x;
    this.y = y;
    this.z = z;
  }

  /** Stands upright again. */
  release(): void {
    this.target.x = 0;
    this.target.y = 0;
    this.target.z = 0;
  }

  /** As `release`, at once. */
  reset(): void {
    this.release();
    this.x = 0;
    this.y = 0;
    this.z = 0;
  }

  /** Puts eyes where they are, in the world, of a body that stands there. */
  place(
    eye: { x: number; y: number; z: number },
    { at, eyeY }: { readonly at: { readonly x: number; readonly z: number }; readonly eyeY: number },
  ): void {
    eye.x = at.x + this.x;
    eye.y = eyeY + this.y;
    eye.z = at.z + this.z;
  }

  get isLeaning(): boolean {
    return this.target.x !== 0 || this.target.y !== 0 || this.target.z !== 0;
  }

  update(dt: number): boolean {
    const { target } = this;
    this.x = damp(this.x, target.x, LEAN_RATE, dt);
    this.y = damp(this.y, target.y, LEAN_RATE, dt);
    this.z = damp(this.z, target.z, LEAN_RATE, dt);
    if (Math.hypot(this.x - target.x, this.y - target.y, this.z - target.z) > 0.0005) return true;
    this.x = target.x;
    this.y = target.y;
    this.z = target.z;
    return false;
  }
}
