import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { IMPORT_ROWS_MOST } from '../../../museum/desk/import.ts';
import type { ImportState } from './import-desk.ts';

export type ChooseFileProps = {
  readonly refused: Extract<ImportState, { readonly kind: 'empty' }>['refused'];
  readonly onChoose: (file: File) => Promise<void>;
};

/** Where a file is chosen or dropped, and what it may be. */
export function ChooseFile({ refused, onChoose }: ChooseFileProps) {
  const { t, number } = useLanguage();
  const [over, setOver] = useState(false);
  const id = useId();
  const rows = number(IMPORT_ROWS_MOST, 0);
  const field = useRef<HTMLInputElement>(null);
  // One may have chosen before the page was hydrated and could listen.
  useEffect(() => {
    const [file] = field.current?.files ?? [];
    if (file) void onChoose(file);
  }, [onChoose]);
  const fault = refused && (refused.kind === 'too-large' ? 'too-large' : refused.fault);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void onChoose(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shorter way to what the field does
    <div
      className={over ? 'desk-drop is-over' : 'desk-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{t('desk.import.title')}</h2>
      <p>{t('desk.import.text')}</p>
      <div className="desk-field">
        <label htmlFor={id}>{t('desk.import.file')}</label>
        <input
          ref={field}
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void onChoose(file);
          }}
        />
        <p>{t('desk.import.bounds', { rows })}</p>
      </div>
      <div role="alert" className="desk-failure">
        {fault && (
          <p>
            {t(`desk.import.faults.${fault}`, {
              rows,
              line: refused.kind === 'refused' ? (refused.line ?? 0) : 0,
            })}
          </p>
        )}
      </div>
    </div>
  );
}
