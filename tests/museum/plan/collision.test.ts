import { describe, expect, it } from 'vitest';
import { clearanceM, slide } from '../../../src/museum/plan/collision.ts';
import { floorAt, openingAt, roomAt } from '../../../src/museum/plan/collision-floor.ts';
import { BODY_RADIUS_M, type WalkSpace } from '../../../src/museum/plan/collision-space.ts';
import { canStand, nearestFree } from '../../../src/museum/plan/paths-clear.ts';
import { builtIn, builtInSpace, fixture, fixtureSpace, seeded } from './collision-plans.ts';

const SLACK = 2e-4;

/** Walks at random from `room`, in steps up to `stepM`; calls `visit` after each. */
function wander(space: WalkSpace, room: string, seed: number, steps: number, stepM: number) {
  const random = seeded(seed);
  const outline = space.plan.rooms.get(room)!.outline;
  const start = nearestFree(space, room, BODY_RADIUS_M, outline[0]![0], outline[0]![1])!;
  const at = { x: start[0], z: start[1] };
  const seen = new Set<string>();
  let heading = random() * Math.PI * 2;
  let here = room;
  for (let i = 0; i < steps; i++) {
    if (random() < 0.08) heading += (random() - 0.5) * 3;
    const length = random() * stepM;
    slide(space.near(here), BODY_RADIUS_M, at, Math.sin(heading) * length, -Math.cos(heading) * length);
    const next = roomAt(space.plan, at.x, at.z, here);
    expect(next, `out of every room at ${at.x}, ${at.z} (from ${here})`).toBeDefined();
    here = next!;
    seen.add(here);
    expect(clearanceM(space.near(here), at.x, at.z)).toBeGreaterThan(BODY_RADIUS_M - SLACK);
  }
  return seen;
}

describe('a walking circle', () => {
  it.each([...builtIn.rooms.keys()])(
    'never touches a wall, reveal or plinth of the museum, from %s',
    (room) => {
      for (let seed = 1; seed <= 4; seed++) wander(builtInSpace(), room, seed, 3000, 0.1);
    },
  );

  it.each([...fixture.rooms.keys()])('stays inside rooms of awkward shapes, from %s', (room) => {
    for (let seed = 1; seed <= 4; seed++) wander(fixtureSpace(), room, seed, 3000, 0.1);
  });

  it('tunnels through nothing in one huge step', () => {
    for (const room of builtIn.rooms.keys()) wander(builtInSpace(), room, 7, 400, 1.5);
    const at = { x: 0, z: 4.6 };
    slide(builtInSpace().near('rotunda'), BODY_RADIUS_M, at, 500, 20);
    expect(roomAt(builtIn, at.x, at.z, 'rotunda')).toBe('rotunda');
  });

  it('gets everywhere that is open', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 6; seed++)
      for (const id of wander(builtInSpace(), 'rotunda', seed, 6000, 0.15)) seen.add(id);
    expect(seen.size).toBeGreaterThanOrEqual(3);
  });

  it('does not get through a closed door', () => {
    const space = builtInSpace((opening) => opening.id === 'gallery-salon');
    const at = { x: 0, z: -18 };
    slide(space.near('gallery'), BODY_RADIUS_M, at, 0.3, -4);
    expect(at.z).toBeGreaterThan(-19.581 + BODY_RADIUS_M - SLACK);
    for (let seed = 1; seed <= 3; seed++)
      expect(wander(space, 'gallery', seed, 4000, 0.2)).not.toContain('salon');
  });

  it('goes through the same door once it is open', () => {
    const at = { x: 0.3, z: -18 };
    slide(builtInSpace().near('gallery'), BODY_RADIUS_M, at, 0, -4);
    expect(roomAt(builtIn, at.x, at.z, 'gallery')).toBe('salon');
  });

  it('slides along a wall instead of stopping at it', () => {
    const at = { x: 3, z: -12 };
    slide(builtInSpace().near('gallery'), BODY_RADIUS_M, at, 2, 2);
    expect(at.x).toBeCloseTo(4 - BODY_RADIUS_M, 3);
    expect(at.z).toBeGreaterThan(-10.2);
  });

  it('finds the nearest free place to one that is taken', () => {
    const space = builtInSpace();
    expect(canStand(space, 'rotunda', BODY_RADIUS_M, 2.9, 0.4)).toBe(false);
    const [x, z] = nearestFree(space, 'rotunda', BODY_RADIUS_M, 2.9, 0.4)!;
    expect(canStand(space, 'rotunda', BODY_RADIUS_M, x, z)).toBe(true);
    expect(Math.hypot(x - 2.9, z - 0.4)).toBeLessThan(0.9);
  });
});

describe('the floor', () => {
  it.each([
    ['rotunda', 0, 0, 0],
    ['cabinet', -12, 0, -0.75],
    ['rotunda', -6.081, 0, 0],
    ['rotunda', -7.281, 0, -0.375],
    ['cabinet', -8.481, 0.5, -0.75],
  ])('of %s at (%f, %f) lies at %f m', (room, x, z, expected) => {
    expect(floorAt(builtIn, room, x, z)).toBeCloseTo(expected, 3);
  });

  it.each([
    [0, 4, undefined, 'rotunda'],
    [0, -6.2, 'gallery', 'rotunda'],
    [0, -6.4, 'rotunda', 'gallery'],
    [-7, 0, 'cabinet', 'rotunda'],
    [-8, 0, 'rotunda', 'cabinet'],
    [7.5, 0, 'rotunda', undefined],
  ])('at (%f, %f) coming from %s belongs to %s', (x, z, hint, expected) => {
    expect(roomAt(builtIn, x, z, hint)).toBe(expected);
  });

  it('belongs to the storey one is on where rooms lie above each other', () => {
    expect(roomAt(fixture, 3.5, 2, 'ell')).toBe('ell');
    expect(roomAt(fixture, 3.5, 2, 'above')).toBe('above');
    expect(openingAt(fixture, 'ell', 2, 11)?.id).toBe('ell-above');
    expect(floorAt(fixture, 'above', 2, 11.5)).toBeCloseTo(1.6, 5);
  });
});
