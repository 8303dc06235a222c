import { CROSS_COLUMNS, STAIR_UP_COLUMN, type SynthRoom, WING_SIDE } from './layout.ts';
import { seededRandom, seedOf } from './random.ts';

const KIND = 5;

/** The rooms that are kept for members, never those that most ways lead through. `share` is of all rooms. */
export function chooseGated(
  rooms: readonly SynthRoom[],
  { gated: share, seed }: { readonly gated: number; readonly seed: number },
): ReadonlySet<string> {
  const eligible = rooms.filter(
    ({ kind, index, column, row }) =>
      kind === 'cell' &&
      index > 1 &&
      !CROSS_COLUMNS.includes(column % WING_SIDE) &&
      !(row === 0 && column % WING_SIDE === STAIR_UP_COLUMN),
  );
  const ranked = eligible
    .map(({ id, index }) => ({ id, rank: seededRandom(seedOf(seed, KIND, index))() }))
    .sort((a, b) => a.rank - b.rank);
  return new Set(ranked.slice(0, Math.round(share * rooms.length)).map(({ id }) => id));
}
