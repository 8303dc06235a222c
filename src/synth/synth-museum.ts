import { makeDirectory, shardsFor } from '../museum/directory/shards.ts';
import type { Directory } from '../museum/format/directory.ts';
import type { Museum } from '../museum/format/museum.ts';
import type { Opening, Plan, PlanRoom } from '../museum/format/plan.ts';
import { FORMAT } from '../museum/format/version.ts';
import { floorsOf } from '../museum/plan/join-plans.ts';
import { chooseGated } from './gated.ts';
import { FLOOR_M, layRooms, ROOM_HEIGHT_M, type SynthRoom, wingId } from './layout.ts';
import { layOpenings, roundM } from './openings.ts';
import { POOL_SIZE } from './pool.ts';
import { shareOf } from './spread.ts';
import { LANGUAGES, say, themeOf } from './words.ts';
import { RIGHTS } from './works.ts';

/** What a synthetic museum is made from: the same wish gives the same museum. `gated` is a share from 0 to 1. */
export type SynthWish = {
  readonly rooms: number;
  readonly works: number;
  readonly gated: number;
  readonly seed: number;
};

/** All of a synthetic museum but what its rooms hold, which is made room by room. */
export type SynthMuseum = {
  readonly wish: SynthWish;
  readonly museum: Museum;
  /** By path, as the directory is. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly directory: ReadonlyMap<string, Directory>;
  readonly rooms: readonly SynthRoom[];
  readonly openingsOf: ReadonlyMap<string, readonly Opening[]>;
  readonly gated: ReadonlySet<string>;
};

/** The tier that may enter the gated rooms, and what their doors show: a file below the public half. Pixels. */
export const TIER = 'friend';
export const TEASER = { src: 'teasers/door.webp', width: 48, height: 36 };
const ENTRANCE = { position: [3.5, -6.4], headingDeg: 180 } as const;

export function makeSynthMuseum(wish: SynthWish): SynthMuseum {
  const rooms = layRooms(wish.rooms);
  const openings = layOpenings(rooms);
  const gated = chooseGated(rooms, wish);
  const plans = makePlans(rooms, openings, gated, wish);
  const place = { folder: 'directory', shards: shardsFor(rooms.length) };
  const museum: Museum = {
    format: FORMAT,
    id: 'synthetic-museum',
    label: say('label'),
    summary: say('summary', { rooms: wish.rooms, works: wish.works, pictures: POOL_SIZE }),
    languages: [...LANGUAGES],
    rights: RIGHTS,
    entrance: { room: rooms[0]!.id, ...ENTRANCE },
    tiers: gated.size > 0 ? [{ id: TIER, rank: 1, label: say('tier') }] : [],
    wings: plans.map((plan, i) => ({
      id: plan.wing,
      label: say('wing', { number: i + 1, floor: floorsOf(plan).join(', '), theme: themeOf(i) }),
      plan: planPath(plan.wing),
      rooms: plan.rooms.length,
      floors: [...floorsOf(plan)],
    })),
    ...(plans.length > 1 ? { directory: place } : {}),
  };
  return {
    wish,
    museum,
    plans: new Map(plans.map((plan) => [planPath(plan.wing), plan])),
    directory: plans.length > 1 ? makeDirectory(place, plans) : new Map(),
    rooms,
    openingsOf: byRoom(openings),
    gated,
  };
}

const planPath = (wing: string) => `wings/${wing}.json`;

function byRoom(openings: readonly Opening[]): ReadonlyMap<string, readonly Opening[]> {
  const lists = new Map<string, Opening[]>();
  for (const opening of openings) {
    for (const room of opening.rooms) lists.set(room, [...(lists.get(room) ?? []), opening]);
  }
  return lists;
}

function makePlans(
  rooms: readonly SynthRoom[],
  openings: readonly Opening[],
  gated: ReadonlySet<string>,
  wish: SynthWish,
): readonly Plan[] {
  const wingOf = new Map(rooms.map(({ id, wing }) => [id, wing]));
  const plans: Plan[] = [];
  for (const room of rooms) {
    plans[room.wing] ??= { format: FORMAT, wing: wingId(room.wing), rooms: [], openings: [] };
    plans[room.wing]!.rooms.push(planRoomOf(room, gated.has(room.id), wish));
  }
  for (const opening of openings) {
    for (const wing of new Set(opening.rooms.map((room) => wingOf.get(room)!))) {
      plans[wing]!.openings.push(opening);
    }
  }
  return plans;
}

function planRoomOf(room: SynthRoom, isGated: boolean, { rooms, works }: SynthWish): PlanRoom {
  const { id, kind, floor, index, wing } = room;
  const [[west, north], [east, south]] = [room.from.map(roundM), room.to.map(roundM)] as [number[], number[]];
  const { count } = shareOf(index, rooms, works);
  return {
    id,
    label: kind === 'cell' ? say('room', { number: index + 1 }) : say(kind, { floor }),
    summary: say('roomSummary', { theme: themeOf(wing), works: count }),
    floor,
    elevationM: floor * FLOOR_M,
    heightM: ROOM_HEIGHT_M,
    outline: [
      [west!, north!],
      [east!, north!],
      [east!, south!],
      [west!, south!],
    ],
    ...(isGated ? { access: { tier: TIER }, teaser: { ...TEASER, alt: say('teaser') } } : {}),
  };
}
