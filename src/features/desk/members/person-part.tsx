import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import { ActDialog } from '../act-dialog.tsx';
import { languageName } from '../language-name.ts';
import { useDates } from '../use-dates.ts';
import { goToFragment } from '../use-fragment.ts';
import type { SheetPartProps } from './member-sheet.tsx';
import { PersonFields } from './person-fields.tsx';

/** Who somebody is. */
export function PersonPart({ sheet, act }: SheetPartProps) {
  const { t } = useLanguage();
  const { day } = useDates();
  const [asking, setAsking] = useState<'edit' | 'revoke'>();
  const { member, revokedAtMs } = sheet;
  const close = () => setAsking(undefined);
  return (
    <div className="desk-part">
      {revokedAtMs !== null && (
        <p className="desk-warning">{t('desk.person.revoked', { day: day(revokedAtMs) })}</p>
      )}
      <dl className="desk-facts">
        <dt>{t('desk.person.email')}</dt>
        <dd>
          <bdi>{member.email ?? t('desk.no-email')}</bdi>
        </dd>
        <dt>{t('desk.person.language')}</dt>
        <dd>{member.language ? languageName(member.language) : t('desk.person.no-language')}</dd>
        <dt>{t('desk.person.since')}</dt>
        <dd>{day(member.createdAtMs)}</dd>
        <dt>{t('desk.person.number')}</dt>
        <dd className="desk-number">{member.id}</dd>
        {member.note && (
          <>
            <dt>{t('desk.person.note')}</dt>
            <dd dir="auto">{member.note}</dd>
          </>
        )}
      </dl>
      <p className="desk-acts">
        <button type="button" className="button-quiet" onClick={() => setAsking('edit')}>
          {t('desk.person.edit')}
        </button>
        {revokedAtMs === null ? (
          <button type="button" className="button-quiet" onClick={() => setAsking('revoke')}>
            {t('desk.person.revoke')}
          </button>
        ) : (
          <button type="button" className="button-quiet" onClick={() => void act({ act: 'reopen-member' })}>
            {t('desk.person.reopen')}
          </button>
        )}
      </p>
      {asking === 'edit' && <EditPerson sheet={sheet} act={act} onClose={close} />}
      {asking === 'revoke' && (
        <ActDialog
          title={t('desk.person.revoke-title')}
          confirm={t('desk.person.revoke')}
          grave
          onConfirm={() => act({ act: 'revoke-member' })}
          onClose={close}
        >
          <p>{t('desk.person.revoke-text')}</p>
        </ActDialog>
      )}
    </div>
  );
}

function EditPerson({ sheet, act, onClose }: SheetPartProps & { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { name, email, language, note } = sheet.member;
  const [person, setPerson] = useState({ name, email, language, note });
  return (
    <ActDialog
      title={t('desk.person.edit-title')}
      confirm={t('desk.save')}
      onConfirm={() => act({ act: 'change-person', ...person })}
      onClose={onClose}
      onOpenMember={(id) => {
        onClose();
        goToFragment(id);
      }}
    >
      <PersonFields person={person} onChange={setPerson} />
    </ActDialog>
  );
}
