import { HeldKeys } from './keys.ts';
import { type GestureTarget, Pointers } from './pointers.ts';

export type InputTarget = GestureTarget & {
  /** Held keys changed: look at `Input.intent` from the next frame on. */
  wake(): void;
  /** Enter: open what one faces. */
  act(): void;
  /** A level arrow: turns the object that one stands before, clockwise seen from above for −1; false where there is none. */
  turn(sign: 1 | -1): boolean;
  /** Home: back to the entrance. */
  home(): void;
};

/** Deltas of a wheel come in pixels, lines or pages; this many pixels make one clear step. */
const WHEEL_STEP_PX = 240;
const LINE_PX = 32;

/** Listens to a canvas (pointer, wheel) and its window (keys), until disposed. */
export class Input {
  readonly keys = new HeldKeys();
  readonly #canvas: HTMLElement;
  readonly #target: InputTarget;
  readonly #pointers: Pointers;
  readonly #listening = new AbortController();

  constructor(canvas: HTMLElement, target: InputTarget) {
    this.#canvas = canvas;
    this.#target = target;
    this.#pointers = new Pointers(target);
    const { signal } = this.#listening;
    const view = canvas.ownerDocument.defaultView!;
    canvas.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.#pointers.move(event, ...this.#at(event)), {
      signal,
    });
    canvas.addEventListener('pointerup', (event) => this.#pointers.up(event), { signal });
    canvas.addEventListener('pointercancel', (event) => this.#pointers.cancel(event), { signal });
    canvas.addEventListener('pointerleave', () => this.#pointers.leave(), { signal });
    canvas.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
    view.addEventListener('keydown', (event) => this.#keyDown(event), { signal });
    view.addEventListener('keyup', (event) => this.#keyUp(event), { signal });
    view.addEventListener('blur', () => this.#releaseAll(), { signal });
    view.document.addEventListener('visibilitychange', () => this.#releaseAll(), { signal });
    view.document.addEventListener('focusin', () => this.#focusMoved(), { signal });
  }

  dispose(): void {
    this.#listening.abort();
    this.keys.releaseAll();
    this.#pointers.releaseAll();
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    // A capture may be refused for a pointer that is already gone.
    if (this.#canvas.setPointerCapture && event.isTrusted) this.#canvas.setPointerCapture(event.pointerId);
    this.#pointers.down(event, ...this.#at(event));
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? this.#canvas.clientHeight : 1;
    // A pinch on a touchpad arrives as a wheel with Ctrl, in much smaller steps.
    const step = event.ctrlKey ? WHEEL_STEP_PX / 8 : WHEEL_STEP_PX;
    this.#target.lean((-event.deltaY * unit) / step, ...this.#at(event));
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!this.#hasKeys()) return;
    if (event.code === 'Home' || event.code === 'Enter' || event.code === 'NumpadEnter') {
      // Enter on the page as a whole is nobody's: only a focused canvas acts on it.
      const onCanvas = this.#canvas.ownerDocument.activeElement === this.#canvas;
      if (event.code !== 'Home' && !onCanvas) return;
      event.preventDefault();
      if (event.repeat) return;
      if (event.code === 'Home') this.#target.home();
      else this.#target.act();
      return;
    }
    const sign = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
    if (sign !== 0 && this.#target.turn(sign)) {
      event.preventDefault();
      return;
    }
    if (!this.keys.press(event.code)) return;
    if (event.code.startsWith('Arrow')) event.preventDefault();
    this.#target.wake();
  }

  #keyUp(event: KeyboardEvent): void {
    this.keys.release(event.code);
    // macOS sends no keyup for keys released while Meta was down.
    if (event.key === 'Meta') this.keys.releaseAll();
  }

  #focusMoved(): void {
    if (!this.#hasKeys()) this.keys.releaseAll();
  }

  #releaseAll(): void {
    this.keys.releaseAll();
    this.#pointers.releaseAll();
  }

  /** Keys belong to the walk while the canvas, or nothing in particular, has the focus. */
  #hasKeys(): boolean {
    const { activeElement, body } = this.#canvas.ownerDocument;
    return activeElement === this.#canvas || activeElement === body || activeElement === null;
  }

  #at(event: MouseEvent): [number, number] {
    // While less than all of the canvas is drawn to, it reaches beyond its place, up and to the right.
    const { left, bottom } = this.#canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - bottom + this.#canvas.clientHeight];
  }
}
