import type { Furniture } from '../format/room.ts';
import { footprintOf } from './footprint.ts';
import type { ResolvedOpening, ResolvedPlan } from './openings.ts';

/** The ends of an opening's gap in the wall of side 0 or 1, as `ax, az, bx, bz` in metres. */
export function gapOf(opening: ResolvedOpening, side: 0 | 1): readonly [number, number, number, number] {
  const [x, z] = opening.sides[side].point;
  const px = (-opening.axis[1] * opening.widthM) / 2;
  const pz = (opening.axis[0] * opening.widthM) / 2;
  return [x - px, z - pz, x + px, z + pz];
}

/** The two reveals of an opening: the faces of the walls' thickness that one passes between. */
export function revealSegments(opening: ResolvedOpening): number[] {
  const near = gapOf(opening, 0);
  const far = gapOf(opening, 1);
  return [near[0], near[1], far[0], far[1], near[2], near[3], far[2], far[3]];
}

/** The solid stretches of a room's walls: all of them but the gaps of openings that are not barred. */
export function wallSegments(
  plan: ResolvedPlan,
  room: string,
  isBarred: (opening: ResolvedOpening) => boolean,
): number[] {
  const result: number[] = [];
  const openings = plan.openingsOf.get(room) ?? [];
  for (const wall of plan.walls.get(room) ?? []) {
    const gaps = openings
      .filter((opening) => !isBarred(opening))
      .flatMap((opening) =>
        opening.sides
          .filter((side) => side.room === room && side.wall === wall.index)
          .map((side) => [side.atM - opening.widthM / 2, side.atM + opening.widthM / 2] as const),
      )
      .sort((a, b) => a[0] - b[0]);
    let fromM = 0;
    for (const [startM, endM] of [...gaps, [wall.lengthM, wall.lengthM] as const]) {
      if (startM > fromM) {
        result.push(
          wall.left[0] + wall.along[0] * fromM,
          wall.left[1] + wall.along[1] * fromM,
          wall.left[0] + wall.along[0] * startM,
          wall.left[1] + wall.along[1] * startM,
        );
      }
      fromM = Math.max(fromM, endM);
    }
  }
  return result;
}

/** The sides of each piece of furniture. */
export function furnitureSegments(furniture: readonly Furniture[]): number[] {
  return furniture.flatMap((piece) => {
    const corners = footprintOf(piece);
    return corners.flatMap((corner, i) => [...corner, ...corners[(i + 1) % corners.length]!]);
  });
}
