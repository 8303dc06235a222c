import { type ResolvedOpening, sidesFrom } from '../museum/plan/openings.ts';
import type { Wall } from '../museum/plan/walls.ts';
import type { LightJob, OpeningLight } from './light/light-job.ts';
import { openingOutline } from './opening-shape.ts';
import { level, scale, type Vec2, type Vec3 } from './vec.ts';

/** The walls that can stand between two points of a room: none where all corners are hollow. */
export function screensOf(walls: readonly Wall[]): LightJob['screens'] {
  const juts = walls.some((wall) =>
    walls.some((other) => {
      const meets = Math.hypot(other.left[0] - wall.right[0], other.left[1] - wall.right[1]) < 1e-6;
      return meets && wall.along[0] * other.along[1] - wall.along[1] * other.along[0] < -1e-6;
    }),
  );
  return juts ? walls.map(({ left, right }) => [...left, ...right] as const) : [];
}

/** The holes that a room's openings make in one of its walls, in the wall's plane. */
export function voidsOf(
  room: string,
  openings: readonly ResolvedOpening[],
  wall: number,
): readonly (readonly Vec2[])[] {
  return openings.flatMap((opening) => {
    const { here } = sidesFrom(opening, room);
    if (here.wall !== wall) return [];
    return [
      openingOutline(opening.kind, opening.widthM, opening.heightM).map(([u, v]): Vec2 => [here.atM + u, v]),
    ];
  });
}

/** Both ends of an opening as polygons in the world, the first one the room's own. */
export function openingEnds(room: string, opening: ResolvedOpening): OpeningLight {
  const { here, there } = sidesFrom(opening, room);
  const right: Vec3 = [-opening.axis[1], 0, opening.axis[0]];
  const outline = openingOutline(opening.kind, opening.widthM, opening.heightM);
  const end = (side: typeof here): readonly Vec3[] =>
    outline.map(
      ([s, y]): Vec3 => [side.point[0] + right[0] * s, side.floorM + y, side.point[1] + right[2] * s],
    );
  const outwards = opening.sides[0] === here ? 1 : -1;
  return { id: opening.id, own: end(here), other: end(there), inward: scale(level(opening.axis), -outwards) };
}
