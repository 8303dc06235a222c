import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BakeOrder } from './bake-worker.ts';

/** Threads that all work on the same phase and wait for each other at its end. */
export class WorkerPool {
  readonly #workers: readonly Worker[];

  constructor(count = availableParallelism()) {
    const url = new URL('./bake-worker.ts', import.meta.url);
    this.#workers = Array.from({ length: Math.max(1, count) }, () => new Worker(url));
  }

  /** Gives every worker the same order; resolves when all are done, rejects with the first one's error. */
  async tell(order: BakeOrder): Promise<void> {
    await Promise.all(
      this.#workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const settle = (error?: Error) => {
              worker.off('message', onDone);
              worker.off('error', settle);
              if (error) reject(error);
              else resolve();
            };
            const onDone = () => settle();
            worker.on('message', onDone);
            worker.on('error', settle);
            worker.postMessage(order);
          }),
      ),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
