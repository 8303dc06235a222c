import type { PlanPoint } from '../format/common.ts';
import { signedAreaM2 } from './polygon.ts';

/**
 * A wall as one facing it from inside the room sees it. `left` and `right` are its ends in metres on the plan, `along`
 * the unit vector from left to right, `inward` the unit normal into the room.
 */
export type Wall = {
  readonly index: number;
  readonly left: PlanPoint;
  readonly right: PlanPoint;
  readonly along: PlanPoint;
  readonly inward: PlanPoint;
  readonly lengthM: number;
};

/** The walls of an outline, wall i being its edge from point i to point i + 1, whatever its direction. */
export function wallsOf(outline: readonly PlanPoint[]): readonly Wall[] {
  const clockwise = signedAreaM2(outline) > 0;
  return outline.map((start, index) => {
    const end = outline[(index + 1) % outline.length]!;
    // Seen from inside, a clockwise outline (north up) runs from a wall's left end to its right end.
    const left = clockwise ? start : end;
    const right = clockwise ? end : start;
    const lengthM = Math.hypot(right[0] - left[0], right[1] - left[1]);
    const along: PlanPoint = [(right[0] - left[0]) / lengthM, (right[1] - left[1]) / lengthM];
    return { index, left, right, along, inward: [-along[1], along[0]], lengthM };
  });
}

/** The point of a wall `atM` metres from its left end. */
export const pointOnWall = (wall: Wall, atM: number): PlanPoint => [
  wall.left[0] + wall.along[0] * atM,
  wall.left[1] + wall.along[1] * atM,
];

/** Where a point falls on a wall: metres from its left end, and metres in front of it (negative behind). */
export function projectOnWall(wall: Wall, [x, z]: PlanPoint): { atM: number; offsetM: number } {
  const dx = x - wall.left[0];
  const dz = z - wall.left[1];
  return {
    atM: dx * wall.along[0] + dz * wall.along[1],
    offsetM: dx * wall.inward[0] + dz * wall.inward[1],
  };
}
