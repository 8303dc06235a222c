import type { Dome } from '../../museum/format/finishes.ts';
import { boundsOf, onPlane, polygonIn } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { addSkylight, type Skylight } from '../lay-lights.ts';
import type { RoomParts } from '../parts.ts';
import { type ProfilePoint, quarterRound } from '../sweep.ts';
import type { Vec3 } from '../vec.ts';
import { type Angles, addCoffer, DOME_GAIN, quad } from './coffer.ts';
import { DomeGrid, type DomeRow } from './dome-grid.ts';
import { addHoleFrame, CROWN_FRAME } from './hole-frame.ts';

/** Height of the drum between a dome's eye and its glass. */
const DRUM_M = 0.6;
const TEXELS_PER_M = 6;

/** The ring between ceiling and dome: metres into the hole, and up. */
const RING: readonly ProfilePoint[] = [
  [-0.14, 0],
  [-0.14, -0.02],
  ...quarterRound([-0.12, -0.022], [-0.07, -0.06], 4),
  [-0.07, -0.07],
  [-0.02, -0.07],
  ...quarterRound([-0.016, -0.07], [0, -0.05], 3),
  [0, 0],
];

/** Adds a dome above its hole in the ceiling, and the sky above its eye. `index` is its place among area lights. */
export function addDome(
  parts: RoomParts,
  options: { dome: Dome; ceilingM: number; look: Look; ceiling: number; index: number },
): Skylight {
  const { dome, ceilingM, look, ceiling, index } = options;
  const grid = new DomeGrid(dome, ceilingM);
  let eyeChart = ceiling;
  for (const band of bandsOf(grid.rows))
    for (let gore = 0; gore < grid.gores; gore++) eyeChart = addGore(parts, grid, band, gore, look);
  const outline = grid.ring(grid.eye);
  const atM = grid.point(0, grid.eye)[1];
  const sky: Skylight = { outline, atM, shaftM: DRUM_M, level: dome.level, index };
  addSkylight(parts, sky);
  const rings = [
    { outline: grid.ring(grid.foot), atM: ceilingM, profile: RING, chart: ceiling },
    { outline, atM, profile: CROWN_FRAME, chart: eyeChart },
  ];
  for (const ring of rings) addHoleFrame(parts, { ...ring, look, gain: DOME_GAIN });
  return sky;
}

/** Rows that share one chart in each gore: a ring of coffers with the ribs below it. */
function bandsOf(rows: readonly DomeRow[]): readonly (readonly DomeRow[])[] {
  const bands: DomeRow[][] = [];
  rows.forEach((row, i) => {
    if (row.isCoffered && i > 0) bands.at(-1)!.push(row);
    else bands.push([row]);
  });
  return bands;
}

/** Adds a gore's piece of a band: its coffers and the ribs to their right; returns its chart. */
function addGore(
  parts: RoomParts,
  grid: DomeGrid,
  band: readonly DomeRow[],
  gore: number,
  look: Look,
): number {
  const edges = [0, 1, 2].map((i) => grid.around(gore * 2 + i));
  const [low, high] = [band[0]!.low, band.at(-1)!.high];
  const { plane, contour } = polygonIn(quad(grid, { from: edges[0]!, to: edges[2]!, low, high }, 0));
  const { min, size } = boundsOf(contour);
  const at = (s: number, t: number): Vec3 =>
    grid.normal(onPlane(plane, [min[0] + s * size[0], min[1] + t * size[1]]));
  const chart = parts.addChart({
    plane,
    min,
    size,
    texelsPerM: TEXELS_PER_M,
    source: { kind: 'room' },
    within: contour,
    normals: [at(0, 0), at(1, 0), at(1, 1), at(0, 1)],
    bounce: look.color,
  });
  for (const row of band)
    for (const i of [0, 1]) {
      const angles = { from: edges[i]!, to: edges[i + 1]!, low: row.low, high: row.high };
      if (row.isCoffered && i === 0) addCoffer(parts, grid, angles, look, chart);
      else addFace(parts, grid, angles, look, chart);
    }
  return chart;
}

/** Adds a piece of the dome's face, lit as the round that it is. */
function addFace(parts: RoomParts, grid: DomeGrid, angles: Angles, look: Look, chart: number): void {
  const corners = quad(grid, angles, 0);
  const normals = corners.map((corner) => grid.normal(corner));
  parts.addFacet({ ...polygonIn(corners), ...look, chart, gain: DOME_GAIN, normals });
}
