import { type Facet, onPlane } from '../../../src/building/facet.ts';
import type { Vec3 } from '../../../src/building/vec.ts';
import { triangulate } from '../../../src/building/write-mesh.ts';

/** A small repeatable random source (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Nine numbers a triangle. */
export function trianglesOf(facets: readonly Facet[]): Float64Array {
  const result: number[] = [];
  for (const facet of facets) {
    const { points, triangles } = triangulate(facet);
    for (const i of triangles) result.push(...onPlane(facet.plane, points[i]!));
  }
  return Float64Array.from(result);
}

export type Hit = { readonly t: number; readonly triangle: number; readonly isFront: boolean };

/** The nearest triangle on a ray (Möller and Trumbore 1997), from whichever side. */
export function nearestHit(triangles: Float64Array, from: Vec3, way: Vec3): Hit | undefined {
  let best: Hit | undefined;
  for (let i = 0; i < triangles.length; i += 9) {
    const [ax, ay, az] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!];
    const ux = triangles[i + 3]! - ax;
    const uy = triangles[i + 4]! - ay;
    const uz = triangles[i + 5]! - az;
    const vx = triangles[i + 6]! - ax;
    const vy = triangles[i + 7]! - ay;
    const vz = triangles[i + 8]! - az;
    const px = way[1] * vz - way[2] * vy;
    const py = way[2] * vx - way[0] * vz;
    const pz = way[0] * vy - way[1] * vx;
    const det = ux * px + uy * py + uz * pz;
    if (Math.abs(det) < 1e-14) continue;
    const sx = from[0] - ax;
    const sy = from[1] - ay;
    const sz = from[2] - az;
    const s = (sx * px + sy * py + sz * pz) / det;
    if (s < -1e-9 || s > 1 + 1e-9) continue;
    const qx = sy * uz - sz * uy;
    const qy = sz * ux - sx * uz;
    const qz = sx * uy - sy * ux;
    const r = (way[0] * qx + way[1] * qy + way[2] * qz) / det;
    if (r < -1e-9 || s + r > 1 + 1e-9) continue;
    const t = (vx * qx + vy * qy + vz * qz) / det;
    // Counter-clockwise triangles face a ray whose determinant is positive.
    if (t > 1e-9 && (!best || t < best.t)) best = { t, triangle: i / 9, isFront: det > 0 };
  }
  return best;
}

/**
 * The rays, of `count` random ones from points around which the room is open, that leave it: that hit nothing, or first
 * the back of something.
 */
export function leaks(
  facets: readonly Facet[],
  options: { readonly from: () => Vec3; readonly count: number; readonly seed: number },
): readonly { readonly from: Vec3; readonly way: Vec3; readonly hit: Hit | undefined }[] {
  const triangles = trianglesOf(facets);
  const random = randomOf(options.seed);
  const found = [];
  for (let i = 0; i < options.count; i++) {
    const from = options.from();
    const y = 2 * random() - 1;
    const angle = random() * 2 * Math.PI;
    const r = Math.sqrt(1 - y * y);
    const way: Vec3 = [r * Math.cos(angle), y, r * Math.sin(angle)];
    const hit = nearestHit(triangles, from, way);
    if (!hit?.isFront) found.push({ from, way, hit });
  }
  return found;
}
