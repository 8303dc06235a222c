import { type FormEvent, useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { ActOutcome } from './account-store.ts';
import { ToldLine } from './told-line.tsx';
import { useAct } from './use-act.ts';

export type FreeSeatsProps = {
  readonly seats: readonly number[];
  readonly onName: (seat: number, name: string) => Promise<ActOutcome>;
};

/** The seats of a membership that are nobody's yet: a name makes the next one a card. */
export function FreeSeats({ seats, onName }: FreeSeatsProps) {
  const { t } = useLanguage();
  const { told, isBusy, run } = useAct();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [next] = seats;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const holder = name.trim();
    if (next === undefined || isBusy) return;
    if (holder === '') return field.current?.focus();
    const outcome = await run(() => onName(next, holder), t('account.card.seat-named', { name: holder }));
    if (outcome === 'done') setName('');
    field.current?.focus();
  }

  return (
    <div className="free-seats">
      {next !== undefined && (
        <form onSubmit={submit} className="inline-form" noValidate>
          <label htmlFor={`${id}name`}>{t('account.card.free', { count: seats.length })}</label>
          <div className="inline-fields">
            <input
              ref={field}
              id={`${id}name`}
              value={name}
              maxLength={120}
              placeholder={t('account.card.holder')}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
            <button type="submit" className="button-quiet" aria-disabled={isBusy}>
              {t('account.card.give')}
            </button>
          </div>
        </form>
      )}
      <ToldLine told={told} />
    </div>
  );
}
