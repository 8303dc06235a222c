import type { PlanPoint } from '../format/common.ts';
import type { CeilingShape } from '../format/finishes.ts';
import { crossingEdges } from './outline.ts';
import { signedAreaM2 } from './polygon.ts';
import { type Wall, wallsOf } from './walls.ts';

/** Air that a dome's moulded ring needs between its hole and the walls, in metres. */
export const DOME_RING_M = 0.15;
/** An eye wider than this share of its dome would leave no dome. */
export const MAX_OCULUS_SHARE = 0.5;

/** Depth of the beams along the walls of a coffered ceiling, as a share of the main ones'. */
export const WALL_BEAM_SHARE = 0.62;

/** A rectangular room along its longer side. */
export type Rectangle = {
  /** The middle of the short wall at which `along` begins. */
  readonly start: PlanPoint;
  /** Unit vectors, the second one a quarter to the right of the first. */
  readonly along: PlanPoint;
  readonly across: PlanPoint;
  readonly lengthM: number;
  readonly widthM: number;
  /** Indices of the short walls: the one at the start, and the one that `along` leads to. */
  readonly ends: readonly [number, number];
};

/** An outline as a rectangle; `undefined` where it has other corners than four square ones. */
export function rectangleOf(outline: readonly PlanPoint[]): Rectangle | undefined {
  const walls = wallsOf(outline);
  if (walls.length !== 4) return undefined;
  const isSquare = walls.every((wall, i) => {
    const next = walls[(i + 1) % 4]!;
    return Math.abs(wall.along[0] * next.along[0] + wall.along[1] * next.along[1]) < 1e-3;
  });
  if (!isSquare) return undefined;
  const end = walls[0]!.lengthM <= walls[1]!.lengthM ? walls[0]! : walls[1]!;
  const far = walls[(end.index + 2) % 4]!;
  const middle = (wall: Wall): PlanPoint => [
    (wall.left[0] + wall.right[0]) / 2,
    (wall.left[1] + wall.right[1]) / 2,
  ];
  const start = middle(end);
  return {
    start,
    along: end.inward,
    across: [-end.inward[1], end.inward[0]],
    lengthM: Math.hypot(middle(far)[0] - start[0], middle(far)[1] - start[1]),
    widthM: end.lengthM,
    ends: [end.index, far.index],
  };
}

/** A point of a rectangular room, along it from its start and to the right of its middle. */
export const pointOnRectangle = (room: Rectangle, alongM: number, acrossM: number): PlanPoint => [
  room.start[0] + room.along[0] * alongM + room.across[0] * acrossM,
  room.start[1] + room.along[1] * alongM + room.across[1] * acrossM,
];

/** An outline moved `byM` into its room at every wall; `undefined` where walls are too near to each other for that. */
export function insetOutline(outline: readonly PlanPoint[], byM: number): readonly PlanPoint[] | undefined {
  const walls = wallsOf(outline);
  const count = outline.length;
  const moved = outline.map((point, i): PlanPoint => {
    const a = walls[(i + count - 1) % count]!.inward;
    const b = walls[i]!.inward;
    const k = byM / (1 + a[0] * b[0] + a[1] * b[1]);
    return [point[0] + (a[0] + b[0]) * k, point[1] + (a[1] + b[1]) * k];
  });
  const keepsWay = moved.every((point, i) => {
    const next = moved[(i + 1) % count]!;
    const before = outline[i]!;
    const after = outline[(i + 1) % count]!;
    const dot = (next[0] - point[0]) * (after[0] - before[0]) + (next[1] - point[1]) * (after[1] - before[1]);
    return dot > 1e-6;
  });
  if (!keepsWay || signedAreaM2(moved) * signedAreaM2(outline) <= 0) return undefined;
  return crossingEdges(moved) ? undefined : moved;
}

/** How high above the floor walls end in a room that is `heightM` high: where a cove springs, else at the ceiling. */
export const wallsEndM = (heightM: number, shape: CeilingShape | undefined): number =>
  heightM - (shape?.kind === 'coved' ? shape.radiusM : 0);

/** The largest cove that walls leave room for, to a centimetre; 0 where there is none. */
export function largestCoveM(outline: readonly PlanPoint[], heightM: number): number {
  let most = 0;
  for (let stepM = 8; stepM > 0.005; stepM /= 2)
    if (most + stepM < heightM && insetOutline(outline, most + stepM)) most += stepM;
  return Math.floor(most * 100) / 100;
}
