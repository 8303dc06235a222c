import { describe, expect, it, vi } from 'vitest';
import { ModelStock } from '../../../src/scene/room/model-stock.ts';

const holder = () => ({ giveUp: vi.fn() });

function stock(mostBytes: number): ModelStock {
  const made = new ModelStock();
  made.mostBytes = mostBytes;
  return made;
}

describe('the bytes of models', () => {
  it('are counted, the coarsest levels and the finer ones, once', () => {
    const models = stock(100);
    const forget = models.keep(10);
    const one = holder();
    expect(models.admit(one, 30, 500)).toBe(true);
    expect(models.admit(one, 40, 600)).toBe(true);
    expect(models.bytes).toBe(50);
    models.release(one);
    forget();
    forget();
    expect(models.bytes).toBe(0);
  });

  it('go as far as the budget: what is larger on the screen takes the room of what is smaller', () => {
    const models = stock(100);
    const [far, near] = [holder(), holder()];
    models.admit(far, 60, 200);
    expect(models.admit(near, 80, 900)).toBe(true);
    expect(far.giveUp).toHaveBeenCalledOnce();
    expect(models.bytes).toBe(80);
  });

  it('are refused to what is no larger, so that two don’t take turns, and to what can never fit', () => {
    const models = stock(100);
    const [one, other] = [holder(), holder()];
    models.admit(one, 60, 500);
    expect(models.admit(other, 60, 520)).toBe(false);
    expect(models.admit(other, 120, 5000)).toBe(false);
    expect(one.giveUp).not.toHaveBeenCalled();
    expect(models.bytes).toBe(60);
  });

  it('come back from what is no longer looked at', () => {
    const models = stock(100);
    const [seen, unseen] = [holder(), holder()];
    models.admit(seen, 20, 500);
    models.admit(unseen, 20, 900);
    for (let i = 0; i < 200; i++) {
      models.look(seen, 500);
      models.settle();
    }
    expect(unseen.giveUp).toHaveBeenCalledOnce();
    expect(seen.giveUp).not.toHaveBeenCalled();
  });

  it('come back when there may be fewer, the smallest on the screen first, and all when nobody looks', () => {
    const models = stock(100);
    const holders = [400, 200, 600].map((px) => {
      const one = holder();
      models.admit(one, 30, px);
      return one;
    });
    models.mostBytes = 70;
    models.settle();
    expect(holders.map(({ giveUp }) => giveUp.mock.calls.length)).toEqual([0, 1, 0]);
    models.rest();
    expect(holders.map(({ giveUp }) => giveUp.mock.calls.length)).toEqual([1, 1, 1]);
    expect(models.bytes).toBe(0);
  });
});
