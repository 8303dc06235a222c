import { describe, expect, it, vi } from 'vitest';
import { TileDesk, type TileWorker } from '../../../src/features/viewer/tile-desk.ts';
import type { TileRequest } from '../../../src/features/viewer/tile-worker.ts';
import type { PlaneTile } from '../../../src/museum/computed/plane-tile.ts';

class FakeWorker implements TileWorker {
  onmessage: TileWorker['onmessage'] = null;
  onerror: TileWorker['onerror'] = null;
  readonly requests: TileRequest[] = [];
  ended = false;
  postMessage(request: TileRequest) {
    this.requests.push(request);
  }
  terminate() {
    this.ended = true;
  }
  answer(id: number, pixels?: Uint8ClampedArray<ArrayBuffer>) {
    this.onmessage?.({ data: { id, ...(pixels && { pixels }) } } as MessageEvent);
  }
}

const tile = (re: number, depth: number): PlaneTile => ({ re, im: 0, pixel: 1, columns: 2, rows: 2, depth });

function deskOf(size: number) {
  const workers: FakeWorker[] = [];
  const make = () => {
    workers.push(new FakeWorker());
    return workers.at(-1)!;
  };
  const desk = new TileDesk('mandelbrot', make, size);
  const order = (re: number, depth = 5) => {
    const heard = { done: vi.fn(), failed: vi.fn() };
    return { ...heard, takeBack: desk.order({ tile: tile(re, depth), ...heard }) };
  };
  const asked = (worker = 0) =>
    workers[worker]!.requests.flatMap((request) => (request.kind === 'tile' ? [request.tile.re] : []));
  return { desk, order, workers, asked };
}

describe('the desk for computed tiles', () => {
  it('sends one tile at a time, then the one asked for last', () => {
    const { order, workers, asked } = deskOf(1);
    const [first] = [order(1), order(2), order(3)];
    expect(asked()).toEqual([1]);
    const pixels = new Uint8ClampedArray(16);
    workers[0]!.answer(1, pixels);
    expect(first!.done).toHaveBeenCalledExactlyOnceWith(pixels);
    expect(asked()).toEqual([1, 3]);
  });

  it('sends a coarse one before the fine ones', () => {
    const { order, workers, asked } = deskOf(1);
    order(1);
    order(2, 3);
    order(3);
    order(4, 3);
    for (const id of [1, 2, 3]) workers[0]!.answer(id, new Uint8ClampedArray(16));
    expect(asked()).toEqual([1, 4, 2, 3]);
  });

  it('uses as many workers as it may, and no more than it needs', () => {
    const { order, workers } = deskOf(2);
    order(1);
    expect(workers).toHaveLength(1);
    order(2);
    order(3);
    expect(workers).toHaveLength(2);
  });

  it('never sends what was taken back while it waited', () => {
    const { order, workers, asked } = deskOf(1);
    order(1);
    order(2).takeBack();
    workers[0]!.answer(1, new Uint8ClampedArray(16));
    expect(asked()).toEqual([1]);
  });

  it('calls off what is being computed, and goes on when the worker has heard it', () => {
    const { order, workers, asked } = deskOf(1);
    const first = order(1);
    order(2);
    first.takeBack();
    expect(workers[0]!.requests.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    expect(asked()).toEqual([1]);
    workers[0]!.answer(1);
    expect(first.done).not.toHaveBeenCalled();
    expect(asked()).toEqual([1, 2]);
  });

  it('tells of a worker that broke, and goes on with another', () => {
    const { order, workers, asked } = deskOf(1);
    const first = order(1);
    order(2);
    workers[0]!.onerror?.({} as ErrorEvent);
    expect(first.failed).toHaveBeenCalledOnce();
    expect(workers[0]!.ended).toBe(true);
    expect(asked(1)).toEqual([2]);
  });

  it('ends its workers when it is disposed', () => {
    const { desk, order, workers } = deskOf(1);
    order(1);
    desk.dispose();
    expect(workers[0]!.ended).toBe(true);
  });
});
