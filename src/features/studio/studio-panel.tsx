import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { type IssuePlace, issuePlace } from './issue-place.ts';
import { StudioLight } from './studio-light.tsx';
import type { Studio, StudioIssue } from './studio-store.ts';

export type StudioPanelProps = {
  readonly studio: Studio;
  readonly tiers: readonly Tier[];
  readonly roomName: (room: string) => string;
  readonly onOpen: (place: IssuePlace) => void;
};

/** What is to be mended in the museum, and through whose eyes one looks at it. */
export function StudioPanel({ studio, tiers, roomName, onOpen }: StudioPanelProps) {
  const { lang, t } = useLanguage();
  const { issues, lights } = useStore(studio.store);
  useEffect(() => void studio.reload(lang), [studio, lang]);
  return (
    <details className="studio" open>
      <summary className="header-button">
        {t('studio.title')}
        {issues !== 'unreachable' && <span>{t('studio.issues', { count: issues.length })}</span>}
      </summary>
      <SeeAs studio={studio} tiers={tiers} />
      {issues === 'unreachable' && <p>{t('studio.unreachable')}</p>}
      {issues.length === 0 && <p>{t('studio.none')}</p>}
      {issues !== 'unreachable' && (
        <ul className="studio-issues">
          {issues.map((issue) => (
            <IssueLine key={`${issue.code} ${issue.file} ${issue.pointer}`} issue={issue} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <StudioLight lights={lights} roomName={roomName} onOpen={onOpen} />
    </details>
  );
}

function IssueLine({ issue, onOpen }: { issue: StudioIssue; onOpen: StudioPanelProps['onOpen'] }) {
  const { t } = useLanguage();
  const place = issuePlace(issue.file, issue.pointer);
  const where =
    issue.line === undefined ? issue.file : t('studio.place', { file: issue.file, line: issue.line });
  const words = (
    <>
      <span className={`studio-${issue.severity}`}>{t(`studio.${issue.severity}`)}</span>
      <span className="studio-sentence">{issue.sentence}</span>
      <span className="studio-where">{where}</span>
    </>
  );
  return (
    <li>
      {place ? (
        <button type="button" onClick={() => onOpen(place)}>
          {words}
        </button>
      ) : (
        <div>{words}</div>
      )}
    </li>
  );
}

const FIRST_DATE = '1000-01-01';

function SeeAs({ studio, tiers }: { studio: Studio; tiers: readonly Tier[] }) {
  const { t, text } = useLanguage();
  const { seenAs } = useStore(studio.store);
  // While it is typed, a date passes through the years 2, 20 and 202.
  const [draft, setDraft] = useState<string>();
  const date = seenAs.atMs === null ? '' : new Date(seenAs.atMs).toISOString().slice(0, 10);
  const lookAt = (atMs: number | null) => void studio.seeAs({ ...seenAs, atMs });
  return (
    <div className="studio-as">
      <label>
        <span>{t('studio.see-as')}</span>
        <select
          value={seenAs.tier ?? ''}
          onChange={(event) => void studio.seeAs({ ...seenAs, tier: event.target.value || null })}
        >
          <option value="">{t('studio.visitor')}</option>
          {tiers.map(({ id, label }) => (
            <option key={id} value={id}>
              {text(label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('studio.at')}</span>
        <input
          type="date"
          max="9999-12-31"
          value={draft ?? date}
          onChange={({ target }) => {
            setDraft(target.value);
            if (target.value >= FIRST_DATE) lookAt(Date.parse(`${target.value}T12:00:00Z`));
          }}
          onBlur={() => {
            if (draft === '' && seenAs.atMs !== null) lookAt(null);
            setDraft(undefined);
          }}
        />
      </label>
      {seenAs.atMs !== null && (
        <button type="button" onClick={() => lookAt(null)}>
          {t('studio.now')}
        </button>
      )}
    </div>
  );
}
