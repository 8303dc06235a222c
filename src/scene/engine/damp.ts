/** The share of a distance left after `dt` seconds of exponential damping at `rate` per second. */
export const remaining = (rate: number, dt: number): number => Math.exp(-rate * dt);

/** Moves `from` towards `to` exponentially: independent of how time is cut into frames. */
export const damp = (from: number, to: number, rate: number, dt: number): number =>
  to + (from - to) * remaining(rate, dt);

/** An angle brought into (−π, π], in radians. */
export function wrapAngle(angle: number): number {
  const turned = angle % (2 * Math.PI);
  if (turned > Math.PI) return turned - 2 * Math.PI;
  return turned <= -Math.PI ? turned + 2 * Math.PI : turned;
}

/** A value that is drawn to a target without overshooting; exact for any `dt` (critically damped spring). */
export class Spring {
  value: number;
  velocity = 0;
  readonly #rate: number;

  /** `rate` per second: after 5 / rate seconds less than 5 % of the way is left. */
  constructor(value: number, rate: number) {
    this.value = value;
    this.#rate = rate;
  }

  update(target: number, dt: number): number {
    const offset = this.value - target;
    const pull = (this.velocity + this.#rate * offset) * dt;
    const left = remaining(this.#rate, dt);
    this.value = target + (offset + pull) * left;
    this.velocity = (this.velocity - this.#rate * pull) * left;
    return this.value;
  }

  isAt(target: number, tolerance: number): boolean {
    return Math.abs(this.value - target) < tolerance && Math.abs(this.velocity) < tolerance * this.#rate;
  }
}
