import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { AccountPasskey } from '../../museum/account/account.ts';
import { useTimeZone } from '../../ui/index.ts';
import type { AccountApi } from './account-api.ts';
import type { AccountStore } from './account-store.ts';
import { addPasskey } from './add-passkey.ts';
import { ToldLine } from './told-line.tsx';
import { useAct } from './use-act.ts';

export type PasskeysProps = {
  readonly passkeys: readonly AccountPasskey[];
  readonly api: AccountApi;
  readonly act: AccountStore['act'];
};

/** The passkeys of an account: added by a press, named after the device, taken away by another. */
export function Passkeys({ passkeys, api, act }: PasskeysProps) {
  const { t, date } = useLanguage();
  const timeZone = useTimeZone();
  const { told, isBusy, run, tell } = useAct();
  const [isPossible, setPossible] = useState(true);
  useEffect(() => setPossible('PublicKeyCredential' in window), []);

  async function add(label: string) {
    const made = await addPasskey(api);
    if (made.kind !== 'made') {
      tell({ kind: 'trouble', sentence: t(`account.safety.passkey-${made.kind}`) });
      return;
    }
    await run(() => act(() => api.addPasskey(label, made.response)), t('account.safety.passkey-added'));
  }

  return (
    <div className="account-part">
      <h3>{t('account.safety.passkeys')}</h3>
      <p className="soft prose">{t('account.safety.passkeys-lead')}</p>
      {passkeys.length === 0 && <p className="soft">{t('account.safety.passkeys-none')}</p>}
      <ul className="rows">
        {passkeys.map(({ id, label, createdAtMs, usedAtMs }) => (
          <li key={id} className="row">
            <p className="row-words">
              <strong>{label}</strong>
              <span className="soft">
                {usedAtMs === null
                  ? t('account.safety.passkey-since', { day: date(createdAtMs, { timeZone }) })
                  : t('account.safety.passkey-used', { day: date(usedAtMs, { timeZone }) })}
              </span>
            </p>
            <button
              type="button"
              className="button-quiet"
              aria-disabled={isBusy}
              aria-label={t('account.safety.passkey-remove-label', { name: label })}
              onClick={() =>
                void run(() => act(() => api.removePasskey(id)), t('account.safety.passkey-removed'))
              }
            >
              {t('account.safety.passkey-remove')}
            </button>
          </li>
        ))}
      </ul>
      {isPossible ? (
        <NewPasskey isBusy={isBusy} onAdd={(label) => void add(label)} />
      ) : (
        <p className="soft">{t('account.safety.passkeys-impossible')}</p>
      )}
      <ToldLine told={told} />
    </div>
  );
}

type NewPasskeyProps = { readonly isBusy: boolean; readonly onAdd: (label: string) => void };

function NewPasskey({ isBusy, onAdd }: NewPasskeyProps) {
  const { t } = useLanguage();
  const [label, setLabel] = useState('');
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onAdd(label.trim() || t('account.safety.passkey-default'));
        setLabel('');
      }}
    >
      <label htmlFor="passkey-name">{t('account.safety.passkey-name')}</label>
      <div className="inline-fields">
        <input
          id="passkey-name"
          value={label}
          maxLength={60}
          autoComplete="off"
          placeholder={t('account.safety.passkey-default')}
          onChange={(event) => setLabel(event.target.value)}
        />
        <button type="submit" className="button-quiet" aria-disabled={isBusy}>
          {t('account.safety.passkey-add')}
        </button>
      </div>
    </form>
  );
}
