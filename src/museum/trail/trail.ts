import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';

const momentMs = z.int().check(z.gte(0));
const place = { room: idSchema, work: idSchema };

/** What a visitor saw and loved, ids only; moments are UTC in milliseconds, lists in the order in which things came. */
export const trailSchema = z.strictObject({
  version: z.literal(1),
  /** Whatever is not younger was erased by its owner. */
  erasedMs: momentMs,
  rooms: z.array(z.strictObject({ room: idSchema, atMs: momentMs })),
  works: z.array(z.strictObject({ ...place, seconds: z.number().check(z.gte(0)), atMs: momentMs })),
  /** One that was given up stays, so that another device learns of it. */
  favourites: z.array(z.strictObject({ ...place, kept: z.boolean(), atMs: momentMs })),
  last: z.nullable(z.strictObject({ room: idSchema, work: z.optional(idSchema), atMs: momentMs })),
});

export type Trail = z.infer<typeof trailSchema>;

/** A work and the room that it hangs in. */
export type WorkPlace = { readonly room: string; readonly work: string };

/** A trail is never longer than this as JSON, in characters. */
export const MOST_TRAIL_CHARS = 60_000;

export const emptyTrail = (erasedMs = 0): Trail => ({
  version: 1,
  erasedMs,
  rooms: [],
  works: [],
  favourites: [],
  last: null,
});

/** Reads a kept trail; what is none, or of a version that is not known, is empty. */
export function readTrail(text: string | undefined): Trail {
  try {
    const read = trailSchema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : emptyTrail();
  } catch {
    return emptyTrail();
  }
}

export const samePlace = (a: WorkPlace) => (b: WorkPlace) => a.room === b.room && a.work === b.work;

/** Notes that a room was entered, and where one is now. */
export function seeRoom(trail: Trail, room: string, atMs: number): Trail {
  const last = { room, atMs };
  if (trail.rooms.some((seen) => seen.room === room)) return { ...trail, last };
  return capTrail({ ...trail, rooms: [...trail.rooms, { room, atMs }], last });
}

/** Adds time spent with a work, in seconds. */
export function lookAt(trail: Trail, { room, work }: WorkPlace, seconds: number, atMs: number): Trail {
  const isIt = samePlace({ room, work });
  const before = trail.works.find(isIt);
  const looked = { room, work, seconds: (before?.seconds ?? 0) + seconds, atMs };
  const works = before ? trail.works.map((one) => (isIt(one) ? looked : one)) : [...trail.works, looked];
  return capTrail({ ...trail, works, last: { room, work, atMs } });
}

/** Makes a work a favourite, or no longer. */
export function mark(trail: Trail, { room, work }: WorkPlace, kept: boolean, atMs: number): Trail {
  const others = trail.favourites.filter((one) => !samePlace({ room, work })(one));
  return capTrail({ ...trail, favourites: [...others, { room, work, kept, atMs }] });
}

export const isFavourite = (trail: Trail, at: WorkPlace): boolean =>
  trail.favourites.some((one) => one.kept && samePlace(at)(one));

/** Forgets what is oldest of a trail that is too long: first works looked at, then rooms, then favourites. */
function capTrail(trail: Trail): Trail {
  let { works, rooms, favourites } = trail;
  const length = () => JSON.stringify({ ...trail, works, rooms, favourites }).length;
  while (length() > MOST_TRAIL_CHARS && works.length > 0) works = withoutOldest(works);
  while (length() > MOST_TRAIL_CHARS && rooms.length > 0) rooms = withoutOldest(rooms);
  while (length() > MOST_TRAIL_CHARS && favourites.length > 0) favourites = withoutOldest(favourites);
  return { ...trail, works, rooms, favourites };
}

/** Drops a twentieth, so that it is not done again with the next. */
function withoutOldest<T extends { readonly atMs: number }>(list: T[]): T[] {
  const moments = list.map(({ atMs }) => atMs).sort((a, b) => a - b);
  const limitMs = moments[Math.floor(list.length / 20)]!;
  const kept = list.filter(({ atMs }) => atMs > limitMs);
  return kept.length < list.length ? kept : [];
}
