import { describe, expect, it, vi } from 'vitest';
import { MemoryWatch } from '../../../src/scene/engine/memory-watch.ts';
import { Residency } from '../../../src/scene/engine/residency.ts';

function resident() {
  return { fit: vi.fn(), shed: vi.fn(), rest: vi.fn(), wakeUp: vi.fn() };
}

describe('those who hold memory', () => {
  it('are told the class that holds when they come, and whenever it changes', () => {
    const residency = new Residency('high');
    const one = resident();
    const leave = residency.add(one);
    residency.setStep('high-unmirrored');
    residency.setStep('medium');
    leave();
    residency.setStep('low');
    expect(one.fit.mock.calls).toEqual([['high'], ['medium']]);
  });

  it('hold a class less each time memory runs short, and no more for the rest of the visit', () => {
    const residency = new Residency('high');
    const one = resident();
    residency.add(one);
    residency.shed();
    expect(residency.quality).toBe('medium');
    residency.setStep('medium');
    residency.setStep('high');
    expect(residency.quality).toBe('medium');
    residency.shed();
    residency.shed();
    expect(residency.quality).toBe('low');
    expect(one.fit.mock.calls).toEqual([['high'], ['medium'], ['low']]);
    expect(one.shed).toHaveBeenCalledTimes(3);
  });

  it('rest and wake up once each, however often they are told', () => {
    const residency = new Residency('low');
    const one = resident();
    residency.add(one);
    residency.wakeUp();
    residency.rest();
    residency.rest();
    residency.wakeUp();
    residency.wakeUp();
    expect(one.rest).toHaveBeenCalledOnce();
    expect(one.wakeUp).toHaveBeenCalledOnce();
  });
});

describe('the script’s memory', () => {
  it('is short near its limit, and is not looked at again before what was given up is collected', () => {
    let used = 100;
    let now = 1e9;
    const memory = new MemoryWatch({
      read: () => ({ usedJSHeapSize: used, jsHeapSizeLimit: 1000 }),
      now: () => now,
    });
    expect(memory.isShort()).toBe(false);
    used = 950;
    expect(memory.isShort()).toBe(true);
    expect(memory.isShort()).toBe(false);
    now += 60_000;
    expect(memory.isShort()).toBe(true);
  });

  it('is never short where the browser tells nothing of it', () => {
    expect(new MemoryWatch({ read: () => undefined }).isShort()).toBe(false);
  });
});
