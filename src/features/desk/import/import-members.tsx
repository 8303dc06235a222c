import { useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../../i18n/index.ts';
import { AddressLink } from '../../../ui/index.ts';
import { useDeskTools } from '../desk-tools.ts';
import { Failure } from '../failure.tsx';
import { ChooseFile } from './choose-file.tsx';
import { createImportDesk } from './import-desk.ts';
import { ImportPreviewView } from './import-preview.tsx';

/** A list of members from elsewhere: chosen, looked at, written whole or not at all. */
export function ImportMembers() {
  const { lang, t } = useLanguage();
  const { api } = useDeskTools();
  const [desk] = useState(() => createImportDesk(api));
  const state = useStore(desk.store);
  return (
    <section className="desk-import">
      {state.kind === 'empty' && <ChooseFile refused={state.refused} onChoose={desk.choose} />}
      {state.kind === 'reading' && (
        <p className="loading" role="status">
          {t('desk.import.reading', { name: state.name })}
        </p>
      )}
      {state.kind === 'preview' && <ImportPreviewView desk={desk} state={state} />}
      {state.kind === 'written' && (
        <div className="desk-written" role="status">
          <h2>{t('desk.import.written')}</h2>
          <p>{t('desk.import.written-counts', { ...state.written })}</p>
          <p className="desk-acts">
            <AddressLink to={{ kind: 'desk', lang }} className="button">
              {t('desk.import.to-members')}
            </AddressLink>
            <button type="button" className="button-quiet" onClick={desk.restart}>
              {t('desk.import.another')}
            </button>
          </p>
        </div>
      )}
      {state.kind === 'failed' && <Failure failure={state.failure} onRetry={desk.restart} />}
    </section>
  );
}
