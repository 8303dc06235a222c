import { ClosedDoor } from '../../features/gate/index.ts';
import { RoomWays, WorkCards } from '../../features/room-list/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import { withBase } from '../../platform/base.ts';
import { worksInOrder } from '../../platform/hang-order.ts';
import { waysFrom } from '../../platform/plans.ts';
import { coverUrlOf, teaserUrlOf } from '../../platform/public-picture-url.ts';
import { Paragraphs } from '../../ui/index.ts';
import { rememberWay } from '../after-sign-in.ts';
import { Favourite } from '../favourite.tsx';
import { PageFrame } from '../page-frame.tsx';
import { ReadTourHost } from '../read-tour-host.tsx';
import { RoomTrouble } from '../room-trouble.tsx';
import { useServices } from '../services.ts';
import { useIsOpen, useMuseum, useRoomState } from '../use-page.ts';
import { WhatNext } from '../what-next.tsx';

/** A room as a page: its wall text, its works, where its doors lead. */
export function RoomPage({ room }: { readonly room: PlanRoom }) {
  const { lang, t, text, langOf } = useLanguage();
  const services = useServices();
  const { base, gate } = services;
  const { museum, plans } = useMuseum();
  const state = useRoomState(room.id);
  const isOpen = useIsOpen();
  const ways = waysFrom(plans, room.id);
  const works = state?.status === 'ready' ? worksInOrder(state.content) : [];
  return (
    <PageFrame>
      <ReadTourHost />
      {state?.status === 'closed' ? (
        <ClosedDoor
          room={room}
          refusal={state.refusal}
          tiers={museum.tiers}
          gate={gate}
          teaserUrl={teaserUrlOf(base, room)}
          coverUrl={coverUrlOf(base, room)}
          level={1}
          onSignIn={() => rememberWay(services, { kind: 'room', lang, view: 'list', room: room.id })}
        />
      ) : (
        <header className="room-head">
          <h1 tabIndex={-1} {...langOf(room.label)}>
            {text(room.label)}
          </h1>
          {room.summary && <p className="lead">{text(room.summary)}</p>}
          {state?.status === 'ready' && state.content.room.text && (
            <Paragraphs
              className="prose wall-text"
              text={text(state.content.room.text)}
              {...langOf(state.content.room.text)}
            />
          )}
        </header>
      )}
      <RoomTrouble room={room} />
      {state?.status === 'ready' && (
        <section aria-labelledby="works">
          <h2 id="works" className="section-title">
            {t('room.works', { count: works.length })}
          </h2>
          <WorkCards
            room={room.id}
            works={works}
            filesUrl={withBase(base, state.content.filesAt)}
            view="list"
            act={(work) => <Favourite bare room={room.id} work={work} />}
          />
        </section>
      )}
      {state?.status === 'ready' && <WhatNext room={room.id} view="list" />}
      {ways.length > 0 && (
        <nav aria-labelledby="ways" className="room-ways">
          <h2 id="ways" className="section-title" lang={lang}>
            {t('room.ways')}
          </h2>
          <RoomWays ways={ways} tiers={museum.tiers} isOpen={isOpen} view="list" />
        </nav>
      )}
    </PageFrame>
  );
}
