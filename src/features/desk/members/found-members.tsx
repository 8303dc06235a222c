import { type KeyboardEvent, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../../i18n/index.ts';
import type { Found } from '../../../museum/desk/answers.ts';
import { useDeskTools } from '../desk-tools.ts';
import { Failure } from '../failure.tsx';
import { useTierName } from '../tier-name.ts';
import { useDates } from '../use-dates.ts';
import { ExportButton } from './export-button.tsx';
import { MemberFilters } from './member-filters.tsx';
import type { MemberList, Wish } from './member-list.ts';

export type FoundMembersProps = {
  readonly list: MemberList;
  readonly openId: string;
  readonly onAdd: () => void;
};

/** The field, what narrows it down, and below who is found as one types. */
export function FoundMembers({ list, openId, onAdd }: FoundMembersProps) {
  const { t } = useLanguage();
  const { wish, found, total, next, pending, failure } = useStore(list.store);
  const items = useRef<HTMLUListElement>(null);
  const id = useId();

  /** Arrow keys lead from the field into the list and along it. */
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLSelectElement) return;
    const links = [...(items.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    event.preventDefault();
    if (at + step < 0) document.getElementById(`${id}text`)?.focus();
    else links[at + step]?.focus();
  }

  return (
    <section className="desk-list" aria-label={t('desk.pages.desk')} onKeyDown={onKeyDown}>
      <div className="desk-find">
        <label htmlFor={`${id}text`}>{t('desk.find.label')}</label>
        <input
          id={`${id}text`}
          type="search"
          value={wish.text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => void list.look({ text: event.target.value })}
        />
        <MemberFilters wish={wish} onChange={(change: Partial<Wish>) => void list.look(change)} />
      </div>
      <div className="desk-list-head">
        <p role="status">
          {total === undefined ? t('desk.loading') : t('desk.find.count', { count: total })}
        </p>
        <div className="desk-list-acts">
          {total !== undefined && total > 0 && <ExportButton wish={wish} />}
          <button type="button" className="button" onClick={onAdd}>
            {t('desk.add.open')}
          </button>
        </div>
      </div>
      {failure && <Failure failure={failure} onRetry={() => void list.look()} />}
      <ul ref={items} aria-busy={pending}>
        {found.map((each) => (
          <FoundMember key={each.member.id} found={each} isOpen={each.member.id === openId} />
        ))}
      </ul>
      {total === 0 && !failure && (
        <p className="desk-empty">{t(isWide(wish) ? 'desk.find.none-yet' : 'desk.find.none')}</p>
      )}
      {next && (
        <button type="button" className="button-quiet" onClick={() => void list.more()}>
          {t('desk.more')}
        </button>
      )}
    </section>
  );
}

const isWide = ({ text, tier, standing }: Wish) => text === '' && !tier && !standing;

type FoundMemberProps = { readonly found: Found['found'][number]; readonly isOpen: boolean };

function FoundMember({ found: { member, membership }, isOpen }: FoundMemberProps) {
  const { t } = useLanguage();
  const { nowMs } = useDeskTools();
  const { day } = useDates();
  const tierName = useTierName();
  const ended = membership !== null && membership.endsAtMs <= nowMs();
  return (
    <li>
      <a id={`member-${member.id}`} href={`#${member.id}`} aria-current={isOpen ? 'true' : undefined}>
        <span className="desk-name">
          <bdi>{member.name}</bdi>
        </span>
        <span className="desk-tier">{membership ? tierName(membership.tier) : t('desk.no-membership')}</span>
        <span className="desk-email">
          <bdi>{member.email ?? t('desk.no-email')}</bdi>
        </span>
        {membership && (
          <span className={ended ? 'desk-end is-over' : 'desk-end'}>
            {t(ended ? 'desk.ended' : 'desk.until', { day: day(membership.endsAtMs) })}
          </span>
        )}
      </a>
    </li>
  );
}
