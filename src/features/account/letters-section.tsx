import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Account, AccountConsent } from '../../museum/account/account.ts';
import { useTimeZone } from '../../ui/index.ts';
import type { ActOutcome } from './account-store.ts';
import { ToldLine } from './told-line.tsx';
import { useAct } from './use-act.ts';

export type LettersSectionProps = {
  readonly account: Account;
  readonly languages: readonly string[];
  readonly languageName: (lang: string) => string;
  readonly onLanguage: (lang: string) => Promise<ActOutcome>;
  readonly onWithdraw: (purpose: string) => Promise<ActOutcome>;
};

/** In which language the museum writes, and what one agreed to, in the very words; taken back by one press. */
export function LettersSection(props: LettersSectionProps) {
  const { account, languages, languageName, onLanguage, onWithdraw } = props;
  const { t, lang } = useLanguage();
  const { told, run } = useAct();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('account.letters.title')}</h2>
      <div className="account-part">
        <label className="field-label" htmlFor={`${id}lang`}>
          {t('account.letters.language')}
        </label>
        <select
          id={`${id}lang`}
          value={account.language ?? lang}
          onChange={({ target: { value } }) =>
            void run(
              () => onLanguage(value),
              t('account.letters.language-saved', { language: languageName(value) }),
            )
          }
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageName(each)}
            </option>
          ))}
        </select>
      </div>
      <div className="account-part">
        <h3>{t('account.letters.consents')}</h3>
        {account.consents.length === 0 && <p className="soft">{t('account.letters.consents-none')}</p>}
        <ul className="rows">
          {account.consents.map((consent) => (
            <ConsentRow
              key={consent.id}
              consent={consent}
              onWithdraw={() =>
                void run(() => onWithdraw(consent.purpose), t('account.letters.withdrawn-now'))
              }
            />
          ))}
        </ul>
        <ToldLine told={told} />
      </div>
    </section>
  );
}

const SOURCES = new Set(['join', 'gift', 'desk', 'import', 'account']);

type ConsentRowProps = { readonly consent: AccountConsent; readonly onWithdraw: () => void };

function ConsentRow({ consent, onWithdraw }: ConsentRowProps) {
  const { t, date } = useLanguage();
  const timeZone = useTimeZone();
  const { wording, language, source, givenAtMs, withdrawnAtMs } = consent;
  const where = SOURCES.has(source) ? t(`account.letters.sources.${source}`) : source;
  return (
    <li className="row">
      <p className="row-words">
        <span lang={language}>{wording}</span>
        <span className="soft">
          {t('account.letters.given', { day: date(givenAtMs, { timeZone }), source: where })}
        </span>
      </p>
      {withdrawnAtMs === null ? (
        <button
          type="button"
          className="button-quiet"
          aria-label={t('account.letters.withdraw-label', { wording })}
          onClick={onWithdraw}
        >
          {t('account.letters.withdraw')}
        </button>
      ) : (
        <span className="row-here">
          {t('account.letters.withdrawn', { day: date(withdrawnAtMs, { timeZone }) })}
        </span>
      )}
    </li>
  );
}
