import type { Niche } from '../museum/format/furniture.ts';
import { type ResolvedOpening, sidesFrom } from '../museum/plan/openings.ts';
import { pointOnWall, type Wall } from '../museum/plan/walls.ts';
import type { LightJob, OpeningLight } from './light/light-job.ts';
import { stairLightOf, stairSky } from './opening/stair-light.ts';
import { nicheOutline, openingOutline } from './opening-shape.ts';
import { level, scale, type Vec2, type Vec3 } from './vec.ts';

/** The walls that can stand between two points of a room, but for their niches: none where all corners are hollow. */
export function screensOf(walls: readonly Wall[], niches: readonly Niche[] = []): LightJob['screens'] {
  const juts = walls.some((wall) =>
    walls.some((other) => {
      const meets = Math.hypot(other.left[0] - wall.right[0], other.left[1] - wall.right[1]) < 1e-6;
      return meets && wall.along[0] * other.along[1] - wall.along[1] * other.along[0] < -1e-6;
    }),
  );
  return juts ? walls.flatMap((wall) => solidSpans(wall, niches)) : [];
}

function solidSpans(wall: Wall, niches: readonly Niche[]): LightJob['screens'] {
  const own = niches.filter((niche) => niche.wall === wall.index).sort((a, b) => a.atM - b.atM);
  const ends = own.flatMap(({ atM, widthM }) => [atM - widthM / 2, atM + widthM / 2]);
  const at = [0, ...ends, wall.lengthM].map((alongM) => pointOnWall(wall, alongM));
  return own.length === 0
    ? [[...wall.left, ...wall.right]]
    : [...own, own].map((_, i) => [...at[2 * i]!, ...at[2 * i + 1]!] as const);
}

/** The holes that a room's openings and niches make in one of its walls, in the wall's plane. */
export function voidsOf(
  room: string,
  openings: readonly ResolvedOpening[],
  wall: number,
  niches: readonly Niche[] = [],
): readonly (readonly Vec2[])[] {
  const recesses = niches.filter((niche) => niche.wall === wall).map(nicheOutline);
  const holes = openings.flatMap((opening) => {
    const { here } = sidesFrom(opening, room);
    if (here.wall !== wall) return [];
    return [
      openingOutline(opening.kind, opening.widthM, opening.heightM).map(([u, v]): Vec2 => [here.atM + u, v]),
    ];
  });
  return [...recesses, ...holes];
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
  const glass = opening.sides[0] === here ? stairLightOf(opening) : undefined;
  const sky = glass && { polygon: stairSky(glass), level: glass.level };
  return {
    ...(sky && { sky }),
    id: opening.id,
    own: end(here),
    other: end(there),
    inward: scale(level(opening.axis), -outwards),
  };
}
