import { onPlane } from '../facet.ts';
import type { Rgb, Vec2, Vec3 } from '../vec.ts';
import { type FlatPolygon, flatten, polygonFormFactor } from './form-factor.ts';
import type { LightJob } from './light-job.ts';
import type { Occluders } from './occlusion.ts';

/** A piece of surface small enough to be taken as evenly bright. */
export type Patch = {
  readonly polygon: FlatPolygon;
  readonly centre: Vec3;
  readonly n: Vec3;
  readonly areaM2: number;
  /** Share of the rectangle that is really surface. */
  readonly cover: number;
  readonly color: Rgb;
  readonly chart: number;
};

const PATCH_M = 0.9;
const COVER_SAMPLES = 4;
/** Beyond this many patch sizes the exact form factor and a point's differ by under 2 %. */
const FAR = 3;

export function isInsideOutline(outline: readonly Vec2[], u: number, v: number): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const a = outline[i]!;
    const b = outline[j]!;
    if (a[1] > v !== b[1] > v && u < ((b[0] - a[0]) * (v - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Divides every chart that bounces light into patches. */
export function patchesOf(job: LightJob): readonly Patch[] {
  const patches: Patch[] = [];
  job.charts.forEach((chart, index) => {
    if (!chart.bounce) return;
    const columns = Math.max(1, Math.round(chart.size[0] / PATCH_M));
    const rows = Math.max(1, Math.round(chart.size[1] / PATCH_M));
    const du = chart.size[0] / columns;
    const dv = chart.size[1] / rows;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const u = chart.min[0] + column * du;
        const v = chart.min[1] + row * dv;
        const cover = coverage(chart, u, v, du, dv);
        if (cover < 0.03) continue;
        const corners: Vec2[] = [
          [u, v],
          [u + du, v],
          [u + du, v + dv],
          [u, v + dv],
        ];
        patches.push({
          polygon: flatten(corners.map((c) => onPlane(chart.plane, c))),
          centre: onPlane(chart.plane, [u + du / 2, v + dv / 2]),
          n: chart.plane.n,
          areaM2: du * dv,
          cover,
          color: chart.bounce!,
          chart: index,
        });
      }
  });
  return patches;
}

function coverage(chart: LightJob['charts'][number], u: number, v: number, du: number, dv: number): number {
  let hits = 0;
  for (let i = 0; i < COVER_SAMPLES; i++)
    for (let j = 0; j < COVER_SAMPLES; j++) {
      const pu = u + ((i + 0.5) / COVER_SAMPLES) * du;
      const pv = v + ((j + 0.5) / COVER_SAMPLES) * dv;
      if (chart.within && !isInsideOutline(chart.within, pu, pv)) continue;
      if (chart.voids?.some((hole) => isInsideOutline(hole, pu, pv))) continue;
      hits++;
    }
  return hits / COVER_SAMPLES ** 2;
}

/** Share of a point's light that comes from a patch, walls of hollow rooms in between minded. */
export function patchFormFactor(patch: Patch, occluders: Occluders, p: Vec3, n: Vec3): number {
  const dx = patch.centre[0] - p[0];
  const dy = patch.centre[1] - p[1];
  const dz = patch.centre[2] - p[2];
  // The point must lie in front of the patch.
  const front = -(dx * patch.n[0] + dy * patch.n[1] + dz * patch.n[2]);
  if (front < 1e-3) return 0;
  const distSq = dx * dx + dy * dy + dz * dz;
  const above = dx * n[0] + dy * n[1] + dz * n[2];
  let factor: number;
  if (distSq > FAR * FAR * patch.areaM2 && above > Math.sqrt(patch.areaM2) / 2)
    factor = (front * above * patch.areaM2) / (Math.PI * distSq * distSq);
  else factor = polygonFormFactor(patch.polygon, p[0], p[1], p[2], n[0], n[1], n[2]);
  if (factor < 1e-6 || occluders.isScreened(p[0], p[2], patch.centre[0], patch.centre[2])) return 0;
  return factor * patch.cover;
}

/** A point of a chart moved onto its surface where it lies outside the chart's outline. */
export function nearestWithin(outline: readonly Vec2[] | undefined, u: number, v: number): Vec2 {
  if (!outline || isInsideOutline(outline, u, v)) return [u, v];
  let best: Vec2 = [u, v];
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < outline.length; i++) {
    const a = outline[i]!;
    const b = outline[(i + 1) % outline.length]!;
    const du = b[0] - a[0];
    const dv = b[1] - a[1];
    const t = Math.max(0, Math.min(1, ((u - a[0]) * du + (v - a[1]) * dv) / (du * du + dv * dv)));
    const distance = Math.hypot(a[0] + t * du - u, a[1] + t * dv - v);
    if (distance >= bestDistance) continue;
    bestDistance = distance;
    best = [a[0] + t * du, a[1] + t * dv];
  }
  return best;
}
