import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import type { DeskMembership } from '../../../museum/desk/answers.ts';
import { useDeskTools } from '../desk-tools.ts';
import { useTierName } from '../tier-name.ts';
import { useDates } from '../use-dates.ts';
import { CardsPart } from './cards-part.tsx';
import type { SheetPartProps } from './member-sheet.tsx';
import { MembershipDialog, type MembershipQuestion } from './membership-dialogs.tsx';

/** What somebody holds and held, the one that ends last first, each with its cards. */
export function MembershipParts({ sheet, act }: SheetPartProps) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<MembershipQuestion>();
  return (
    <div className="desk-part">
      <h3>{t('desk.membership.title', { count: sheet.memberships.length })}</h3>
      {sheet.memberships.length === 0 && <p className="desk-empty">{t('desk.no-membership')}</p>}
      {sheet.memberships.map((membership) => (
        <article key={membership.id} className="desk-membership">
          <MembershipHead membership={membership} onAsk={setAsked} />
          <CardsPart sheet={sheet} act={act} membership={membership} />
        </article>
      ))}
      <p className="desk-acts">
        <button type="button" className="button-quiet" onClick={() => setAsked({ kind: 'add' })}>
          {t('desk.membership.add')}
        </button>
      </p>
      {asked && (
        <MembershipDialog asked={asked} sheet={sheet} act={act} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}

type HeadProps = {
  readonly membership: DeskMembership;
  readonly onAsk: (asked: MembershipQuestion) => void;
};

function MembershipHead({ membership, onAsk }: HeadProps) {
  const { t } = useLanguage();
  const { nowMs } = useDeskTools();
  const { day } = useDates();
  const tierName = useTierName();
  const { tier, startsAtMs, endsAtMs, graceEndsAtMs, seats, origin } = membership;
  const ended = endsAtMs <= nowMs();
  const inGrace = ended && graceEndsAtMs > nowMs();
  return (
    <>
      <h4>
        {tierName(tier)}
        <span className={ended ? 'desk-end is-over' : 'desk-end'}>
          {t(ended ? 'desk.ended' : 'desk.until', { day: day(endsAtMs) })}
        </span>
      </h4>
      <p className="desk-quiet">
        {t('desk.membership.from-origin', { day: day(startsAtMs), origin: t(`desk.origins.${origin}`) })}
        {seats > 1 && ` · ${t('desk.membership.seat-count', { count: seats })}`}
        {inGrace && ` · ${t('desk.membership.grace', { day: day(graceEndsAtMs) })}`}
      </p>
      <p className="desk-acts">
        <button
          type="button"
          className={ended ? 'button-quiet' : 'button'}
          onClick={() => onAsk({ kind: 'renew', membership })}
        >
          {t('desk.membership.renew')}
        </button>
        {!ended && (
          <>
            <button
              type="button"
              className="button-quiet"
              onClick={() => onAsk({ kind: 'tier', membership })}
            >
              {t('desk.membership.change-tier')}
            </button>
            <button type="button" className="button-quiet" onClick={() => onAsk({ kind: 'end', membership })}>
              {t('desk.membership.end')}
            </button>
          </>
        )}
      </p>
    </>
  );
}
