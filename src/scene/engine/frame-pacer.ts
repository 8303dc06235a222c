/** A frame slower than this (milliseconds) is late; one faster leaves room to spare. */
const LATE_MS = 30;
const EASY_MS = 18;
const VERY_LATE_MS = 90;
/** A single frame does not take so long: another tab did, a debugger, a sleeping device. */
const STALLED_MS = 1500;
/** After so many easy frames in a row the ratio is raised; after so many late ones at its floor something else must go. */
const EASY_FRAMES = 120;
const LATE_FRAMES = 6;
/** A raise that is late at once doubles the wait for the next one, up to so many times. */
const MOST_PATIENCE = 16;
const STEP = 0.82;
/** Up again in larger steps: what is seen to change should do so seldom. */
const RAISE = 1.5;
const BIG_STEP = 0.6;
const LEAST = 0.5;
/** Share of the newest frame in the mean. */
const NEWEST = 0.25;
/** Screens that show 30 frames a second, in milliseconds: what some devices do to save power. */
const HALF_RATE_MS = { least: 32, most: 36 } as const;
/** How long after the last movement a still picture is drawn at full sharpness again, in seconds. */
export const SHARPEN_AFTER_S = 0.25;
/** The same at the start of a visit, while what hangs in the rooms still comes: each of it is a frame to wait for. */
export const SHARP_AT_FIRST_S = 4;

/** `late` and `easy`: so for a while, with the ratio at its end. */
export type Pace = 'steady' | 'ratio' | 'late' | 'easy';

/**
 * Lowers the pixel ratio with every late frame, raises it while frames are easy, and says when it is at its end. A screen
 * that shows only 30 frames a second is not taken for a late one: a lower ratio changes nothing there.
 */
export class FramePacer {
  #most: number;
  #ratio: number;
  #late = 0;
  #easy = 0;
  #patience = 1;
  #sinceRaise = EASY_FRAMES;
  #isExcused = false;
  #wasStalled = false;
  #meanMs = 0;
  #meanAtMostMs = 0;
  #isHalfRate = false;

  constructor(most: number) {
    this.#most = most;
    this.#ratio = most;
  }

  /** A ratio to begin with, of a device that is known to be slow. */
  begin(ratio: number): void {
    this.#ratio = Math.min(this.#most, ratio);
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
    this.excuse();
  }

  /** The next frame is late for another reason than drawing: something was built, loaded or changed. */
  excuse(): void {
    this.#isExcused = true;
  }

  /** Takes the time between two consecutive frames in motion. */
  tell(frameMs: number): Pace {
    const isStall = frameMs > STALLED_MS && !this.#wasStalled;
    this.#wasStalled = isStall;
    if (this.#isExcused || isStall) {
      this.#isExcused = false;
      return 'steady';
    }
    this.#meanMs = this.#meanMs === 0 ? frameMs : this.#meanMs + (frameMs - this.#meanMs) * NEWEST;
    this.#sinceRaise++;
    if (frameMs > (this.#isHalfRate ? 2 * LATE_MS : LATE_MS)) return this.#beLate(frameMs);
    this.#late = 0;
    if (frameMs < (this.#isHalfRate ? 2 * EASY_MS : EASY_MS)) this.#easy++;
    if (this.#easy < EASY_FRAMES * this.#patience) return 'steady';
    this.#easy = 0;
    if (this.#ratio >= this.#most) return 'easy';
    this.#sinceRaise = 0;
    return this.#set(this.#ratio * RAISE);
  }

  #beLate(frameMs: number): Pace {
    this.#easy = 0;
    if (this.#sinceRaise < EASY_FRAMES) this.#patience = Math.min(MOST_PATIENCE, this.#patience * 2);
    this.#sinceRaise = EASY_FRAMES;
    if (this.#ratio >= this.#most) this.#meanAtMostMs = this.#meanMs;
    if (this.#ratio > LEAST) return this.#set(this.#ratio * (frameMs > VERY_LATE_MS ? BIG_STEP : STEP));
    if (++this.#late < LATE_FRAMES) return 'steady';
    this.#late = 0;
    if (!isHalfRate(this.#meanMs) || !isHalfRate(this.#meanAtMostMs)) return 'late';
    this.#isHalfRate = true;
    return this.#set(this.#most);
  }

  #set(ratio: number): Pace {
    this.#late = 0;
    this.#easy = 0;
    this.#ratio = Math.min(this.#most, Math.max(LEAST, ratio));
    // Frames under way were drawn as before.
    this.#isExcused = true;
    return 'ratio';
  }
}

const isHalfRate = (ms: number): boolean => ms >= HALF_RATE_MS.least && ms <= HALF_RATE_MS.most;
