import { describe, expect, it } from 'vitest';
import type { Opening, Plan } from '../../../src/museum/format/plan.ts';
import { resolveOpening, resolvePlan, sidesFrom, wallAt } from '../../../src/museum/plan/openings.ts';
import { smallMuseum } from '../../helpers/small-museum.ts';

const plan = () => smallMuseum().files['wings/main.json'] as Plan;

function resolve(change: Partial<Opening>) {
  const { rooms, openings } = plan();
  return resolveOpening({ ...openings[0]!, ...change }, new Map(rooms.map((room) => [room.id, room])));
}

describe('an opening', () => {
  it('knows the walls it pierces, its depth, its axis and the floors it joins', () => {
    expect(resolve({})).toMatchObject({
      kind: 'stair',
      depthM: 2,
      axis: [1, 0],
      sides: [
        { room: 'hall', wall: 1, atM: 3, floorM: 0 },
        { room: 'gallery', wall: 3, atM: 3, floorM: -1 },
      ],
    });
  });

  it('is found by a wall up to 5 cm away', () => {
    const hall = plan().rooms[0]!;
    expect(wallAt(hall, [5.96, 2])).toMatchObject({ wall: { index: 1 }, atM: 2 });
    expect(wallAt(hall, [5.94, 2])).toBeUndefined();
    expect(wallAt(hall, [6, 6.2])).toBeUndefined();
  });

  it.each<[string, Partial<Opening>]>([
    ['a room is missing', { rooms: ['hall', 'attic'] }],
    ['an end lies on no wall', { from: [5, 3] }],
    ['it has no depth', { rooms: ['hall', 'hall'], to: [6, 3] }],
  ])('is left out where %s', (_, change) => {
    expect(resolve(change)).toBeUndefined();
  });
});

describe('a resolved plan', () => {
  it('lists the openings of every room, and both sides from each', () => {
    const resolved = resolvePlan(plan());
    const ids = (room: string) => resolved.openingsOf.get(room)?.map(({ id }) => id);
    expect(ids('hall')).toEqual(['hall-gallery', 'hall-vault']);
    expect(ids('vault')).toEqual(['hall-vault']);
    const [stair] = resolved.openings;
    expect(sidesFrom(stair!, 'gallery')).toMatchObject({
      here: { room: 'gallery' },
      there: { room: 'hall' },
    });
    expect(sidesFrom(stair!, 'hall')).toMatchObject({ here: { room: 'hall' }, there: { room: 'gallery' } });
  });
});
