import { WorkArticle } from '../../features/work/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { type Address, withoutFull } from '../../museum/addresses.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import type { RoomContent } from '../../museum/page-data.ts';
import { withBase } from '../../platform/base.ts';
import { findWork, type WorkInRoom } from '../../platform/hang-order.ts';
import { AddressLink } from '../../ui/index.ts';
import { Favourite } from '../favourite.tsx';
import { PageFrame } from '../page-frame.tsx';
import { ReadTourHost } from '../read-tour-host.tsx';
import { RoomTrouble } from '../room-trouble.tsx';
import { useServices } from '../services.ts';
import { ShareHere } from '../share-here.tsx';
import { useRoomState } from '../use-page.ts';
import { WhatNext } from '../what-next.tsx';
import { WorkViewerLink } from '../work-viewer-link.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RoomPage } from './room-page.tsx';

export type WorkPageProps = {
  readonly room: PlanRoom;
  readonly address: Extract<Address, { kind: 'work' }>;
};

/** A work as a page; a closed room's works are behind its door. */
export function WorkPage({ room, address }: WorkPageProps) {
  const { lang, text } = useLanguage();
  const state = useRoomState(room.id);
  if (state?.status === 'closed') return <RoomPage room={room} />;
  const found = state?.status === 'ready' ? findWork(state.content, address.work) : undefined;
  if (state?.status === 'ready' && !found) return <NotFoundPage />;
  return (
    <PageFrame>
      <ReadTourHost />
      <p className="eyebrow work-room">
        <AddressLink to={{ kind: 'room', lang, view: 'list', room: room.id }}>{text(room.label)}</AddressLink>
      </p>
      {found && state?.status === 'ready' ? (
        <ReadyWork found={found} content={state.content} address={withoutFull(address)} />
      ) : (
        <>
          <h1 tabIndex={-1}>{text(room.label)}</h1>
          <RoomTrouble room={room} />
        </>
      )}
    </PageFrame>
  );
}

type ReadyWorkProps = {
  readonly found: WorkInRoom;
  readonly content: RoomContent;
  readonly address: WorkPageProps['address'];
};

function ReadyWork({ found, content, address }: ReadyWorkProps) {
  const { base } = useServices();
  const link = { work: found.work, content, address };
  return (
    <WorkArticle
      found={found}
      address={address}
      filesUrl={withBase(base, content.filesAt)}
      overPicture={<WorkViewerLink {...link} overPicture />}
      end={<WhatNext room={address.room} at={address.work} view="list" />}
    >
      <WorkViewerLink {...link} />
      <Favourite room={address.room} work={found.work} />
      <ShareHere className="button-quiet work-share" />
    </WorkArticle>
  );
}
