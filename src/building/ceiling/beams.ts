import type { PlanPoint } from '../../museum/format/common.ts';
import { insetOutline, WALL_BEAM_SHARE } from '../../museum/plan/ceilings.ts';
import type { Wall } from '../../museum/plan/walls.ts';
import { boundsOf } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { DOWN } from '../lay-lights.ts';
import type { RoomParts } from '../parts.ts';
import { mitreFactors, type ProfilePoint, sweepAlongWall } from '../sweep.ts';
import { addBeam } from './beam.ts';
import { addHoleFrame } from './hole-frame.ts';
import { spansOf, without } from './spans.ts';

/** Beams that cross are of unequal depth, as shares of the main ones': no two undersides lie in one plane. */
const DEPTH = { main: 1, cross: 0.82, wall: WALL_BEAM_SHARE, trimmer: 0.91 } as const;
/** How far a trimmer around a lay-light stays off its hole, where the frame is. */
const TRIMMER_APART_M = 0.17;
const GAIN = 1.3;

/** Adds a grid of beams under a flat ceiling: main ones over the shorter way, others across, trimmers around holes. */
export function addBeams(
  parts: RoomParts,
  options: {
    readonly outline: readonly PlanPoint[];
    readonly walls: readonly Wall[];
    readonly ceilingM: number;
    readonly depthM: number;
    readonly everyM: number;
    readonly beamM: number;
    readonly holes: readonly (readonly PlanPoint[])[];
    readonly look: Look;
    readonly chart: number;
  },
): void {
  const { outline, walls, ceilingM, depthM, everyM, beamM, holes, look, chart } = options;
  const half = beamM / 2;
  // Each hole as far as its trimmer's middle: there beams end.
  const closed = holes.map((hole) => insetOutline(hole, -(TRIMMER_APART_M + half)) ?? hole);
  const { min, size } = boundsOf(outline);
  const mainAxis = size[0] <= size[1] ? 0 : 1;
  for (const axis of [0, 1] as const) {
    const isMain = axis === mainAxis;
    // Beams along `axis` lie side by side on the other one.
    const count = Math.max(1, Math.round(size[1 - axis]! / everyM));
    for (let i = 1; i < count; i++) {
      const at = min[1 - axis]! + (size[1 - axis]! * i) / count;
      let spans = spansOf(outline, axis, [at - half, at + half]);
      for (const hole of closed) spans = without(spans, spansOf(hole, axis, [at - half, at + half]));
      for (const span of spans)
        addBeam(parts, {
          axis,
          at,
          span,
          half,
          ceilingM,
          depthM: depthM * (isMain ? DEPTH.main : DEPTH.cross),
          look,
          chart,
          gain: GAIN,
        });
    }
  }
  for (const wall of walls)
    sweepAlongWall(parts, {
      wall,
      floorM: ceilingM,
      span: { fromM: 0, toM: wall.lengthM },
      mitre: mitreFactors(walls, wall.index),
      profile: [
        [0, -depthM * DEPTH.wall],
        [half - 0.02, -depthM * DEPTH.wall],
        [half, -depthM * DEPTH.wall + 0.02],
        [half, 0],
      ],
      look,
      chart,
      facing: DOWN,
      gain: GAIN,
    });
  const deep = -depthM * DEPTH.trimmer;
  const [near, far] = [-TRIMMER_APART_M, -TRIMMER_APART_M - beamM];
  const profile: readonly ProfilePoint[] = [
    [far, 0],
    [far, deep + 0.02],
    [far + 0.02, deep],
    [near - 0.02, deep],
    [near, deep + 0.02],
    [near, 0],
  ];
  for (const hole of holes)
    addHoleFrame(parts, { outline: hole, atM: ceilingM, profile, look, chart, gain: GAIN });
}
