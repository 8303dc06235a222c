import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FindRequest, Found } from '../../../museum/desk/answers.ts';
import type { DeskApi } from '../desk-api.ts';
import { type DeskFailure, failureOf } from '../outcomes.ts';

export type Wish = Pick<FindRequest, 'text' | 'tier' | 'standing'>;

export type MemberListState = {
  readonly wish: Wish;
  readonly found: Found['found'];
  /** Of all pages together; `undefined` until the first answer. */
  readonly total: number | undefined;
  readonly next: Found['next'];
  readonly pending: boolean;
  readonly failure: DeskFailure | undefined;
};

export type MemberList = {
  readonly store: StoreApi<MemberListState>;
  readonly look: (change?: Partial<Wish>) => Promise<void>;
  readonly more: () => Promise<void>;
  readonly dispose: () => void;
};

/** Members found as one types; what was typed before is no longer waited for. */
export function createMemberList(api: Pick<DeskApi, 'find'>): MemberList {
  const store = createStore<MemberListState>(() => ({
    wish: { text: '' },
    found: [],
    total: undefined,
    next: null,
    pending: false,
    failure: undefined,
  }));
  let running: AbortController | undefined;

  async function ask(after: Found['next']) {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    store.setState({ pending: true });
    const outcome = await api.find({ ...store.getState().wish, ...(after ? { after } : {}) }, mine.signal);
    if (mine !== running || outcome.kind === 'aborted') return;
    if (outcome.kind !== 'ok') {
      store.setState({ pending: false, failure: failureOf(outcome) });
      return;
    }
    const { found, next, total } = outcome.value;
    const before = store.getState();
    store.setState({
      found: after ? [...before.found, ...found] : found,
      total: total ?? before.total,
      next,
      pending: false,
      failure: undefined,
    });
  }

  return {
    store,
    look(change = {}) {
      store.setState({ wish: withoutNothing({ ...store.getState().wish, ...change }) });
      return ask(null);
    },
    async more() {
      const { next } = store.getState();
      if (next) await ask(next);
    },
    dispose: () => running?.abort(),
  };
}

/** A choice of “any” is none. */
const withoutNothing = ({ text, tier, standing }: Partial<Wish>): Wish => ({
  text: text ?? '',
  ...(tier ? { tier } : {}),
  ...(standing ? { standing } : {}),
});
