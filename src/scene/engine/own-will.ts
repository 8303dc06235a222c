import type { SceneEvents } from '../contract.ts';

/** What is told of who moves the visitor. */
export type WillEvents = Pick<SceneEvents, 'onMoved' | 'onArrive' | 'onStray'>;

/** Whether the visitor moves by themselves or is led somewhere; each change is told once. */
export class OwnWill {
  readonly #events: WillEvents;
  #hasMoved = false;
  /** One is where one was led, or on the way there: moving by oneself is to be told of. */
  #isLed = false;

  constructor(events: WillEvents) {
    this.#events = events;
  }

  lead(): void {
    this.#isLed = true;
  }

  arrive(): void {
    if (this.#isLed) this.#events.onArrive?.();
  }

  move(): void {
    if (this.#isLed) {
      this.#isLed = false;
      this.#events.onStray?.();
    }
    if (this.#hasMoved) return;
    this.#hasMoved = true;
    this.#events.onMoved();
  }
}
