import { type Chart, intoPlane, onChart, type Plane, planeThrough } from './facet.ts';
import { FINE_TEXELS_PER_M, type RoomParts } from './parts.ts';
import type { Rgb, Vec2 } from './vec.ts';

/** The longest chord of a bent surface, as an angle: 32 pieces to the round look round from near. */
const PIECE = Math.PI / 16;

/**
 * Adds a surface that is bent around an upright line of `plane` (see `Chart.bendM`), `size` metres along the arc and up;
 * returns its chart. It is drawn in flat pieces and lit as the curve that it is.
 */
export function addBent(
  parts: RoomParts,
  bent: { plane: Plane; bendM: number; size: Vec2; surface: number; color: Rgb },
  chart: Partial<Pick<Chart, 'source' | 'texelsPerM'>> = {},
): number {
  const { plane, bendM, size, surface, color } = bent;
  const whole = { plane, bendM, min: [0, 0] as Vec2, size, texelsPerM: FINE_TEXELS_PER_M };
  const index = parts.addChart({ ...whole, source: { kind: 'room' }, ...chart });
  const count = Math.max(1, Math.ceil(size[0] / Math.abs(bendM) / PIECE - 1e-6));
  for (let i = 0; i < count; i++) {
    const from = (size[0] * i) / count;
    const to = (size[0] * (i + 1)) / count;
    const chartAt: Vec2[] = [
      [from, 0],
      [to, 0],
      [to, size[1]],
      [from, size[1]],
    ];
    const corners = chartAt.map((at) => onChart(whole, at));
    const flat = planeThrough(corners[0]!, corners[1]!, corners[3]!);
    const contour = corners.map((corner) => intoPlane(flat, corner));
    parts.addFacet({ plane: flat, contour, chartAt, surface, color, chart: index });
  }
  return index;
}
