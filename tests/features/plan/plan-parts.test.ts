import { describe, expect, it } from 'vitest';
import { fitLabel, LINE_EM } from '../../../src/features/plan/fit-label.ts';
import { floorOf, floorWith } from '../../../src/features/plan/floor.ts';
import { labelBox } from '../../../src/features/plan/label-box.ts';
import { neighbourRoom } from '../../../src/features/plan/neighbour-room.ts';
import type { PlanPoint } from '../../../src/museum/format/common.ts';
import { isInside } from '../../../src/museum/plan/polygon.ts';
import { builtInPlan } from './built-in-plan.ts';

describe('a floor of the built-in museum', () => {
  it('holds its rooms, the doors between them, and the stairs in it and away from it', () => {
    const ground = floorOf(builtInPlan, 0);
    expect(ground.rooms).toHaveLength(11);
    expect(ground.doors).toHaveLength(12);
    expect(ground.stairs.map(({ id }) => id)).toEqual(['rotunda-cabinet', 'dust-numbers']);
    const above = floorOf(builtInPlan, 1);
    expect(above.rooms.map(({ id }) => id)).toEqual(['numbers']);
    expect(above.stairs.map(({ id }) => id)).toEqual(['dust-numbers']);
  });

  it('has all that is drawn in its area', () => {
    const { area, rooms, stairs } = floorOf(builtInPlan, 1);
    const points = [
      ...rooms.flatMap(({ outline }) => outline),
      ...stairs.flatMap(({ from, to }) => [from, to]),
    ];
    for (const [x, z] of points) {
      expect(x).toBeGreaterThan(area.x);
      expect(x).toBeLessThan(area.x + area.widthM);
      expect(z).toBeGreaterThan(area.z);
      expect(z).toBeLessThan(area.z + area.depthM);
    }
  });

  it('is the one of the room one is in, else the one with most rooms', () => {
    expect(floorWith(builtInPlan, 'numbers')).toBe(1);
    expect(floorWith(builtInPlan, undefined)).toBe(0);
    expect(floorWith(builtInPlan, 'nowhere')).toBe(0);
  });
});

describe('arrow keys on the plan', () => {
  const { rooms } = floorOf(builtInPlan, 0);
  it.each([
    ['rotunda', 'ArrowUp', 'gallery'],
    ['rotunda', 'ArrowDown', 'dust'],
    ['rotunda', 'ArrowLeft', 'cabinet'],
    ['rotunda', 'ArrowRight', 'court'],
    ['court', 'ArrowRight', 'waves'],
    ['court', 'ArrowUp', 'growth'],
    ['cabinet', 'ArrowLeft', 'fourth'],
    ['gallery', 'ArrowUp', 'salon'],
  ] as const)('from %s %s leads to %s', (from, key, to) =>
    expect(neighbourRoom(rooms, from, key)?.id).toBe(to),
  );

  it('stop at the museum’s outer walls', () =>
    expect(neighbourRoom(rooms, 'fourth', 'ArrowLeft')).toBeUndefined());

  it('reach every room from every other', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
    for (const { id } of rooms) {
      const reached = new Set([id]);
      for (const each of reached)
        for (const key of keys) {
          const next = neighbourRoom(rooms, each, key);
          if (next) reached.add(next.id);
        }
      expect(reached.size, id).toBe(rooms.length);
    }
  });
});

describe('the place for a name in a room', () => {
  it.each(builtInPlan.rooms.map((room) => [room.id, room.outline] as const))(
    'lies within %s',
    (_, outline) => {
      for (const shape of [3, 1.5, 0.7]) {
        const box = labelBox(outline, shape);
        const corners = [-0.499, 0.499].flatMap((i) =>
          [-0.499, 0.499].map((j): PlanPoint => [box.x + i * box.widthM, box.z + j * box.depthM]),
        );
        expect(corners.every(([x, z]) => isInside(outline, x, z))).toBe(true);
        expect(box.widthM).toBeGreaterThan(3);
      }
    },
  );

  it('is the middle of a plain room', () => {
    const outline: PlanPoint[] = [
      [0, 0],
      [10, 0],
      [10, 6],
      [0, 6],
    ];
    expect(labelBox(outline, 2)).toMatchObject({ x: 5, z: 3 });
    expect(labelBox(outline, 2).widthM).toBeCloseTo(10, 1);
  });
});

describe('a name in a room', () => {
  it('is broken into lines that fit', () => {
    const fitted = fitLabel('La Galerie des Pavages', 100, 60)!;
    expect(fitted.lines.join(' ')).toBe('La Galerie des Pavages');
    expect(fitted.lines.length).toBeGreaterThan(1);
    expect(fitted.lines.length * fitted.fontPx * LINE_EM).toBeLessThanOrEqual(60);
  });

  it('is set smaller before it is given up', () => {
    expect(fitLabel('Les Nombres', 200, 40)?.fontPx).toBe(18);
    expect(fitLabel('Les Nombres', 60, 30)?.fontPx).toBe(13);
    expect(fitLabel('Les Nombres', 40, 30)).toBeUndefined();
    expect(fitLabel('Les Nombres', 200, 12)).toBeUndefined();
  });
});
