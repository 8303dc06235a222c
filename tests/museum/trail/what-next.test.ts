import { describe, expect, it } from 'vitest';
import type { Plan, PlanRoom } from '../../../src/museum/format/plan.ts';
import { type WhatNextInput, whatNext } from '../../../src/museum/trail/what-next.ts';

const room = (id: string, x: number, z: number): PlanRoom => ({
  id,
  label: { en: id },
  floor: 0,
  elevationM: 0,
  heightM: 3,
  outline: [
    [x, z],
    [x + 4, z],
    [x + 4, z + 4],
    [x, z + 4],
  ],
});
const door = (a: string, b: string, wings?: [string, string]): Plan['openings'][number] => ({
  id: `${a}-${b}`,
  kind: 'door',
  rooms: [a, b],
  ...(wings && { wings }),
  from: [0, 0],
  to: [0, 0.4],
  widthM: 1,
  heightM: 2,
});

/** hall – near – far, hall – side – beyond; `other` lies in a wing behind `far`. */
const plans: Plan[] = [
  {
    format: 1,
    wing: 'main',
    rooms: [
      room('hall', 0, 0),
      room('side', 20, 0),
      room('near', 5, 0),
      room('far', 10, 0),
      room('beyond', 25, 0),
    ],
    openings: [
      door('hall', 'side'),
      door('hall', 'near'),
      door('near', 'far'),
      door('side', 'beyond'),
      door('far', 'other', ['main', 'east']),
    ],
  },
  {
    format: 1,
    wing: 'east',
    rooms: [room('other', 15, 0)],
    openings: [door('far', 'other', ['main', 'east'])],
  },
];

const next = (seen: readonly string[], more: Partial<WhatNextInput> = {}) =>
  whatNext({
    plans,
    from: 'hall',
    isOpen: () => true,
    hasSeen: (id) => ['hall', ...seen].includes(id),
    hasLookedAt: () => false,
    ...more,
  });

describe('what is next', () => {
  it('is the nearest of the rooms behind the doors', () =>
    expect(next([])).toEqual({ kind: 'room', room: 'near', doors: 1 }));

  it('is a room further on where one has seen the near ones', () =>
    expect(next(['near', 'side'])).toEqual({ kind: 'room', room: 'far', doors: 2 }));

  it('may lie in another wing', () =>
    expect(next(['near', 'side', 'far', 'beyond'])).toEqual({ kind: 'room', room: 'other', doors: 3 }));

  it('is no closed room, nor one behind it', () => {
    const isOpen = ({ id }: PlanRoom) => id !== 'near';
    expect(next(['side'], { isOpen })).toEqual({ kind: 'room', room: 'beyond', doors: 2 });
    expect(next(['side', 'beyond'], { isOpen })).toBeUndefined();
  });

  it('is first the next work of the room that one has not looked at, all round', () => {
    const works = ['a', 'b', 'c'];
    const seen = (...ids: string[]) => ({ works, hasLookedAt: (id: string) => ids.includes(id) });
    expect(next([], { ...seen('b'), at: 'a' })).toEqual({ kind: 'work', room: 'hall', work: 'c' });
    expect(next([], { ...seen('b', 'c'), at: 'c' })).toEqual({ kind: 'work', room: 'hall', work: 'a' });
    expect(next([], { ...seen('b'), at: 'b' })).toEqual({ kind: 'work', room: 'hall', work: 'c' });
    expect(next([], { ...seen('a', 'b', 'c'), at: 'c' })).toEqual({ kind: 'room', room: 'near', doors: 1 });
  });

  it('is nothing where one has seen all', () =>
    expect(next(['near', 'side', 'far', 'beyond', 'other'])).toBeUndefined());

  it('is nothing from a room that is not known', () => expect(next([], { from: 'nowhere' })).toBeUndefined());
});
