import type { WalkIntent } from '../engine/walker.ts';

/** What a key at a place of the keyboard does, whatever letter is printed on it (WASD here is ZQSD in France). */
const MOVES: Readonly<Record<string, readonly ['forward' | 'strafe' | 'turn', 1 | -1]>> = {
  KeyW: ['forward', 1],
  ArrowUp: ['forward', 1],
  KeyS: ['forward', -1],
  ArrowDown: ['forward', -1],
  KeyD: ['strafe', 1],
  KeyA: ['strafe', -1],
  KeyE: ['turn', 1],
  ArrowRight: ['turn', 1],
  KeyQ: ['turn', -1],
  ArrowLeft: ['turn', -1],
};

/** Turns held keys into what the walker wants. */
export class HeldKeys {
  readonly intent: WalkIntent = { forward: 0, strafe: 0, turn: 0, hurry: false };
  readonly #held = new Set<string>();

  /** True where the key is one that walks. */
  press(code: string): boolean {
    const known = code in MOVES || code.startsWith('Shift');
    if (!known || this.#held.has(code)) return known;
    this.#held.add(code);
    this.#update();
    return true;
  }

  release(code: string): void {
    if (this.#held.delete(code)) this.#update();
  }

  releaseAll(): void {
    this.#held.clear();
    this.#update();
  }

  get walks(): boolean {
    return this.intent.forward !== 0 || this.intent.strafe !== 0 || this.intent.turn !== 0;
  }

  #update(): void {
    const { intent } = this;
    intent.forward = 0;
    intent.strafe = 0;
    intent.turn = 0;
    for (const code of this.#held) {
      const move = MOVES[code];
      if (move) intent[move[0]] = Math.max(-1, Math.min(1, intent[move[0]] + move[1]));
    }
    intent.hurry = this.#held.has('ShiftLeft') || this.#held.has('ShiftRight');
  }
}
