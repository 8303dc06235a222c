import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Columns, FileRefused, ImportPreview, ImportWritten } from '../../../museum/desk/import.ts';
import { IMPORT_BYTES_MOST } from '../../../museum/desk/import.ts';
import type { DeskApi } from '../desk-api.ts';
import { type DeskFailure, failureOf } from '../outcomes.ts';

export type Written = Extract<ImportWritten, { readonly kind: 'written' }>;

export type ImportState =
  | { readonly kind: 'empty'; readonly refused?: FileRefused | { readonly kind: 'too-large' } }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly pending: boolean;
      /** Something has changed since it was looked at: this is how it is now. */
      readonly isRenewed: boolean;
      readonly failure: DeskFailure | undefined;
    }
  | { readonly kind: 'written'; readonly name: string; readonly written: Written }
  | { readonly kind: 'failed'; readonly failure: DeskFailure };

export type ImportDesk = {
  readonly store: StoreApi<ImportState>;
  readonly choose: (file: File) => Promise<void>;
  /** Reads the file again with other columns. */
  readonly map: (columns: Columns) => Promise<void>;
  readonly write: (mail: boolean) => Promise<void>;
  readonly restart: () => void;
};

/** A file on its way into the museum: chosen, looked at, written. It stays in the browser until it is written. */
export function createImportDesk(api: Pick<DeskApi, 'previewImport' | 'writeImport'>): ImportDesk {
  const store = createStore<ImportState>(() => ({ kind: 'empty' }));
  let chosen: { readonly name: string; readonly file: string } | undefined;

  async function look(columns: Columns | undefined, isRenewed = false) {
    if (!chosen) return;
    const { name, file } = chosen;
    const outcome = await api.previewImport({ file, mail: false, ...(columns ? { columns } : {}) });
    if (outcome.kind !== 'ok') store.setState({ kind: 'failed', failure: failureOf(outcome) }, true);
    else if (outcome.value.kind === 'refused')
      store.setState({ kind: 'empty', refused: outcome.value }, true);
    else {
      const preview = outcome.value;
      store.setState({ kind: 'preview', name, preview, pending: false, isRenewed, failure: undefined }, true);
    }
  }

  return {
    store,
    async choose(file) {
      if (file.size > IMPORT_BYTES_MOST) {
        store.setState({ kind: 'empty', refused: { kind: 'too-large' } }, true);
        return;
      }
      store.setState({ kind: 'reading', name: file.name }, true);
      chosen = { name: file.name, file: await base64Of(file) };
      await look(undefined);
    },
    async map(columns) {
      const state = store.getState();
      if (state.kind !== 'preview') return;
      store.setState({ ...state, pending: true }, true);
      await look(columns);
    },
    async write(mail) {
      const state = store.getState();
      if (state.kind !== 'preview' || state.pending || !chosen) return;
      store.setState({ ...state, pending: true, failure: undefined }, true);
      const { columns, plan } = state.preview;
      const outcome = await api.writeImport({ file: chosen.file, columns, mail }, plan);
      if (outcome.kind !== 'ok') {
        store.setState({ ...state, pending: false, failure: failureOf(outcome) }, true);
      } else if (outcome.value.kind === 'written') {
        store.setState({ kind: 'written', name: chosen.name, written: outcome.value }, true);
      } else await look(columns, true);
    },
    restart() {
      chosen = undefined;
      store.setState({ kind: 'empty' }, true);
    },
  };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
