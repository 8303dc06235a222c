import { describe, expect, it } from 'vitest';
import { buildBvh } from '../../src/bake/tracer/bvh.ts';
import { buildTracerScene, makeTracer } from '../../src/bake/tracer/index.ts';
import { widen } from '../../src/bake/tracer/widen.ts';
import { castAll, castOne, FAR, raysFrom, tracerOf } from './tracer-cast.ts';
import { loadRays, type Point, rayAt } from './tracer-reference.ts';
import { grid, join, ROOM, randomPoint, seeded, soup } from './tracer-shapes.ts';

const UP: Point = [0, 1, 0];
const DOWN: Point = [0, -1, 0];

describe('one triangle', () => {
  const FLOOR = Float32Array.of(0, 0, 0, 0, 0, 2, 2, 0, 0);

  it('is met on its front from above and on its back from below', () => {
    expect(castOne(FLOOR, [0.5, 3, 0.5], DOWN)).toEqual({ triangle: 0, t: 3, isBack: false, blocked: 1 });
    expect(castOne(FLOOR, [0.5, -3, 0.5], UP)).toEqual({ triangle: 0, t: 3, isBack: true, blocked: 1 });
  });

  it('is not met behind the ray, beside it or beyond its end', () => {
    const none = { triangle: -1, isBack: false, blocked: 0 };
    expect(castOne(FLOOR, [0.5, 3, 0.5], UP)).toEqual({ ...none, t: FAR });
    expect(castOne(FLOOR, [1.5, 3, 1.5], DOWN)).toEqual({ ...none, t: FAR });
    expect(castOne(FLOOR, [0.5, 3, 0.5], DOWN, 2.999)).toMatchObject(none);
  });

  it('is met at an infinite tMax, which is the answer where nothing is', () => {
    expect(castOne(FLOOR, [0.5, 3, 0.5], DOWN, Number.POSITIVE_INFINITY).t).toBe(3);
    expect(castOne(FLOOR, [0.5, 3, 0.5], UP, Number.POSITIVE_INFINITY).t).toBe(Number.POSITIVE_INFINITY);
  });

  it('is not met by a ray that starts on it, but by one that starts a millimetre off', () => {
    expect(castOne(FLOOR, [0.5, 0, 0.5], DOWN).triangle).toBe(-1);
    expect(castOne(FLOOR, [0.5, 0.001, 0.5], DOWN).triangle).toBe(0);
  });

  it('is not met edge-on, nor by a ray without direction', () => {
    expect(castOne(FLOOR, [-1, 0, 0.5], [1, 0, 0]).triangle).toBe(-1);
    expect(castOne(FLOOR, [0.5, 0.5, 0.5], [0, 0, 0])).toMatchObject({ triangle: -1, blocked: 0 });
  });

  it('is met by a ray that grazes it at a thousandth of a radian', () => {
    expect(castOne(FLOOR, [0.2, 0.0005, 0.2], [0, -0.001, 1]).t).toBeCloseTo(0.5, 4);
  });

  it.each([
    ['a point', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['a line', [0, 1, 0, 1, 1, 1, 2, 1, 2]],
    ['a hair', [-10, 1, 0.499999, 10, 1, 0.499999, 1, 1, 0.500002]],
  ])('that is %s is never met, and hides no other', (_, degenerate) => {
    const origin: Point = [0.5, 3, 0.5];
    expect(castOne(Float32Array.from(degenerate), origin, DOWN).triangle).toBe(-1);
    expect(castOne(join(Float32Array.from(degenerate), FLOOR), origin, DOWN)).toMatchObject({
      triangle: 1,
      t: 3,
    });
  });
});

describe('a scene', () => {
  it('may be empty', () => {
    expect(castOne(new Float32Array(), [0, 0, 0], DOWN)).toEqual({
      triangle: -1,
      t: FAR,
      isBack: false,
      blocked: 0,
    });
  });

  it('may be a grid of 100,000 triangles', () => {
    const tracer = tracerOf(grid(250, 200));
    const random = seeded(31);
    const rays = Array.from({ length: 4096 }, () => {
      const [x, y, z] = randomPoint(random, [0, 1, 0], [250, 2, 200]);
      return { origin: [x, y, z] as const, direction: DOWN, tMax: FAR };
    });
    const { hits } = castAll(tracer, rays);
    const squares = hits.map(({ triangle }) => triangle >> 1);
    // Where a ray falls on an edge, in single precision, the neighbour is as right.
    const expected = rays.map((_, i) => {
      const [x, , z] = rayAt(tracer, i).origin;
      return Math.floor(z) * 250 + Math.floor(x);
    });
    expect(squares.filter((square, i) => square !== expected[i]).length).toBeLessThan(8);
    expect(hits.every(({ triangle, t }, i) => triangle >= 0 && t === rayAt(tracer, i).origin[1])).toBe(true);
  });

  it.each([0, -1])('is met at its outermost edges by axis-parallel rays, from %d on', (start) => {
    const square = grid(1, 1).map((value, i) => (i % 3 === 1 ? value : value + start));
    const sides = [0, 1].flatMap((side) => [
      [side, 0.4],
      [0.4, side],
    ]) as [number, number][];
    for (const [x, z] of sides) {
      for (const zero of [0, -0]) {
        const origin = [x + start, 1, z + start] as const;
        expect(castOne(square, origin, [zero, -1, zero])).toMatchObject({ t: 1, blocked: 1 });
      }
    }
  });

  it("has a tree within the depth that the caster's stack is made for", () => {
    const shrinking = Array.from({ length: 8000 }, (_, i) => {
      const x = 1.02 ** (4000 - i);
      return [x, -x, -x, x, x, -x, x, 0, x];
    });
    const bvh = buildBvh(Float32Array.from(shrinking.flat()), Uint32Array.from(shrinking.keys()));
    const { nodes, indexOf } = widen(bvh);
    const depths = [1];
    nodes.forEach((children, i) => {
      for (const child of children) if (bvh.firstChild[child]) depths[indexOf[child]!] = depths[i]! + 1;
    });
    const deepest = Math.max(...depths);
    // 48 levels that are split by cost, which would go on to 73, and 11 that halve 8000 triangles down to four.
    expect(deepest).toBeGreaterThan(48);
    expect(deepest).toBeLessThanOrEqual(48 + 11 + 1);
  });

  it('may hold one triangle ten thousand times over', () => {
    const copies = Float32Array.from({ length: 90_000 }, (_, i) => [0, 0, 0, 0, 0, 2, 2, 0, 0][i % 9]!);
    expect(castOne(copies, [0.5, 3, 0.5], DOWN)).toMatchObject({ t: 3, blocked: 1 });
  });

  it.each([
    ['ten numbers', new Float32Array(10)],
    ['no number', Float32Array.of(0, 0, 0, 0, 0, Number.NaN, 2, 0, 0)],
    ['infinity', Float32Array.of(0, 0, 0, 0, 0, Number.POSITIVE_INFINITY, 2, 0, 0)],
  ])('refuses %s', (_, triangles) => {
    expect(() => buildTracerScene(triangles)).toThrow(expect.objectContaining({ code: 'tracer-triangles' }));
  });

  it('is laid out the same every time, and answers two tracers alike', () => {
    const triangles = soup(500, seeded(41));
    const [first, second] = [buildTracerScene(triangles), buildTracerScene(triangles)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const rays = raysFrom(500, 42, [-6, -6, -6], [6, 6, 6]);
    expect(castAll(makeTracer(first), rays)).toEqual(castAll(makeTracer(structuredClone(first)), rays));
  });
});

describe('a tracer', () => {
  it('has arrays of its capacity, which is 4096 rays unless told', () => {
    const { capacity, rays, hits } = makeTracer(buildTracerScene(ROOM));
    expect([capacity, rays.length, hits.length]).toEqual([4096, 4096 * 7, 4096]);
    expect(tracerOf(ROOM, 10).distances).toHaveLength(10);
  });

  it.each([-1, 11, Number.NaN])('refuses %d of 10 rays', (count) => {
    const tracer = tracerOf(ROOM, 10);
    expect(() => tracer.trace(count)).toThrow(RangeError);
    expect(() => tracer.occluded(count)).toThrow(RangeError);
  });

  it('answers as many rays as it is asked about', () => {
    const tracer = tracerOf(ROOM, 10);
    loadRays(tracer, raysFrom(10, 51, [1, 2, 1], [11, 4, 7]));
    tracer.hits.fill(-7);
    tracer.trace(4);
    expect(Array.from(tracer.hits, (hit) => hit === -7)).toEqual([
      ...Array(4).fill(false),
      ...Array(6).fill(true),
    ]);
  });
});
