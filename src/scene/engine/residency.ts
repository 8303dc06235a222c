import type { QualityStep, SceneQuality } from '../contract.ts';
import { classBelow, lesserClass, STEP_LIMITS } from './quality-steps.ts';

/** Something that holds memory, and holds less when it is told. */
export type Resident = {
  /** The class whose limits hold from now on. */
  readonly fit?: (quality: SceneQuality) => void;
  /** Memory is short: what is only kept in case it is wanted goes. */
  readonly shed?: () => void;
  /** Nobody looks, for long: all that can be had again goes. Nothing is drawn until `wakeUp`. */
  readonly rest?: () => void;
  readonly wakeUp?: () => void;
};

/** Tells all that holds memory how much it may hold: by the step of quality, by how short memory is, and whether anybody looks. */
export class Residency {
  readonly #residents: Resident[] = [];
  #step: QualityStep;
  /** Since memory ran short: no more than what this class may hold, until the visit ends. */
  #most: SceneQuality = 'high';
  #isResting = false;

  constructor(step: QualityStep) {
    this.#step = step;
  }

  /** The class whose limits of memory hold now. */
  get quality(): SceneQuality {
    return lesserClass(STEP_LIMITS[this.#step].quality, this.#most);
  }

  get isResting(): boolean {
    return this.#isResting;
  }

  /** Takes one who holds memory, and tells it its class, until the returned function is called. */
  add(resident: Resident): () => void {
    this.#residents.push(resident);
    resident.fit?.(this.quality);
    return () => {
      const at = this.#residents.indexOf(resident);
      if (at >= 0) this.#residents.splice(at, 1);
    };
  }

  setStep(step: QualityStep): void {
    this.#change(() => {
      this.#step = step;
    });
  }

  /** Memory ran short: a class less from now on. */
  shed(): void {
    this.#change(() => {
      this.#most = classBelow(this.quality);
    });
    for (const resident of this.#residents) resident.shed?.();
  }

  rest(): void {
    if (this.#isResting) return;
    this.#isResting = true;
    for (const resident of this.#residents) resident.rest?.();
  }

  wakeUp(): void {
    if (!this.#isResting) return;
    this.#isResting = false;
    for (const resident of this.#residents) resident.wakeUp?.();
  }

  #change(change: () => void): void {
    const before = this.quality;
    change();
    if (this.quality === before) return;
    for (const resident of this.#residents) resident.fit?.(this.quality);
  }
}
