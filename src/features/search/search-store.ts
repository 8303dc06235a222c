import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Hit, Search, SearchOutcome } from '../../museum/search/index.ts';

/** How many works are shown at first, and how many more each time. */
export const PAGE = 10;

/** What the last search that ended came to; one that is called off comes to nothing. */
export type Shown = Exclude<SearchOutcome, { kind: 'aborted' }>;

export type SearchState = {
  readonly typed: string;
  /** Stays on the screen while the next is on its way. */
  readonly shown: Shown;
  readonly pending: boolean;
  /** The place of the work that Enter leads to, chosen with the arrow keys. */
  readonly active: number | undefined;
};

export type Finder = {
  readonly store: StoreApi<SearchState>;
  readonly type: (text: string) => void;
  readonly showMore: () => void;
  readonly retry: () => void;
  /** Goes a step down or up the list, round its ends. */
  readonly move: (step: 1 | -1) => void;
  /** The work chosen, or the best one; waits for what was typed last, and gives none where one types on meanwhile. */
  readonly choose: () => Promise<Hit | undefined>;
  readonly dispose: () => void;
};

const NOTHING: Shown = { kind: 'nothing-asked' };

/** Searches as one types; what was typed before is no longer waited for. */
export function createFinder(search: Search): Finder {
  const store = createStore<SearchState>(() => ({
    typed: '',
    shown: NOTHING,
    pending: false,
    active: undefined,
  }));
  let most = PAGE;
  let running: AbortController | undefined;
  let settled = Promise.resolve();

  function start() {
    settled = run();
  }

  async function run() {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    store.setState({ pending: true });
    const shown = await search(store.getState().typed, most, mine.signal);
    if (mine !== running || shown.kind === 'aborted') return;
    const { active } = store.getState();
    const isThere = shown.kind === 'found' && active !== undefined && active < shown.hits.length;
    store.setState({ shown, pending: false, active: isThere ? active : undefined });
  }

  return {
    store,
    type(typed) {
      most = PAGE;
      store.setState({ typed, active: undefined });
      start();
    },
    showMore() {
      most += PAGE;
      start();
    },
    retry: start,
    move(step) {
      const { shown, active } = store.getState();
      const count = shown.kind === 'found' ? shown.hits.length : 0;
      if (count === 0) return;
      const from = active ?? (step === 1 ? -1 : count);
      store.setState({ active: (from + step + count) % count });
    },
    async choose() {
      const mine = settled;
      await mine;
      const { shown, active } = store.getState();
      return mine === settled && shown.kind === 'found' ? shown.hits[active ?? 0] : undefined;
    },
    dispose() {
      running?.abort();
      settled = Promise.resolve();
    },
  };
}
