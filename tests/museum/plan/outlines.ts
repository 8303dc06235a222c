import type { PlanPoint } from '../../../src/museum/format/common.ts';

/** A square of 4 m, clockwise seen from above. */
export const SQUARE: readonly PlanPoint[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];

/** An L: the square of 4 m without its south-eastern quarter, clockwise. */
export const L_SHAPE: readonly PlanPoint[] = [
  [0, 0],
  [4, 0],
  [4, 2],
  [2, 2],
  [2, 4],
  [0, 4],
];

/** A rotunda of 16 walls around the origin, its corners 5 m away, clockwise. */
export const ROTUNDA: readonly PlanPoint[] = Array.from({ length: 16 }, (_, i) => {
  const angle = (i / 16) * 2 * Math.PI;
  return [5 * Math.cos(angle), 5 * Math.sin(angle)];
});
