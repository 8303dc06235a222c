/** What of a Worker the queue uses; tests give their own. */
export type QueueWorker<Order, Answer> = {
  onmessage: ((event: MessageEvent<WorkerReply<Answer>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: WorkerRequest<Order>): void;
  terminate(): void;
};

export type WorkerRequest<Order> = { readonly id: number; readonly order: Order };
export type WorkerReply<Answer> = { readonly id: number } & (
  | { readonly answer: Answer }
  | { readonly error: string }
);

type Entry<Order, Answer> = {
  readonly order: Order;
  readonly isUrgent: boolean;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
};

/**
 * Has orders worked out in a worker, one after the other: urgent ones before others, else the first that was asked for
 * first. An order that is taken back while it waits is never sent. Where there is no worker, or it breaks, `instead`
 * works them out; without that they wait for ever.
 */
export class WorkerQueue<Order, Answer> {
  readonly #makeWorker: () => QueueWorker<Order, Answer> | undefined;
  readonly #instead: ((order: Order) => Promise<Answer>) | undefined;
  #worker: QueueWorker<Order, Answer> | undefined;
  #isBroken = false;
  readonly #waiting: Entry<Order, Answer>[] = [];
  #current: Entry<Order, Answer> | undefined;
  #id = 0;

  constructor(
    makeWorker: () => QueueWorker<Order, Answer> | undefined,
    instead?: (order: Order) => Promise<Answer>,
  ) {
    this.#makeWorker = makeWorker;
    this.#instead = instead;
  }

  /** True while an order is being worked out or waits. */
  get isBusy(): boolean {
    return this.#current !== undefined;
  }

  /** Asks for an order; returns how to take that back. */
  ask(
    order: Order,
    done: (answer: Answer) => void,
    options: { readonly isUrgent?: boolean; readonly failed?: (error: Error) => void } = {},
  ): () => void {
    const { isUrgent = false, failed = () => {} } = options;
    const entry = { order, isUrgent, done, failed };
    const before = isUrgent ? this.#waiting.findIndex((other) => !other.isUrgent) : -1;
    this.#waiting.splice(before < 0 ? this.#waiting.length : before, 0, entry);
    this.#next();
    return () => this.#takeBack(entry);
  }

  /** Starts the worker ahead of the first order. */
  warmUp(): void {
    if (!this.#isBroken) this.#worker ??= this.#start();
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting.length = 0;
    this.#current = undefined;
  }

  #takeBack(entry: Entry<Order, Answer>): void {
    const at = this.#waiting.indexOf(entry);
    if (at >= 0) this.#waiting.splice(at, 1);
    // What is being worked out is let finish; its answer goes nowhere.
    if (this.#current === entry) this.#current = { ...entry, done: () => {}, failed: () => {} };
  }

  #next(): void {
    if (this.#current || this.#waiting.length === 0) return;
    this.warmUp();
    if (!this.#worker && !this.#instead) return;
    const entry = this.#waiting.shift()!;
    this.#current = entry;
    const id = ++this.#id;
    if (this.#worker) this.#worker.postMessage({ id, order: entry.order });
    else this.#workOut(entry.order, id);
  }

  #workOut(order: Order, id: number): void {
    this.#instead!(order).then(
      (answer) => this.#receive({ id, answer }),
      (error: unknown) => this.#receive({ id, error: String(error) }),
    );
  }

  #start(): QueueWorker<Order, Answer> | undefined {
    const worker = this.#makeWorker();
    if (!worker) return undefined;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = () => this.#break();
    return worker;
  }

  /** Its script can't be had, or it fell over: from now on it is done without. */
  #break(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBroken = true;
    const entry = this.#current;
    this.#current = undefined;
    if (entry) this.#waiting.unshift(entry);
    this.#next();
  }

  #receive(reply: WorkerReply<Answer>): void {
    if (reply.id !== this.#id) return;
    const entry = this.#current;
    this.#current = undefined;
    this.#next();
    if ('error' in reply) entry?.failed(new Error(reply.error));
    else entry?.done(reply.answer);
  }
}

type Port<Order, Answer> = {
  onmessage: ((event: MessageEvent<WorkerRequest<Order>>) => void) | null;
  postMessage(reply: WorkerReply<Answer>, transfer: Transferable[]): void;
};

/** The worker's side: answers each order, handing over what `transferOf` names of an answer. */
export function answerOrders<Order, Answer>(
  workOut: (order: Order) => Answer | Promise<Answer>,
  transferOf: (answer: Answer) => Transferable[],
): void {
  const port = globalThis as unknown as Port<Order, Answer>;
  port.onmessage = async ({ data: { id, order } }) => {
    try {
      const answer = await workOut(order);
      port.postMessage({ id, answer }, transferOf(answer));
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.message : String(error) }, []);
    }
  };
}
