import { boundsOf, type Chart, type Facet } from './facet.ts';
import { EVEN_CHART, FINE_TEXELS_PER_M, type RoomParts } from './parts.ts';

/** How much finer baked light is than that which is computed while one waits. */
const FINER = { upright: 3, level: 2 } as const;

/**
 * A room's facets and charts as they are baked: every facet that borrows its light from a wall has a chart of its own,
 * behind those of `parts`, which keep their numbers. Facets lit by themselves stay on the even chart.
 */
export function bakedLayout(parts: RoomParts): {
  readonly facets: readonly Facet[];
  readonly charts: readonly Chart[];
} {
  const charts: Chart[] = parts.charts.map((chart, i) => (i === EVEN_CHART ? chart : finer(chart)));
  const facets = parts.facets.map((facet): Facet => {
    if (facet.chart === EVEN_CHART || facet.isHidden) return facet;
    // What eyes are thought to make of a surface is what the light itself now says.
    const { gain: _, gains: __, ...plain } = facet;
    if (facet.chartAt || facet.isHidden || isOwn(facet, charts[facet.chart]!)) return plain;
    const chart: Chart = {
      plane: facet.plane,
      ...boundsOf(facet.contour),
      texelsPerM: FINE_TEXELS_PER_M * 2,
      source: parts.charts[facet.chart]!.source,
      within: facet.contour,
      ...(facet.normals?.length === 4 && { normals: facet.normals as NonNullable<Chart['normals']> }),
    };
    return { ...plain, chart: charts.push(chart) - 1 };
  });
  return { facets, charts };
}

function finer(chart: Chart): Chart {
  const factor = Math.abs(chart.plane.n[1]) > 0.5 ? FINER.level : FINER.upright;
  return { ...chart, texelsPerM: chart.texelsPerM * factor };
}

/** Whether a facet lies on the plane of the chart that lights it, within it. */
function isOwn(facet: Facet, chart: Chart): boolean {
  return facet.plane === chart.plane;
}
