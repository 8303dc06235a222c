import type { Tracer } from '../../src/bake/tracer/index.ts';

export type Point = readonly [number, number, number];
export type Ray = { readonly origin: Point; readonly direction: Point; readonly tMax: number };

/** Where a ray meets a triangle's plane; `margin` is the smallest barycentric coordinate, negative outside. */
export type Meeting = {
  readonly triangle: number;
  readonly t: number;
  readonly margin: number;
  readonly isBack: boolean;
};

/** Möller and Trumbore's test of every triangle in double precision, for a caster to be compared with. */
export function meetingsOf(triangles: Float32Array, { origin, direction }: Ray): Meeting[] {
  const meetings: Meeting[] = [];
  for (let i = 0; i < triangles.length / 9; i++) {
    const corner = (k: number) => triangles.subarray(i * 9 + k * 3, i * 9 + k * 3 + 3) as unknown as Point;
    const [a, b, c] = [corner(0), corner(1), corner(2)];
    const [ab, ac, ao] = [minus(b, a), minus(c, a), minus(origin, a)];
    const p = cross(direction, ac);
    const q = cross(ao, ab);
    const determinant = dot(ab, p);
    if (determinant === 0) continue;
    const u = dot(ao, p) / determinant;
    const v = dot(direction, q) / determinant;
    const t = dot(ac, q) / determinant;
    meetings.push({ triangle: i, t, margin: Math.min(u, v, 1 - u - v), isBack: determinant < 0 });
  }
  return meetings;
}

/** Fills the tracer with rays, at most its capacity, from the first on. */
export function loadRays(tracer: Tracer, rays: readonly Ray[]): void {
  rays.forEach(({ origin, direction, tMax }, i) => {
    tracer.rays.set([...origin, ...direction, tMax], i * 7);
  });
}

/** The ray as the tracer has it, rounded to single precision. */
export function rayAt(tracer: Tracer, i: number): Ray {
  const [ox, oy, oz, dx, dy, dz, tMax] = Array.from(tracer.rays.subarray(i * 7, i * 7 + 7)) as RayNumbers;
  return { origin: [ox, oy, oz], direction: [dx, dy, dz], tMax };
}

type RayNumbers = [number, number, number, number, number, number, number];

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
