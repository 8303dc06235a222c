import { useStore } from 'zustand';
import { LightSwitch, MovementHint, type Walk } from '../../features/walk/index.ts';
import { WorkLabel } from '../../features/work/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { withoutFull } from '../../museum/addresses.ts';
import { findWork } from '../../platform/hang-order.ts';
import { findRoom } from '../../platform/plans.ts';
import { Disclosure, useLocation } from '../../ui/index.ts';
import { DoorPanel } from '../door-panel.tsx';
import { Favourite } from '../favourite.tsx';
import { MuseumName } from '../header-parts.tsx';
import { HeaderTools } from '../header-tools.tsx';
import { SkipLink } from '../page-frame.tsx';
import { PlanHost, usePlanOpen } from '../plan-host.tsx';
import { RoomWords } from '../room-words.tsx';
import { SceneHost } from '../scene-host.tsx';
import { ShareHere } from '../share-here.tsx';
import { TourHost } from '../tour-host.tsx';
import { useDaylight } from '../use-daylight.ts';
import { useDepth } from '../use-depth.ts';
import { useLit } from '../use-lit.ts';
import { useMuseum, useRoomState } from '../use-page.ts';
import { useWalk } from '../use-walk.ts';
import { WhatNext } from '../what-next.tsx';
import { WorkViewerLink } from '../work-viewer-link.tsx';

/** The walk in 3D, and what is said around it. Before the first frame it is the room in words. */
export function WalkPage() {
  const { t, text } = useLanguage();
  const { plans } = useMuseum();
  const walk = useWalk();
  const { daylight, choice, choose } = useDaylight();
  const { here, phase, moved, door } = useStore(walk.store);
  const isPlanOpen = usePlanOpen();
  const { address } = useLocation();
  const room = findRoom(plans, here);
  return (
    <div className="walk">
      <SkipLink />
      <header className="site-header walk-header">
        <MuseumName />
        <div className="here">
          <h1 className="here-name">{room ? text(room.label) : ''}</h1>
          {phase === 'walking' && room && (
            <Disclosure
              className="here-more"
              lazily
              summary={<span className="here-more-words">{t('walk.in-this-room')}</span>}
            >
              <RoomWords room={room} />
            </Disclosure>
          )}
          {phase === 'walking' && <LightSwitch choice={choice} onChoose={choose} />}
        </div>
        <HeaderTools>
          {phase === 'walking' && <ShareHere className="menu-item" walk={walk} shortcut="l" />}
        </HeaderTools>
      </header>
      <main id="main" tabIndex={-1} className={`walk-stage walk-${phase}`}>
        <div className="walk-scene">
          <SceneHost walk={walk} daylight={daylight} />
          {phase === 'loading' && room && (
            <div className="walk-words">
              <p className="walk-words-title" aria-hidden="true">
                {text(room.label)}
              </p>
              <p className="loading">{t('walk.loading')}</p>
              <noscript>
                <p>{t('walk.without-script')}</p>
              </noscript>
              {!door && <RoomWords room={room} />}
            </div>
          )}
          <MovementHint shown={phase === 'walking' && !moved && !door && address?.kind !== 'work'} />
        </div>
        <TourHost walk={walk} />
        {door ? (
          <DoorPanel roomId={door.room} onClose={walk.closeDoor} />
        ) : isPlanOpen ? (
          <PlanHost walk={walk} />
        ) : (
          <OpenWork walk={walk} />
        )}
      </main>
    </div>
  );
}

function OpenWork({ walk }: { readonly walk: Walk }) {
  const { address } = useLocation();
  const { lightDetail } = useLit(walk);
  const [depth, setDepth] = useDepth();
  const state = useRoomState(address?.kind === 'work' ? address.room : undefined);
  if (address?.kind !== 'work' || state?.status !== 'ready') return null;
  const found = findWork(state.content, address.work);
  if (!found) return null;
  const work = withoutFull(address);
  return (
    <WorkLabel
      found={found}
      address={work}
      depth={depth}
      onDepth={setDepth}
      onLight={lightDetail}
      onClose={walk.closeWork}
      end={<WhatNext room={address.room} at={address.work} view="3d" />}
    >
      <WorkViewerLink work={found.work} content={state.content} address={work} />
      <Favourite room={address.room} work={found.work} />
    </WorkLabel>
  );
}
