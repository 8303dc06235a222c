import { useLanguage } from '../../../i18n/index.ts';
import type { MemberSheet } from '../../../museum/desk/answers.ts';
import { LogLines } from '../log/log-lines.tsx';
import { useDates } from '../use-dates.ts';
import { wordsFor } from '../words.ts';

/** The mails that went to somebody, and what was done about them. */
export function MemberHistory({ sheet }: { readonly sheet: MemberSheet }) {
  const language = useLanguage();
  const { t } = language;
  const { hour } = useDates();
  const { mails, log } = sheet;
  return (
    <>
      <details className="desk-part">
        <summary>{t('desk.mails.title', { count: mails.length })}</summary>
        {mails.length === 0 && <p className="desk-empty">{t('desk.mails.none')}</p>}
        <ul className="desk-lines">
          {mails.map(({ id, kind, state, createdAtMs, sentAtMs }) => (
            <li key={id}>
              <time dateTime={new Date(createdAtMs).toISOString()}>{hour(sentAtMs ?? createdAtMs)}</time>
              <span>
                {wordsFor(language, `desk.mails.kinds.${kind}`, kind)}{' '}
                <span className="desk-quiet">{t(`desk.mails.states.${state}`)}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
      <details className="desk-part">
        <summary>{t('desk.log.of-member', { count: log.length })}</summary>
        <LogLines entries={log} withSubject={false} />
      </details>
    </>
  );
}
