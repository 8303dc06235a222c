import type { TileFunctionName } from '../../museum/computed/names.ts';
import type { PlaneTile } from '../../museum/computed/plane-tile.ts';
import type { TileReply, TileRequest } from './tile-worker.ts';

/** What of a Worker the desk uses; tests give their own. */
export type TileWorker = {
  onmessage: ((event: MessageEvent<TileReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: TileRequest): void;
  terminate(): void;
};

export type TileOrder = {
  readonly tile: PlaneTile;
  readonly done: (pixels: Uint8ClampedArray<ArrayBuffer>) => void;
  readonly failed: () => void;
};

type Bench = { readonly worker: TileWorker; order: TileOrder | undefined; id: number };

/**
 * Has tiles computed in workers: the coarse ones first, since one of them soon fills the screen, and of those the one
 * asked for last, since it is where the visitor looks now. An order taken back
 * while it waits is never sent; one that is being computed is given up at the next few rows.
 */
export class TileDesk {
  readonly #tiles: TileFunctionName;
  readonly #makeWorker: () => TileWorker;
  readonly #size: number;
  readonly #benches: Bench[] = [];
  readonly #waiting: TileOrder[] = [];
  #nextId = 1;

  constructor(tiles: TileFunctionName, makeWorker: () => TileWorker, size: number) {
    this.#tiles = tiles;
    this.#makeWorker = makeWorker;
    this.#size = size;
  }

  /** Asks for a tile; returns how to take that back. */
  order(order: TileOrder): () => void {
    this.#waiting.push(order);
    this.#next();
    return () => this.#takeBack(order);
  }

  dispose(): void {
    for (const { worker } of this.#benches) worker.terminate();
    this.#benches.length = 0;
    this.#waiting.length = 0;
  }

  #takeBack(order: TileOrder): void {
    const at = this.#waiting.indexOf(order);
    if (at >= 0) this.#waiting.splice(at, 1);
    const bench = this.#benches.find((one) => one.order === order);
    if (!bench) return;
    bench.order = undefined;
    bench.worker.postMessage({ kind: 'cancel', id: bench.id });
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const bench = this.#benches.find(({ id }) => id === 0) ?? this.#newBench();
      if (!bench) return;
      const order = this.#mostWanted();
      bench.order = order;
      bench.id = this.#nextId++;
      bench.worker.postMessage({ kind: 'tile', id: bench.id, tiles: this.#tiles, tile: order.tile });
    }
  }

  #mostWanted(): TileOrder {
    const depths = this.#waiting.map(({ tile }) => tile.depth);
    return this.#waiting.splice(depths.lastIndexOf(Math.min(...depths)), 1)[0]!;
  }

  #newBench(): Bench | undefined {
    if (this.#benches.length >= this.#size) return undefined;
    const bench: Bench = { worker: this.#makeWorker(), order: undefined, id: 0 };
    bench.worker.onmessage = ({ data }) => this.#receive(bench, data);
    bench.worker.onerror = () => this.#break(bench);
    this.#benches.push(bench);
    return bench;
  }

  #receive(bench: Bench, { id, pixels }: TileReply): void {
    if (id !== bench.id) return;
    const { order } = bench;
    bench.id = 0;
    bench.order = undefined;
    if (pixels) order?.done(pixels);
    this.#next();
  }

  #break(bench: Bench): void {
    const { order } = bench;
    bench.worker.terminate();
    this.#benches.splice(this.#benches.indexOf(bench), 1);
    order?.failed();
    this.#next();
  }
}

/** Workers of the page's own: two where the device has the cores for them beside the page. */
export const makeTileDesk = (tiles: TileFunctionName): TileDesk =>
  new TileDesk(
    tiles,
    () => new Worker(new URL('./tile-worker.ts', import.meta.url), { type: 'module' }),
    (navigator.hardwareConcurrency ?? 2) > 2 ? 2 : 1,
  );
