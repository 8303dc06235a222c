import { describe, expect, it } from 'vitest';
import { onPlane } from '../../../src/building/facet.ts';
import { buildRoom, type FloorOf } from '../../../src/building/room-model.ts';
import type { Vec3 } from '../../../src/building/vec.ts';
import type { Plan } from '../../../src/museum/format/plan.ts';
import { floorAt } from '../../../src/museum/plan/collision-floor.ts';
import { resolvePlan } from '../../../src/museum/plan/openings.ts';
import { stairProfile, walkHeightM } from '../../../src/museum/plan/stair-profile.ts';
import { box, low, roomOf } from '../../scene/room/small-museum.ts';
import { leaks, randomOf } from '../ceiling/closed-room.ts';

const UP_M = 4.2;

/** A stair that climbs a storey, over an axis of a length. */
function storeyPlan(axisM: number, light?: { level: number }) {
  const upper = {
    ...low,
    id: 'upper',
    floor: 1,
    elevationM: UP_M,
    outline: low.outline.map(([x, z]): readonly [number, number] => [x - 2 + axisM, z]),
  };
  const opening: Plan['openings'][number] = {
    id: 'stair',
    kind: 'stair',
    rooms: ['box', 'upper'],
    from: [8, 3],
    to: [8 + axisM, 3],
    widthM: 2.2,
    heightM: 3,
    ...(light && { light }),
  };
  return resolvePlan({ format: 1, wing: 'w', rooms: [box, upper], openings: [opening] });
}

describe.each([8, 8.5, 9])('a stair of 4.2 m over %d m', (axisM) => {
  const plan = storeyPlan(axisM);
  const opening = plan.openings[0]!;
  const steps = stairProfile(opening);

  it('has risers and treads that one climbs with ease', () => {
    const treads = steps.slice(1, -1).map((step) => step.toM - step.fromM);
    const risers = steps.slice(1).map((step, i) => step.heightM - steps[i]!.heightM);
    expect(Math.max(...risers)).toBeLessThanOrEqual(0.17);
    expect(Math.min(...treads)).toBeGreaterThan(0.28);
    expect(Math.max(...treads)).toBeLessThan(0.36 + 1e-9);
    expect(Math.max(...treads) - Math.min(...treads)).toBeLessThan(1e-9);
  });

  it('is walked along the middle of its treads, level on both landings', () => {
    for (const step of steps.slice(1, -1))
      expect(walkHeightM(opening, (step.fromM + step.toM) / 2)).toBeCloseTo(step.heightM, 9);
    expect(walkHeightM(opening, 0)).toBeCloseTo(0, 9);
    expect(walkHeightM(opening, axisM)).toBeCloseTo(UP_M, 9);
    expect(floorAt(plan, 'box', 8 + axisM / 2, 3)).toBeCloseTo(UP_M / 2, 9);
  });
});

describe.each([undefined, { level: 1.2 }])('inside a long stair with the light %o', (light) => {
  const axisM = 8.5;
  const plan = storeyPlan(axisM, light);
  const lower = buildRoom(plan, 'box', { room: roomOf(), placed: [] });
  const upper = buildRoom(plan, 'upper', undefined);

  it('one sees no gap', () => {
    const random = randomOf(5);
    const from = (): Vec3 => {
      const t = 0.3 + random() * (axisM - 0.6);
      const y = walkHeightM(plan.openings[0]!, t) + 0.4 + random() * 1.9;
      return [8 + t, y, 3 + (random() - 0.5) * 1.6];
    };
    const facets = [...lower.parts.facets, ...upper.parts.facets];
    expect(leaks(facets, { from, count: 4000, seed: 11 }).slice(0, 3)).toEqual([]);
  });

  it('has rails beside it at the height of a hand', () => {
    const rails = lower.parts.facets.filter(({ color }) => color[0] === 0.075);
    const points = rails.flatMap(({ plane, contour }) => contour.map((at) => onPlane(plane, at)));
    expect(rails.length).toBeGreaterThan(0);
    for (const [x, y, z] of points) {
      const above = y - walkHeightM(plan.openings[0]!, x - 8);
      expect(above).toBeGreaterThan(0.75);
      expect(above).toBeLessThan(1.15);
      expect(Math.abs(z - 3)).toBeLessThan(1.1);
      expect(Math.abs(z - 3)).toBeGreaterThan(0.95);
    }
  });

  it('tells the light of its glass, once', () => {
    const skies = [lower, upper].flatMap(({ job }) => job.openings.flatMap(({ sky }) => sky ?? []));
    expect(skies.map(({ level }) => level)).toEqual(light ? [1.2] : []);
    for (const { polygon } of skies) {
      const [a, b, , d] = polygon as readonly [Vec3, Vec3, Vec3, Vec3];
      // Counter-clockwise from below: its edges' cross product looks down.
      expect((b[2] - a[2]) * (d[0] - a[0]) - (b[0] - a[0]) * (d[2] - a[2])).toBeLessThan(0);
    }
  });
});

describe('the floor in a level opening', () => {
  const side = { ...low, elevationM: 0 };
  const opening: Plan['openings'][number] = {
    id: 'way',
    kind: 'passage',
    rooms: ['box', 'low'],
    from: [8, 3],
    to: [10, 3],
    widthM: 2,
    heightM: 2.5,
  };
  const plan = resolvePlan({ format: 1, wing: 'w', rooms: [box, side], openings: [opening] });
  const door = resolvePlan({
    format: 1,
    wing: 'w',
    rooms: [box, side],
    openings: [{ ...opening, kind: 'door' }],
  });
  const looksOf = (floorOf: FloorOf, where = plan) => {
    const { parts, thresholds } = buildRoom(where, 'box', { room: roomOf(), placed: [] }, floorOf);
    const { first } = thresholds[0]!;
    return [first, first + 1, first + 2].map((i) => parts.facets[i]!.surface);
  };
  const { floor } = roomOf().finishes;

  it('goes on where both rooms have the same', () => {
    expect(new Set(looksOf(() => floor)).size).toBe(1);
  });

  it('has a stone slab edged with brass where they differ', () => {
    const [strip, slab, other] = looksOf(() => ({ material: 'carpet', color: '#203040' }));
    expect(strip).toBe(other);
    expect(slab).not.toBe(strip);
    expect(slab).not.toBe(looksOf(() => floor)[1]);
  });

  it('has one under a door while nobody knows the floor behind it, and none elsewhere', () => {
    expect(new Set(looksOf(() => undefined, door)).size).toBe(2);
    expect(new Set(looksOf(() => undefined)).size).toBe(1);
  });

  it('is built the same whatever its look, so that baked light fits', () => {
    const built = (floorOf: FloorOf) =>
      buildRoom(plan, 'box', { room: roomOf(), placed: [] }, floorOf).parts.facets.map(
        ({ plane, contour }) => [plane, contour],
      );
    expect(built(() => ({ material: 'carpet', color: '#203040' }))).toEqual(built(() => floor));
  });
});
