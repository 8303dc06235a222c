import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { ActDialog } from '../act-dialog.tsx';
import { Check } from '../field.tsx';
import { TierField } from './membership-fields.tsx';
import type { OfMembershipProps } from './renew-membership.tsx';

export function ChangeTier({ sheet, act, membership, onClose }: OfMembershipProps) {
  const { t } = useLanguage();
  const [tier, setTier] = useState(membership.tier);
  const canMail = sheet.member.email !== null;
  const [mail, setMail] = useState(canMail);
  return (
    <ActDialog
      title={t('desk.membership.tier-title')}
      confirm={t('desk.membership.change-tier')}
      onConfirm={() => act({ act: 'change-tier', membership: membership.id, tier, mail })}
      onClose={onClose}
    >
      <p>{t('desk.membership.tier-text')}</p>
      <TierField tier={tier} onChange={setTier} />
      {canMail && <Check label={t('desk.mail-new-card')} checked={mail} onChange={setMail} />}
    </ActDialog>
  );
}
