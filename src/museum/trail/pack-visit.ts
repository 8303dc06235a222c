import { samePlace, type Trail, type WorkPlace } from './trail.ts';

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

/** All rooms and works of a trail, each room's favourites first. */
export function visitOf({ rooms, works, favourites }: Trail): PackedVisit {
  const kept = favourites.filter(({ kept }) => kept);
  const isKept = (work: WorkPlace) => kept.some(samePlace(work));
  const ids = [...new Set([...rooms, ...works, ...kept].map(({ room }) => room))];
  const inRoom = (list: readonly WorkPlace[], room: string, favourite: boolean): readonly PackedWork[] =>
    list.filter((one) => one.room === room).map(({ work }) => ({ work, favourite }));
  const looked = works.filter((one) => !isKept(one));
  return ids.map((room) => ({ room, works: [...inRoom(kept, room, true), ...inRoom(looked, room, false)] }));
}

/**
 * What of a trail fits into an address: where it is too long, works that were looked at least go first, then rooms without
 * a work, then the last.
 */
export function sharedVisitOf(trail: Trail): PackedVisit {
  const works = trail.works.toSorted((a, b) => b.seconds - a.seconds);
  let visit = visitOf(trail);
  const isTooLong = () => packVisit(visit).length > MOST_PACKED_CHARS;
  while (isTooLong() && works.length > 0) {
    works.length -= 1;
    visit = visitOf({ ...trail, works: trail.works.filter((one) => works.includes(one)) });
  }
  while (isTooLong()) {
    const bare = visit.findLastIndex((room) => room.works.length === 0);
    visit = visit.toSpliced(bare, 1);
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
