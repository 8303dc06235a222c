import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import type { LogEntry } from '../../../museum/desk/answers.ts';
import { useDeskTools } from '../desk-tools.ts';
import { Failure } from '../failure.tsx';
import { type DeskFailure, failureOf } from '../outcomes.ts';
import { LogLines } from './log-lines.tsx';

/** The log, newest first, a page at a time. */
export function DeskLog() {
  const { t } = useLanguage();
  const { api } = useDeskTools();
  const [entries, setEntries] = useState<readonly LogEntry[]>();
  const [more, setMore] = useState(false);
  const [failure, setFailure] = useState<DeskFailure>();

  const load = useCallback(
    async (before?: LogEntry) => {
      const outcome = await api.log(before && { atMs: before.atMs, id: before.id });
      if (outcome.kind !== 'ok') {
        setFailure(failureOf(outcome));
        return;
      }
      const { entries: next } = outcome.value;
      setEntries((known) => (before && known ? [...known, ...next] : next));
      setMore(outcome.value.more);
      setFailure(undefined);
    },
    [api],
  );
  useEffect(() => void load(), [load]);

  return (
    <section className="desk-log">
      <p className="desk-quiet">{t('desk.log.help')}</p>
      {!entries && !failure && <p className="loading">{t('desk.loading')}</p>}
      {entries && <LogLines entries={entries} withSubject />}
      {failure && <Failure failure={failure} onRetry={() => void load(entries?.at(-1))} />}
      {more && (
        <button type="button" className="button-quiet" onClick={() => void load(entries?.at(-1))}>
          {t('desk.more')}
        </button>
      )}
    </section>
  );
}
