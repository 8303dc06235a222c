import type { Lens } from '../../museum/plan/paths-standpoint.ts';

/** Vertical field of view in landscape; in portrait it grows until this much is seen across, up to a limit. */
const VERTICAL_DEG = 60;
const LEAST_ACROSS_DEG = 50;
const MOST_VERTICAL_DEG = 84;

const rad = (deg: number) => (deg * Math.PI) / 180;

/** The vertical field of view in degrees for a picture `aspect` times as wide as high. */
export function fieldOfViewDeg(aspect: number): number {
  const forWidth = (Math.atan(Math.tan(rad(LEAST_ACROSS_DEG / 2)) / aspect) * 360) / Math.PI;
  return Math.min(MOST_VERTICAL_DEG, Math.max(VERTICAL_DEG, forWidth));
}

export function lensFor(aspect: number): Lens {
  const tanHalfV = Math.tan(rad(fieldOfViewDeg(aspect) / 2));
  return { tanHalfV, tanHalfH: tanHalfV * aspect };
}

/** Tangent of half the plan angle that a view covers when it is pitched: looking up or down, it widens. */
export function planTanHalf(lens: Lens, pitch: number): number {
  const ahead = Math.cos(pitch) - lens.tanHalfV * Math.abs(Math.sin(pitch));
  return ahead <= 0.01 ? 1000 : Math.min(1000, lens.tanHalfH / ahead);
}
