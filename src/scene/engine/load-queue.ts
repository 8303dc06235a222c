/** Work that is waiting or running; a lower `order` goes first, and may change while it waits. */
export type Job = {
  order: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
};

type Running = { readonly job: Job; readonly abort: AbortController };

/** Runs a few jobs at a time, the most wanted first; jobs are cancelled when nobody wants them any more. */
export class LoadQueue {
  readonly #limit: number;
  readonly #waiting: Job[] = [];
  readonly #running: Running[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#waiting.length + this.#running.length;
  }

  add(job: Job): void {
    this.#waiting.push(job);
    this.#next();
  }

  /** Takes a job out, stopping it where it runs already. */
  cancel(job: Job): void {
    const waiting = this.#waiting.indexOf(job);
    if (waiting >= 0) this.#waiting.splice(waiting, 1);
    this.#running.find((running) => running.job === job)?.abort.abort();
  }

  dispose(): void {
    this.#waiting.length = 0;
    for (const { abort } of this.#running) abort.abort();
  }

  #next(): void {
    while (this.#running.length < this.#limit && this.#waiting.length > 0) {
      let first = 0;
      for (let i = 1; i < this.#waiting.length; i++) {
        if (this.#waiting[i]!.order < this.#waiting[first]!.order) first = i;
      }
      this.#start(this.#waiting.splice(first, 1)[0]!);
    }
  }

  #start(job: Job): void {
    const running: Running = { job, abort: new AbortController() };
    this.#running.push(running);
    const done = () => {
      this.#running.splice(this.#running.indexOf(running), 1);
      this.#next();
    };
    // A job reports its own failures.
    job.run(running.abort.signal).then(done, done);
  }
}
