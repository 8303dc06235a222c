import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sharpness } from '../../../src/scene/engine/sharpness.ts';
import { screenForTests } from './renderer-for-tests.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A slow device, on which frames in motion have a quarter of the pixels. */
function slow() {
  const coming = { is: true };
  const invalidate = vi.fn();
  const pace = { ratio: 0.5, most: 1 };
  const sharpness = new Sharpness(screenForTests(), { pace, isComing: () => coming.is, invalidate });
  return { sharpness, coming, invalidate, pace };
}

describe('how sharp frames are', () => {
  it('is less at first, while pictures come, and all when they are here', () => {
    const { sharpness, coming, invalidate } = slow();
    expect(sharpness.ratio).toBe(0.5);
    sharpness.restFirst();
    vi.advanceTimersByTime(1000);
    expect(sharpness.ratio).toBe(0.5);
    coming.is = false;
    vi.advanceTimersByTime(300);
    expect(sharpness.ratio).toBe(1);
    expect(invalidate).toHaveBeenCalledOnce();
  });

  it('is all after a while, however slowly they come', () => {
    const { sharpness } = slow();
    sharpness.restFirst();
    vi.advanceTimersByTime(5000);
    expect(sharpness.ratio).toBe(1);
  });

  it('is all soon after a walk, and less again with the next step', () => {
    const { sharpness } = slow();
    sharpness.rest();
    vi.advanceTimersByTime(300);
    expect(sharpness.ratio).toBe(1);
    sharpness.blur();
    expect(sharpness.ratio).toBe(0.5);
    sharpness.rest();
    sharpness.blur();
    vi.advanceTimersByTime(1000);
    expect(sharpness.ratio).toBe(0.5);
  });

  it('is all at once on a device that is not slow', () => {
    const { sharpness, pace, invalidate } = slow();
    pace.ratio = 1;
    sharpness.blur();
    sharpness.restFirst();
    vi.advanceTimersByTime(5000);
    expect(sharpness.ratio).toBe(1);
    expect(invalidate).not.toHaveBeenCalled();
  });
});
