import { intoPlane, onPlane, polygonIn } from '../facet.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import { gainTowards } from '../sweep.ts';
import type { Vec3 } from '../vec.ts';
import type { DomeGrid } from './dome-grid.ts';

/** The light on a dome's face, as eyes take a ceiling. */
export const DOME_GAIN = 1.25;
/** Depth of a coffer, as a share of its cell's width: half of it in each of its two steps. */
const DEPTH_SHARE = 0.16;
/** How far each slope and each ledge of a coffer's steps draws in, as a share of its opening. */
const SLOPE = 0.055;
const LEDGE = 0.075;
/** Light that reaches into a coffer, relative to what falls on the dome's face. */
const INTO_COFFER = [0.94, 0.86] as const;

/** A piece of a dome between two angles around and two from its crown. */
export type Angles = {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
};

/** The four corners of a piece of a sphere, counter-clockwise as seen from below. */
export function quad(grid: DomeGrid, { from, to, low, high }: Angles, out: number): readonly Vec3[] {
  return [
    grid.point(from, low, out),
    grid.point(to, low, out),
    grid.point(to, high, out),
    grid.point(from, high, out),
  ];
}

/** Angles drawn in by a share of their extents on each side. */
function drawnIn({ from, to, low, high }: Angles, share: number): Angles {
  const aside = (to - from) * share;
  const up = (high - low) * share;
  return { from: from + aside, to: to - aside, low: low + up, high: high - up };
}

/** Adds a coffer: two steps, each a slope and a ledge, and its ground. */
export function addCoffer(
  parts: RoomParts,
  grid: DomeGrid,
  opening: Angles,
  look: Look,
  chart: number,
): void {
  const widthM = grid.radiusM * Math.sin(opening.low) * (opening.to - opening.from);
  const depthM = widthM * DEPTH_SHARE;
  const face = grid.normal(grid.point((opening.from + opening.to) / 2, (opening.low + opening.high) / 2));
  const add = (points: readonly Vec3[], lit: number) => {
    const { plane, contour } = polygonIn(points);
    const gain = DOME_GAIN * lit * gainTowards(plane.n, face);
    parts.addFacet({ plane, contour, ...look, chart, gain });
  };
  let edge = opening;
  for (const [step, lit] of INTO_COFFER.entries()) {
    const out = step * (depthM / 2);
    const sunk = drawnIn(edge, SLOPE);
    addSides(quad(grid, edge, out), quad(grid, sunk, out + depthM / 2), (points) => add(points, lit));
    edge = sunk;
    if (step > 0) continue;
    const ledge = drawnIn(edge, LEDGE);
    addSides(quad(grid, edge, depthM / 2), quad(grid, ledge, depthM / 2), (points) => add(points, lit));
    edge = ledge;
  }
  add(quad(grid, edge, depthM), INTO_COFFER[1]);
}

/** The four sides between two quads, one inside the other, each cut in two where its corners are not in one plane. */
function addSides(
  outer: readonly Vec3[],
  inner: readonly Vec3[],
  add: (points: readonly Vec3[]) => void,
): void {
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) % 4;
    const side = [outer[i]!, outer[j]!, inner[j]!, inner[i]!];
    if (isFlat(side)) add(side);
    else {
      add([side[0]!, side[1]!, side[2]!]);
      add([side[0]!, side[2]!, side[3]!]);
    }
  }
}

function isFlat(points: readonly Vec3[]): boolean {
  const { plane } = polygonIn(points.slice(0, 3));
  const last = points[3]!;
  const [u, v] = intoPlane(plane, last);
  const on = onPlane(plane, [u, v]);
  return Math.hypot(on[0] - last[0], on[1] - last[1], on[2] - last[2]) < 1e-6;
}
