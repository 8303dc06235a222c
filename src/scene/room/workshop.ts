import type { BuiltRoom, RoomOrder } from '../../building/built-room.ts';
import { type QueueWorker, WorkerQueue } from '../engine/worker-queue.ts';
import { pageFaces } from './fonts.ts';
import type { PrintedLabels, PrintOrder } from './print-labels.ts';

export type WorkshopOrder =
  | { readonly kind: 'room'; readonly room: RoomOrder }
  | { readonly kind: 'labels'; readonly labels: PrintOrder };
export type WorkshopAnswer =
  | { readonly kind: 'room'; readonly room: BuiltRoom }
  /** Nothing where a worker has no canvas to draw on. */
  | { readonly kind: 'labels'; readonly labels: PrintedLabels | undefined };
export type WorkshopWorker = QueueWorker<WorkshopOrder, WorkshopAnswer>;

/** What is written in a room, but for what it is drawn with. */
export type Writing = Omit<PrintOrder, 'faces'>;

/**
 * Has rooms built and their labels printed in a worker, so that no frame waits for it: rooms first. Without workers
 * (tests, old browsers) the page does it itself.
 */
export class Workshop {
  readonly #queue: WorkerQueue<WorkshopOrder, WorkshopAnswer>;

  constructor(makeWorker: () => WorkshopWorker | undefined) {
    this.#queue = new WorkerQueue(makeWorker, workOutHere);
  }

  /** True while something is being made or waits. */
  get isBusy(): boolean {
    return this.#queue.isBusy;
  }

  /** Starts the worker ahead of the first order. */
  warmUp(): void {
    this.#queue.warmUp();
  }

  /** Has a room built; `failed` where its content can't be. Returns how to take that back. */
  build(room: RoomOrder, done: (room: BuiltRoom) => void, failed: (error: Error) => void): () => void {
    const take = (answer: WorkshopAnswer) => {
      if (answer.kind === 'room') done(answer.room);
    };
    return this.#queue.ask({ kind: 'room', room }, take, { isUrgent: true, failed });
  }

  /** Has labels printed; nothing comes where nothing can be drawn on. Returns how to take that back. */
  print(writing: Writing, done: (labels: PrintedLabels) => void): () => void {
    let isTakenBack = false;
    const labels = { ...writing, faces: pageFaces() };
    const takeBack = this.#queue.ask({ kind: 'labels', labels }, async (answer) => {
      const printed = (answer.kind === 'labels' && answer.labels) || (await printHere(labels));
      if (printed && !isTakenBack) done(printed);
    });
    return () => {
      isTakenBack = true;
      takeBack();
    };
  }
}

async function workOutHere(order: WorkshopOrder): Promise<WorkshopAnswer> {
  if (order.kind === 'labels') return { kind: 'labels', labels: await printHere(order.labels) };
  const { buildForScene } = await import('../../building/built-room.ts');
  return { kind: 'room', room: buildForScene(order.room) };
}

async function printHere(order: PrintOrder): Promise<PrintedLabels | undefined> {
  if (typeof document === 'undefined') return undefined;
  const { printLabels } = await import('./print-labels.ts');
  return printLabels({ ...order, faces: [] }, document.createElement('canvas'));
}

/** The page's own: one worker for all rooms. */
export const pageWorkshop = new Workshop(() =>
  typeof Worker === 'undefined'
    ? undefined
    : new Worker(new URL('./workshop-worker.ts', import.meta.url), { type: 'module' }),
);
