import { unpackLists } from '../format/lists.ts';
import { shardOf } from '../format/root.ts';
import { compareKeys, type Term } from '../format/terms.ts';
import type { IndexFiles } from './index-files.ts';

/**
 * What each work costs, less being better: 0 for a word in the title, 1 for a word there that only begins so, 2 and 3 in
 * maker or date, 4 and 5 elsewhere, `OUT` where it has none.
 */
export type Costs = Uint8Array;

export const OUT = 255;

/** The works that have a word, whole. */
export async function findWord(files: IndexFiles, text: string, signal: AbortSignal): Promise<Costs> {
  const costs = noneOf(files);
  if (files.root.firsts.length === 0) return costs;
  const key = { text, isUnion: false };
  const terms = await files.terms(shardOf(files.root, key), signal);
  const term = terms.find((other) => compareKeys(other, key) === 0);
  if (term) addTerm(costs, term, text);
  return costs;
}

/** The works that have a word beginning so: by one list made ahead, or by the few words there are. */
export async function findPrefix(files: IndexFiles, prefix: string, signal: AbortSignal): Promise<Costs> {
  const costs = noneOf(files);
  const start = { text: prefix, isUnion: true };
  const { firsts } = files.root;
  for (let shard = shardOf(files.root, start); shard < firsts.length; shard++) {
    for (const term of await files.terms(shard, signal)) {
      if (compareKeys(term, start) < 0) continue;
      if (!term.text.startsWith(prefix)) return costs;
      addTerm(costs, term, prefix);
      // A union comes before all words it stands for, and this one stands for all that begin so.
      if (term.isUnion) return costs;
    }
    if (!firsts[shard + 1]?.text.startsWith(prefix)) return costs;
  }
  return costs;
}

const noneOf = (files: IndexFiles): Costs => new Uint8Array(files.root.works).fill(OUT);

function addTerm(costs: Costs, { text, isUnion, lists }: Term, typed: string): void {
  const begun = Number(text !== typed);
  for (const [place, works] of unpackLists(lists).entries()) {
    // A union's lists are by cost already; where more was to be typed, none of its words is whole.
    const cost = isUnion ? place | begun : place * 2 + begun;
    for (const work of works) {
      if (work < costs.length) costs[work] = Math.min(costs[work]!, cost);
    }
  }
}

/** Of each work the least of several costs. */
export const leastOf = (all: readonly Costs[]): Costs =>
  all.reduce((least, costs) => least.map((cost, work) => Math.min(cost, costs[work]!)));
