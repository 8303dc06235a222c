import { describe, expect, it, vi } from 'vitest';
import { HeldKeys } from '../../../src/scene/input/keys.ts';
import { Pointers } from '../../../src/scene/input/pointers.ts';

describe('held keys', () => {
  it.each([
    ['KeyW', 1, 0, 0],
    ['ArrowUp', 1, 0, 0],
    ['KeyS', -1, 0, 0],
    ['ArrowDown', -1, 0, 0],
    ['KeyA', 0, -1, 0],
    ['KeyD', 0, 1, 0],
    ['KeyQ', 0, 0, -1],
    ['KeyE', 0, 0, 1],
    ['ArrowLeft', 0, 0, -1],
    ['ArrowRight', 0, 0, 1],
  ])('at %s, whatever letter is printed on it, walk (%i, %i, %i)', (code, forward, strafe, turn) => {
    const keys = new HeldKeys();
    expect(keys.press(code)).toBe(true);
    expect(keys.intent).toMatchObject({ forward, strafe, turn });
    keys.release(code);
    expect(keys.walks).toBe(false);
  });

  it('add up, cancel out, and never exceed one', () => {
    const keys = new HeldKeys();
    for (const code of ['KeyW', 'ArrowUp', 'KeyD', 'KeyA']) keys.press(code);
    expect(keys.intent).toMatchObject({ forward: 1, strafe: 0 });
  });

  it('leave other keys alone and are all released together', () => {
    const keys = new HeldKeys();
    expect(keys.press('Tab')).toBe(false);
    expect(keys.press('Escape')).toBe(false);
    keys.press('KeyW');
    keys.press('ShiftLeft');
    expect(keys.intent.hurry).toBe(true);
    keys.releaseAll();
    expect(keys.intent).toEqual({ forward: 0, strafe: 0, turn: 0, hurry: false });
  });
});

function gestures() {
  const target = {
    press: vi.fn(),
    look: vi.fn(),
    tap: vi.fn(),
    doubleTap: vi.fn(),
    lean: vi.fn(),
    hover: vi.fn(),
    hoverEnd: vi.fn(),
  };
  const pointers = new Pointers(target);
  const event = (pointerId: number, timeStamp: number, pointerType = 'mouse') => ({
    pointerId,
    timeStamp,
    pointerType,
  });
  return { target, pointers, event };
}

describe('a pointer', () => {
  it('that goes down and up at one place taps there', () => {
    const { target, pointers, event } = gestures();
    pointers.down(event(1, 0), 100, 50);
    pointers.move(event(1, 400), 103, 52);
    pointers.up(event(1, 900));
    expect(target.tap).toHaveBeenCalledExactlyOnceWith(103, 52);
    expect(target.look).not.toHaveBeenCalled();
  });

  it('tells where the first finger goes down, and of no other', () => {
    const { target, pointers, event } = gestures();
    pointers.down(event(1, 0, 'touch'), 100, 50);
    pointers.down(event(2, 10, 'touch'), 140, 50);
    expect(target.press).toHaveBeenCalledExactlyOnceWith(100, 50);
  });

  it('that taps twice quickly at one place comes close, and a third tap begins anew', () => {
    const { target, pointers, event } = gestures();
    const tap = (ms: number, x: number) => {
      pointers.down(event(1, ms), x, 50);
      pointers.up(event(1, ms + 20));
    };
    tap(0, 100);
    tap(200, 110);
    tap(400, 100);
    expect(target.tap).toHaveBeenCalledTimes(2);
    expect(target.doubleTap).toHaveBeenCalledExactlyOnceWith(110, 50);
    tap(1200, 100);
    tap(1400, 180);
    expect(target.doubleTap).toHaveBeenCalledOnce();
  });

  it('that is dragged looks around by the whole way, and does not tap', () => {
    const { target, pointers, event } = gestures();
    pointers.down(event(1, 0), 100, 50);
    pointers.move(event(1, 20), 104, 50);
    pointers.move(event(1, 40), 112, 51);
    pointers.move(event(1, 60), 122, 52);
    pointers.up(event(1, 80));
    const turned = target.look.mock.calls.reduce((sum: number, [dx]) => sum + (dx as number), 0);
    expect(turned).toBe(22);
    expect(target.tap).not.toHaveBeenCalled();
  });

  it('of a finger may slip a little in a quick tap, not in a slow one', () => {
    const quick = gestures();
    quick.pointers.down(quick.event(1, 0, 'touch'), 100, 50);
    quick.pointers.move(quick.event(1, 100, 'touch'), 109, 50);
    quick.pointers.up(quick.event(1, 120, 'touch'));
    expect(quick.target.tap).toHaveBeenCalledOnce();
    const slow = gestures();
    slow.pointers.down(slow.event(1, 0, 'touch'), 100, 50);
    slow.pointers.move(slow.event(1, 400, 'touch'), 109, 50);
    slow.pointers.up(slow.event(1, 420, 'touch'));
    expect(slow.target.tap).not.toHaveBeenCalled();
  });

  it('with a second one pinches: leans between them, neither looks nor taps', () => {
    const { target, pointers, event } = gestures();
    pointers.down(event(1, 0, 'touch'), 100, 100);
    pointers.down(event(2, 10, 'touch'), 200, 100);
    pointers.move(event(2, 30, 'touch'), 300, 100);
    pointers.up(event(1, 50, 'touch'));
    pointers.up(event(2, 60, 'touch'));
    const [amount, x, y] = target.lean.mock.calls[0]!;
    expect(amount).toBeCloseTo(2 * Math.log(2), 5);
    expect([x, y]).toEqual([200, 100]);
    expect(target.look).not.toHaveBeenCalled();
    expect(target.tap).not.toHaveBeenCalled();
  });

  it('hovers while nothing is pressed, and a finger never does', () => {
    const { target, pointers, event } = gestures();
    pointers.move(event(1, 0), 10, 10);
    pointers.move(event(2, 0, 'touch'), 20, 20);
    expect(target.hover).toHaveBeenCalledExactlyOnceWith(10, 10);
  });

  it('that is cancelled does nothing', () => {
    const { target, pointers, event } = gestures();
    pointers.down(event(1, 0, 'touch'), 100, 50);
    pointers.cancel(event(1, 30, 'touch'));
    pointers.up(event(1, 40, 'touch'));
    expect(target.tap).not.toHaveBeenCalled();
  });
});
