import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stage } from './world-on-stage.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('late frames', () => {
  it('lower the pixel ratio at once, and a still picture is sharp again', () => {
    vi.stubGlobal('devicePixelRatio', 2);
    const { world, run } = stage();
    run();
    expect(world.loop.pixelRatio).toBe(2);
    world.visitor.walkTo('gallery', 0, -12);
    run(0.06);
    expect(world.loop.pixelRatio).toBeLessThan(2);
    vi.advanceTimersByTime(1000);
    expect(run()).toBeGreaterThan(0);
    expect(world.loop.pixelRatio).toBe(2);
    expect(run()).toBe(0);
    vi.unstubAllGlobals();
  });

  it('lower it only where pixels took the time, not what else the page did', () => {
    const { world, run, heldUpMs } = stage();
    run();
    world.visitor.walkTo('gallery', 0, -12);
    run(1 / 60, 10);
    heldUpMs.mockReturnValueOnce(40);
    run(0.06, 1);
    expect(world.loop.pixelRatio).toBe(1);
    run(0.06, 1);
    expect(world.loop.pixelRatio).toBeLessThan(1);
  });

  it('lower it before the very next frame, unless something was loaded meanwhile', () => {
    const { world, run, gl } = stage();
    run();
    world.visitor.walkTo('gallery', 0, -12);
    run(1 / 60, 10);
    gl.info.memory.textures++;
    run(0.2, 1);
    expect(world.loop.pixelRatio).toBe(1);
    run(0.2, 1);
    expect(world.loop.pixelRatio).toBeLessThan(1);
  });

  it('that stay late give the floor’s mirror up, then layers of pictures when all is still', () => {
    const { world, run, told } = stage();
    run();
    const fit = vi.spyOn(world.pictures, 'fit');
    world.visitor.walkTo('gallery', 0, -12);
    run(0.08, 60);
    expect(world.mirror!.isOn).toBe(false);
    expect(world.quality.governor.step).toBe('low');
    expect(fit).not.toHaveBeenCalled();
    run();
    vi.advanceTimersByTime(1000);
    run();
    expect(fit.mock.calls).toEqual([[{ tile: 16, low: 96 }]]);
    expect(told).toContain('step low');
    expect(run()).toBe(0);
  });
});
