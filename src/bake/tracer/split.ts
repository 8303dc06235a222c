import { type Boxes, doubleMiddle, emptyBox, growBox, halfArea } from './boxes.ts';
import { LANES } from './layout.ts';

const BINS = 16;

/** Items of `order` from `start` up to but not including `end`. */
export type Range = { readonly order: Uint32Array; readonly start: number; readonly end: number };

type Axis = { readonly axis: number; readonly min: number; readonly scale: number };

/**
 * Divides ranges of boxes in two, where the surface area heuristic expects the fewest packs of triangles tested for a
 * ray (Wald, "On fast Construction of SAH-based Bounding Volume Hierarchies", 2007).
 */
export class Splitter {
  readonly #boxes: Boxes;
  readonly #bins = new Float64Array(BINS * 6);
  readonly #counts = new Uint32Array(BINS);
  readonly #rightCosts = new Float64Array(BINS);
  readonly #grown = new Float64Array(6);

  constructor(boxes: Boxes) {
    this.#boxes = boxes;
  }

  /** Reorders the range and returns where its second half begins; both halves hold something. */
  split(range: Range): number {
    let best: { along: Axis; lastBin: number; cost: number } | undefined;
    for (let axis = 0; axis < 3; axis++) {
      const along = this.#spread(range, axis);
      if (!along) continue;
      this.#fillBins(range, along);
      const { lastBin, cost } = this.#cheapestCut();
      if (!best || cost < best.cost) best = { along, lastBin, cost };
    }
    // All middles coincide: no plane divides them, any halves do.
    if (!best) return (range.start + range.end) >>> 1;
    return this.#partition(range, best.along, best.lastBin);
  }

  #spread({ order, start, end }: Range, axis: number): Axis | undefined {
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) {
      const middle = doubleMiddle(this.#boxes, order[i]!, axis);
      min = Math.min(min, middle);
      max = Math.max(max, middle);
    }
    return max > min ? { axis, min, scale: BINS / (max - min) } : undefined;
  }

  #binOf(item: number, { axis, min, scale }: Axis): number {
    return Math.min(BINS - 1, Math.floor((doubleMiddle(this.#boxes, item, axis) - min) * scale));
  }

  #fillBins({ order, start, end }: Range, along: Axis): void {
    this.#counts.fill(0);
    for (let bin = 0; bin < BINS; bin++) emptyBox(this.#bins, bin);
    for (let i = start; i < end; i++) {
      const bin = this.#binOf(order[i]!, along);
      this.#counts[bin]!++;
      growBox(this.#bins, bin, this.#boxes, order[i]!);
    }
  }

  /** The first and the last bin are never empty, so every cut between bins leaves something on both sides. */
  #cheapestCut(): { lastBin: number; cost: number } {
    const costs = this.#rightCosts;
    let count = 0;
    emptyBox(this.#grown, 0);
    for (let bin = BINS - 1; bin > 0; bin--) {
      count += this.#counts[bin]!;
      growBox(this.#grown, 0, this.#bins, bin);
      costs[bin - 1] = Math.ceil(count / LANES) * halfArea(this.#grown, 0);
    }
    count = 0;
    emptyBox(this.#grown, 0);
    let best = { lastBin: 0, cost: Number.POSITIVE_INFINITY };
    for (let bin = 0; bin < BINS - 1; bin++) {
      count += this.#counts[bin]!;
      growBox(this.#grown, 0, this.#bins, bin);
      const cost = Math.ceil(count / LANES) * halfArea(this.#grown, 0) + costs[bin]!;
      if (cost < best.cost) best = { lastBin: bin, cost };
    }
    return best;
  }

  #partition({ order, start, end }: Range, along: Axis, lastBin: number): number {
    let left = start;
    let right = end - 1;
    while (left <= right) {
      const item = order[left]!;
      if (this.#binOf(item, along) <= lastBin) left++;
      else {
        order[left] = order[right]!;
        order[right--] = item;
      }
    }
    return left;
  }
}
