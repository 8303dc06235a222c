import { vi } from 'vitest';
import { bytesAt, NONE, QUARTER, type Size } from '../../../src/scene/room/choose-sizes.ts';
import type { Holding, Uploader } from '../../../src/scene/room/holding.ts';
import { RoomStock } from '../../../src/scene/room/room-stock.ts';

/** A renderer that counts what is put on the GPU. */
export const uploader = () => ({ initTexture: vi.fn() }) satisfies Uploader;

/** A stock with room for all, unless said otherwise. */
export function stockOf(budget = Number.POSITIVE_INFINITY, wake: () => void = () => {}): RoomStock {
  const stock = new RoomStock(wake);
  stock.budget = budget;
  return stock;
}

export const roomyStocks = () => ({ light: stockOf(), labels: stockOf() });

/** Draws frames until the stock rests; `each` is called after every one. */
export async function settle(stock: RoomStock, gl: Uploader = uploader(), each: () => void = () => {}) {
  for (let frames = 0; stock.isBusy; frames++) {
    if (frames > 500) throw new Error('The stock does not come to rest.');
    stock.update(gl);
    each();
    // What is being prepared may need a few turns.
    for (let i = 0; i < 8; i++) await Promise.resolve();
  }
}

/** What holdings of tests take all together, as a GPU would see it. */
export class FakeGpu {
  readonly holdings: FakeHolding[] = [];
  peak = 0;

  hold(room: string, bytes: number, smallest: Size = QUARTER): FakeHolding {
    const holding = new FakeHolding(this, { room, bytes, smallest });
    this.holdings.push(holding);
    return holding;
  }

  get bytes(): number {
    return this.holdings.reduce((sum, holding) => sum + bytesAt(holding, holding.size), 0);
  }

  note(): void {
    this.peak = Math.max(this.peak, this.bytes);
  }
}

/** Something that is ready at once, unless its `gate` is shut, and remembers what was done with it. */
export class FakeHolding implements Holding {
  readonly room: string;
  readonly bytes: number;
  readonly smallest: Size;
  size: Size = NONE;
  /** Every size it was ever shown at, and `NONE` where it was dropped. */
  readonly shown: Size[] = [];
  asked = 0;
  closed = 0;
  failed = 0;
  gate: Promise<void> = Promise.resolve();
  readonly #gpu: FakeGpu;

  constructor(gpu: FakeGpu, { room, bytes, smallest }: Pick<Holding, 'room' | 'bytes' | 'smallest'>) {
    this.#gpu = gpu;
    this.room = room;
    this.bytes = bytes;
    this.smallest = smallest;
  }

  async prepare(size: Size) {
    this.asked++;
    await this.gate;
    return { show: () => this.#become(size), close: () => void this.closed++ };
  }

  drop(): void {
    this.#become(NONE);
  }

  fail(): void {
    this.failed++;
  }

  #become(size: Size): void {
    this.size = size;
    this.shown.push(size);
    this.#gpu.note();
  }
}
