import { RoomWays } from '../features/room-list/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import { worksInOrder } from '../platform/hang-order.ts';
import { waysFrom } from '../platform/plans.ts';
import { AddressLink, Paragraphs } from '../ui/index.ts';
import { RoomTrouble } from './room-trouble.tsx';
import { useIsOpen, useMuseum, useRoomState } from './use-page.ts';
import { WhatNext } from './what-next.tsx';

/** A room in words: its text, its works and its doors, each leading there in 3D. */
export function RoomWords({ room }: { readonly room: PlanRoom }) {
  const { lang, t, text, langOf } = useLanguage();
  const { museum, plans } = useMuseum();
  const state = useRoomState(room.id);
  const isOpen = useIsOpen();
  return (
    <div className="room-words">
      {room.summary && <p className="lead">{text(room.summary)}</p>}
      {state?.status === 'ready' ? (
        <>
          {state.content.room.text && (
            <Paragraphs
              className="prose"
              text={text(state.content.room.text)}
              {...langOf(state.content.room.text)}
            />
          )}
          <ul className="word-list">
            {worksInOrder(state.content).map((work) => (
              <li key={work.id}>
                <AddressLink to={{ kind: 'work', lang, view: '3d', room: room.id, work: work.id }}>
                  {text(work.label)}
                </AddressLink>
                <span className="word-note">{text(work.maker.label)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <RoomTrouble room={room} />
      )}
      <h2 className="section-title">{t('room.ways')}</h2>
      <RoomWays ways={waysFrom(plans, room.id)} tiers={museum.tiers} isOpen={isOpen} view="3d" />
      <WhatNext room={room.id} view="3d" />
    </div>
  );
}
