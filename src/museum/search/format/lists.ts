import { packRising, unpackRising } from './rice.ts';

/**
 * Lists of works that share none, each in rising order, as bytes. Every list numbers only the works that the lists
 * before it left over: where most works have a word somewhere, what is left costs little. An empty list is `undefined`.
 */
export function packLists(lists: readonly (readonly number[])[]): (Uint8Array | undefined)[] {
  let taken = new Uint32Array(0);
  return lists.map((works) => {
    if (works.length === 0) return undefined;
    let before = 0;
    const packed = packRising(
      works.map((work) => {
        while (before < taken.length && taken[before]! < work) before++;
        return work - before;
      }),
    );
    taken = together(taken, works);
    return packed;
  });
}

/** The lists that `packLists` packed; throws `BrokenBytes`. */
export function unpackLists(packed: readonly (Uint8Array | undefined)[]): Uint32Array[] {
  let taken = new Uint32Array(0);
  return packed.map((bytes) => {
    if (!bytes) return new Uint32Array(0);
    let before = 0;
    const works = unpackRising(bytes).map((place) => {
      // taken[i] − i works are left over before taken[i].
      while (before < taken.length && taken[before]! - before <= place) before++;
      return place + before;
    });
    taken = together(taken, works);
    return works;
  });
}

function together(some: Uint32Array, others: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(some.length + others.length);
  all.set(some);
  all.set(others, some.length);
  return all.sort();
}
