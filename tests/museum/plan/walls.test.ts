import { describe, expect, it } from 'vitest';
import { isInside } from '../../../src/museum/plan/polygon.ts';
import { pointOnWall, projectOnWall, wallsOf } from '../../../src/museum/plan/walls.ts';
import { L_SHAPE, ROTUNDA, SQUARE } from './outlines.ts';

const SHAPES = [SQUARE, L_SHAPE, ROTUNDA].flatMap((outline) => [outline, outline.toReversed()]);

describe('walls', () => {
  it.each(SHAPES.map((outline) => [outline.length, outline] as const))(
    'of an outline with %i points face inwards, with their left end on the left',
    (_, outline) => {
      for (const wall of wallsOf(outline)) {
        const [x, z] = pointOnWall(wall, wall.lengthM / 2);
        expect(isInside(outline, x + wall.inward[0] * 0.01, z + wall.inward[1] * 0.01)).toBe(true);
        expect(isInside(outline, x - wall.inward[0] * 0.01, z - wall.inward[1] * 0.01)).toBe(false);
        // Looking at the wall, along −inward, one's right hand points along it (y up, x east, z south).
        expect(wall.along[0]).toBeCloseTo(wall.inward[1], 9);
        expect(wall.along[1]).toBeCloseTo(-wall.inward[0], 9);
      }
    },
  );

  it('keep the index of their edge in both directions', () => {
    expect(wallsOf(SQUARE)[0]).toMatchObject({ left: [0, 0], right: [4, 0], inward: [-0, 1], lengthM: 4 });
    expect(wallsOf(SQUARE.toReversed())[2]).toMatchObject({ left: [0, 0], right: [4, 0], lengthM: 4 });
  });

  it('give back the place of a point that was put on them', () => {
    for (const wall of wallsOf(ROTUNDA)) {
      const { atM, offsetM } = projectOnWall(wall, pointOnWall(wall, 0.7));
      expect(atM).toBeCloseTo(0.7, 9);
      expect(offsetM).toBeCloseTo(0, 9);
    }
  });

  it('measure how far a point stands before them, negative behind', () => {
    const north = wallsOf(SQUARE)[0]!;
    expect(projectOnWall(north, [1, 3])).toEqual({ atM: 1, offsetM: 3 });
    expect(projectOnWall(north, [1, -2])).toEqual({ atM: 1, offsetM: -2 });
  });
});
