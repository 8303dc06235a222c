import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HALF, NONE, WHOLE } from '../../../src/scene/room/choose-sizes.ts';
import { FakeGpu } from '../room/stock-for-tests.ts';
import { stage } from './world-on-stage.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what rooms hold on the GPU', () => {
  /** Textures for two rooms that lead into each other, under a budget that has room for one and a half. */
  async function twoRooms() {
    const { world, run, gl, ...rest } = stage();
    const gpu = new FakeGpu();
    const { light } = world.stocks;
    light.budget = 20;
    const rotunda = gpu.hold('rotunda', 16);
    const gallery = gpu.hold('gallery', 16);
    light.add(rotunda);
    light.add(gallery);
    const frames = async () => {
      do {
        run();
        await new Promise((resolve) => setImmediate(resolve));
      } while (light.isBusy);
      // What was exchanged last is shown.
      run();
      return run();
    };
    await frames();
    return { world, frames, gpu, rotunda, gallery, ...rest };
  }

  it('follows where one walks, within its budget, and then no frame is drawn', async () => {
    const { world, frames, gpu, rotunda, gallery } = await twoRooms();
    expect([rotunda.size, gallery.size]).toEqual([WHOLE, HALF]);
    world.visitor.walkTo('gallery', 0, -12);
    expect(await frames()).toBe(0);
    expect([rotunda.size, gallery.size]).toEqual([HALF, WHOLE]);
    expect(gpu.peak).toBeLessThanOrEqual(20);
  });

  it('comes again after a lost context', async () => {
    const { world, frames, rotunda, gallery } = await twoRooms();
    world.lose();
    expect([rotunda.size, gallery.size]).toEqual([NONE, NONE]);
    world.restore();
    // A lost context lowers the class, which has a budget of its own.
    world.stocks.light.budget = 20;
    await frames();
    expect([rotunda.shown, gallery.shown]).toEqual([
      [WHOLE, NONE, WHOLE],
      [HALF, NONE, HALF],
    ]);
  });

  it('is freed with the world', async () => {
    const { world, gpu } = await twoRooms();
    world.dispose();
    expect(gpu.bytes).toBe(0);
  });
});
