import { describe, expect, it, vi } from 'vitest';
import { HALF, NONE, QUARTER, WHOLE } from '../../../src/scene/room/choose-sizes.ts';
import { FakeGpu, settle, stockOf, uploader } from './stock-for-tests.ts';

const ROOMS = ['hall', 'salon', 'attic'];
const gate = () => {
  let open = () => {};
  const shut = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { shut, open };
};

/** Three rooms of 16 bytes each; one stands in the hall and sees the salon. */
function threeRooms(budget: number) {
  const gpu = new FakeGpu();
  const wake = vi.fn();
  const stock = stockOf(budget, wake);
  const [hall, salon, attic] = ROOMS.map((room) => gpu.hold(room, 16));
  const releases = gpu.holdings.map((holding) => stock.add(holding));
  const look = (here: string, seen: string) =>
    stock.look(here, [here, seen], [here, ...ROOMS.filter((room) => room !== here)]);
  look('hall', 'salon');
  const sizes = () => gpu.holdings.map(({ size }) => size);
  return { gpu, stock, wake, hall: hall!, salon: salon!, attic: attic!, releases, look, sizes };
}

describe('what rooms hold', () => {
  it('is all of the room one is in, less of the others, and no more than the budget', async () => {
    const { stock, gpu, sizes } = threeRooms(22);
    await settle(stock);
    expect(sizes()).toEqual([WHOLE, HALF, QUARTER]);
    expect(stock.bytes).toBe(21);
    expect(gpu.bytes).toBe(21);
  });

  it('comes nearest first, one a frame', async () => {
    const { stock, hall, salon, attic } = threeRooms(100);
    const counts: number[] = [];
    await settle(stock, uploader(), () =>
      counts.push([hall, salon, attic].filter(({ size }) => size !== NONE).length),
    );
    counts.forEach((count, i) => {
      expect(count - (counts[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect([hall.shown, salon.shown]).toEqual([[WHOLE], [WHOLE]]);
  });

  it('comes without frames while nothing moves, and asks for one only where it is seen', async () => {
    const { stock, wake, salon, attic } = threeRooms(20);
    await settle(stock);
    const before = [salon.shown.length, attic.shown.length];
    stock.resting = uploader();
    wake.mockClear();
    stock.budget = 100;
    await vi.waitFor(() => expect(stock.isBusy).toBe(false));
    expect([salon.shown.length, attic.shown.length]).toEqual(before.map((times) => times + 1));
    expect(wake).toHaveBeenCalledOnce();
  });

  it('is nothing where the budget is too small for even one, and all comes once it is larger', async () => {
    const { stock, sizes, gpu } = threeRooms(0.5);
    await settle(stock);
    expect(sizes()).toEqual([NONE, NONE, NONE]);
    expect(gpu.holdings.map(({ asked }) => asked)).toEqual([0, 0, 0]);
    stock.budget = 100;
    await settle(stock);
    expect(sizes()).toEqual([WHOLE, WHOLE, HALF]);
  });

  it('shrinks when the budget does', async () => {
    const { stock, gpu } = threeRooms(100);
    await settle(stock);
    stock.budget = 6;
    await settle(stock);
    expect(gpu.bytes).toBeLessThanOrEqual(6);
    expect(gpu.bytes).toBeGreaterThan(0);
  });

  it('is left alone by looks that find nothing new', async () => {
    const { stock, wake, look, gpu } = threeRooms(22);
    await settle(stock);
    const before = gpu.holdings.map(({ asked }) => asked);
    wake.mockClear();
    look('hall', 'salon');
    stock.look('hall', ['hall', 'salon'], ROOMS);
    await settle(stock);
    expect(gpu.holdings.map(({ asked }) => asked)).toEqual(before);
    expect(wake).not.toHaveBeenCalled();
    expect(stock.update(uploader())).toBe(false);
  });
});

describe('crossing a doorway', () => {
  it('exchanges one for another, never over the budget and never through nothing', async () => {
    const { stock, gpu, look, hall, salon, sizes } = threeRooms(22);
    await settle(stock);
    look('salon', 'hall');
    await settle(stock, uploader(), () => expect(gpu.bytes).toBeLessThanOrEqual(22));
    expect(sizes()).toEqual([HALF, WHOLE, QUARTER]);
    expect(gpu.peak).toBeLessThanOrEqual(22);
    expect(hall.shown).toEqual([WHOLE, HALF]);
    expect(salon.shown).toEqual([HALF, WHOLE]);
  });

  it('keeps what is shown until the other is ready', async () => {
    const { stock, look, salon } = threeRooms(22);
    await settle(stock);
    const { shut, open } = gate();
    salon.gate = shut;
    look('salon', 'hall');
    for (let i = 0; i < 20; i++) {
      stock.update(uploader());
      await Promise.resolve();
    }
    expect(salon.size).toBe(HALF);
    open();
    await settle(stock);
    expect(salon.size).toBe(WHOLE);
  });

  it('and back at once lets go of what is not wanted any more', async () => {
    const { stock, look, hall, salon, sizes } = threeRooms(22);
    await settle(stock);
    const { shut, open } = gate();
    hall.gate = shut;
    look('salon', 'hall');
    stock.update(uploader());
    look('hall', 'salon');
    open();
    await settle(stock);
    expect(sizes()).toEqual([WHOLE, HALF, QUARTER]);
    expect([hall.closed, hall.shown]).toEqual([1, [WHOLE]]);
    expect(salon.shown).toEqual([HALF]);
  });

  it('to and fro leaves as much as before', async () => {
    const { stock, look, gpu } = threeRooms(22);
    for (let i = 0; i < 500; i++) {
      look(i % 2 ? 'hall' : 'salon', i % 2 ? 'salon' : 'hall');
      await settle(stock);
    }
    expect([gpu.bytes, gpu.peak]).toEqual([21, 21]);
  });
});

describe('what can’t be had', () => {
  it('is told of once and not asked for again, and takes no one’s place', async () => {
    const { stock, look, hall, salon } = threeRooms(22);
    hall.gate = Promise.reject(new Error('broken'));
    await settle(stock);
    look('salon', 'hall');
    await settle(stock);
    expect([hall.asked, hall.failed, hall.size]).toEqual([1, 1, NONE]);
    expect(salon.size).toBe(WHOLE);
  });

  it('later stays as it was, and counts', async () => {
    const { stock, look, hall, salon, gpu } = threeRooms(22);
    await settle(stock);
    hall.gate = Promise.reject(new Error('no memory'));
    look('salon', 'hall');
    await settle(stock);
    expect(hall.size).toBe(WHOLE);
    expect(salon.size).toBe(HALF);
    expect(gpu.peak).toBeLessThanOrEqual(22);
  });
});

describe('after a lost context', () => {
  it('all is dropped and comes again as it was, also what could not be had', async () => {
    const { stock, hall, attic, sizes } = threeRooms(22);
    attic.gate = Promise.reject(new Error('broken'));
    await settle(stock);
    attic.gate = Promise.resolve();
    stock.lose();
    expect(sizes()).toEqual([NONE, NONE, NONE]);
    await settle(stock);
    expect(sizes()).toEqual([WHOLE, HALF, QUARTER]);
    expect(hall.shown).toEqual([WHOLE, NONE, WHOLE]);
  });

  it('what was ready before it is let go', async () => {
    const { stock, hall } = threeRooms(22);
    stock.update(uploader());
    for (let i = 0; i < 8; i++) await Promise.resolve();
    stock.lose();
    expect(hall.closed).toBe(1);
    await settle(stock);
    expect(hall.size).toBe(WHOLE);
  });
});

describe('what is left', () => {
  it('is dropped, and others take its place', async () => {
    const { stock, releases, sizes, gpu } = threeRooms(20);
    await settle(stock);
    releases[0]!();
    await settle(stock);
    expect(sizes()).toEqual([NONE, WHOLE, HALF]);
    expect(gpu.bytes).toBeLessThanOrEqual(20);
  });

  it('is let go where it comes late', async () => {
    const { stock, releases, hall } = threeRooms(22);
    const { shut, open } = gate();
    hall.gate = shut;
    stock.update(uploader());
    releases[0]!();
    open();
    await settle(stock);
    expect([hall.closed, hall.shown]).toEqual([1, []]);
  });

  it('with the whole stock is freed, what comes after it too', async () => {
    const { stock, hall, salon, gpu, look } = threeRooms(22);
    await settle(stock);
    const { shut, open } = gate();
    hall.gate = salon.gate = shut;
    look('salon', 'hall');
    stock.update(uploader());
    stock.dispose();
    open();
    for (let i = 0; i < 8; i++) await Promise.resolve();
    expect(gpu.bytes).toBe(0);
    expect(hall.closed + salon.closed).toBe(1);
    expect([stock.bytes, stock.isBusy]).toEqual([0, false]);
  });
});
