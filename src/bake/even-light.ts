import type { Chart } from '../building/facet.ts';
import type { LightJob } from '../building/light/light-job.ts';
import type { Vec3 } from '../building/vec.ts';
import type { BakeChart } from './bake-chart.ts';
import type { BakeWorld } from './world.ts';

/** The lit wall beside a work against the darkest corner, at most: beyond that eyes that look at works see holes. */
const MOST_CONTRAST = 3;
/** Corners are judged this far from the edge, at these shares of the wall's height, above most of what stands there. */
const CORNER = { besideM: 0.12, shares: [0.62, 0.7, 0.78] } as const;
/** Where walls are judged beside what a lamp aims at, as a share of the radius that it lights. */
const BESIDE_SHARE = 0.65;
/** Even light reaches a surface that sees no farther than this by half. */
const HALF_REACH_M = 0.1;

/** The share of even light that a texel gets: least in creases and behind what hangs before a wall. */
export const openness = (reachM: number): number => reachM / (reachM + HALF_REACH_M);

/**
 * The even light that a room lacks so that no corner of its walls is a hole beside what lamps light: it stands for what
 * strays from fittings and comes from hidden ones. Its own light is reduced to the share `kept`, so that the walls beside
 * works stay as bright. Nothing is added where the room's own light does.
 */
export function evenLight(
  world: BakeWorld,
  charts: readonly Chart[],
  job: LightJob,
  at: { readonly light: (texel: number) => number; readonly open: (texel: number) => number },
): { readonly even: number; readonly kept: number } {
  const walls = charts.flatMap((chart, i) => (isWall(chart) ? [{ chart, baked: world.charts[i]! }] : []));
  const seen = (baked: BakeChart, u: number, v: number): { light: number; open: number } | undefined => {
    const texels = around(baked, u, v).filter((texel) => at.open(texel) > 0);
    if (texels.length === 0) return undefined;
    const mean = (value: (texel: number) => number) =>
      texels.reduce((sum, texel) => sum + value(texel), 0) / texels.length;
    return { light: mean(at.light), open: mean(at.open) };
  };
  const corners = walls.flatMap(({ chart: { size }, baked }) =>
    [CORNER.besideM, size[0] - CORNER.besideM].flatMap((u) =>
      CORNER.shares.flatMap((share) => seen(baked, u, size[1] * share) ?? []),
    ),
  );
  const beside = job.spots.flatMap(({ position, target, facing, halfAngle }) => {
    const found = Math.abs(facing[1]) < 0.1 && walls.find(({ chart }) => isOn(chart, target));
    if (!found) return [];
    const radiusM = Math.tan(halfAngle) * Math.hypot(...target.map((x, k) => x - position[k]!));
    const [u, v] = placeOn(found.chart, target);
    return [-1, 1].flatMap((side) => seen(found.baked, u + side * radiusM * BESIDE_SHARE, v) ?? []);
  });
  if (beside.length === 0) return { even: 0, kept: 1 };
  const mean = (value: (each: (typeof beside)[number]) => number) =>
    beside.reduce((sum, each) => sum + value(each), 0) / beside.length;
  const bright = mean(({ light }) => light);
  const openBeside = mean(({ open }) => open);
  const lacks = corners.map(
    ({ light, open }) => (bright - MOST_CONTRAST * light) / Math.max(0.1, MOST_CONTRAST * open - openBeside),
  );
  const lacking = Math.max(0, ...lacks);
  const kept = bright / (bright + lacking * openBeside);
  return { even: lacking * kept, kept };
}

const isWall = ({ bounce, plane, source }: Chart): boolean =>
  source.kind === 'room' && bounce !== undefined && Math.abs(plane.n[1]) < 1e-6;

const placeOn = ({ plane: { origin, u, v } }: Chart, [x, y, z]: Vec3): readonly [number, number] => {
  const d = [x - origin[0], y - origin[1], z - origin[2]] as const;
  return [d[0] * u[0] + d[1] * u[1] + d[2] * u[2], d[0] * v[0] + d[1] * v[1] + d[2] * v[2]];
};

function isOn(chart: Chart, point: Vec3): boolean {
  const { origin, n } = chart.plane;
  const out = (point[0] - origin[0]) * n[0] + (point[1] - origin[1]) * n[1] + (point[2] - origin[2]) * n[2];
  const [u, v] = placeOn(chart, point);
  return out > -0.01 && out < 0.2 && u > 0 && u < chart.size[0] && v > 0 && v < chart.size[1];
}

/** The texels of a chart around one of its points: up to nine. */
function around({ min, size, width, height, first }: BakeChart, u: number, v: number): readonly number[] {
  const i = Math.round(((u - min[0]) / size[0]) * (width - 1));
  const j = Math.round(((v - min[1]) / size[1]) * (height - 1));
  const texels: number[] = [];
  for (let b = Math.max(0, j - 1); b <= Math.min(height - 1, j + 1); b++)
    for (let a = Math.max(0, i - 1); a <= Math.min(width - 1, i + 1); a++) texels.push(first + b * width + a);
  return texels;
}
