import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../../i18n/index.ts';
import type { DeskAct } from '../../../museum/desk/acts.ts';
import type { MemberSheet } from '../../../museum/desk/answers.ts';
import { useDeskTools } from '../desk-tools.ts';
import { Failure } from '../failure.tsx';
import type { DeskFailure } from '../outcomes.ts';
import { LastActLine } from './last-act.tsx';
import { MemberHistory } from './member-history.tsx';
import { MembershipParts } from './membership-parts.tsx';
import { createOpenSheet } from './open-sheet.ts';
import { PersonPart } from './person-part.tsx';
import { SessionsPart } from './sessions-part.tsx';

/** Does something to the member whose sheet is open; gives why not. */
export type Act = (act: DeskAct) => Promise<DeskFailure | undefined>;
/** What each part of a sheet is given. */
export type SheetPartProps = { readonly sheet: MemberSheet; readonly act: Act };

export type MemberSheetViewProps = {
  readonly memberId: string;
  readonly sheet: MemberSheet | undefined;
  readonly onChange: () => void;
  readonly onClose: () => void;
};

/** All that the museum knows of one member, and all that the desk does to them. */
export function MemberSheetView({ memberId, sheet, onChange, onClose }: MemberSheetViewProps) {
  const { t } = useLanguage();
  const { api } = useDeskTools();
  const [opened] = useState(() => createOpenSheet({ api, memberId, sheet, onChange }));
  const state = useStore(opened.store);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (opened.store.getState().kind === 'loading') void opened.load();
  }, [opened]);
  const isOpen = state.kind === 'open';
  useEffect(() => {
    if (isOpen) heading.current?.focus();
  }, [isOpen]);

  return (
    <section className="desk-sheet" aria-busy={state.kind === 'loading'}>
      <div className="desk-sheet-top">
        <button type="button" className="button-quiet" onClick={onClose}>
          {t('desk.close')}
        </button>
      </div>
      {state.kind === 'loading' && <p className="loading">{t('desk.loading')}</p>}
      {state.kind === 'failed' && <Failure failure={state.failure} onRetry={() => void opened.load()} />}
      {state.kind === 'open' && (
        <>
          <header className="desk-sheet-head">
            <h2 ref={heading} tabIndex={-1}>
              <bdi>{state.sheet.member.name}</bdi>
            </h2>
          </header>
          <LastActLine
            last={state.last}
            failure={state.failure}
            acting={state.acting}
            onUndo={() => void opened.undo()}
          />
          <PersonPart sheet={state.sheet} act={opened.act} />
          <MembershipParts sheet={state.sheet} act={opened.act} />
          <SessionsPart sheet={state.sheet} act={opened.act} />
          <MemberHistory sheet={state.sheet} />
        </>
      )}
    </section>
  );
}
