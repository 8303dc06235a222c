import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { Check } from '../field.tsx';
import { failureSentence } from '../outcomes.ts';
import { ColumnMap } from './column-map.tsx';
import type { ImportDesk, ImportState } from './import-desk.ts';
import { PlannedRows } from './planned-rows.tsx';
import { RefusedRows } from './refused-rows.tsx';

export type ImportPreviewProps = {
  readonly desk: ImportDesk;
  readonly state: Extract<ImportState, { readonly kind: 'preview' }>;
};

/** What would be written, before anything is. */
export function ImportPreviewView({ desk, state }: ImportPreviewProps) {
  const language = useLanguage();
  const { t } = language;
  const [mail, setMail] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { preview, pending, isRenewed, failure } = state;
  const { counts } = preview;
  useEffect(() => heading.current?.focus(), []);
  const writes = counts.added + counts.changed;
  return (
    <div aria-busy={pending}>
      <h2 ref={heading} tabIndex={-1}>
        {t('desk.import.preview', { name: state.name })}
      </h2>
      <p className="desk-quiet">
        {t('desk.import.form', {
          encoding: preview.encoding.toUpperCase(),
          delimiter: t(`desk.import.delimiters.${preview.delimiter === '\t' ? 'tab' : preview.delimiter}`),
        })}
      </p>
      {isRenewed && <p className="desk-warning">{t('desk.import.renewed')}</p>}
      <dl className="desk-counts" aria-label={t('desk.import.counts')}>
        {(['added', 'changed', 'left', 'refused'] as const).map((count) => (
          <div key={count} className={count === 'refused' && counts.refused > 0 ? 'is-over' : undefined}>
            <dt>{t(`desk.import.count-${count}`)}</dt>
            <dd>{language.number(counts[count], 0)}</dd>
          </div>
        ))}
      </dl>
      <ColumnMap preview={preview} onMap={(columns) => void desk.map(columns)} />
      <RefusedRows preview={preview} />
      <PlannedRows preview={preview} />
      <p className="desk-quiet">{t('desk.import.no-consents')}</p>
      <Check label={t('desk.import.mail')} checked={mail} onChange={setMail} />
      <div role="alert" className="desk-failure">
        {failure && <p>{failureSentence(failure, language)}</p>}
      </div>
      <p className="desk-acts">
        <button
          type="button"
          className="button"
          aria-disabled={pending || writes === 0}
          onClick={() => writes > 0 && void desk.write(mail)}
        >
          {pending ? t('desk.import.writing') : t('desk.import.write', { count: writes })}
        </button>
        <button type="button" className="button-quiet" onClick={desk.restart}>
          {t('desk.import.another')}
        </button>
      </p>
    </div>
  );
}
