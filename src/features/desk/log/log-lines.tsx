import { useLanguage } from '../../../i18n/index.ts';
import type { LogEntry } from '../../../museum/desk/answers.ts';
import { useRouter } from '../../../ui/index.ts';
import { useDates } from '../use-dates.ts';
import { wordsFor } from '../words.ts';
import { useDetailWords } from './detail-words.ts';

export type LogLinesProps = { readonly entries: readonly LogEntry[]; readonly withSubject: boolean };

/** Who did what about whom, a line each. */
export function LogLines({ entries, withSubject }: LogLinesProps) {
  const language = useLanguage();
  const { hour } = useDates();
  const wordsOf = useDetailWords();
  return (
    <ul className="desk-lines">
      {entries.map((entry) => {
        const details = wordsOf(entry);
        return (
          <li key={entry.id}>
            <time dateTime={new Date(entry.atMs).toISOString()}>{hour(entry.atMs)}</time>
            <span>
              {wordsFor(language, `desk.log.actions.${entry.action}`, entry.action)}
              {withSubject && <Subject subject={entry.subject} />}
              {details !== '' && <span className="desk-quiet"> ({details})</span>}
            </span>
            <bdi className="desk-quiet">
              {entry.actor.name ?? language.t(`desk.log.actors.${entry.actor.kind}`)}
            </bdi>
          </li>
        );
      })}
    </ul>
  );
}

function Subject({ subject }: Pick<LogEntry, 'subject'>) {
  const { lang, t } = useLanguage();
  const router = useRouter();
  if (subject?.kind !== 'member') return null;
  return (
    <>
      {': '}
      <a href={`${router.href({ kind: 'desk', lang })}#${subject.id}`}>
        <bdi>{subject.name ?? t('desk.log.erased')}</bdi>
      </a>
    </>
  );
}
