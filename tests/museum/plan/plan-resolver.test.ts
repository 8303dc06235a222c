import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/museum/format/plan.ts';
import { PlanResolver, resolvePlan, resolvePlans } from '../../../src/museum/plan/openings.ts';
import { RoomPlans } from '../../../src/museum/plan/room-plans.ts';
import { EAST, twoWings } from '../../helpers/two-wings.ts';

const { files } = twoWings();
const main = files['wings/main.json'] as Plan;
const east = files[EAST] as Plan;

/** The same plan as it is when it was fetched again. */
const again = (plan: Plan): Plan => structuredClone(plan);

describe('plans resolved together', () => {
  it('have an opening between wings once, and in both its rooms', () => {
    const plan = resolvePlans([main, east]);
    expect(plan.openings.map(({ id }) => id)).toEqual(['hall-gallery', 'hall-vault']);
    expect(plan.openingsOf.get('hall')?.map(({ id }) => id)).toEqual(['hall-gallery', 'hall-vault']);
    expect(plan.openingsOf.get('gallery')).toEqual([plan.openings[0]]);
  });

  it('are the same whichever wing came first', () => {
    const [one, other] = [resolvePlans([main, east]), resolvePlans([east, main])];
    for (const id of ['hall', 'gallery', 'vault']) {
      expect(other.openingsOf.get(id)).toEqual(one.openingsOf.get(id));
    }
  });

  it('lack an opening whose other wing is not at hand', () => {
    expect(
      resolvePlan(main)
        .openingsOf.get('hall')
        ?.map(({ id }) => id),
    ).toEqual(['hall-vault']);
    expect(resolvePlan(east).openingsOf.get('gallery')).toEqual([]);
  });
});

describe('a plan that grows and shrinks', () => {
  it('keeps the rooms, walls and openings that did not change', () => {
    const resolver = new PlanResolver();
    const before = resolver.resolve([main]);
    const after = resolver.resolve([main, east]);
    expect(after.walls.get('vault')).toBe(before.walls.get('vault'));
    expect(after.openingsOf.get('vault')).toBe(before.openingsOf.get('vault'));
    expect(after.openingsOf.get('hall')).not.toBe(before.openingsOf.get('hall'));
    const back = resolver.resolve([main]);
    expect(back.openingsOf.get('vault')).toBe(before.openingsOf.get('vault'));
  });

  it('gives each room a part that stays the same while the room and its openings do', () => {
    const resolver = new PlanResolver();
    const parts = new RoomPlans();
    const before = resolver.resolve([main]);
    const after = resolver.resolve([main, east]);
    const vault = parts.of(before, 'vault');
    const hall = parts.of(before, 'hall');
    expect(parts.of(after, 'vault')).toBe(vault);
    expect(parts.of(after, 'hall')).not.toBe(hall);
    expect([...parts.of(after, 'hall').rooms.keys()]).toEqual(['hall', 'gallery', 'vault']);
    expect(parts.of(resolver.resolve([again(main), east]), 'vault')).not.toBe(vault);
  });
});
