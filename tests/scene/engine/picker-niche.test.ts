import { describe, expect, it } from 'vitest';
import type { Furniture } from '../../../src/museum/format/furniture.ts';
import type { ObjectWork } from '../../../src/museum/format/works.ts';
import { placeWorks } from '../../../src/museum/hang/place-works.ts';
import { WalkSpace } from '../../../src/museum/plan/collision-space.ts';
import { Picker } from '../../../src/scene/engine/picker.ts';
import { box, roomOf, smallPlan } from '../room/small-museum.ts';

const column: Furniture = { id: 'column', kind: 'column', position: [5, 2], diameterM: 0.5 };
const table: Furniture = { id: 't', kind: 'table', position: [2, 4], widthM: 1, depthM: 1, heightM: 0.74 };
const object = {
  kind: 'object',
  id: 'o',
  dimensions: { widthM: 0.3, heightM: 0.3, depthM: 0.3 },
} as ObjectWork;
const room = {
  ...roomOf({ furniture: [column, table] }),
  niches: [{ id: 'n', wall: 0, atM: 2, widthM: 0.8, heightM: 1.2, depthM: 0.4, sillM: 1 }],
  hang: [{ work: 'o', place: { kind: 'niche' as const, niche: 'n' } }],
};
const placed = placeWorks(box, room, { format: 1, room: 'box', works: [object] });
const space = new WalkSpace(smallPlan, () => room.furniture);
const picker = new Picker(
  () => space,
  () => placed,
);

const towards = ([x, y, z]: readonly [number, number, number]) => {
  const [dx, dy, dz] = [x - 4, y - 1.6, z - 5];
  const size = Math.hypot(dx, dy, dz);
  return picker.pick('box', { x: 4, y: 1.6, z: 5, dx: dx / size, dy: dy / size, dz: dz / size });
};

describe('what a ray meets', () => {
  it.each([
    ['the object in a niche behind the wall’s face', [2, 1.15, -0.2], { kind: 'work' }],
    ['the niche around it, taken for the object', [2.35, 2.1, 0], { kind: 'work' }],
    ['the wall beside the niche', [2.45, 1.5, 0], { kind: 'wall' }],
    ['the wall above the niche', [2, 2.25, 0], { kind: 'wall' }],
    ['a column as high as the room', [5, 3.9, 2], { kind: 'wall' }],
    ['a table, taken for the floor before it', [2, 0.6, 4], { kind: 'floor' }],
  ] as const)('is %s', (_, to, expected) => {
    expect(towards(to)).toMatchObject(expected);
  });
});
