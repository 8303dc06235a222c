/** What draws a finer level of its model, and can do without. */
export type ModelHolder = { giveUp(): void };

type Held = { readonly holder: ModelHolder; bytes: number; px: number; lookedAtIn: number };

/** One gives way only to what is larger on the screen by so much, so that two don't take turns. */
const GIVES_WAY = 0.7;
/** What has not been looked at in so many frames falls back to its coarsest level. */
const UNSEEN_FRAMES = 120;

/** Counts the bytes of models on the GPU, and grants finer levels as far as they go, to the largest on the screen first. */
export class ModelStock {
  /** Bytes that all models together may take. */
  mostBytes = Number.POSITIVE_INFINITY;
  /** How large on the screen an object counts as, for the choice of its level. */
  detail = 1;
  readonly #held: Held[] = [];
  #coarse = 0;
  #frame = 0;

  get bytes(): number {
    let bytes = this.#coarse;
    for (let i = 0; i < this.#held.length; i++) bytes += this.#held[i]!.bytes;
    return bytes;
  }

  /** Counts a coarsest level, which stays as long as its room, until the returned function is called. */
  keep(bytes: number): () => void {
    this.#coarse += bytes;
    let isKept = true;
    return () => {
      if (isKept) this.#coarse -= bytes;
      isKept = false;
    };
  }

  /** Asks for room for a finer level that is `px` long on the screen, instead of what the holder has; false where there is none. */
  admit(holder: ModelHolder, bytes: number, px: number): boolean {
    const own = this.#find(holder);
    let left = this.mostBytes - this.bytes + (own?.bytes ?? 0);
    if (left < bytes && left + this.#yielding(holder, px) < bytes) return false;
    while (left < bytes) {
      const least = this.#least(holder);
      if (!least) return false;
      left += least.bytes;
      least.holder.giveUp();
      this.release(least.holder);
    }
    if (own) Object.assign(own, { bytes, px, lookedAtIn: this.#frame });
    else this.#held.push({ holder, bytes, px, lookedAtIn: this.#frame });
    return true;
  }

  /** Says how large a holder is on the screen in this frame. */
  look(holder: ModelHolder, px: number): void {
    const held = this.#find(holder);
    if (!held) return;
    held.px = px;
    held.lookedAtIn = this.#frame;
  }

  release(holder: ModelHolder): void {
    const at = this.#held.findIndex((held) => held.holder === holder);
    if (at >= 0) this.#held.splice(at, 1);
  }

  /** Ends a frame: what is no longer looked at, or no longer has room, gives its finer level up. */
  settle(): void {
    this.#frame++;
    for (let i = this.#held.length - 1; i >= 0; i--) {
      const held = this.#held[i];
      if (held && this.#frame - held.lookedAtIn > UNSEEN_FRAMES) this.#free(held);
    }
    while (this.#held.length > 0 && this.bytes > this.mostBytes) this.#free(this.#least(undefined)!);
  }

  /** Gives all finer levels up. */
  rest(): void {
    while (this.#held.length > 0) this.#free(this.#held[0]!);
  }

  #free({ holder }: Held): void {
    holder.giveUp();
    this.release(holder);
  }

  #find(holder: ModelHolder): Held | undefined {
    for (let i = 0; i < this.#held.length; i++) if (this.#held[i]!.holder === holder) return this.#held[i];
    return undefined;
  }

  /** Bytes of those that would give way. */
  #yielding(holder: ModelHolder, px: number): number {
    let bytes = 0;
    for (const held of this.#held)
      if (held.holder !== holder && held.px < px * GIVES_WAY) bytes += held.bytes;
    return bytes;
  }

  #least(but: ModelHolder | undefined): Held | undefined {
    let least: Held | undefined;
    for (const held of this.#held) if (held.holder !== but && held.px < (least?.px ?? Infinity)) least = held;
    return least;
  }
}

/** The page has one: the GPU is one for all rooms. */
export const pageModels = new ModelStock();
