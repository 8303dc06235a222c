import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Account } from '../../museum/account/account.ts';
import type { ActOutcome } from './account-store.ts';
import { ConsentsList, EarlierConsents } from './consents-list.tsx';
import { ToldLine } from './told-line.tsx';
import { useAct } from './use-act.ts';

export type LettersSectionProps = {
  readonly account: Account;
  readonly languages: readonly string[];
  readonly languageName: (lang: string) => string;
  readonly onLanguage: (lang: string) => Promise<ActOutcome>;
  readonly onAgree: (purpose: string) => Promise<ActOutcome>;
  readonly onWithdraw: (purpose: string) => Promise<ActOutcome>;
};

/** In which language the museum writes, and what one agrees to. */
export function LettersSection(props: LettersSectionProps) {
  const { account, languages, languageName, onLanguage, onAgree, onWithdraw } = props;
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
        <p className="form-help">{t('account.letters.consents-help')}</p>
        <ConsentsList
          consents={account.consents}
          onAgree={(purpose) => void run(() => onAgree(purpose), t('account.letters.agreed-now'))}
          onWithdraw={(purpose) => void run(() => onWithdraw(purpose), t('account.letters.withdrawn-now'))}
        />
        <ToldLine told={told} />
        <EarlierConsents consents={account.consents} />
      </div>
    </section>
  );
}
