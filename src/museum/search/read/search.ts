import type { SearchRecord } from '../format/records.ts';
import { parseQuery, type Wanted } from '../query.ts';
import { type IndexFiles, type IndexSource, IndexTrouble } from './index-files.ts';
import { OpenIndex } from './open-index.ts';
import { type Ranking, rankWorks } from './rank.ts';

/** A work that was found, with the place among the sources of the index it is in. */
export type Hit = SearchRecord & { readonly source: number };

/** What became of a search. */
export type SearchOutcome =
  | {
      readonly kind: 'found';
      /** How many works have all that was typed. */
      readonly total: number;
      /** The first of them, the best first. */
      readonly hits: readonly Hit[];
      /** Not every index could be reached: there may be more. */
      readonly incomplete: boolean;
    }
  /** Nothing was typed that could be looked for. */
  | { readonly kind: 'nothing-asked' }
  /** The museum has no index in this language. */
  | { readonly kind: 'no-index' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'aborted' };

export type Search = (typed: string, most: number, signal: AbortSignal) => Promise<SearchOutcome>;

/** A search over several indexes as over one: the public one first, then those of the rooms open to the visitor. */
export function createSearch(sources: readonly IndexSource[], lang: string): Search {
  const indexes = sources.map((source) => new OpenIndex(source));
  return async (typed, most, signal) => {
    const wanted = parseQuery(typed, lang);
    if (wanted.length === 0) return { kind: 'nothing-asked' };
    const again = (error: unknown) => {
      // Files that were there and are gone: the index was made anew.
      if (!(error instanceof IndexTrouble && error.kind === 'missing')) throw error;
      for (const index of indexes) index.forget();
      return searchOnce(indexes, wanted, most, signal);
    };
    try {
      return await searchOnce(indexes, wanted, most, signal).catch(again);
    } catch (error) {
      if (signal.aborted) return { kind: 'aborted' };
      if (error instanceof IndexTrouble) return { kind: 'unreachable' };
      throw error;
    }
  };
}

async function searchOnce(
  indexes: readonly OpenIndex[],
  wanted: readonly Wanted[],
  most: number,
  signal: AbortSignal,
): Promise<SearchOutcome> {
  const answers = await Promise.all(indexes.map((index, source) => rankIn(index, source, wanted, signal)));
  const ranked = answers.filter((answer) => typeof answer !== 'string');
  const incomplete = answers.includes('unreachable');
  if (ranked.length === 0) return { kind: incomplete ? 'unreachable' : 'no-index' };
  const hits = merged(ranked, most).map(async ({ source, files, work }) => {
    return { ...(await files.record(work, signal)), source };
  });
  const total = ranked.reduce((sum, { ranking }) => sum + ranking.works.length, 0);
  return { kind: 'found', total, hits: await Promise.all(hits), incomplete };
}

type Ranked = { readonly source: number; readonly files: IndexFiles; readonly ranking: Ranking };

async function rankIn(
  index: OpenIndex,
  source: number,
  wanted: readonly Wanted[],
  signal: AbortSignal,
): Promise<Ranked | 'none' | 'unreachable'> {
  try {
    const files = await index.open(signal);
    return files ? { source, files, ranking: await rankWorks(files, wanted, signal) } : 'none';
  } catch (error) {
    if (error instanceof IndexTrouble && error.kind !== 'missing') return 'unreachable';
    throw error;
  }
}

/** The best works of several rankings; among equals those of the first index come first. */
function merged(ranked: readonly Ranked[], most: number) {
  const next = ranked.map(() => 0);
  const best: { readonly source: number; readonly files: IndexFiles; readonly work: number }[] = [];
  while (best.length < most) {
    let [from, least] = [-1, Number.POSITIVE_INFINITY];
    for (const [i, { ranking }] of ranked.entries()) {
      const cost = ranking.costs[next[i]!];
      if (cost !== undefined && cost < least) [from, least] = [i, cost];
    }
    const index = ranked[from];
    if (!index) return best;
    const { source, files, ranking } = index;
    best.push({ source, files, work: ranking.works[next[from]!++]! });
  }
  return best;
}
