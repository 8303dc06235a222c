import type { PlanPoint } from '../format/common.ts';
import type { Opening, OpeningKind, Plan, PlanRoom } from '../format/plan.ts';
import { projectOnWall, type Wall, wallsOf } from './walls.ts';

/** How far an opening's end may lie from its wall, in metres. */
export const OPENING_TOLERANCE_M = 0.05;

/** An opening as one of its rooms has it: the wall it pierces and where, to its centre, from the wall's left end. */
export type OpeningSide = {
  readonly room: string;
  readonly wall: number;
  readonly atM: number;
  readonly point: PlanPoint;
  readonly floorM: number;
};

/** An opening between two rooms; `depthM` is the thickness it passes through, `axis` the unit vector from side 0 to 1. */
export type ResolvedOpening = {
  readonly id: string;
  readonly kind: OpeningKind;
  readonly sides: readonly [OpeningSide, OpeningSide];
  readonly widthM: number;
  readonly heightM: number;
  readonly depthM: number;
  readonly axis: PlanPoint;
  readonly light?: Opening['light'];
};

/** The wall that a point lies on, or `undefined` where none is within `OPENING_TOLERANCE_M`. */
export function wallAt(room: PlanRoom, point: PlanPoint): { wall: Wall; atM: number } | undefined {
  for (const wall of wallsOf(room.outline)) {
    const { atM, offsetM } = projectOnWall(wall, point);
    if (Math.abs(offsetM) <= OPENING_TOLERANCE_M && atM >= 0 && atM <= wall.lengthM) return { wall, atM };
  }
  return undefined;
}

/** Resolves an opening against its rooms; `undefined` where a room or wall is missing (validation says which). */
export function resolveOpening(
  opening: Opening,
  rooms: ReadonlyMap<string, PlanRoom>,
): ResolvedOpening | undefined {
  const side = (id: string, point: PlanPoint): OpeningSide | undefined => {
    const room = rooms.get(id);
    const found = room && wallAt(room, point);
    return found && { room: id, wall: found.wall.index, atM: found.atM, point, floorM: room.elevationM };
  };
  const first = side(opening.rooms[0], opening.from);
  const second = side(opening.rooms[1], opening.to);
  const dx = opening.to[0] - opening.from[0];
  const dz = opening.to[1] - opening.from[1];
  const depthM = Math.hypot(dx, dz);
  if (!first || !second || depthM === 0) return undefined;
  return {
    id: opening.id,
    kind: opening.kind,
    sides: [first, second],
    widthM: opening.widthM,
    heightM: opening.heightM,
    depthM,
    axis: [dx / depthM, dz / depthM],
    ...(opening.light && { light: opening.light }),
  };
}

/** A plan with its walls and openings worked out; broken openings are left out. */
export type ResolvedPlan = {
  readonly wing: string;
  readonly rooms: ReadonlyMap<string, PlanRoom>;
  readonly walls: ReadonlyMap<string, readonly Wall[]>;
  readonly openings: readonly ResolvedOpening[];
  /** The openings of each room. */
  readonly openingsOf: ReadonlyMap<string, readonly ResolvedOpening[]>;
};

export function resolvePlan(plan: Plan): ResolvedPlan {
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const openings = plan.openings.flatMap((opening) => resolveOpening(opening, rooms) ?? []);
  return {
    wing: plan.wing,
    rooms,
    walls: new Map(plan.rooms.map((room) => [room.id, wallsOf(room.outline)])),
    openings,
    openingsOf: new Map(
      plan.rooms.map((room) => [
        room.id,
        openings.filter((o) => o.sides.some((side) => side.room === room.id)),
      ]),
    ),
  };
}

/** The side of an opening that belongs to `room`, and the other one. */
export function sidesFrom(opening: ResolvedOpening, room: string): { here: OpeningSide; there: OpeningSide } {
  const [a, b] = opening.sides;
  return a.room === room ? { here: a, there: b } : { here: b, there: a };
}
