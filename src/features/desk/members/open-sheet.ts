import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DeskAct, DeskActName } from '../../../museum/desk/acts.ts';
import type { MemberSheet } from '../../../museum/desk/answers.ts';
import type { DeskApi } from '../desk-api.ts';
import { type DeskFailure, failureOf } from '../outcomes.ts';

/** What was just done, and how it is undone. */
export type LastAct = {
  readonly act: DeskActName;
  readonly undo: DeskAct | null;
  readonly isUndone: boolean;
};

export type OpenSheetState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: DeskFailure }
  | {
      readonly kind: 'open';
      readonly sheet: MemberSheet;
      readonly last: LastAct | undefined;
      readonly acting: boolean;
      /** Why the last undoing did not come to pass. */
      readonly failure: DeskFailure | undefined;
    };

export type OpenSheet = {
  readonly store: StoreApi<OpenSheetState>;
  readonly load: () => Promise<void>;
  /** Does something to the member; gives why not, where it was not done. */
  readonly act: (act: DeskAct) => Promise<DeskFailure | undefined>;
  readonly undo: () => Promise<void>;
};

export type OpenSheetOptions = {
  readonly api: Pick<DeskApi, 'sheet' | 'act'>;
  readonly memberId: string;
  /** A sheet that is there already, such as that of a member who was just added. */
  readonly sheet?: MemberSheet | undefined;
  /** The member is another than the list says. */
  readonly onChange: () => void;
};

/** One member's sheet while it is open. */
export function createOpenSheet({ api, memberId, sheet, onChange }: OpenSheetOptions): OpenSheet {
  const store = createStore<OpenSheetState>(() => (sheet ? opened(sheet) : { kind: 'loading' }));

  async function load() {
    const outcome = await api.sheet(memberId);
    if (outcome.kind === 'ok') store.setState(opened(outcome.value), true);
    else store.setState({ kind: 'failed', failure: failureOf(outcome) }, true);
  }

  async function perform(act: DeskAct, isUndone: boolean): Promise<DeskFailure | undefined> {
    const before = store.getState();
    if (before.kind !== 'open' || before.acting) return undefined;
    store.setState({ ...before, acting: true, failure: undefined }, true);
    const outcome = await api.act(memberId, before.sheet.version, act);
    if (outcome.kind === 'ok') {
      const { sheet, undo } = outcome.value;
      store.setState(
        { ...opened(sheet), last: { act: act.act, undo: isUndone ? null : undo, isUndone } },
        true,
      );
      onChange();
      return undefined;
    }
    store.setState({ ...before, acting: false }, true);
    const failure = failureOf(outcome);
    // What somebody else did is shown before it is decided anew.
    if (failure.kind === 'refused' && failure.code === 'changed-meanwhile') await load();
    return failure;
  }

  return {
    store,
    load,
    act: (act) => perform(act, false),
    async undo() {
      const state = store.getState();
      const undo = state.kind === 'open' ? state.last?.undo : undefined;
      if (!undo) return;
      const failure = await perform(undo, true);
      const after = store.getState();
      if (failure && after.kind === 'open') store.setState({ ...after, failure }, true);
    },
  };
}

const opened = (sheet: MemberSheet) =>
  ({ kind: 'open', sheet, last: undefined, acting: false, failure: undefined }) as const;
