import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import type { Person } from '../../../museum/desk/acts.ts';
import type { MemberSheet } from '../../../museum/desk/answers.ts';
import { ActDialog } from '../act-dialog.tsx';
import { useDeskTools } from '../desk-tools.ts';
import { Check } from '../field.tsx';
import { failureOf } from '../outcomes.ts';
import { firstMembership, MembershipFields, readMembership } from './membership-fields.tsx';
import { PersonFields } from './person-fields.tsx';

export type AddMemberProps = {
  readonly onAdded: (sheet: MemberSheet) => void;
  readonly onOpenMember: (memberId: string) => void;
  readonly onClose: () => void;
};

/** Somebody who joined at the desk: who they are, and what they hold from now on. */
export function AddMember({ onAdded, onOpenMember, onClose }: AddMemberProps) {
  const { lang, t } = useLanguage();
  const tools = useDeskTools();
  const [person, setPerson] = useState<Person>({ name: '', email: null, language: lang, note: null });
  const [membership, setMembership] = useState(() => firstMembership(tools));
  const [mail, setMail] = useState(true);
  const canMail = (person.email ?? '') !== '';

  async function add() {
    const wish = readMembership(membership, tools);
    if (!wish) return { kind: 'refused', code: 'dates-unfit' } as const;
    const outcome = await tools.api.add(person, { ...wish, mail: mail && canMail });
    if (outcome.kind !== 'ok') return failureOf(outcome);
    onAdded(outcome.value.sheet);
    return undefined;
  }

  return (
    <ActDialog
      title={t('desk.add.title')}
      confirm={t('desk.add.confirm')}
      onConfirm={add}
      onClose={onClose}
      onOpenMember={onOpenMember}
    >
      <PersonFields person={person} onChange={setPerson} />
      <MembershipFields fields={membership} onChange={setMembership} />
      {canMail && <Check label={t('desk.mail-card')} checked={mail} onChange={setMail} />}
    </ActDialog>
  );
}
