import { buildTracerScene, makeTracer, type Tracer } from '../../src/bake/tracer/index.ts';
import { loadRays, type Point, type Ray } from './tracer-reference.ts';
import { randomDirection, randomPoint, seeded } from './tracer-shapes.ts';

/** Farther than anything here. */
export const FAR = 1000;

export function tracerOf(triangles: Float32Array, capacity = 4096): Tracer {
  return makeTracer(buildTracerScene(triangles), { capacity });
}

/** Nearest hits as the caster tells them, and the same asked as any hit. */
export function castAll(tracer: Tracer, rays: readonly Ray[]) {
  loadRays(tracer, rays);
  tracer.trace(rays.length);
  const hits = Array.from(rays, (_, i) => ({
    triangle: tracer.hits[i]!,
    t: tracer.distances[i]!,
    isBack: tracer.isBack[i] === 1,
  }));
  tracer.occluded(rays.length);
  return { hits, blocked: Array.from(tracer.hits.subarray(0, rays.length)) };
}

export function castOne(triangles: Float32Array, origin: Point, direction: Point, tMax = FAR) {
  const { hits, blocked } = castAll(tracerOf(triangles), [{ origin, direction, tMax }]);
  return { ...hits[0]!, blocked: blocked[0] };
}

/** Rays in every direction out of a box. */
export function raysFrom(count: number, seed: number, min: Point, max: Point, tMax = FAR): Ray[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => ({
    origin: randomPoint(random, min, max),
    direction: randomDirection(random),
    tMax,
  }));
}
