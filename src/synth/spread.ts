/** The works of the first two rooms, so that the entrance is the same in every museum that has as many. */
const HALL_WORKS = 8;
const FIRST_ROOM_WORKS = 12;
/** What every room's walls have place for. */
export const MOST_WORKS_IN_ROOM = 20;

/** Which of a museum's works hang in a room: `count` of them, numbered from `first`. */
export type Share = { readonly first: number; readonly count: number };

/** The works that so many rooms have place for. */
export const capacityOf = (rooms: number): number =>
  rooms === 1 ? MOST_WORKS_IN_ROOM : HALL_WORKS + FIRST_ROOM_WORKS + (rooms - 2) * MOST_WORKS_IN_ROOM;

/** The fewest rooms, two at least, that so many works fill. */
export const roomsFor = (works: number): number =>
  2 + Math.ceil(Math.max(0, works - HALL_WORKS - FIRST_ROOM_WORKS) / MOST_WORKS_IN_ROOM);

/** A room's share of the works: beyond the first two rooms they are spread evenly, the remainder one by one. */
export function shareOf(room: number, rooms: number, works: number): Share {
  if (rooms === 1) return { first: 0, count: works };
  const inHall = Math.min(HALL_WORKS, works);
  if (room === 0) return { first: 0, count: inHall };
  const inFirst = Math.min(FIRST_ROOM_WORKS, works - inHall);
  if (room === 1) return { first: inHall, count: inFirst };
  const rest = works - inHall - inFirst;
  const base = Math.floor(rest / (rooms - 2));
  const more = rest % (rooms - 2);
  const at = room - 2;
  return { first: inHall + inFirst + at * base + Math.min(at, more), count: base + (at < more ? 1 : 0) };
}
