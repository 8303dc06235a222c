/** A value that goes steadily from 0 to 1; allocation-free, for frames. */
export class Fade {
  value: number;
  #target: number;
  readonly #seconds: number;

  constructor(seconds: number, start = 0) {
    this.#seconds = seconds;
    this.value = start;
    this.#target = start;
  }

  /** Sets where to go; `cut` goes there at once. */
  to(target: number, cut: boolean): void {
    this.#target = target;
    if (cut) this.value = target;
  }

  /** Moves on; true while there is still way to go. */
  update(dt: number): boolean {
    if (this.value === this.#target) return false;
    const step = Math.min(dt, 0.1) / this.#seconds;
    const left = this.#target - this.value;
    this.value = Math.abs(left) <= step ? this.#target : this.value + Math.sign(left) * step;
    return true;
  }

  get isMoving(): boolean {
    return this.value !== this.#target;
  }
}
