import type { PlanPoint } from '../../museum/format/common.ts';
import { wallsOf } from '../../museum/plan/walls.ts';
import type { Look } from '../finishes.ts';
import { DOWN } from '../lay-lights.ts';
import type { RoomParts } from '../parts.ts';
import { mitreFactors, type ProfilePoint, quarterRound, sweepAlongWall } from '../sweep.ts';

/** The moulded frame around a hole in a ceiling: metres into the hole (negative: outside of it), and up. */
export const LAY_LIGHT_FRAME: readonly ProfilePoint[] = [
  [-0.15, 0],
  [-0.15, -0.012],
  [-0.135, -0.012],
  ...quarterRound([-0.135, -0.014], [-0.095, -0.04], 4),
  [-0.095, -0.046],
  [-0.03, -0.046],
  [-0.03, -0.056],
  ...quarterRound([-0.022, -0.062], [0, -0.04], 3),
  [0, 0],
];

/** The ring around a hole in a surface that rises on all its sides to it. */
export const CROWN_FRAME: readonly ProfilePoint[] = [
  [-0.12, 0.02],
  [-0.12, -0.06],
  ...quarterRound([-0.11, -0.08], [-0.06, -0.1], 3),
  [-0.03, -0.1],
  ...quarterRound([-0.02, -0.1], [0, -0.07], 3),
  [0, 0],
];

/** Adds a moulding around a hole in a ceiling that is `atM` high; it borrows the light of a chart that looks down. */
export function addHoleFrame(
  parts: RoomParts,
  frame: {
    readonly outline: readonly PlanPoint[];
    readonly atM: number;
    readonly profile: readonly ProfilePoint[];
    readonly look: Look;
    readonly chart: number;
    readonly gain: number;
  },
): void {
  const { outline, atM, profile, look, chart, gain } = frame;
  const sides = wallsOf(outline);
  for (const wall of sides)
    sweepAlongWall(parts, {
      wall,
      floorM: atM,
      span: { fromM: 0, toM: wall.lengthM },
      mitre: mitreFactors(sides, wall.index),
      profile,
      look,
      chart,
      facing: DOWN,
      gain,
    });
}
