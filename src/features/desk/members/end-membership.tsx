import { useLanguage } from '../../../i18n/index.ts';
import { ActDialog } from '../act-dialog.tsx';
import { useDeskTools } from '../desk-tools.ts';
import { useTierName } from '../tier-name.ts';
import type { OfMembershipProps } from './renew-membership.tsx';

/** Ends a membership at once, with all its cards. */
export function EndMembership({ act, membership, onClose }: OfMembershipProps) {
  const { t } = useLanguage();
  const { nowMs } = useDeskTools();
  const tierName = useTierName();
  // By the server's clock it is at least as late as one second ago.
  const end = () =>
    act({ act: 'move-end', membership: membership.id, endsAtMs: Math.floor(nowMs() / 1000) * 1000 - 1000 });
  return (
    <ActDialog
      title={t('desk.membership.end-title', { tier: tierName(membership.tier) })}
      confirm={t('desk.membership.end')}
      grave
      onConfirm={end}
      onClose={onClose}
    >
      <p>{t('desk.membership.end-text')}</p>
    </ActDialog>
  );
}
