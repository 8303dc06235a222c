import { describe, expect, it, vi } from 'vitest';
import { EVENING, FULL_DAY } from '../../../src/museum/light/daylight.ts';
import { Day } from '../../../src/scene/light/day.ts';

/** Moves on until it rests; how many steps that took. */
function settle(day: Day, dt = 1 / 30): number {
  let steps = 1;
  while (day.update(dt)) steps++;
  return steps;
}

describe('the light of day', () => {
  it('is full at first and at rest', () => {
    const day = new Day();
    expect([day.sky.toArray(), day.lamps.toArray()]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(day.update(1)).toBe(false);
  });

  it('goes over to another in a little more than a second, and ends exactly there', () => {
    const day = new Day();
    day.to(EVENING, false);
    expect(day.sky.x).toBe(1);
    const steps = settle(day);
    expect(steps / 30).toBeGreaterThan(1.1);
    expect(steps / 30).toBeLessThan(1.4);
    expect([day.sky.toArray(), day.lamps.toArray()]).toEqual([[...EVENING.sky], [...EVENING.lamps]]);
  });

  it('is cut under reduced motion, also when it was on its way', () => {
    const day = new Day();
    day.to(EVENING, false);
    day.update(0.1);
    day.to(EVENING, true);
    expect(day.sky.toArray()).toEqual([...EVENING.sky]);
    expect(day.update(0.1)).toBe(false);
  });

  it('turns back from where it is, without a jump', () => {
    const day = new Day();
    day.to(EVENING, false);
    for (let i = 0; i < 6; i++) day.update(0.1);
    const halfway = day.sky.x;
    day.to(FULL_DAY, false);
    expect(day.sky.x).toBe(halfway);
    day.update(1 / 60);
    expect(day.sky.x).toBeGreaterThan(halfway);
    expect(day.sky.x - halfway).toBeLessThan(0.02);
    settle(day);
    expect(day.sky.toArray()).toEqual([1, 1, 1]);
  });

  it('does nothing when it is told the same again', () => {
    const day = new Day();
    day.to(EVENING, true);
    const listener = vi.fn();
    day.onChange(listener);
    day.to(EVENING, false);
    expect(day.update(0.1)).toBe(false);
    expect(listener).not.toHaveBeenCalled();
  });

  it('tells of each change, until one has heard enough', () => {
    const day = new Day();
    const listener = vi.fn();
    const forget = day.onChange(listener);
    day.to(EVENING, false);
    day.update(0.1);
    expect(listener).toHaveBeenCalledTimes(1);
    forget();
    day.update(0.1);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
