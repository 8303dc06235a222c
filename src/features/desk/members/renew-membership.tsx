import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { addMonths, dayOf, endOfDay, isDay } from '../../../museum/days.ts';
import type { DeskMembership } from '../../../museum/desk/answers.ts';
import { ActDialog } from '../act-dialog.tsx';
import { useDeskTools } from '../desk-tools.ts';
import { Check, Field } from '../field.tsx';
import { useTierName } from '../tier-name.ts';
import { useDates } from '../use-dates.ts';
import type { SheetPartProps } from './member-sheet.tsx';

export type OfMembershipProps = SheetPartProps & {
  readonly membership: DeskMembership;
  readonly onClose: () => void;
};

/** Moves the end on: from where it is, or from today where it has passed. */
export function RenewMembership({ sheet, act, membership, onClose }: OfMembershipProps) {
  const { t } = useLanguage();
  const { tiers, timeZone, nowMs } = useDeskTools();
  const { day } = useDates();
  const tierName = useTierName();
  const { endsAtMs, tier } = membership;
  const [until, setUntil] = useState(() => {
    const months = tiers.find(({ id }) => id === tier)?.offer?.months ?? 12;
    return addMonths(dayOf(Math.max(endsAtMs, nowMs()), timeZone), months);
  });
  const canMail = sheet.member.email !== null;
  const [mail, setMail] = useState(canMail);
  return (
    <ActDialog
      title={t('desk.membership.renew-title', { tier: tierName(tier) })}
      confirm={t('desk.membership.renew')}
      onConfirm={async () => {
        if (!isDay(until) || endOfDay(until, timeZone) <= nowMs())
          return { kind: 'refused', code: 'dates-unfit' };
        return act({
          act: 'move-end',
          membership: membership.id,
          endsAtMs: endOfDay(until, timeZone),
          mail,
        });
      }}
      onClose={onClose}
    >
      <p>
        {t(endsAtMs > nowMs() ? 'desk.membership.ends' : 'desk.membership.ended', { day: day(endsAtMs) })}
      </p>
      <Field label={t('desk.membership.new-until')}>
        <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      {canMail && <Check label={t('desk.mail-new-card')} checked={mail} onChange={setMail} />}
    </ActDialog>
  );
}
