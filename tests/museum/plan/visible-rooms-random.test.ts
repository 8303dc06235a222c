import { describe, expect, it } from 'vitest';
import type { PlanPoint } from '../../../src/museum/format/common.ts';
import type { Opening, PlanRoom } from '../../../src/museum/format/plan.ts';
import { type ResolvedPlan, resolvePlan, resolvePlans } from '../../../src/museum/plan/openings.ts';
import { synthOf } from '../../helpers/synth-source.ts';
import { seeded } from './collision-plans.ts';
import { compare, open } from './visible-rays.ts';

const SIDE_M = 8;
const PITCH_M = 8.4;
const NOTCH_M = 3;
const COUNT = 4;

type Random = () => number;

/** A square, or an L whose missing quarter is at one of its corners: what lies behind it hides doors. */
function outlineAt(x: number, z: number, random: Random): PlanPoint[] {
  const [e, s] = [x + SIDE_M, z + SIDE_M];
  const n = NOTCH_M;
  switch (Math.floor(random() * 6)) {
    case 0:
      return [
        [x + n, z],
        [e, z],
        [e, s],
        [x, s],
        [x, z + n],
        [x + n, z + n],
      ];
    case 1:
      return [
        [x, z],
        [e - n, z],
        [e - n, z + n],
        [e, z + n],
        [e, s],
        [x, s],
      ];
    case 2:
      return [
        [x, z],
        [e, z],
        [e, s - n],
        [e - n, s - n],
        [e - n, s],
        [x, s],
      ];
    case 3:
      return [
        [x, z],
        [e, z],
        [e, s],
        [x + n, s],
        [x + n, s - n],
        [x, s - n],
      ];
    default:
      return [
        [x, z],
        [e, z],
        [e, s],
        [x, s],
      ];
  }
}

/** Rooms of two shapes in a square, with doors in about three of four walls between them, none in line with another. */
function randomPlan(seed: number): ResolvedPlan {
  const random = seeded(seed);
  const rooms: PlanRoom[] = [];
  const openings: Opening[] = [];
  const id = (column: number, row: number) => `room-${column}-${row}`;
  const way = (a: string, b: string, from: PlanPoint, to: PlanPoint) => {
    if (random() > 0.75) return;
    const widthM = 0.8 + random() * 0.6;
    openings.push({ id: `${a}-${b}`, kind: 'arch', rooms: [a, b], from, to, widthM, heightM: 2.4 });
  };
  for (let row = 0; row < COUNT; row++) {
    for (let column = 0; column < COUNT; column++) {
      const [x, z] = [column * PITCH_M, row * PITCH_M];
      const outline = outlineAt(x, z, random);
      const label = { en: id(column, row) };
      rooms.push({ id: id(column, row), label, floor: 0, elevationM: 0, heightM: 4, outline });
      const atM = SIDE_M / 2 + (random() - 0.5) * 0.5;
      const here = id(column, row);
      if (column + 1 < COUNT) way(here, id(column + 1, row), [x + SIDE_M, z + atM], [x + PITCH_M, z + atM]);
      if (row + 1 < COUNT) way(here, id(column, row + 1), [x + atM, z + SIDE_M], [x + atM, z + PITCH_M]);
    }
  }
  return resolvePlan({ format: 1, wing: 'random', rooms, openings });
}

describe('the rooms seen in random museums', () => {
  it.each([1, 2, 3, 4, 5, 6])('are those that rays reach, number %i', (seed) => {
    const plan = randomPlan(seed);
    expect(plan.openings.length).toBeGreaterThan(12);
    const { views, extra, several } = compare(plan, open, seed, 24);
    expect(several).toBeGreaterThan(views / 8);
    expect(extra).toBeLessThanOrEqual(views / 50);
  });

  it('end at doors that are shut', () => {
    const plan = randomPlan(7);
    const shut = new Set(plan.openings.filter((_, i) => i % 3 === 0));
    const { views, extra } = compare(plan, (opening) => shut.has(opening), 7, 24);
    expect(extra).toBeLessThanOrEqual(views / 50);
  });

  it('are those that rays reach up and down the stairs of floors that lie above each other', () => {
    const plan = resolvePlans([...synthOf(60, 0).plans.values()]);
    expect(plan.openings.filter(({ kind }) => kind === 'stair').length).toBe(2);
    const { views, extra, several } = compare(plan, open, 11, 10);
    expect(several).toBeGreaterThan(views / 8);
    expect(extra).toBeLessThanOrEqual(views / 50);
  });
});
