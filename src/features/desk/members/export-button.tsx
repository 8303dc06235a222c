import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { dayOf } from '../../../museum/days.ts';
import { useDeskTools } from '../desk-tools.ts';
import { type DeskFailure, failureOf, failureSentence } from '../outcomes.ts';
import type { Wish } from './member-list.ts';

/** Those who are found, as a file for spreadsheets. */
export function ExportButton({ wish }: { readonly wish: Wish }) {
  const language = useLanguage();
  const { t } = language;
  const { api, timeZone, nowMs } = useDeskTools();
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<DeskFailure>();

  async function save() {
    if (waiting) return;
    setWaiting(true);
    const outcome = await api.exportMembers(wish);
    setWaiting(false);
    if (outcome.kind !== 'ok') {
      setFailure(failureOf(outcome));
      return;
    }
    setFailure(undefined);
    const url = URL.createObjectURL(new Blob([outcome.value as BlobPart], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${t('desk.find.file')}-${dayOf(nowMs(), timeZone)}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <>
      <button type="button" className="button-quiet" aria-disabled={waiting} onClick={() => void save()}>
        {t('desk.find.export')}
      </button>
      <span role="alert" className="desk-failure">
        {failure && failureSentence(failure, language)}
      </span>
    </>
  );
}
