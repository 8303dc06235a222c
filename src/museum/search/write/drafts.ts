import { packLists } from '../format/lists.ts';
import { LEVELS, sharedLength, type Term } from '../format/terms.ts';

/** A word with its works as the writer gathers them: each posting is a work's number times 4 plus its level. */
export type Draft = { readonly text: string; readonly postings: readonly number[]; readonly term: Term };

/** A word's term; `postings` in rising order of their works. */
export function draftOf(text: string, postings: readonly number[]): Draft {
  const lists = Array.from({ length: LEVELS }, (_, level) =>
    postings.filter((posting) => (posting & 3) === level).map((posting) => posting >>> 2),
  );
  return { text, postings, term: { text, isUnion: false, lists: packLists(lists) } };
}

/** Bytes that a term takes in its file, about. */
export const sizeOf = ({ text, lists }: Term): number =>
  text.length + 4 + lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);

/**
 * Terms for the beginnings under which more than `budget` bytes of words lie: one for each place where the words part
 * (a node of their radix tree), so that whatever is typed is answered by one such list, or by at most `budget` bytes.
 * `drafts` are in rising order of their texts.
 */
export function unionsOf(drafts: readonly Draft[], works: number, budget: number): Term[] {
  const sums = [0];
  for (const { term } of drafts) sums.push(sums.at(-1)! + sizeOf(term));
  const scratch = new Uint8Array(works);
  const unions: Term[] = [];

  const visit = (low: number, high: number) => {
    if (high - low < 2 || sums[high]! - sums[low]! <= budget) return;
    const first = drafts[low]!.text;
    const shared = sharedLength(first, drafts[high - 1]!.text);
    if (shared > 0) unions.push(unionOf(first.slice(0, shared), drafts.slice(low, high), scratch));
    for (let from = low; from < high; ) {
      const letter = drafts[from]!.text.codePointAt(shared);
      let to = from + 1;
      while (to < high && drafts[to]!.text.codePointAt(shared) === letter) to++;
      visit(from, to);
      from = to;
    }
  };
  visit(0, drafts.length);
  return unions;
}

/** The union of words; `costs` is scratch, a byte for each work. */
function unionOf(text: string, drafts: readonly Draft[], costs: Uint8Array): Term {
  costs.fill(LEVELS * 2);
  for (const draft of drafts) {
    const begun = Number(draft.text !== text);
    for (const posting of draft.postings) {
      const work = posting >>> 2;
      costs[work] = Math.min(costs[work]!, (posting & 3) * 2 + begun);
    }
  }
  const lists: number[][] = Array.from({ length: LEVELS * 2 }, () => []);
  for (const [work, cost] of costs.entries()) lists[cost]?.push(work);
  return { text, isUnion: true, lists: packLists(lists) };
}
