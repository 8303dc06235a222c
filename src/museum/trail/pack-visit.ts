import { isFavourite, type Trail } from './trail.ts';

/** A visit as it is shared: rooms in the order of the walk, with works; no times, no titles. */
export type PackedVisit = readonly PackedRoom[];
export type PackedRoom = { readonly room: string; readonly works: readonly PackedWork[] };
export type PackedWork = { readonly work: string; readonly favourite: boolean };

/** A shared visit's fragment is never longer than this, in characters. */
export const MOST_PACKED_CHARS = 2000;

const VERSION = 'v1';
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const FAVOURITE = '_';
const LOOKED = '~';

/** What is shared of a trail: all rooms and works, favourites before what was only looked at where it gets too long. */
export function visitOf(trail: Trail): PackedVisit {
  const favourites = trail.favourites.filter(({ kept }) => kept);
  const looked = trail.works.filter((one) => !isFavourite(trail, one)).sort((a, b) => b.seconds - a.seconds);
  const rooms = [...new Set([...trail.rooms, ...favourites, ...trail.works].map(({ room }) => room))];
  const shape = (works: typeof looked, seen: readonly string[]): PackedVisit =>
    seen.map((room) => ({
      room,
      works: [
        ...favourites.filter((one) => one.room === room).map(({ work }) => ({ work, favourite: true })),
        ...trail.works
          .filter((one) => one.room === room && works.includes(one))
          .map(({ work }) => ({ work, favourite: false })),
      ],
    }));
  let visit = shape(looked, rooms);
  while (packVisit(visit).length > MOST_PACKED_CHARS && looked.length > 0) {
    looked.pop();
    visit = shape(looked, rooms);
  }
  // Still too long: what holds no favourite goes, then the last.
  while (packVisit(visit).length > MOST_PACKED_CHARS && visit.length > 0) {
    const bare = visit.findLastIndex(({ works }) => works.length === 0);
    visit = visit.filter((_, i) => i !== (bare === -1 ? visit.length - 1 : bare));
  }
  return visit;
}

/** A visit as the fragment of an address, without its `#`: `v1.room_favourite~work.room`; empty visits give `v1`. */
export const packVisit = (visit: PackedVisit): string =>
  [
    VERSION,
    ...visit.map(({ room, works }) =>
      [room, ...works.map(({ work, favourite }) => (favourite ? FAVOURITE : LOOKED) + work)].join(''),
    ),
  ].join('.');

/** Reads such a fragment, with or without its `#`; `undefined` where it is none. */
export function unpackVisit(fragment: string): PackedVisit | undefined {
  const text = fragment.replace(/^#/, '');
  if (text.length > MOST_PACKED_CHARS) return undefined;
  const [version, ...rooms] = text.split('.');
  if (version !== VERSION) return undefined;
  const visit = rooms.map(unpackRoom);
  return visit.every((room) => room !== undefined) ? visit : undefined;
}

function unpackRoom(text: string): PackedRoom | undefined {
  const [room = '', ...rest] = text.split(/(?=[_~])/);
  const works = rest.map((each) => ({ work: each.slice(1), favourite: each[0] === FAVOURITE }));
  return ID.test(room) && works.every(({ work }) => ID.test(work)) ? { room, works } : undefined;
}
