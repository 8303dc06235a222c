import { describe, expect, it } from 'vitest';
import {
  bytesAt,
  chooseSizes,
  HALF,
  NONE,
  QUARTER,
  type Sizable,
  type Standing,
  WHOLE,
} from '../../../src/scene/room/choose-sizes.ts';

const thing = (standing: Standing, changes: Partial<Sizable> = {}): Sizable => ({
  standing,
  bytes: 16,
  smallest: QUARTER,
  held: NONE,
  ...changes,
});
const taken = (things: readonly Sizable[], budget: number) =>
  chooseSizes(things, budget).reduce<number>((sum, size, i) => sum + bytesAt(things[i]!, size), 0);

describe('sizes under a budget', () => {
  it('give the room one is in all, those that are seen half, the others a quarter', () => {
    const things = [thing('here'), thing('seen'), thing('seen'), thing('built')];
    expect(chooseSizes(things, 16 + 4 + 4 + 1)).toEqual([WHOLE, HALF, HALF, QUARTER]);
  });

  it('give the nearest first', () => {
    const things = [thing('here'), thing('seen'), thing('seen'), thing('built'), thing('built')];
    expect(chooseSizes(things, 16 + 4 + 1 + 1 + 1)).toEqual([WHOLE, HALF, QUARTER, QUARTER, QUARTER]);
    expect(chooseSizes(things, 16 + 1 + 1 + 1)).toEqual([WHOLE, QUARTER, QUARTER, QUARTER, NONE]);
    expect(chooseSizes(things, 16 + 1)).toEqual([WHOLE, QUARTER, NONE, NONE, NONE]);
  });

  it('give what is seen before what is nearer but not seen', () => {
    expect(chooseSizes([thing('here'), thing('built'), thing('seen')], 16 + 1)).toEqual([
      WHOLE,
      NONE,
      QUARTER,
    ]);
  });

  it('give what is seen all where there is room', () => {
    expect(chooseSizes([thing('here'), thing('seen'), thing('built')], 16 + 16 + 4)).toEqual([
      WHOLE,
      WHOLE,
      HALF,
    ]);
  });

  it('make even the room one is in smaller rather than go over', () => {
    expect(chooseSizes([thing('here'), thing('seen')], 15)).toEqual([HALF, HALF]);
    expect(chooseSizes([thing('here'), thing('seen')], 3)).toEqual([QUARTER, QUARTER]);
  });

  it('hold nothing where not even the smallest fits', () => {
    expect(chooseSizes([thing('here'), thing('seen')], 0.9)).toEqual([NONE, NONE]);
    expect(chooseSizes([], 100)).toEqual([]);
  });

  it('hold what can’t be smaller whole or not at all', () => {
    const whole = thing('seen', { smallest: WHOLE });
    expect(chooseSizes([thing('here'), whole], 32)).toEqual([WHOLE, WHOLE]);
    expect(chooseSizes([thing('here'), whole], 31)).toEqual([WHOLE, NONE]);
  });

  it('leave as it is what is held larger than it needs to be, while there is room', () => {
    const things = [thing('here'), thing('built', { held: WHOLE })];
    expect(chooseSizes(things, 32)).toEqual([WHOLE, WHOLE]);
    expect(chooseSizes(things, 31)).toEqual([WHOLE, HALF]);
  });

  it('are never over it, whatever it is', () => {
    const things = [
      thing('here', { bytes: 17 }),
      thing('seen', { bytes: 5, smallest: WHOLE }),
      thing('seen', { bytes: 23, held: WHOLE }),
      thing('built', { bytes: 11, held: HALF }),
    ];
    for (let budget = 0; budget < 60; budget += 0.5)
      expect(taken(things, budget)).toBeLessThanOrEqual(budget);
  });
});
