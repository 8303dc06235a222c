import type { Niche } from '../museum/format/furniture.ts';
import { type ResolvedOpening, sidesFrom } from '../museum/plan/openings.ts';
import type { Wall } from '../museum/plan/walls.ts';
import { makePlane, type Plane } from './facet.ts';
import { nicheOutline, openingOutline } from './opening-shape.ts';
import { level, UP, type Vec2 } from './vec.ts';

/** A stretch of a wall, in metres from its left end. */
export type Span = { readonly fromM: number; readonly toM: number };

/** The plane of a wall's face: origin at its left foot, u to the right, v up. */
export const wallPlane = (wall: Wall, floorM: number): Plane =>
  makePlane(level(wall.left, floorM), level(wall.along), UP);

/** The openings that pierce a wall, from left to right. */
export function openingsInWall(room: string, wall: number, openings: readonly ResolvedOpening[]) {
  return openings
    .map((opening) => ({
      opening,
      atM: sidesFrom(opening, room).here.atM,
      wall: sidesFrom(opening, room).here.wall,
    }))
    .filter((o) => o.wall === wall)
    .sort((a, b) => a.atM - b.atM);
}

/** A wall's outline with its openings, and niches that start on the floor, notched out of its foot. */
export function wallContour(
  wall: Wall,
  heightM: number,
  openings: readonly { opening: ResolvedOpening; atM: number }[],
  niches: readonly Niche[] = [],
): readonly Vec2[] {
  const notches = openings.map(({ opening, atM }) => {
    const outline = openingOutline(opening.kind, opening.widthM, Math.min(opening.heightM, heightM - 0.01));
    return outline.map(([u, v]): Vec2 => [atM + u, v]);
  });
  notches.push(...niches.filter(isAtFoot).map((niche) => [...nicheOutline(niche)]));
  const foot: Vec2[] = [[0, 0], ...notches.sort((a, b) => a[0]![0] - b[0]![0]).flat()];
  return [...foot, [wall.lengthM, 0], [wall.lengthM, heightM], [0, heightM]];
}

/** Whether a niche starts on the floor. */
const isAtFoot = ({ sillM }: Niche): boolean => sillM === 0;

/** The niches in a wall that leave wall below them, as holes of its face. */
export const nicheHoles = (niches: readonly Niche[]): readonly (readonly Vec2[])[] =>
  niches.filter((niche) => !isAtFoot(niche)).map(nicheOutline);

/** The stretches of a wall's foot between its openings, each widened by `marginM` on both sides, and its niches. */
export function freeSpans(
  wall: Wall,
  openings: readonly { opening: ResolvedOpening; atM: number }[],
  marginM: number,
  niches: readonly Niche[] = [],
): readonly Span[] {
  const spans: Span[] = [];
  const own = niches.filter((niche) => niche.wall === wall.index && isAtFoot(niche));
  const gaps = [
    ...openings.map(({ opening, atM }) => ({ atM, half: opening.widthM / 2 + marginM })),
    ...own.map(({ atM, widthM }) => ({ atM, half: widthM / 2 })),
  ];
  let fromM = 0;
  for (const { atM, half } of gaps.sort((a, b) => a.atM - b.atM)) {
    if (atM - half > fromM + 1e-6) spans.push({ fromM, toM: atM - half });
    fromM = Math.max(fromM, atM + half);
  }
  if (wall.lengthM > fromM + 1e-6) spans.push({ fromM, toM: wall.lengthM });
  return spans;
}

/** The stretches of a wall that no opening with its casing and no niche interrupts between two heights. */
export function spansBetween(
  wall: Wall,
  openings: readonly { opening: ResolvedOpening; atM: number }[],
  niches: readonly Niche[],
  options: { readonly marginM: number; readonly fromM: number; readonly toM: number },
): readonly Span[] {
  const { marginM, fromM, toM } = options;
  const pierced = openings.filter(({ opening }) => opening.heightM + marginM > fromM);
  const beside = niches
    .filter(({ sillM, heightM }) => sillM <= toM && sillM + heightM > fromM)
    .map((niche) => ({ ...niche, sillM: 0 }));
  return freeSpans(wall, pierced, marginM, beside);
}
