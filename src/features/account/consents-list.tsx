import { useLanguage } from '../../i18n/index.ts';
import type { AccountConsent } from '../../museum/account/account.ts';
import { CONSENT_PURPOSES } from '../../museum/joining/consents.ts';
import { useTimeZone } from '../../ui/index.ts';

export type ConsentsListProps = {
  readonly consents: readonly AccountConsent[];
  readonly onAgree: (purpose: string) => void;
  readonly onWithdraw: (purpose: string) => void;
};

/** What a member agrees to or may agree to, each by itself: given and taken back by one press of the same button. */
export function ConsentsList({ consents, onAgree, onWithdraw }: ConsentsListProps) {
  const newest = consents.toSorted((one, other) => other.givenAtMs - one.givenAtMs);
  // What was agreed to and is no longer asked can be taken back all the same.
  const agreed = newest.filter(isOpen).map(({ purpose }) => purpose);
  const purposes = [...new Set<string>([...CONSENT_PURPOSES, ...agreed])];
  const rows = purposes.map((purpose) => {
    const answers = newest.filter((consent) => consent.purpose === purpose);
    return { purpose, open: answers.find(isOpen), last: answers[0] };
  });
  return (
    <ul className="rows">
      {rows.map((row) => (
        <ConsentRow key={row.purpose} {...row} {...{ onAgree, onWithdraw }} />
      ))}
    </ul>
  );
}

/** What a member agreed to before, in its own words, and until when. */
export function EarlierConsents({ consents }: Pick<ConsentsListProps, 'consents'>) {
  const { t } = useLanguage();
  const earlier = consents.filter((consent) => !isOpen(consent)).toReversed();
  if (earlier.length === 0) return null;
  return (
    <details className="earlier">
      <summary>{t('account.letters.earlier')}</summary>
      <ul className="rows">
        {earlier.map((consent) => (
          <li key={consent.id} className="row">
            <p className="row-words">
              <span lang={consent.language}>{consent.wording}</span>
              <Given consent={consent} />
              <Withdrawn consent={consent} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

const isOpen = ({ withdrawnAtMs }: AccountConsent): boolean => withdrawnAtMs === null;

type ConsentRowProps = Pick<ConsentsListProps, 'onAgree' | 'onWithdraw'> & {
  readonly purpose: string;
  readonly open: AccountConsent | undefined;
  readonly last: AccountConsent | undefined;
};

function ConsentRow({ purpose, open, last, onAgree, onWithdraw }: ConsentRowProps) {
  const { t } = useLanguage();
  // What was agreed to stands in its own words, what may be agreed to in today's.
  const wording = open?.wording ?? t(`consents.${purpose}`);
  const act = open ? 'withdraw' : 'agree';
  return (
    <li className="row">
      <p className="row-words">
        <span lang={open?.language}>{wording}</span>
        {open && <Given consent={open} />}
        {!open && last && <Withdrawn consent={last} />}
        {!last && <span className="soft">{t('account.letters.not-given')}</span>}
      </p>
      <button
        type="button"
        className="button-quiet"
        aria-label={t(`account.letters.${act}-label`, { wording })}
        onClick={() => (open ? onWithdraw(purpose) : onAgree(purpose))}
      >
        {t(`account.letters.${act}`)}
      </button>
    </li>
  );
}

function Given({ consent: { source, givenAtMs } }: { readonly consent: AccountConsent }) {
  const { t, date } = useLanguage();
  const timeZone = useTimeZone();
  const where = SOURCES.has(source) ? t(`account.letters.sources.${source}`) : source;
  return (
    <span className="soft">
      {t('account.letters.given', { day: date(givenAtMs, { timeZone }), source: where })}
    </span>
  );
}

const SOURCES = new Set(['join', 'gift', 'desk', 'import', 'account']);

function Withdrawn({ consent: { withdrawnAtMs } }: { readonly consent: AccountConsent }) {
  const { t, date } = useLanguage();
  const timeZone = useTimeZone();
  if (withdrawnAtMs === null) return null;
  return (
    <span className="soft">{t('account.letters.withdrawn', { day: date(withdrawnAtMs, { timeZone }) })}</span>
  );
}
