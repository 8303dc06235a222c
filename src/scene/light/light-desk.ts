import type { LightJob, LightResult } from '../../building/light/light-job.ts';
import type { WorkerReply, WorkerRequest } from './light-worker.ts';

type Order =
  | { readonly kind: 'light'; readonly job: LightJob; readonly done: (result: LightResult) => void }
  | { readonly kind: 'noise'; readonly done: (texels: Uint8Array<ArrayBuffer>) => void };

/** What of a Worker the desk uses; tests give their own. */
export type LightWorker = {
  onmessage: ((event: MessageEvent<WorkerReply>) => void) | null;
  postMessage(request: WorkerRequest): void;
  terminate(): void;
};

/**
 * Has light computed in a worker, one order after the other: the first that was asked for first. An order that is
 * cancelled while it waits is never sent. Without workers (tests, old browsers) rooms keep their plain light.
 */
export class LightDesk {
  readonly #makeWorker: () => LightWorker | undefined;
  #worker: LightWorker | undefined;
  readonly #waiting: Order[] = [];
  #current: Order | undefined;
  #nextId = 1;
  #currentId = 0;

  constructor(makeWorker: () => LightWorker | undefined) {
    this.#makeWorker = makeWorker;
  }

  /** Asks for a room's light; returns how to take that back. */
  light(job: LightJob, done: (result: LightResult) => void): () => void {
    return this.#enqueue({ kind: 'light', job, done });
  }

  /** Asks for the noise tile. */
  noise(done: (texels: Uint8Array<ArrayBuffer>) => void): () => void {
    return this.#enqueue({ kind: 'noise', done });
  }

  /** True while an order is being computed or waits. */
  get isBusy(): boolean {
    return this.#current !== undefined;
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting.length = 0;
    this.#current = undefined;
  }

  #enqueue(order: Order): () => void {
    this.#waiting.push(order);
    this.#next();
    return () => {
      const at = this.#waiting.indexOf(order);
      if (at >= 0) this.#waiting.splice(at, 1);
      // What is being computed is let finish; its answer goes nowhere.
      if (this.#current === order) this.#current = { kind: 'noise', done: () => {} };
    };
  }

  #next(): void {
    if (this.#current || this.#waiting.length === 0) return;
    this.#worker ??= this.#makeWorker();
    if (!this.#worker) return;
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    const order = this.#waiting.shift()!;
    this.#current = order;
    this.#currentId = this.#nextId++;
    const id = this.#currentId;
    this.#worker.postMessage(
      order.kind === 'light' ? { id, kind: 'light', job: order.job } : { id, kind: 'noise' },
    );
  }

  #receive(reply: WorkerReply): void {
    if (reply.id !== this.#currentId) return;
    const order = this.#current;
    this.#current = undefined;
    if (order?.kind === 'light' && reply.kind === 'light') order.done(reply.result);
    if (order?.kind === 'noise' && reply.kind === 'noise') order.done(reply.texels);
    this.#next();
  }
}

/** The page's own desk: one worker for all rooms. */
export const pageLightDesk = new LightDesk(() =>
  typeof Worker === 'undefined'
    ? undefined
    : new Worker(new URL('./light-worker.ts', import.meta.url), { type: 'module' }),
);
