import type { PlanPoint } from '../../museum/format/common.ts';

/** A ray in world metres; the direction is a unit vector. */
export type Ray = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly dx: number;
  readonly dy: number;
  readonly dz: number;
};

/** A box that stands upright: `front` is the unit vector its depth runs along. */
export type UprightBox = {
  readonly centre: PlanPoint;
  readonly front: PlanPoint;
  readonly widthM: number;
  readonly depthM: number;
  readonly lowM: number;
  readonly highM: number;
};

/** Where a ray enters a box, in metres along it; infinite where it misses or starts inside. */
export function hitBox(ray: Ray, box: UprightBox): number {
  const [fx, fz] = box.front;
  const ox = ray.x - box.centre[0];
  const oz = ray.z - box.centre[1];
  const width = slab(ox * fz - oz * fx, ray.dx * fz - ray.dz * fx, -box.widthM / 2, box.widthM / 2);
  const depth = slab(ox * fx + oz * fz, ray.dx * fx + ray.dz * fz, -box.depthM / 2, box.depthM / 2);
  const height = slab(ray.y, ray.dy, box.lowM, box.highM);
  const enter = Math.max(width[0], depth[0], height[0]);
  const leave = Math.min(width[1], depth[1], height[1]);
  return enter <= leave && enter > 0 ? enter : Number.POSITIVE_INFINITY;
}

function slab(origin: number, direction: number, low: number, high: number): [number, number] {
  if (Math.abs(direction) < 1e-12) {
    const inside = origin >= low && origin <= high;
    return inside
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }
  const a = (low - origin) / direction;
  const b = (high - origin) / direction;
  return a < b ? [a, b] : [b, a];
}

/** Where a ray meets an upright rectangle from its front, in metres along it; else infinite. */
export function hitPanel(
  ray: Ray,
  centre: readonly [number, number, number],
  facing: PlanPoint,
  widthM: number,
  heightM: number,
): number {
  const towards = ray.dx * facing[0] + ray.dz * facing[1];
  if (towards >= -1e-9) return Number.POSITIVE_INFINITY;
  const t = ((centre[0] - ray.x) * facing[0] + (centre[2] - ray.z) * facing[1]) / towards;
  if (t <= 0) return Number.POSITIVE_INFINITY;
  const across = (ray.x + ray.dx * t - centre[0]) * facing[1] - (ray.z + ray.dz * t - centre[2]) * facing[0];
  const up = ray.y + ray.dy * t - centre[1];
  return Math.abs(across) <= widthM / 2 && Math.abs(up) <= heightM / 2 ? t : Number.POSITIVE_INFINITY;
}
