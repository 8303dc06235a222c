import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { ActDialog } from '../act-dialog.tsx';
import { useDates } from '../use-dates.ts';
import type { SheetPartProps } from './member-sheet.tsx';

/** Where somebody is signed in. */
export function SessionsPart({ sheet, act }: SheetPartProps) {
  const { t } = useLanguage();
  const { hour } = useDates();
  const [ending, setEnding] = useState<string>();
  const { sessions } = sheet;
  return (
    <details className="desk-part">
      <summary>{t('desk.sessions.title', { count: sessions.length })}</summary>
      {sessions.length === 0 && <p className="desk-empty">{t('desk.sessions.none')}</p>}
      <ul className="desk-cards">
        {sessions.map(({ id, openedBy, userAgent, seenAtMs }) => (
          <li key={id}>
            <p>
              {userAgent ?? t('desk.sessions.unknown-device')}{' '}
              <span className="desk-quiet">
                {t(`desk.sessions.by.${openedBy}`)} · {t('desk.sessions.seen', { when: hour(seenAtMs) })}
              </span>
            </p>
            <p className="desk-acts">
              <button type="button" className="link-button" onClick={() => setEnding(id)}>
                {t('desk.sessions.end')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {ending !== undefined && (
        <ActDialog
          title={t('desk.sessions.end-title')}
          confirm={t('desk.sessions.end')}
          grave
          onConfirm={() => act({ act: 'end-session', session: ending })}
          onClose={() => setEnding(undefined)}
        >
          <p>{t('desk.sessions.end-text')}</p>
        </ActDialog>
      )}
    </details>
  );
}
