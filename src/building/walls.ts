import type { PlanRoom } from '../museum/format/plan.ts';
import { type ResolvedOpening, sidesFrom } from '../museum/plan/openings.ts';
import type { Wall } from '../museum/plan/walls.ts';
import { makePlane, type Plane, rectangle } from './facet.ts';
import { bounceOf, type Finishes } from './finishes.ts';
import { openingOutline } from './opening-shape.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from './parts.ts';
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

/** A wall's outline with its openings notched out of its foot. */
export function wallContour(
  wall: Wall,
  heightM: number,
  openings: readonly { opening: ResolvedOpening; atM: number }[],
): readonly Vec2[] {
  const foot: Vec2[] = [[0, 0]];
  for (const { opening, atM } of openings) {
    const outline = openingOutline(opening.kind, opening.widthM, Math.min(opening.heightM, heightM - 0.01));
    for (const [u, v] of outline) foot.push([atM + u, v]);
  }
  return [...foot, [wall.lengthM, 0], [wall.lengthM, heightM], [0, heightM]];
}

/** Adds the walls of a room; returns each wall's chart. */
export function addWalls(
  parts: RoomParts,
  planRoom: PlanRoom,
  walls: readonly Wall[],
  openings: readonly ResolvedOpening[],
  finishes: Finishes,
): readonly number[] {
  return walls.map((wall) => {
    const plane = wallPlane(wall, planRoom.elevationM);
    const look = finishes.wall(wall.index);
    const chart = parts.addChart({
      plane,
      min: [0, 0],
      size: [wall.lengthM, planRoom.heightM],
      texelsPerM: SHELL_TEXELS_PER_M,
      source: { kind: 'room' },
      within: rectangle(0, 0, wall.lengthM, planRoom.heightM),
      bounce: bounceOf(look.color, 0.5),
    });
    const contour = wallContour(wall, planRoom.heightM, openingsInWall(planRoom.id, wall.index, openings));
    parts.addFacet({ plane, contour, ...look, chart });
    return chart;
  });
}

/** The stretches of a wall's foot between its openings, each opening widened by `marginM` on both sides. */
export function freeSpans(
  wall: Wall,
  openings: readonly { opening: ResolvedOpening; atM: number }[],
  marginM: number,
): readonly Span[] {
  const spans: Span[] = [];
  let fromM = 0;
  for (const { opening, atM } of openings) {
    const half = opening.widthM / 2 + marginM;
    if (atM - half > fromM + 1e-6) spans.push({ fromM, toM: atM - half });
    fromM = Math.max(fromM, atM + half);
  }
  if (wall.lengthM > fromM + 1e-6) spans.push({ fromM, toM: wall.lengthM });
  return spans;
}
