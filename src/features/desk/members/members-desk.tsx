import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import type { MemberSheet } from '../../../museum/desk/answers.ts';
import { useDeskTools } from '../desk-tools.ts';
import { goToFragment, useFragment } from '../use-fragment.ts';
import { AddMember } from './add-member.tsx';
import { FoundMembers } from './found-members.tsx';
import { createMemberList } from './member-list.ts';
import { MemberSheetView } from './member-sheet.tsx';

/** Members found on one side, the one who is open on the other; on a small screen one after the other. */
export function MembersDesk() {
  const { t } = useLanguage();
  const { api } = useDeskTools();
  const [list] = useState(() => createMemberList(api));
  const [adding, setAdding] = useState(false);
  const added = useRef<MemberSheet>(undefined);
  const memberId = useFragment();

  useEffect(() => {
    void list.look();
    return list.dispose;
  }, [list]);

  function close() {
    goToFragment('');
    requestAnimationFrame(() => document.getElementById(`member-${memberId}`)?.focus());
  }
  function showAdded(sheet: MemberSheet) {
    added.current = sheet;
    setAdding(false);
    void list.look();
    goToFragment(sheet.member.id);
  }

  return (
    <div className={memberId === '' ? 'desk-members' : 'desk-members with-sheet'}>
      <FoundMembers list={list} openId={memberId} onAdd={() => setAdding(true)} />
      {memberId === '' ? (
        <p className="desk-nobody">{t('desk.nobody')}</p>
      ) : (
        <MemberSheetView
          key={memberId}
          memberId={memberId}
          sheet={added.current?.member.id === memberId ? added.current : undefined}
          onChange={() => void list.look()}
          onClose={close}
        />
      )}
      {adding && (
        <AddMember
          onAdded={showAdded}
          onOpenMember={(id) => {
            setAdding(false);
            goToFragment(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
