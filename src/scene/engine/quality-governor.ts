import type { QualityStep } from '../contract.ts';
import type { FramePacer } from './frame-pacer.ts';
import { QUALITY_STEPS } from './quality-steps.ts';

/** So many times must frames be easy at the full ratio, each time for as long as raises the ratio, before a step up. */
const EASY_SPELLS = 5;

/** `ratio`: another pixel ratio for frames in motion; `step`: more or less is drawn. */
export type QualityChange = 'none' | 'ratio' | 'step';

/**
 * Corrects the quality by what frames take: first the pixel ratio, then, while that is at its floor or at its full, step by
 * step what is drawn. A step up that turned out too much is not tried again.
 */
export class QualityGovernor {
  readonly #pacer: FramePacer;
  readonly #most: number;
  #at: number;
  /** The least step that was tried and was too much. */
  #tooMuch = QUALITY_STEPS.length;
  #hasRaised = false;
  #easy = 0;

  /** `most` is never exceeded: what the device can't have, however fast it is. */
  constructor(pacer: FramePacer, options: { readonly start: QualityStep; readonly most: QualityStep }) {
    this.#pacer = pacer;
    this.#most = QUALITY_STEPS.indexOf(options.most);
    this.#at = Math.min(QUALITY_STEPS.indexOf(options.start), this.#most);
  }

  get step(): QualityStep {
    return QUALITY_STEPS[this.#at]!;
  }

  /** Takes the time between two consecutive frames in motion, in milliseconds. */
  tell(frameMs: number): QualityChange {
    const pace = this.#pacer.tell(frameMs);
    if (pace !== 'easy') {
      if (pace !== 'steady') this.#easy = 0;
      return pace === 'late' ? this.#lower() : pace === 'ratio' ? 'ratio' : 'none';
    }
    return ++this.#easy >= EASY_SPELLS ? this.#raise() : 'none';
  }

  #lower(): QualityChange {
    if (this.#at === 0) return 'none';
    if (this.#hasRaised) this.#tooMuch = Math.min(this.#tooMuch, this.#at);
    this.#hasRaised = false;
    this.#at--;
    return 'step';
  }

  #raise(): QualityChange {
    this.#easy = 0;
    if (this.#at >= this.#most || this.#at + 1 >= this.#tooMuch) return 'none';
    this.#at++;
    this.#hasRaised = true;
    return 'step';
  }
}
