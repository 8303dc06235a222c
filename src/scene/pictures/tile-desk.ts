import { pageFiles } from '../engine/page-files.ts';
import type { TileJob, TileReply, TileRequest } from './tile-job.ts';

/** What of a Worker the desk uses; tests give their own. */
export type TileWorker = {
  onmessage: ((event: MessageEvent<TileReply>) => void) | null;
  postMessage(request: TileRequest): void;
  terminate(): void;
};

export type OnTile = (bytes: Uint8Array<ArrayBuffer> | undefined) => void;

/** Has tiles fetched, decoded and scaled in a worker; the order and how many at a time is the caller's. */
export class TileDesk {
  readonly #makeWorker: () => TileWorker | undefined;
  #worker: TileWorker | undefined;
  #nextId = 1;
  readonly #waiting = new Map<number, OnTile>();

  constructor(makeWorker: () => TileWorker | undefined = pageTileWorker) {
    this.#makeWorker = makeWorker;
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  /** Asks for a tile; `done` gets nothing where it could not be had. The number returned cancels it. */
  ask(job: TileJob, done: OnTile): number {
    this.#worker ??= this.#start();
    const id = this.#nextId++;
    if (!this.#worker) return id;
    this.#waiting.set(id, done);
    this.#worker.postMessage({ kind: 'tile', id, job: withDetours(job) });
    return id;
  }

  /** Nothing comes of it any more. */
  cancel(id: number): void {
    if (this.#waiting.delete(id)) this.#worker?.postMessage({ kind: 'cancel', id });
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting.clear();
  }

  #start(): TileWorker | undefined {
    const worker = this.#makeWorker();
    if (worker) {
      worker.onmessage = ({ data }) => {
        if ('failedElsewhere' in data) {
          pageFiles.addresses.failed(data.failedElsewhere);
          return;
        }
        const done = this.#waiting.get(data.id);
        this.#waiting.delete(data.id);
        done?.(data.bytes);
      };
    }
    return worker;
  }
}

/** The worker knows nothing of other addresses: each file comes with its own. */
function withDetours(job: TileJob): TileJob {
  const { elsewhere } = pageFiles.addresses;
  return { ...job, pieces: job.pieces.map((piece) => ({ ...piece, elsewhere: elsewhere(piece.url) })) };
}

function pageTileWorker(): TileWorker | undefined {
  return typeof Worker === 'undefined'
    ? undefined
    : new Worker(new URL('./tile-worker.ts', import.meta.url), { type: 'module' });
}
