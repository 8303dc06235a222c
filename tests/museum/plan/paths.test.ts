import { describe, expect, it } from 'vitest';
import { roomAt } from '../../../src/museum/plan/collision-floor.ts';
import { BODY_RADIUS_M, type WalkSpace } from '../../../src/museum/plan/collision-space.ts';
import { findPath, type WayPoint } from '../../../src/museum/plan/paths.ts';
import { canStand, isClear } from '../../../src/museum/plan/paths-clear.ts';
import type { Place } from '../../../src/museum/plan/paths-route.ts';
import { standBefore, standInRoom } from '../../../src/museum/plan/paths-standpoint.ts';
import {
  builtIn,
  builtInSpace,
  builtInWorks,
  fixture,
  fixtureSpace,
  museumOfFormsSpace,
  museumOfFormsWorks,
  seeded,
} from './collision-plans.ts';

const lengthM = (points: readonly WayPoint[]) =>
  points.reduce((sum, p, i) => (i ? sum + Math.hypot(p.x - points[i - 1]!.x, p.z - points[i - 1]!.z) : 0), 0);

function expectWalkable(space: WalkSpace, points: readonly WayPoint[]) {
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!;
    const b = points[i]!;
    for (const room of [a.room, b.room]) {
      expect(isClear(space.near(room), BODY_RADIUS_M - 0.002, [a.x, a.z], [b.x, b.z])).toBe(true);
    }
  }
}

const at = (room: string, x: number, z: number): Place => ({ room, point: [x, z] });

describe('a path', () => {
  it.each([
    ['straight across', at('rotunda', 0, 4), at('rotunda', 0, -3), 7, 7.01],
    ['around the plinth', at('rotunda', 4.4, 0.4), at('rotunda', 1.4, 0.4), 3, 3.8],
    ['into the next room', at('rotunda', 0, 4), at('gallery', 0, -12), 16, 16.01],
    ['through a doorway off the line', at('rotunda', 4, 0), at('gallery', -3, -8), 10.6, 11.6],
    ['down the stairs', at('rotunda', 0, 3), at('cabinet', -12, 2), 12, 13.6],
    ['three rooms far', at('cabinet', -14, 3), at('salon', 8, -30), 41, 52],
  ])('leads %s', (_, from, to, leastM, mostM) => {
    const space = builtInSpace();
    const path = findPath(space, from, to);
    expect(path.status).toBe('reached');
    expectWalkable(space, path.points);
    expect(path.points[0]).toMatchObject({ x: from.point[0], z: from.point[1] });
    expect(path.points.at(-1)!.x).toBeCloseTo(to.point[0], 3);
    expect(path.points.at(-1)!.z).toBeCloseTo(to.point[1], 3);
    expect(lengthM(path.points)).toBeGreaterThan(leastM - 0.01);
    expect(lengthM(path.points)).toBeLessThan(mostM);
  });

  it.each([
    ['museum', builtIn, builtInSpace()],
    ['fixture', fixture, fixtureSpace()],
  ])('exists between any two free places of the %s and touches nothing', (_, plan, space) => {
    const random = seeded(11);
    const places: Place[] = [];
    for (const room of plan.rooms.values()) {
      const xs = room.outline.map(([x]) => x);
      const zs = room.outline.map(([, z]) => z);
      for (let tries = 0, found = 0; tries < 400 && found < 6; tries++) {
        const x = Math.min(...xs) + random() * (Math.max(...xs) - Math.min(...xs));
        const z = Math.min(...zs) + random() * (Math.max(...zs) - Math.min(...zs));
        if (!canStand(space, room.id, BODY_RADIUS_M, x, z)) continue;
        places.push(at(room.id, x, z));
        found++;
      }
    }
    for (const from of places) {
      for (const to of places) {
        const path = findPath(space, from, to);
        expect(path.status, `${JSON.stringify(from)} to ${JSON.stringify(to)}`).toBe('reached');
        expectWalkable(space, path.points);
        expect(path.points.at(-1)!.room).toBe(to.room);
      }
    }
  });

  it('to a place that is taken ends beside it', () => {
    const path = findPath(builtInSpace(), at('rotunda', 0, 4), at('rotunda', 2.9, 0.4));
    expect(path.status).toBe('reached');
    const end = path.points.at(-1)!;
    expect(Math.hypot(end.x - 2.9, end.z - 0.4)).toBeLessThan(1);
  });

  it('to behind a closed door ends before it and names it', () => {
    const space = builtInSpace((opening) => opening.id === 'gallery-salon');
    const path = findPath(space, at('rotunda', 0, 4), at('salon', 0, -25));
    expect(path).toMatchObject({
      status: 'unreachable',
      barredBy: { id: 'gallery-salon' },
      towards: 'salon',
    });
    expectWalkable(space, path.points);
    const end = path.points.at(-1)!;
    expect(roomAt(builtIn, end.x, end.z, end.room)).toBe('gallery');
    expect(end.z).toBeLessThan(-17.5);
  });
});

describe('a standpoint', () => {
  const works = [...museumOfFormsWorks].flatMap(([room, placed]) =>
    placed.map((work) => [room, work.work.id, work] as const),
  );

  it.each(works)('in %s before %s is free, reachable, and shows all of the work', (room, _, placed) => {
    const space = museumOfFormsSpace();
    for (const lens of [
      { tanHalfV: 0.577, tanHalfH: 1.026 },
      { tanHalfV: 0.9, tanHalfH: 0.42 },
    ]) {
      const stand = standBefore(space, room, placed, lens, [placed.position[0] + 2, placed.position[2] + 2]);
      expect(canStand(space, room, BODY_RADIUS_M, stand.x, stand.z)).toBe(true);
      const dx = placed.position[0] - stand.x;
      const dz = placed.position[2] - stand.z;
      expect(Math.atan2(dx, -dz)).toBeCloseTo(stand.yaw, 5);
      const apartM = Math.hypot(dx, dz);
      expect(apartM).toBeGreaterThan(placed.work.kind === 'picture' ? 0.59 : 1.29);
      expect(apartM).toBeLessThan(7);
      const { widthM, heightM } = placed.work.dimensions;
      if (lens.tanHalfH > 1 && placed.work.kind === 'picture') {
        expect(widthM / 2 / apartM).toBeLessThan(lens.tanHalfH);
        expect(heightM / 2 / apartM).toBeLessThan(lens.tanHalfV);
      }
      const from = standInRoom(space, 'rotunda');
      const path = findPath(space, at('rotunda', from.x, from.z), at(room, stand.x, stand.z));
      expect(path.status).toBe('reached');
    }
  });

  it('before an object lies on the side one comes from', () => {
    const placed = builtInWorks.get('rotunda')!.find((work) => work.work.kind === 'object')!;
    const [x, , z] = placed.position;
    const lens = { tanHalfV: 0.577, tanHalfH: 1 };
    const south = standBefore(builtInSpace(), 'rotunda', placed, lens, [x, z + 3]);
    const west = standBefore(builtInSpace(), 'rotunda', placed, lens, [x - 3, z]);
    expect(south.z).toBeGreaterThan(z + 1);
    expect(west.x).toBeLessThan(x - 1);
  });
});
