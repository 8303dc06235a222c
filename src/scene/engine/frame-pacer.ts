/** A frame slower than this (milliseconds) is late; one faster leaves room to spare. */
const LATE_MS = 30;
const EASY_MS = 18;
const VERY_LATE_MS = 90;
const LATE_FRAMES = 6;
const EASY_FRAMES = 120;
const STEP = 0.82;
const BIG_STEP = 0.6;
const LEAST = 0.5;
/** How long after the last movement a still picture is drawn at full sharpness again, in seconds. */
export const SHARPEN_AFTER_S = 0.25;

/** Lowers the pixel ratio stepwise while frames are late, raises it while they are easy. */
export class FramePacer {
  #most: number;
  #ratio: number;
  #late = 0;
  #easy = 0;

  constructor(most: number) {
    this.#most = most;
    this.#ratio = most;
  }

  /** The ratio for frames in motion. */
  get ratio(): number {
    return this.#ratio;
  }

  /** The ratio for a picture that stands still. */
  get most(): number {
    return this.#most;
  }

  setMost(most: number): void {
    const wasLowered = this.#ratio < this.#most;
    this.#most = most;
    this.#ratio = wasLowered ? Math.min(this.#ratio, most) : most;
  }

  /** Takes the time between two consecutive frames in motion; true where the ratio changed. */
  tell(frameMs: number): boolean {
    if (frameMs > LATE_MS) {
      // A single long gap is loading or another tab; several are drawing.
      this.#late += frameMs > VERY_LATE_MS ? 2 : 1;
      this.#easy = 0;
    } else if (frameMs < EASY_MS) {
      this.#easy++;
      this.#late = Math.max(0, this.#late - 1);
    }
    if (this.#late >= LATE_FRAMES && this.#ratio > LEAST) {
      return this.#set(this.#ratio * (frameMs > VERY_LATE_MS ? BIG_STEP : STEP));
    }
    if (this.#easy >= EASY_FRAMES && this.#ratio < this.#most) return this.#set(this.#ratio / STEP);
    return false;
  }

  #set(ratio: number): boolean {
    this.#late = 0;
    this.#easy = 0;
    this.#ratio = Math.min(this.#most, Math.max(LEAST, ratio));
    return true;
  }
}
