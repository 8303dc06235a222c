/** A value that goes steadily from 0 to 1; allocation-free, for frames. */
export class Fade {
  value: number;
  #target: number;
  readonly #seconds: number;
  /** No frame has moved it since it was told where to go: how long ago the last one was says nothing. */
  #isFresh = true;

  constructor(seconds: number, start = 0) {
    this.#seconds = seconds;
    this.value = start;
    this.#target = start;
  }

  /** Sets where to go; `cut` goes there at once. */
  to(target: number, cut: boolean): void {
    this.#isFresh ||= target !== this.#target;
    this.#target = target;
    if (cut) this.value = target;
  }

  /** Moves on; true while there is still way to go. */
  update(dt: number): boolean {
    if (this.value === this.#target) return false;
    const step = Math.min(dt, this.#isFresh ? 0.1 : 1) / this.#seconds;
    this.#isFresh = false;
    const left = this.#target - this.value;
    this.value = Math.abs(left) <= step ? this.#target : this.value + Math.sign(left) * step;
    return true;
  }

  get isMoving(): boolean {
    return this.value !== this.#target;
  }
}
