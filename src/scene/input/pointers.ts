/** What a gesture asks for; positions and ways in CSS pixels from the canvas's top left corner. */
export type GestureTarget = {
  /** The first finger, or the button, goes down. */
  press(xPx: number, yPx: number): void;
  look(dxPx: number, dyPx: number): void;
  tap(xPx: number, yPx: number): void;
  /** The second of two quick taps at one place. */
  doubleTap(xPx: number, yPx: number): void;
  /** A positive `amount` comes closer; 1 is a clear step. */
  lean(amount: number, xPx: number, yPx: number): void;
  hover(xPx: number, yPx: number): void;
  hoverEnd(): void;
};

export type PointerLike = {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly timeStamp: number;
};

type Finger = { x: number; y: number; startX: number; startY: number; startedMs: number; dragged: boolean };

/** A press that moves less than this is a click; a quick one with a finger may slip further. */
const CLICK_PX = 6;
const QUICK_MS = 250;
const QUICK_TOUCH_PX = 12;

/** Two taps are one gesture within this time and distance. */
const DOUBLE_MS = 350;
const DOUBLE_PX = 30;

/** Tells looking, tapping and pinching apart. Pure: the caller feeds it events. */
export class Pointers {
  readonly #target: GestureTarget;
  readonly #fingers = new Map<number, Finger>();
  #pinchPx = 0;
  #wasPinch = false;
  readonly #lastTap = { x: 0, y: 0, ms: Number.NEGATIVE_INFINITY };

  constructor(target: GestureTarget) {
    this.#target = target;
  }

  down(event: PointerLike, x: number, y: number): void {
    if (this.#fingers.size === 0) {
      this.#wasPinch = false;
      this.#target.press(x, y);
    }
    this.#fingers.set(event.pointerId, {
      x,
      y,
      startX: x,
      startY: y,
      startedMs: event.timeStamp,
      dragged: false,
    });
    if (this.#fingers.size === 2) {
      this.#wasPinch = true;
      this.#pinchPx = this.#spreadPx();
    }
  }

  move(event: PointerLike, x: number, y: number): void {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) {
      if (event.pointerType !== 'touch' && this.#fingers.size === 0) this.#target.hover(x, y);
      return;
    }
    const dx = x - finger.x;
    const dy = y - finger.y;
    finger.x = x;
    finger.y = y;
    if (this.#fingers.size >= 2) {
      this.#pinch();
      return;
    }
    if (!finger.dragged && !this.#isClick(finger, event)) {
      finger.dragged = true;
      this.#target.look(x - finger.startX, y - finger.startY);
    } else if (finger.dragged) this.#target.look(dx, dy);
  }

  up(event: PointerLike): void {
    const finger = this.#fingers.get(event.pointerId);
    this.#fingers.delete(event.pointerId);
    if (finger && !finger.dragged && !this.#wasPinch) this.#tap(finger, event.timeStamp);
  }

  #tap({ x, y }: Finger, ms: number): void {
    const last = this.#lastTap;
    const isSecond = ms - last.ms < DOUBLE_MS && Math.hypot(x - last.x, y - last.y) < DOUBLE_PX;
    // A third tap begins anew.
    last.ms = isSecond ? Number.NEGATIVE_INFINITY : ms;
    last.x = x;
    last.y = y;
    if (isSecond) this.#target.doubleTap(x, y);
    else this.#target.tap(x, y);
  }

  cancel(event: PointerLike): void {
    this.#fingers.delete(event.pointerId);
  }

  leave(): void {
    if (this.#fingers.size === 0) this.#target.hoverEnd();
  }

  releaseAll(): void {
    this.#fingers.clear();
  }

  #isClick(finger: Finger, event: PointerLike): boolean {
    const slippedPx = Math.hypot(finger.x - finger.startX, finger.y - finger.startY);
    const quick = event.pointerType === 'touch' && event.timeStamp - finger.startedMs < QUICK_MS;
    return slippedPx < (quick ? QUICK_TOUCH_PX : CLICK_PX);
  }

  #pinch(): void {
    const spreadPx = this.#spreadPx();
    if (this.#pinchPx > 0 && spreadPx > 0) {
      const [a, b] = [...this.#fingers.values()];
      const amount = Math.log(spreadPx / this.#pinchPx) * 2;
      if (a && b) this.#target.lean(amount, (a.x + b.x) / 2, (a.y + b.y) / 2);
    }
    this.#pinchPx = spreadPx;
  }

  #spreadPx(): number {
    const [a, b] = [...this.#fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }
}
