import { type FormEvent, useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { ActOutcome } from './account-store.ts';

export type DataSectionProps = {
  readonly exportUrl: string;
  /** What is to be typed before one is erased. */
  readonly expected: string;
  readonly isAddress: boolean;
  readonly onErase: (confirm: string) => Promise<ActOutcome>;
};

/** What the museum keeps about one: to take along, or to have forgotten. */
export function DataSection({ exportUrl, expected, isAddress, onErase }: DataSectionProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('account.data.title')}</h2>
      <p className="prose">{t('account.data.lead')}</p>
      <p className="account-part">
        <a className="button-quiet" href={exportUrl} download>
          {t('account.data.export')}
        </a>
        <span className="form-help">{t('account.data.export-help')}</span>
      </p>
      <details className="erase">
        <summary>{t('account.data.erase')}</summary>
        <div className="erase-words">
          <p>{t('account.data.erase-lead')}</p>
          <p>{t('account.data.erase-kept')}</p>
          <p>
            <strong>{t('account.data.erase-undo')}</strong>
          </p>
          <EraseForm {...{ expected, isAddress, onErase }} />
        </div>
      </details>
    </section>
  );
}

function EraseForm({ expected, isAddress, onErase }: Omit<DataSectionProps, 'exportUrl'>) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const fold = (text: string) => text.trim().toLowerCase();
    const outcome = fold(typed) === fold(expected) ? await onErase(typed) : 'refused';
    if (outcome === 'done') return;
    setTrouble(
      outcome === 'refused'
        ? t('account.data.erase-wrong', { expected })
        : t(outcome === 'denied' ? 'account.sign-in-again' : 'account.trouble'),
    );
    field.current?.focus();
  }

  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <label htmlFor={`${id}confirm`}>
        {t(isAddress ? 'account.data.erase-confirm' : 'account.data.erase-confirm-name')}
      </label>
      <input
        ref={field}
        id={`${id}confirm`}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        aria-describedby={`${id}trouble`}
        aria-invalid={trouble !== undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div aria-live="assertive" className="form-trouble" id={`${id}trouble`}>
        {trouble && <p>{trouble}</p>}
      </div>
      <button type="submit" className="button button-danger">
        {t('account.data.erase-do')}
      </button>
    </form>
  );
}
