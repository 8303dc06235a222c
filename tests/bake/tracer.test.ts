import { describe, expect, it } from 'vitest';
import { castAll, FAR, raysFrom, tracerOf } from './tracer-cast.ts';
import { meetingsOf, type Point, type Ray, rayAt } from './tracer-reference.ts';
import { box, ROOM, randomPoint, seeded, soup, turned } from './tracer-shapes.ts';

/** What the caster says that the reference refutes; within `slack` of an edge or of an end both may be right. */
function disputes(triangles: Float32Array, rays: readonly Ray[], slack = 1e-4): string[] {
  const tracer = tracerOf(triangles, rays.length);
  const { hits, blocked } = castAll(tracer, rays);
  return hits.flatMap((hit, i) => {
    const ray = rayAt(tracer, i);
    const meetings = meetingsOf(triangles, ray);
    const told = `ray ${i} ${JSON.stringify({ ray, hit, blocked: blocked[i] })}`;
    if (blocked[i] !== (hit.triangle >= 0 ? 1 : 0)) return [`any and nearest hit differ: ${told}`];
    const sure = meetings.filter(({ margin }) => margin > slack);
    if (sure.some(({ t }) => t > 2e-4 && t < Math.min(hit.t, ray.tMax) - slack)) return [`missed: ${told}`];
    if (hit.triangle < 0) return hit.t === ray.tMax && !hit.isBack ? [] : [`no hit, but answers: ${told}`];
    const met = meetings.find(({ triangle }) => triangle === hit.triangle);
    const isTrue = met && met.margin > -slack && Math.abs(met.t - hit.t) < slack * Math.max(1, met.t);
    return isTrue && met.isBack === hit.isBack ? [] : [`invented: ${told}`];
  });
}

describe('the ray caster agrees with a double-precision reference', () => {
  it.each([1, 2, 5, 33, 400])('on a soup of %i random triangles', (count) => {
    const triangles = soup(count, seeded(count));
    const rays = raysFrom(2000, count + 1, [-6, -6, -6], [6, 6, 6]);
    expect(disputes(triangles, rays)).toEqual([]);
  });

  it('where rays end before the hit', () => {
    const triangles = soup(400, seeded(7));
    expect(disputes(triangles, raysFrom(2000, 8, [-6, -6, -6], [6, 6, 6], 1.5))).toEqual([]);
  });

  it('on directions of any length', () => {
    const triangles = soup(400, seeded(9));
    const rays = raysFrom(1000, 10, [-6, -6, -6], [6, 6, 6]).map((ray, i) => {
      const length = [0.01, 0.5, 20][i % 3]!;
      const [x, y, z] = ray.direction;
      return { ...ray, direction: [x * length, y * length, z * length] as const };
    });
    expect(disputes(triangles, rays, 5e-4)).toEqual([]);
  });

  it.each([
    ['upright', ROOM],
    ['turned', turned(ROOM)],
  ])('in a room, %s', (_, triangles) => {
    expect(disputes(triangles, raysFrom(3000, 11, [-2, -2, -2], [13, 6, 9]))).toEqual([]);
  });

  it('on rays with one or two components of zero, of either sign', () => {
    const rays = raysFrom(3000, 12, [0.1, 0.1, 0.1], [11.9, 4.4, 7.9]).map((ray, i) => {
      const kept = 1 + (i % 6);
      const zero = i % 2 ? 0 : -0;
      const [x, y, z] = ray.direction;
      return { ...ray, direction: [kept & 1 ? x : zero, kept & 2 ? y : zero, kept & 4 ? z : zero] as const };
    });
    expect(disputes(ROOM, rays)).toEqual([]);
  });

  it('on triangles strewn over thirty orders of magnitude', () => {
    const shrinking = Array.from({ length: 120 }, (_, i) => {
      const x = 1.9 ** (60 - i) * 1e-3;
      return [x, -1, -1, x, 1, -1, x, 0, 2];
    });
    const triangles = Float32Array.from(shrinking.flat());
    const rays = raysFrom(200, 13, [-1, -0.5, -0.5], [1, 0.5, 0.5]);
    expect(disputes(triangles, rays)).toEqual([]);
  });
});

describe('a closed shape', () => {
  const EDGES = seeded(21);
  /** From the middle through points of the box's edges, its corners and the diagonals of its faces. */
  function raysThroughEdges(count: number, middle: Point): Ray[] {
    return Array.from({ length: count }, () => {
      const target = randomPoint(EDGES, [0, 0, 0], [12, 4.5, 8]) as unknown as [number, number, number];
      for (const axis of [0, 1, 2] as const) {
        if (EDGES() < 0.6) target[axis] = EDGES() < 0.5 ? 0 : [12, 4.5, 8][axis]!;
      }
      const direction = target.map((value, axis) => value - middle[axis]!) as unknown as Point;
      return { origin: middle, direction, tMax: FAR };
    });
  }

  it.each([
    ['upright', (part: Float32Array) => part],
    ['turned', turned],
  ])('lets none of 20,000 rays escape, %s', (_, place) => {
    const shell = box([0, 0, 0], [12, 4.5, 8]);
    const middle: Point = [5.3, 1.7, 3.1];
    const rays = [
      ...raysFrom(10_000, 22, [0.01, 0.01, 0.01], [11.99, 4.49, 7.99]),
      ...raysThroughEdges(10_000, middle),
    ].map(({ origin, direction, tMax }) => {
      const [o, d] = [place(Float32Array.from(origin)), place(Float32Array.from(direction))];
      return { origin: [...o] as unknown as Point, direction: [...d] as unknown as Point, tMax };
    });
    const { hits, blocked } = castAll(tracerOf(place(shell), rays.length), rays);
    expect(hits.filter(({ triangle }) => triangle < 0)).toEqual([]);
    expect(hits.every(({ isBack }) => isBack)).toBe(true);
    expect(blocked.every((value) => value === 1)).toBe(true);
  });

  it('lets rays escape through a hole in it', () => {
    const open = box([0, 0, 0], [12, 4.5, 8]).slice(9);
    const { hits } = castAll(tracerOf(open), raysFrom(4000, 23, [1, 1, 1], [11, 4, 7]));
    expect(hits.some(({ triangle }) => triangle < 0)).toBe(true);
  });

  it('shows its front to rays from outside', () => {
    const rays = raysFrom(2000, 24, [20, -5, -5], [25, 15, 15]).map((ray) => ({
      ...ray,
      direction: [6 - ray.origin[0], 2 - ray.origin[1], 4 - ray.origin[2]] as const,
    }));
    const { hits } = castAll(tracerOf(box([0, 0, 0], [12, 4.5, 8])), rays);
    expect(hits.every(({ triangle, isBack }) => triangle >= 0 && !isBack)).toBe(true);
  });

  it('keeps rays in that leave along a wall', () => {
    const rays = raysFrom(2000, 25, [0, 0, 0.002], [12, 4.5, 0.002]).map(({ direction: [x, y], ...ray }) => ({
      ...ray,
      direction: [x, y, 0] as const,
    }));
    const { hits } = castAll(tracerOf(box([0, 0, 0], [12, 4.5, 8])), rays);
    expect(hits.every(({ triangle }) => triangle >= 0)).toBe(true);
  });
});
