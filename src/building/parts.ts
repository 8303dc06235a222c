import type { Chart, Facet, Plane } from './facet.ts';
import { boundsOf } from './facet.ts';
import type { Rgb, Vec2 } from './vec.ts';

/** Light-atlas resolution in texels a metre: of the shell, and of things seen from near. */
export const SHELL_TEXELS_PER_M = 12;
export const FINE_TEXELS_PER_M = 18;

/** Index of the chart that is lit evenly by 1, for things whose light is their own matter. */
export const EVEN_CHART = 0;

/** Collects the facets of a room and the charts that light them. */
export class RoomParts {
  readonly facets: Facet[] = [];
  readonly charts: Chart[] = [
    {
      plane: { origin: [0, 0, 0], u: [1, 0, 0], v: [0, 1, 0], n: [0, 0, 1] },
      min: [0, 0],
      size: [0, 0],
      texelsPerM: 1,
      source: { kind: 'room' },
    },
  ];

  addChart(chart: Chart): number {
    return this.charts.push(chart) - 1;
  }

  addFacet(facet: Facet): void {
    this.facets.push(facet);
  }

  /** Adds a facet with a chart of its own over the contour's bounds. */
  addLit(
    plane: Plane,
    contour: readonly Vec2[],
    look: { surface: number; color: Rgb; gain?: number },
    chart: Partial<Pick<Chart, 'source' | 'texelsPerM' | 'within' | 'bounce'>> = {},
  ): number {
    const index = this.addChart({
      plane,
      ...boundsOf(contour),
      texelsPerM: FINE_TEXELS_PER_M,
      source: { kind: 'room' },
      ...chart,
    });
    this.addFacet({ plane, contour, ...look, chart: index });
    return index;
  }
}
