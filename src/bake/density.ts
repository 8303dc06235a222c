import { type Chart, onChart } from '../building/facet.ts';

/** Texels of a room, borders included, above which all its surfaces become coarser: about half a megabyte a part. */
const BUDGET = 620_000;
/** Walls are never coarser than this, in texels a metre. */
const LEAST_ON_WALLS = 21;
const LEAST = 6;
/** What begins this far above the floor is never seen from near. */
const HIGH = [
  { fromM: 4.4, share: 0.36 },
  { fromM: 3, share: 0.55 },
] as const;

/** How finely each chart of a room is baked, in texels a metre: the same everywhere but high up, within a budget. */
export function bakeDensities(charts: readonly Chart[], floorM: number): readonly number[] {
  const usual = charts.map((chart) => {
    const share = isWall(chart) ? 1 : (HIGH.find(({ fromM }) => lowestM(chart) - floorM > fromM)?.share ?? 1);
    return chart.texelsPerM * share;
  });
  const texelsAt = (factor: number) =>
    charts.reduce((sum, { size }, i) => {
      const side = (m: number) => Math.max(2, Math.ceil(m * usual[i]! * factor) + 1) + 2;
      return sum + side(size[0]) * side(size[1]);
    }, 0);
  let factor = 1;
  while (factor > 0.3 && texelsAt(factor) > BUDGET) factor *= 0.95;
  return usual.map((density, i) => Math.max(isWall(charts[i]!) ? LEAST_ON_WALLS : LEAST, density * factor));
}

const isWall = ({ bounce, plane, source }: Chart): boolean =>
  source.kind === 'room' && bounce !== undefined && Math.abs(plane.n[1]) < 0.5;

function lowestM(chart: Chart): number {
  const { min, size } = chart;
  const corners = [0, 1].flatMap((a) =>
    [0, 1].map((b) => onChart(chart, [min[0] + a * size[0], min[1] + b * size[1]])[1]),
  );
  return Math.min(...corners);
}
