import { Vector3 } from 'three';
import { type Daylight, FULL_DAY, type Gain } from '../../museum/light/daylight.ts';
import { Fade } from '../room/fade.ts';

/** Seconds in which one light turns into another. */
const DAY_FADE_S = 1.2;

/**
 * How much light there is now, for all rooms together: their materials hold `sky` and `lamps` themselves, so that a
 * change reaches every room by being made once.
 */
export class Day {
  /** Gains of the sky's and of the lamps' part, red, green and blue. */
  readonly sky = new Vector3(1, 1, 1);
  readonly lamps = new Vector3(1, 1, 1);
  readonly #from = { sky: new Vector3(), lamps: new Vector3() };
  #target: Daylight = FULL_DAY;
  #fade = new Fade(DAY_FADE_S, 1);
  readonly #listeners = new Set<() => void>();

  /** Goes over to another light; `cut` at once. */
  to(daylight: Daylight, cut: boolean): void {
    if (daylight === this.#target && !(cut && this.#fade.isMoving)) return;
    this.#target = daylight;
    this.#from.sky.copy(this.sky);
    this.#from.lamps.copy(this.lamps);
    this.#fade = new Fade(DAY_FADE_S, cut ? 1 : 0);
    this.#fade.to(1, cut);
    if (cut) this.#apply();
  }

  /** Moves on; true while a next frame is needed. */
  update(dt: number): boolean {
    if (!this.#fade.update(dt)) return false;
    this.#apply();
    return this.#fade.isMoving;
  }

  /** Calls back whenever the light has changed, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #apply(): void {
    const share = this.#fade.value;
    mixInto(this.sky, this.#from.sky, this.#target.sky, share);
    mixInto(this.lamps, this.#from.lamps, this.#target.lamps, share);
    for (const listener of this.#listeners) listener();
  }
}

function mixInto(out: Vector3, from: Vector3, [r, g, b]: Gain, share: number): void {
  if (share === 1) out.set(r, g, b);
  else out.set(from.x + (r - from.x) * share, from.y + (g - from.y) * share, from.z + (b - from.z) * share);
}
