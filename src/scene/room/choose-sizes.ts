/** How finely something is held on the GPU: whole, half or a quarter as wide and high, or not at all. */
export const WHOLE = 0;
export const HALF = 1;
export const QUARTER = 2;
export const NONE = 3;
export type Size = typeof WHOLE | typeof HALF | typeof QUARTER | typeof NONE;

/** Where a room is for the eyes: they are in it, see it through doorways, or it is merely built. */
export type Standing = 'here' | 'seen' | 'built';

/** Something of a room that may be held smaller. */
export type Sizable = {
  readonly standing: Standing;
  /** Bytes as a whole; each halving leaves a quarter. */
  readonly bytes: number;
  /** No smaller than this, unless not at all. */
  readonly smallest: Size;
  readonly held: Size;
};

/** Who is given what first. The room one is in takes less than all only where that doesn't fit. */
const TURNS: readonly (readonly [Standing, Size])[] = [
  ['here', WHOLE],
  ['here', HALF],
  ['here', QUARTER],
  ['seen', QUARTER],
  ['built', QUARTER],
  ['seen', HALF],
  ['built', HALF],
  ['seen', WHOLE],
];

export function bytesAt({ bytes, smallest }: Pick<Sizable, 'bytes' | 'smallest'>, size: Size): number {
  return size === NONE ? 0 : bytes / 4 ** Math.min(size, smallest);
}

/**
 * The size at which each of `things`, nearest first, is to be held, together in no more than `budget` bytes. What is
 * held larger than it needs to be stays so while there is room: turning to and fro then changes nothing.
 */
export function chooseSizes(things: readonly Sizable[], budget: number): readonly Size[] {
  const sizes = things.map((): Size => NONE);
  let left = budget;
  const offer = (thing: Sizable, i: number, size: Size) => {
    const more = bytesAt(thing, size) - bytesAt(thing, sizes[i]!);
    if (size >= sizes[i]! || more > left) return;
    sizes[i] = size;
    left -= more;
  };
  for (const [standing, size] of TURNS) {
    things.forEach((thing, i) => {
      if (thing.standing === standing) offer(thing, i, Math.min(size, thing.smallest) as Size);
    });
  }
  things.forEach((thing, i) => {
    offer(thing, i, thing.held);
  });
  return sizes;
}
