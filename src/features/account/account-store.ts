import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Account } from '../../museum/account/account.ts';
import type { HttpOutcome } from '../../platform/http.ts';
import type { AccountApi } from './account-api.ts';

export type AccountState =
  | { readonly kind: 'loading' | 'unreachable' | 'signed-out' | 'not-a-member' | 'erased' }
  | { readonly kind: 'ready'; readonly account: Account };

/** Whether what one did was done; `denied` when the session may not do it any more. */
export type ActOutcome = 'done' | 'denied' | 'refused' | 'failed';

export type AccountStore = {
  readonly store: StoreApi<AccountState>;
  readonly load: () => Promise<void>;
  /** Does something and reads the page again. */
  readonly act: (doing: () => Promise<HttpOutcome<unknown>>) => Promise<ActOutcome>;
  readonly erase: (confirm: string) => Promise<ActOutcome>;
};

/** One's own page as the API knows it. */
export function createAccountStore(api: AccountApi): AccountStore {
  const store = createStore<AccountState>(() => ({ kind: 'loading' }));

  async function load() {
    const outcome = await api.read();
    store.setState(stateOf(outcome, store.getState()), true);
  }

  async function act(doing: () => Promise<HttpOutcome<unknown>>): Promise<ActOutcome> {
    const done = actOutcome(await doing());
    await load();
    return done;
  }

  return {
    store,
    load,
    act,
    async erase(confirm) {
      const done = actOutcome(await api.erase(confirm));
      if (done === 'done') store.setState({ kind: 'erased' }, true);
      return done;
    },
  };
}

function stateOf(outcome: HttpOutcome<Account>, before: AccountState): AccountState {
  if (outcome.kind === 'ok') return { kind: 'ready', account: outcome.value };
  if (outcome.kind === 'refused') return { kind: outcome.status === 401 ? 'signed-out' : 'not-a-member' };
  // What one has read stays; that something did not work is said where it was tried.
  return before.kind === 'ready' ? before : { kind: 'unreachable' };
}

function actOutcome(outcome: HttpOutcome<unknown>): ActOutcome {
  if (outcome.kind === 'ok') return 'done';
  if (outcome.kind !== 'refused') return 'failed';
  return outcome.status === 401 || outcome.error.code === 'not-for-you' ? 'denied' : 'refused';
}
