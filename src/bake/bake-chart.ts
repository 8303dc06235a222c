import { type Chart, chartNormal, onChart } from '../building/facet.ts';
import { isInsideOutline } from '../building/light/patches.ts';
import type { Rgb, Vec2, Vec3 } from '../building/vec.ts';

/** A piece of surface on a chart, in the chart's plane: what of its rectangle is really there. */
export type Piece = { readonly contour: readonly Vec2[]; readonly holes: readonly (readonly Vec2[])[] };

/**
 * A chart as it is baked: a grid of `width` by `height` texels whose outermost centres lie on its rectangle's edges. Its
 * texels are numbered from `first`, row by row, among those of all charts.
 */
export type BakeChart = Pick<Chart, 'plane' | 'bendM' | 'lean' | 'normals' | 'min' | 'size'> & {
  readonly width: number;
  readonly height: number;
  readonly first: number;
  /** Linear reflectance, as it bounces. */
  readonly albedo: Rgb;
  /** None where the whole rectangle is surface. */
  readonly pieces: readonly Piece[];
  /** Light that falls on it from lamps hidden in a cornice, before any bounce; on ceilings of rooms without a sky. */
  readonly cove: number;
};

/** Sub-points of a texel on a side: what a texel stands for is sampled at 16. */
export const SUB = 4;
const SURFACE_LIFT_M = 1e-3;
/** A hollow is drawn in flat pieces before its curve, by up to this share of its radius (half a piece of 1⁄16 π). */
const CHORD_SHARE = 1 - Math.cos(Math.PI / 32);

/** The chart coordinates of a point within texel (i, j): `s`, `t` from 0 to 1 across it. */
export function texelPoint(chart: BakeChart, i: number, j: number, s: number, t: number): Vec2 {
  const share = (at: number, count: number) => (count > 1 ? at / (count - 1) : 0.5);
  return [
    chart.min[0] + share(i + s - 0.5, chart.width) * chart.size[0],
    chart.min[1] + share(j + t - 0.5, chart.height) * chart.size[1],
  ];
}

/** Whether a point of a chart is on its surface. */
export function isOnSurface(chart: BakeChart, [u, v]: Vec2): boolean {
  const { min, size, pieces } = chart;
  if (u < min[0] - 1e-6 || v < min[1] - 1e-6) return false;
  if (u > min[0] + size[0] + 1e-6 || v > min[1] + size[1] + 1e-6) return false;
  if (pieces.length === 0) return true;
  return pieces.some(
    ({ contour, holes }) =>
      isInsideOutline(contour, u, v) && !holes.some((hole) => isInsideOutline(hole, u, v)),
  );
}

/** A point just in front of a chart's surface as it is drawn. */
export function surfacePoint(chart: BakeChart, at: Vec2): Vec3 {
  const chordM = Math.max(0, -(chart.bendM ?? 0)) * CHORD_SHARE;
  return onChart(chart, at, SURFACE_LIFT_M + chordM);
}

export const surfaceNormal = (chart: BakeChart, at: Vec2): Vec3 => chartNormal(chart, at);

/** The number of the texel in which a world point of a chart's surface lies. */
export function texelAt(chart: BakeChart, x: number, y: number, z: number): number {
  const { plane, bendM, min, size, width, height, first } = chart;
  const dx = x - plane.origin[0];
  const dy = y - plane.origin[1];
  const dz = z - plane.origin[2];
  let u = dx * plane.u[0] + dy * plane.u[1] + dz * plane.u[2];
  const v = dx * plane.v[0] + dy * plane.v[1] + dz * plane.v[2];
  if (bendM) {
    const out = dx * plane.n[0] + dy * plane.n[1] + dz * plane.n[2];
    let angle = Math.atan2(u / bendM, (out + bendM) / bendM);
    if (angle * bendM < -1e-6) angle += bendM > 0 ? 2 * Math.PI : -2 * Math.PI;
    u = angle * bendM;
  }
  const share = (at: number, from: number, length: number) => (length > 0 ? (at - from) / length : 0.5);
  const i = Math.min(width - 1, Math.max(0, Math.round(share(u, min[0], size[0]) * (width - 1))));
  const j = Math.min(height - 1, Math.max(0, Math.round(share(v, min[1], size[1]) * (height - 1))));
  return first + j * width + i;
}
