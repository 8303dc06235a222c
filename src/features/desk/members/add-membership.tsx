import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { ActDialog } from '../act-dialog.tsx';
import { useDeskTools } from '../desk-tools.ts';
import { Check } from '../field.tsx';
import type { SheetPartProps } from './member-sheet.tsx';
import { firstMembership, MembershipFields, readMembership } from './membership-fields.tsx';

/** Another membership for somebody who is a member already. */
export function AddMembership({ sheet, act, onClose }: SheetPartProps & { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const tools = useDeskTools();
  const [fields, setFields] = useState(() => firstMembership(tools));
  const canMail = sheet.member.email !== null;
  const [mail, setMail] = useState(canMail);
  return (
    <ActDialog
      title={t('desk.membership.add-title')}
      confirm={t('desk.membership.add')}
      onConfirm={async () => {
        const wish = readMembership(fields, tools);
        if (!wish) return { kind: 'refused', code: 'dates-unfit' };
        return act({ act: 'add-membership', ...wish, mail });
      }}
      onClose={onClose}
    >
      <MembershipFields fields={fields} onChange={setFields} />
      {canMail && <Check label={t('desk.mail-card')} checked={mail} onChange={setMail} />}
    </ActDialog>
  );
}
