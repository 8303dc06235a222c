import type { PlanPoint } from '../format/common.ts';
import type { Opening, OpeningKind, Plan, PlanRoom } from '../format/plan.ts';
import { isSecondEntry } from './join-plans.ts';
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

/** Plans with their walls and openings worked out; openings that lead nowhere are left out. */
export type ResolvedPlan = {
  readonly rooms: ReadonlyMap<string, PlanRoom>;
  readonly walls: ReadonlyMap<string, readonly Wall[]>;
  readonly openings: readonly ResolvedOpening[];
  /** The openings of each room. */
  readonly openingsOf: ReadonlyMap<string, readonly ResolvedOpening[]>;
};

type Known = { readonly rooms: readonly (PlanRoom | undefined)[]; readonly opening: ResolvedOpening };

/**
 * Resolves the plans at hand as one. What did not change since is the same object again, whichever wings came or went
 * meanwhile: rooms, walls, openings, and each room's list of openings. An opening whose other wing is not at hand is
 * left out. A room's openings come in the order of its own wing's plan, so that no two ways of getting there differ.
 */
export class PlanResolver {
  readonly #walls = new WeakMap<PlanRoom, readonly Wall[]>();
  readonly #openings = new WeakMap<Opening, Known>();
  readonly #lists = new WeakMap<PlanRoom, readonly ResolvedOpening[]>();

  resolve(plans: readonly Plan[]): ResolvedPlan {
    const rooms = new Map(plans.flatMap((plan) => plan.rooms.map((room) => [room.id, room] as const)));
    const openings = plans.flatMap((plan) =>
      plan.openings.flatMap((each) => (isSecondEntry(plan, each) ? [] : (this.#opening(each, rooms) ?? []))),
    );
    const byId = new Map(openings.map((opening) => [opening.id, opening]));
    return {
      rooms,
      walls: new Map([...rooms.values()].map((room) => [room.id, this.#wallsOf(room)])),
      openings,
      openingsOf: new Map(plans.flatMap((plan) => this.#listsOf(plan, byId))),
    };
  }

  #opening(opening: Opening, rooms: ReadonlyMap<string, PlanRoom>): ResolvedOpening | undefined {
    const ends = opening.rooms.map((id) => rooms.get(id));
    const known = this.#openings.get(opening);
    if (known?.rooms.every((room, i) => room === ends[i])) return known.opening;
    const resolved = resolveOpening(opening, rooms);
    if (resolved) this.#openings.set(opening, { rooms: ends, opening: resolved });
    return resolved;
  }

  #wallsOf(room: PlanRoom): readonly Wall[] {
    let walls = this.#walls.get(room);
    if (!walls) {
      walls = wallsOf(room.outline);
      this.#walls.set(room, walls);
    }
    return walls;
  }

  #listsOf(plan: Plan, byId: ReadonlyMap<string, ResolvedOpening>) {
    const lists = new Map<string, ResolvedOpening[]>(plan.rooms.map(({ id }) => [id, []]));
    for (const { id } of plan.openings) {
      const opening = byId.get(id);
      if (!opening) continue;
      for (const room of new Set(opening.sides.map((side) => side.room))) lists.get(room)?.push(opening);
    }
    return plan.rooms.map((room) => [room.id, this.#kept(room, lists.get(room.id)!)] as const);
  }

  #kept(room: PlanRoom, list: readonly ResolvedOpening[]): readonly ResolvedOpening[] {
    const before = this.#lists.get(room);
    if (before?.length === list.length && list.every((opening, i) => opening === before[i])) return before;
    this.#lists.set(room, list);
    return list;
  }
}

/** Resolves a museum's plans once; who does so again and again keeps a `PlanResolver`. */
export const resolvePlans = (plans: readonly Plan[]): ResolvedPlan => new PlanResolver().resolve(plans);

/** Resolves a single plan. */
export const resolvePlan = (plan: Plan): ResolvedPlan => resolvePlans([plan]);

/** The side of an opening that belongs to `room`, and the other one. */
export function sidesFrom(opening: ResolvedOpening, room: string): { here: OpeningSide; there: OpeningSide } {
  const [a, b] = opening.sides;
  return a.room === room ? { here: a, there: b } : { here: b, there: a };
}
