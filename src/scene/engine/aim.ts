import type { PlacedWork } from '../../museum/hang/place-works.ts';
import { closeUpOf } from './close-up.ts';
import type { CloseUp } from './guide.ts';
import { leanOrWalk } from './lean-or-walk.ts';
import { type Hit, Picker } from './picker.ts';
import type { Visitor } from './visitor.ts';

type Eyes = Pick<Visitor, 'walker' | 'travel' | 'lean' | 'view' | 'eye'>;

/** What a visitor points at; points are pixels of the canvas, from its top left corner. */
export class Aim {
  readonly #eyes: Eyes;
  readonly #picker: Picker;

  constructor(eyes: Eyes, worksOf: (room: string) => readonly PlacedWork[]) {
    this.#eyes = eyes;
    this.#picker = new Picker(() => eyes.walker.space, worksOf);
  }

  pick(xPx: number, yPx: number): Hit | undefined {
    const { walker, view, eye } = this.#eyes;
    return this.#picker.pick(walker.room, view.ray(xPx, yPx, eye, walker.yaw, walker.pitch));
  }

  /** What one comes close to at a point where that was hit. */
  closeUp(hit: Hit | undefined, xPx: number, yPx: number): CloseUp | undefined {
    return closeUpOf(this.#eyes, hit, xPx, yPx);
  }

  /** Leans towards a point by an amount, or back; walks where nothing hangs near. */
  leanBy(amount: number, xPx: number, yPx: number): void {
    leanOrWalk(this.#eyes, this.#picker, amount, xPx, yPx);
  }
}
