import { describe, expect, it } from 'vitest';
import { createSearch, type IndexedWork } from '../../../src/museum/search/index.ts';
import { parseQuery, type Wanted } from '../../../src/museum/search/query.ts';
import { wordsOf } from '../../../src/museum/search/text/words.ts';
import { yearsWithin } from '../../../src/museum/search/text/years.ts';
import { indexOf, sourceOf } from './index-for-tests.ts';

const never = new AbortController().signal;
const LANG = 'fr';

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A work with its words level by level, the weightiest first. */
type Read = { readonly work: string; readonly levels: readonly (readonly string[])[] };

const read = ({ record, words }: IndexedWork): Read => ({
  work: record.work,
  levels: [
    wordsOf(record.title, LANG),
    [...wordsOf(record.maker, LANG), ...wordsOf(record.date, LANG), ...yearsWithin(record.date)],
    words.flatMap((text) => wordsOf(text, LANG)),
  ],
});

/** What a work costs for one thing wanted, read off its words one by one. */
function costOf({ levels }: Read, wanted: Wanted): number {
  const costs = levels.flatMap((level, i) =>
    level.map((word) => {
      if (wanted.kind === 'years')
        return /^\d{4}$/.test(word) && +word >= wanted.span.from && +word <= wanted.span.to
          ? i * 2
          : Infinity;
      if (word === wanted.text) return i * 2;
      return wanted.kind === 'prefix' && word.startsWith(wanted.text) ? i * 2 + 1 : Infinity;
    }),
  );
  return Math.min(Infinity, ...costs);
}

function bruteForce(works: readonly Read[], typed: string): string[] {
  const wanted = parseQuery(typed, LANG);
  return works
    .map((each) => ({ each, cost: wanted.reduce((sum, one) => sum + costOf(each, one), 0) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
    .map(({ each }) => each.work);
}

describe('an index of a random catalogue', () => {
  // Few letters, so that words begin alike; many works, so that beginnings have lists of their own.
  it.each([
    [1, 3, 5],
    [2, 200, 40],
    [3, 3000, 300],
    [4, 3000, 8],
  ])(
    'finds what reading everything finds, in the same order (catalogue %i)',
    async (seed, count, vocabulary) => {
      const random = randomFrom(seed);
      const below = (n: number) => Math.floor(random() * n);
      const letters = ['a', 'b', 'é', 'o', 't', '𝒜', '美'];
      const word = () => Array.from({ length: 1 + below(5) }, () => letters[below(letters.length)]).join('');
      const words = Array.from({ length: vocabulary }, word);
      const some = (n: number) =>
        Array.from({ length: 1 + below(n) }, () => words[below(words.length)]).join(' ');
      const works = Array.from({ length: count }, (_, i): IndexedWork => {
        const year = 1850 + below(60);
        const date = below(3) === 0 ? `${year}–${year + below(5)}` : `${year}`;
        return {
          record: { title: some(3), maker: some(2), date, room: 'hall', work: `work-${i}` },
          words: [some(12)],
        };
      });
      const search = createSearch([sourceOf(indexOf(works, LANG))], LANG);
      const plain = works.map(read);
      const queries = Array.from({ length: 120 }, () => {
        const typed = below(6) === 0 ? `${1850 + below(60)}-${1850 + below(60)} ` : '';
        const begun = words[below(words.length)]!.slice(0, 1 + below(4));
        return [`${typed}${begun}`, `${typed}${some(2)} `, `${typed}${some(1)} ${begun}`, `18${below(10)}`][
          below(4)
        ]!;
      });
      for (const typed of queries) {
        const expected = bruteForce(plain, typed);
        const outcome = await search(typed, 50, never);
        expect(outcome.kind, typed).toBe('found');
        if (outcome.kind !== 'found') continue;
        expect(outcome.total, typed).toBe(expected.length);
        expect(
          outcome.hits.map((hit) => hit.work),
          typed,
        ).toEqual(expected.slice(0, 50));
      }
    },
  );
});
