import { useLanguage } from '../../i18n/index.ts';
import type { AccountSession } from '../../museum/account/account.ts';
import { useTimeZone } from '../../ui/index.ts';
import type { ActOutcome } from './account-store.ts';
import { ToldLine } from './told-line.tsx';
import { useAct } from './use-act.ts';

export type SessionsListProps = {
  readonly sessions: readonly AccountSession[];
  readonly onEnd: (id: string) => Promise<ActOutcome>;
  readonly onEndOthers: () => Promise<ActOutcome>;
};

/** Where one is signed in; each can be ended from here, this one by signing out. */
export function SessionsList({ sessions, onEnd, onEndOthers }: SessionsListProps) {
  const { t, date } = useLanguage();
  const timeZone = useTimeZone();
  const { told, isBusy, run } = useAct();
  const nameOf = ({ device }: AccountSession) => device ?? t('account.safety.device-unknown');
  return (
    <div className="account-part">
      <h3>{t('account.safety.sessions')}</h3>
      <ul className="rows">
        {sessions.map((session) => {
          const when = date(session.seenAtMs, { timeZone, time: true });
          return (
            <li key={session.id} className="row">
              <p className="row-words">
                <strong>{nameOf(session)}</strong>
                <span className="soft">
                  {t(`account.safety.by-${session.openedBy}`)}
                  {session.here ? null : ` · ${t('account.safety.seen', { when })}`}
                </span>
              </p>
              {session.here ? (
                <span className="row-here">{t('account.safety.session-here')}</span>
              ) : (
                <button
                  type="button"
                  className="button-quiet"
                  aria-disabled={isBusy}
                  aria-label={t('account.safety.end-label', { device: nameOf(session), when })}
                  onClick={() => void run(() => onEnd(session.id), t('account.safety.ended'))}
                >
                  {t('account.safety.end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <button
          type="button"
          className="button-quiet"
          aria-disabled={isBusy}
          onClick={() => void run(onEndOthers, t('account.safety.others-ended'))}
        >
          {t('account.safety.end-others')}
        </button>
      )}
      <ToldLine told={told} />
    </div>
  );
}
