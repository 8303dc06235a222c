import { describe, expect, it, vi } from 'vitest';
import {
  answerOrders,
  type QueueWorker,
  WorkerQueue,
  type WorkerRequest,
} from '../../../src/scene/engine/worker-queue.ts';

/** A worker that answers when it is told to. */
function fakeWorker() {
  const sent: WorkerRequest<string>[] = [];
  const worker: QueueWorker<string, string> = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => void sent.push(request),
    terminate: vi.fn(),
  };
  const reply = (data: object) => worker.onmessage?.({ data } as MessageEvent);
  return {
    worker,
    orders: () => sent.map(({ order }) => order),
    answer: () => reply({ id: sent.at(-1)!.id, answer: `${sent.at(-1)!.order}!` }),
    fail: (error: string) => reply({ id: sent.at(-1)!.id, error }),
    break: () => worker.onerror?.({} as ErrorEvent),
    reply,
  };
}

describe('orders for a worker', () => {
  it('are sent one after the other, urgent ones before others, each in the order of asking', () => {
    const { worker, orders, answer } = fakeWorker();
    const queue = new WorkerQueue(() => worker);
    const done: string[] = [];
    for (const order of ['a', 'b']) queue.ask(order, (text) => done.push(text));
    for (const order of ['u', 'v']) queue.ask(order, (text) => done.push(text), { isUrgent: true });
    expect(orders()).toEqual(['a']);
    while (queue.isBusy) answer();
    expect(orders()).toEqual(['a', 'u', 'v', 'b']);
    expect(done).toEqual(['a!', 'u!', 'v!', 'b!']);
  });

  it('that are taken back are never sent, or their answer goes nowhere', () => {
    const { worker, orders, answer } = fakeWorker();
    const queue = new WorkerQueue(() => worker);
    const done = vi.fn();
    const first = queue.ask('a', done);
    const second = queue.ask('b', done);
    queue.ask('c', done);
    first();
    second();
    answer();
    expect(orders()).toEqual(['a', 'c']);
    answer();
    expect(done).toHaveBeenCalledExactlyOnceWith('c!');
    expect(queue.isBusy).toBe(false);
  });

  it('that fail say so, and the next one is sent', () => {
    const { worker, orders, fail } = fakeWorker();
    const queue = new WorkerQueue(() => worker);
    const done = vi.fn();
    const failed = vi.fn();
    queue.ask('a', done, { failed });
    queue.ask('b', done);
    fail('no such wall');
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('no such wall'));
    expect(done).not.toHaveBeenCalled();
    expect(orders()).toEqual(['a', 'b']);
  });

  it('are worked out otherwise where there is no worker, or it breaks, the one under way included', async () => {
    const instead = vi.fn(async (order: string) => `${order} here`);
    const done: string[] = [];
    const none = new WorkerQueue<string, string>(() => undefined, instead);
    none.ask('a', (text) => done.push(text));
    await vi.waitFor(() => expect(done).toEqual(['a here']));
    const broken = fakeWorker();
    const make = vi.fn(() => broken.worker);
    const queue = new WorkerQueue(make, instead);
    queue.ask('b', (text) => done.push(text));
    queue.ask('c', (text) => done.push(text));
    broken.break();
    await vi.waitFor(() => expect(done).toEqual(['a here', 'b here', 'c here']));
    expect(broken.worker.terminate).toHaveBeenCalledOnce();
    expect(make).toHaveBeenCalledOnce();
  });

  it('say where working them out otherwise fails', async () => {
    const queue = new WorkerQueue<string, string>(
      () => undefined,
      () => Promise.reject(new Error('no')),
    );
    const failed = vi.fn();
    queue.ask('a', () => {}, { failed });
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    expect(queue.isBusy).toBe(false);
  });

  it('wait for ever where nobody can work them out, and nobody is busy', () => {
    const queue = new WorkerQueue<string, string>(() => undefined);
    const done = vi.fn();
    queue.ask('a', done);
    expect(queue.isBusy).toBe(false);
    expect(done).not.toHaveBeenCalled();
  });

  it('get no answer that belongs to another', () => {
    const { worker, reply } = fakeWorker();
    const queue = new WorkerQueue(() => worker);
    const done = vi.fn();
    queue.ask('a', done);
    reply({ id: 99, answer: 'x' });
    expect(done).not.toHaveBeenCalled();
    expect(queue.isBusy).toBe(true);
  });
});

describe('the worker’s side', () => {
  it('answers each order and hands over what it may, or says what went wrong', async () => {
    const postMessage = vi.fn();
    vi.stubGlobal('postMessage', postMessage);
    const buffer = new ArrayBuffer(4);
    answerOrders<string, ArrayBuffer>(
      (order) => {
        if (order === 'bad') throw new Error('bad order');
        return buffer;
      },
      (answer) => [answer],
    );
    const port = globalThis as unknown as { onmessage: (event: object) => Promise<void> };
    await port.onmessage({ data: { id: 1, order: 'good' } });
    await port.onmessage({ data: { id: 2, order: 'bad' } });
    expect(postMessage.mock.calls).toEqual([
      [{ id: 1, answer: buffer }, [buffer]],
      [{ id: 2, error: 'bad order' }, []],
    ]);
    vi.unstubAllGlobals();
  });
});
