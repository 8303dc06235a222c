import { describe, expect, it } from 'vitest';
import { Picker } from '../../../src/scene/engine/picker.ts';
import { builtInSpace, builtInWorks, seeded } from '../../museum/plan/collision-plans.ts';

const closed = builtInSpace((opening) => opening.id === 'gallery-salon');
const picker = new Picker(
  () => closed,
  (room) => builtInWorks.get(room) ?? [],
);

/** What lies in the direction of a point, from a point. */
function towards(
  room: string,
  from: readonly [number, number, number],
  to: readonly [number, number, number],
) {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const size = Math.hypot(dx, dy, dz);
  const [x, y, z] = from;
  return picker.pick(room, { x, y, z, dx: dx / size, dy: dy / size, dz: dz / size });
}

describe('what a ray meets', () => {
  it.each([
    ['the floor', 'rotunda', [0, 1.6, 4], [1, 0, 1], { kind: 'floor', room: 'rotunda' }],
    [
      'the next room’s floor through the arch',
      'rotunda',
      [0, 1.6, 4],
      [0, 0, -9],
      { kind: 'floor', room: 'gallery' },
    ],
    [
      'a picture in the next room',
      'rotunda',
      [0, 1.6, -5],
      [-4, 1.62, -13.581],
      { kind: 'work', room: 'gallery' },
    ],
    [
      'the floor of the stairs',
      'rotunda',
      [-4, 1.6, 0],
      [-7.6, -0.475, 0],
      { kind: 'floor', room: 'cabinet' },
    ],
    ['a wall', 'gallery', [0, 1.6, -12], [4, 3.9, -12], { kind: 'wall' }],
    ['the wall above the arch', 'rotunda', [0, 1.6, 4], [0, 5, -6.08], { kind: 'wall' }],
    ['a closed door', 'gallery', [0, 1.6, -14], [0, 1.2, -19.581], { kind: 'door', here: 'gallery' }],
    ['an object', 'rotunda', [0, 1.6, 4], [2.9, 1.2, 0.4], { kind: 'work', room: 'rotunda' }],
    ['the plinth under it, taken for the object', 'rotunda', [0, 1.6, 4], [2.9, 0.5, 0.4], { kind: 'work' }],
    [
      'a bench, taken for the floor beneath',
      'gallery',
      [0, 1.6, -12.9],
      [1.9, 0.3, -12.9],
      { kind: 'floor' },
    ],
  ] as const)('is %s', (_, room, from, to, expected) => {
    expect(towards(room, from, to)).toMatchObject(expected);
  });

  it('is never a picture from behind', () => {
    const penrose = builtInWorks.get('gallery')!.find((placed) => placed.work.id === 'penrose')!;
    const [x, y, z] = penrose.position;
    expect(towards('cabinet', [x - 2, y, z], [x, y, z])?.kind).not.toBe('work');
  });

  it('from inside a doorway is what lies beyond its end', () => {
    expect(towards('gallery', [0, 1.6, -6.4], [0, 0, -9])).toMatchObject({ kind: 'floor', room: 'gallery' });
    expect(towards('rotunda', [0, 1.6, -6.2], [0, 0, -2])).toMatchObject({ kind: 'floor', room: 'rotunda' });
  });

  it('is always something, in every direction below the ceiling', () => {
    const random = seeded(3);
    for (let i = 0; i < 500; i++) {
      const hit = towards(
        'gallery',
        [1, 1.6, -12],
        [random() * 40 - 20, random() * 1.6, -12 + random() * 40 - 20],
      );
      expect(hit).toBeDefined();
    }
  });
});
