import { describe, expect, it } from 'vitest';
import type { PlanRoom } from '../../../src/museum/format/plan.ts';
import type { Furniture, Place, Room } from '../../../src/museum/format/room.ts';
import type { Works } from '../../../src/museum/format/works.ts';
import { frontOf, placeWorks, widthAxisOf } from '../../../src/museum/hang/place-works.ts';
import { footprintCorners } from '../../../src/museum/plan/footprint.ts';
import { smallMuseum } from '../../helpers/small-museum.ts';
import { SQUARE } from '../plan/outlines.ts';

const { files } = smallMuseum();
const works = files['rooms/hall/works.json'] as Works;
const base = files['rooms/hall/room.json'] as Room;

/** Places the picture or the object in a room of 4 m by 4 m whose floor lies at 2 m. */
function place(work: 'wave' | 'sphere', where: Place, furniture: Furniture[] = [], outline = SQUARE) {
  const planRoom: PlanRoom = {
    id: 'hall',
    label: { en: 'Hall' },
    floor: 1,
    elevationM: 2,
    heightM: 4,
    outline: outline.map(([x, z]) => [x, z]),
  };
  const placed = placeWorks(planRoom, { ...base, furniture, hang: [{ work, place: where }] }, works);
  return placed.map(({ position, facing, frame }) => ({
    position: position.map((n) => Number(n.toFixed(6)) + 0),
    facing: facing.map((n) => Number(n.toFixed(6)) + 0),
    framed: frame !== undefined,
  }))[0];
}

const panel = (rotationDeg?: number): Furniture => ({
  id: 'panel',
  kind: 'free-wall',
  position: [2, 2],
  widthM: 2,
  depthM: 0.2,
  heightM: 3,
  ...(rotationDeg !== undefined && { rotationDeg }),
});
const onPanel = (side: 'front' | 'back', atM: number): Place => ({
  kind: 'free-wall',
  furniture: 'panel',
  side,
  atM,
});

describe('a picture on a wall', () => {
  it('hangs on the centre line, measured from the wall’s left end', () => {
    expect(place('wave', { kind: 'wall', wall: 0, atM: 1 })).toEqual({
      position: [1, 3.55, 0],
      facing: [0, 1],
      framed: true,
    });
    // The eastern wall's left end is in the north.
    expect(place('wave', { kind: 'wall', wall: 1, atM: 1, centreM: 2 })).toEqual({
      position: [4, 4, 1],
      facing: [-1, 0],
      framed: true,
    });
  });

  it('hangs in the same place when the outline runs the other way', () => {
    const other = place('wave', { kind: 'wall', wall: 2, atM: 1 }, [], SQUARE.toReversed());
    expect(other).toEqual(place('wave', { kind: 'wall', wall: 0, atM: 1 }));
  });
});

describe('a picture on a free-standing wall', () => {
  it.each([
    // At rotation 0 the front faces south: seen from there, left is in the west.
    [0, 'front', 0.5, [1.5, 3.55, 2.1], [0, 1]],
    [0, 'back', 0.5, [2.5, 3.55, 1.9], [0, -1]],
    // Turned by 90° clockwise the front faces west: seen from there, left is in the north.
    [90, 'front', 0.5, [1.9, 3.55, 1.5], [-1, 0]],
    [90, 'back', 0.5, [2.1, 3.55, 2.5], [1, 0]],
    [-90, 'front', 0.5, [2.1, 3.55, 2.5], [1, 0]],
    [180, 'front', 0.5, [2.5, 3.55, 1.9], [0, -1]],
  ] as const)('turned by %i° hangs on its %s', (rotationDeg, side, atM, position, facing) => {
    expect(place('wave', onPanel(side, atM), [panel(rotationDeg)])).toEqual({
      position,
      facing,
      framed: true,
    });
  });

  it('hangs in its middle on both sides at half its width', () => {
    expect(place('wave', onPanel('front', 1), [panel()])?.position).toEqual([2, 3.55, 2.1]);
    expect(place('wave', onPanel('back', 1), [panel()])?.position).toEqual([2, 3.55, 1.9]);
  });
});

describe('an object on a plinth', () => {
  const plinth: Furniture = {
    id: 'stand',
    kind: 'plinth',
    position: [1, 3],
    rotationDeg: 45,
    widthM: 0.6,
    depthM: 0.6,
    heightM: 1.1,
  };

  it('stands on its top, turned with it and by itself, without a frame', () => {
    const placed = place('sphere', { kind: 'plinth', furniture: 'stand', rotationDeg: 45 }, [plinth]);
    expect(placed).toEqual({ position: [1, 3.1, 3], facing: [-1, 0], framed: false });
  });
});

describe('a place that leads nowhere', () => {
  it.each<[string, Place]>([
    ['a wall that is not there', { kind: 'wall', wall: 9, atM: 1 }],
    ['furniture that is not there', onPanel('front', 1)],
    ['a bench for a plinth', { kind: 'plinth', furniture: 'bench' }],
  ])('is left out: %s', (_, where) => {
    const bench: Furniture = {
      id: 'bench',
      kind: 'bench',
      position: [2, 2],
      widthM: 1,
      depthM: 0.4,
      heightM: 0.4,
    };
    expect(place('wave', where, [bench])).toBeUndefined();
  });
});

describe('a footprint', () => {
  it('turns clockwise seen from above, as its front and width say', () => {
    for (const rotationDeg of [0, 30, 90, -135]) {
      const piece = { position: [3, 1] as const, rotationDeg, widthM: 2, depthM: 1 };
      const front = frontOf(rotationDeg);
      const width = widthAxisOf(rotationDeg);
      const [, , frontRight] = footprintCorners(piece);
      expect(frontRight![0]).toBeCloseTo(3 + width[0] + front[0] / 2, 9);
      expect(frontRight![1]).toBeCloseTo(1 + width[1] + front[1] / 2, 9);
    }
  });
});
