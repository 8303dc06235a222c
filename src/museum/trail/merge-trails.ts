import type { Trail } from './trail.ts';

/**
 * Two trails of one visitor as one, whichever comes first: of each thing what was noted last, of a room when it was seen
 * first; nothing that was erased on either side.
 */
export function mergeTrails(a: Trail, b: Trail): Trail {
  const erasedMs = Math.max(a.erasedMs, b.erasedMs);
  const workKey = ({ room, work }: { room: string; work: string }) => `${room}/${work}`;
  const lasts = [a.last, b.last].filter((last) => last !== null && last.atMs > erasedMs);
  return {
    version: 1,
    erasedMs,
    rooms: merged([...a.rooms, ...b.rooms], erasedMs, ({ room }) => room, earlier),
    works: merged([...a.works, ...b.works], erasedMs, workKey, later),
    favourites: merged([...a.favourites, ...b.favourites], erasedMs, workKey, later),
    last: lasts.reduce(
      (one, other) => (one && other && other.atMs > one.atMs ? other : one),
      lasts[0] ?? null,
    ),
  };
}

type Dated = { readonly atMs: number };

function merged<T extends Dated>(
  all: readonly T[],
  erasedMs: number,
  keyOf: (one: T) => string,
  choose: (one: T, other: T) => T,
): T[] {
  const byKey = new Map<string, T>();
  for (const one of all) {
    if (one.atMs <= erasedMs) continue;
    const known = byKey.get(keyOf(one));
    byKey.set(keyOf(one), known ? choose(known, one) : one);
  }
  return [...byKey.values()].sort((one, other) => one.atMs - other.atMs);
}

const later = <T extends Dated>(one: T, other: T): T => (other.atMs > one.atMs ? other : one);
const earlier = <T extends Dated>(one: T, other: T): T => (other.atMs < one.atMs ? other : one);
