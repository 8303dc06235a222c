import type { Wanted } from '../query.ts';
import { yearsOf } from '../text/years.ts';
import { type Costs, findPrefix, findWord, leastOf, OUT } from './find-works.ts';
import type { IndexFiles } from './index-files.ts';

/** Works that have all that is wanted, the best first, with what each costs; among equals in the index's order. */
export type Ranking = { readonly works: Uint32Array; readonly costs: Uint8Array };

/** Ranks the works of an index by the sum of their costs. */
export async function rankWorks(
  files: IndexFiles,
  wanted: readonly Wanted[],
  signal: AbortSignal,
): Promise<Ranking> {
  const sums = new Uint8Array(files.root.works);
  for (const costs of await Promise.all(wanted.map((one) => costsOf(files, one, signal)))) {
    for (const [work, cost] of costs.entries()) {
      sums[work] = cost === OUT || sums[work] === OUT ? OUT : sums[work]! + cost;
    }
  }
  return inOrder(sums);
}

async function costsOf(files: IndexFiles, wanted: Wanted, signal: AbortSignal): Promise<Costs> {
  if (wanted.kind === 'prefix') return findPrefix(files, wanted.text, signal);
  if (wanted.kind === 'word') return findWord(files, wanted.text, signal);
  return leastOf(await Promise.all(yearsOf(wanted.span).map((year) => findWord(files, year, signal))));
}

/** Counts each cost first, so that a hundred thousand works are put in order in two passes. */
function inOrder(sums: Uint8Array): Ranking {
  const next = new Uint32Array(OUT + 1);
  for (const cost of sums) if (cost < OUT) next[cost + 1]!++;
  for (let cost = 1; cost <= OUT; cost++) next[cost]! += next[cost - 1]!;
  const works = new Uint32Array(next[OUT]!);
  const costs = new Uint8Array(works.length);
  for (const [work, cost] of sums.entries()) {
    if (cost === OUT) continue;
    const at = next[cost]!++;
    works[at] = work;
    costs[at] = cost;
  }
  return { works, costs };
}
