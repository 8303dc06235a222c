import { describe, expect, it, vi } from 'vitest';
import { createFinder, PAGE } from '../../../src/features/search/search-store.ts';
import type { Hit, Search, SearchOutcome } from '../../../src/museum/search/index.ts';

const hit = (work: string): Hit => ({ title: work, maker: '', date: '', room: 'hall', work, source: 0 });
const found = (...works: string[]): SearchOutcome => ({
  kind: 'found',
  total: works.length,
  hits: works.map(hit),
  incomplete: false,
});

/** A search whose answers come when the test says so. */
function slowSearch() {
  const asked: {
    typed: string;
    most: number;
    signal: AbortSignal;
    answer: (outcome: SearchOutcome) => Promise<void>;
  }[] = [];
  const search: Search = (typed, most, signal) =>
    new Promise((resolve) => {
      const answer = async (outcome: SearchOutcome) => {
        resolve(outcome);
        await new Promise((next) => setTimeout(next));
      };
      asked.push({ typed, most, signal, answer });
    });
  return { asked, finder: createFinder(search) };
}

describe('a search as one types', () => {
  it('shows what was found last until the next is here', async () => {
    const { asked, finder } = slowSearch();
    finder.type('m');
    expect(finder.store.getState()).toMatchObject({
      typed: 'm',
      pending: true,
      shown: { kind: 'nothing-asked' },
    });
    await asked[0]!.answer(found('a'));
    finder.type('mo');
    expect(finder.store.getState()).toMatchObject({ pending: true, shown: found('a') });
    await asked[1]!.answer(found('b'));
    expect(finder.store.getState()).toMatchObject({ pending: false, shown: found('b') });
  });

  it('calls off what is no longer wanted, and never shows it', async () => {
    const { asked, finder } = slowSearch();
    finder.type('m');
    finder.type('mo');
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await asked[1]!.answer(found('b'));
    await asked[0]!.answer(found('a'));
    expect(finder.store.getState().shown).toEqual(found('b'));
    finder.type('mon');
    await asked[2]!.answer({ kind: 'aborted' });
    expect(finder.store.getState().shown).toEqual(found('b'));
    finder.dispose();
    expect(asked[2]!.signal.aborted).toBe(true);
  });

  it('goes round the list with the arrow keys', async () => {
    const { asked, finder } = slowSearch();
    finder.move(1);
    expect(finder.store.getState().active).toBeUndefined();
    finder.type('m');
    await asked[0]!.answer(found('a', 'b', 'c'));
    const placeAfter = (step: 1 | -1) => {
      finder.move(step);
      return finder.store.getState().active;
    };
    expect([placeAfter(1), placeAfter(1), placeAfter(1), placeAfter(1), placeAfter(-1)]).toEqual([
      0, 1, 2, 0, 2,
    ]);
    finder.type('mo');
    expect(finder.store.getState().active).toBeUndefined();
    expect(placeAfter(-1)).toBe(2);
    await asked[1]!.answer(found('a'));
    expect(finder.store.getState().active).toBeUndefined();
  });

  it('shows more on request, and starts anew with other words', () => {
    const { asked, finder } = slowSearch();
    finder.type('m');
    finder.showMore();
    finder.showMore();
    finder.type('mo');
    expect(asked.map(({ most }) => most)).toEqual([PAGE, 2 * PAGE, 3 * PAGE, PAGE]);
  });

  it('gives the best of what was typed last, however fast Enter followed', async () => {
    const { asked, finder } = slowSearch();
    expect(await finder.choose()).toBeUndefined();
    finder.type('m');
    const chosen = finder.choose();
    await asked[0]!.answer(found('a', 'b'));
    expect((await chosen)?.work).toBe('a');
    finder.move(-1);
    expect((await finder.choose())?.work).toBe('b');
  });

  it('gives none where one types on, or closes, before it is found', async () => {
    const { asked, finder } = slowSearch();
    finder.type('m');
    await asked[0]!.answer(found('a'));
    finder.type('mo');
    const typedOn = finder.choose();
    finder.type('mon');
    await asked[1]!.answer({ kind: 'aborted' });
    expect(await typedOn).toBeUndefined();
    const closed = finder.choose();
    finder.dispose();
    await asked[2]!.answer({ kind: 'aborted' });
    expect(await closed).toBeUndefined();
  });

  it('asks again after trouble', async () => {
    const search = vi.fn<Search>(async () => ({ kind: 'unreachable' }));
    const finder = createFinder(search);
    finder.type('m');
    await vi.waitFor(() => expect(finder.store.getState().shown.kind).toBe('unreachable'));
    finder.retry();
    expect(search).toHaveBeenCalledTimes(2);
  });
});
