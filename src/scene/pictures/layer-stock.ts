import type { TileNode } from './tile-node.ts';

/** The layers of one array: who holds which, and who must give way. */
export class LayerStock {
  readonly #holders: (TileNode | undefined)[];
  #held = 0;

  constructor(layers: number) {
    this.#holders = new Array<TileNode | undefined>(layers).fill(undefined);
  }

  get size(): number {
    return this.#holders.length;
  }

  /** How many layers somebody holds. */
  get held(): number {
    return this.#held;
  }

  /**
   * A layer for a node: a free one, or that of the node which was drawn the longest ago. −1 where all are drawn in
   * `frame` itself.
   */
  take(node: TileNode, frame: number): number {
    let found = -1;
    let oldest = frame;
    for (let layer = 0; layer < this.#holders.length; layer++) {
      const holder = this.#holders[layer];
      if (!holder) {
        found = layer;
        break;
      }
      if (holder.drawnIn < oldest) {
        oldest = holder.drawnIn;
        found = layer;
      }
    }
    if (found < 0) return -1;
    this.#free(found);
    this.#holders[found] = node;
    this.#held++;
    return found;
  }

  /** Who holds a whole layer that was drawn in `frame` or later, the last drawn first. */
  drawnSince(frame: number): TileNode[] {
    const drawn: TileNode[] = [];
    for (const holder of this.#holders)
      if (holder?.state === 'held' && holder.drawnIn >= frame) drawn.push(holder);
    return drawn.sort((a, b) => b.drawnIn - a.drawnIn);
  }

  /** Gives a node's layer back. */
  release(node: TileNode): void {
    if (node.layer >= 0 && this.#holders[node.layer] === node) this.#free(node.layer);
  }

  /** What every layer held is gone, with its array; the next one has so many. */
  forget(layers = this.#holders.length): void {
    for (let layer = 0; layer < this.#holders.length; layer++) this.#free(layer);
    this.#holders.length = layers;
    this.#holders.fill(undefined);
  }

  #free(layer: number): void {
    const holder = this.#holders[layer];
    this.#holders[layer] = undefined;
    if (!holder) return;
    this.#held--;
    holder.layer = -1;
    holder.state = 'none';
    holder.shown = 0;
    holder.bytes = undefined;
  }
}
