import type { LightJob, LightResult } from '../../building/light/light-job.ts';
import { type QueueWorker, WorkerQueue } from '../engine/worker-queue.ts';

export type LightOrder = { readonly kind: 'light'; readonly job: LightJob } | { readonly kind: 'noise' };
export type LightAnswer =
  | { readonly kind: 'light'; readonly result: LightResult }
  | { readonly kind: 'noise'; readonly texels: Uint8Array<ArrayBuffer> };
export type LightWorker = QueueWorker<LightOrder, LightAnswer>;

/** Has light computed in a worker. Without workers (tests, old browsers) rooms keep their plain light. */
export class LightDesk {
  readonly #queue: WorkerQueue<LightOrder, LightAnswer>;

  constructor(makeWorker: () => LightWorker | undefined) {
    this.#queue = new WorkerQueue(makeWorker);
  }

  /** Asks for a room's light; returns how to take that back. */
  light(job: LightJob, done: (result: LightResult) => void): () => void {
    const take = (answer: LightAnswer) => {
      if (answer.kind === 'light') done(answer.result);
    };
    return this.#queue.ask({ kind: 'light', job }, take, { isUrgent: true });
  }

  /** Asks for the noise tile. */
  noise(done: (texels: Uint8Array<ArrayBuffer>) => void): () => void {
    return this.#queue.ask({ kind: 'noise' }, (answer) => {
      if (answer.kind === 'noise') done(answer.texels);
    });
  }

  /** True while an order is being computed or waits. */
  get isBusy(): boolean {
    return this.#queue.isBusy;
  }

  dispose(): void {
    this.#queue.dispose();
  }
}

/** The page's own desk: one worker for all rooms. */
export const pageLightDesk = new LightDesk(() =>
  typeof Worker === 'undefined'
    ? undefined
    : new Worker(new URL('./light-worker.ts', import.meta.url), { type: 'module' }),
);
