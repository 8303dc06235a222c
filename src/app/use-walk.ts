import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createWalk, type Walk, type WalkTrouble } from '../features/walk/index.ts';
import { findRoom, nearestRoom } from '../platform/plans.ts';
import { useLocation } from '../ui/index.ts';
import { type Services, useServices } from './services.ts';
import { leaveWalk } from './walk-boundary.tsx';

const MOVED_KEY = 'moved';

/** One walk for as long as the page of the walk is shown. */
export function useWalk(): Walk {
  const services = useServices();
  const [walk] = useState(() => createWalkOf(services));
  useEffect(() => walk.start(), [walk]);
  useEffect(() => tellWhereOneIs(services, walk), [services, walk]);
  useCanvasFocus(walk);
  useEffect(() => leadOutOfClosedRooms(services, walk), [services, walk]);
  useEffect(
    () =>
      services.visit.store.subscribe(({ plans }, before) => {
        const { here } = walk.store.getState();
        if (findRoom(before.plans, here) && !findRoom(plans, here)) walk.resume();
      }),
    [services, walk],
  );
  return walk;
}

/**
 * The keys walk while the canvas has the focus, so it gets it when the walk begins, when one is taken to a room, and
 * when what had the focus is gone; never out of what one is reading or writing in.
 */
function useCanvasFocus(walk: Walk) {
  const phase = useStore(walk.store, (state) => state.phase);
  const door = useStore(walk.store, (state) => state.door);
  const location = useLocation();
  const before = useRef(location);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel that closes takes the focus with it
  useEffect(() => {
    const moved = before.current !== location;
    before.current = location;
    const { address, cause } = location;
    if (phase !== 'walking') return;
    const asked = moved && cause === 'go' && address?.kind === 'room';
    const { activeElement } = document;
    const isNowhere =
      !activeElement || activeElement === document.body || activeElement.checkVisibility?.() === false;
    if (asked || isNowhere) document.querySelector<HTMLElement>('.walk-scene canvas')?.focus();
  }, [phase, location, door]);
}

function createWalkOf(services: Services): Walk {
  const { router, visit, storage } = services;
  const entrance = () => visit.store.getState().museum.entrance.room;
  return createWalk({
    router,
    entranceRoom: entrance,
    roomState: (room) => visit.store.getState().rooms.get(room),
    subscribeRooms: visit.store.subscribe,
    wantRooms: visit.wantRooms,
    openRoomNear: (room) => openRoomNear(services, room),
    knowsHowToMove: storage.get(MOVED_KEY) === 'yes',
    onFirstMove: () => storage.set(MOVED_KEY, 'yes'),
    onTrouble: (trouble) => tell(services, trouble),
  });
}

function openRoomNear({ visit }: Services, room: string): string {
  const { plans, museum } = visit.store.getState();
  return nearestRoom(plans, room, (other) => visit.decide(other).granted)?.id ?? museum.entrance.room;
}

function tellWhereOneIs({ walking }: Services, walk: Walk): () => void {
  walking.setState({ here: walk.store.getState().here });
  const stop = walk.store.subscribe(({ here }) => {
    if (here !== walking.getState().here) walking.setState({ here });
  });
  return () => {
    stop();
    walking.setState({ here: undefined });
  };
}

function tell(services: Services, trouble: WalkTrouble) {
  const { notices } = services;
  if (trouble.kind === 'context-gone') leaveWalk(services, 'without-3d');
  else notices.tell(trouble);
  if (trouble.kind === 'context-restored' || trouble.kind === 'context-gone') notices.over('context-lost');
  if (trouble.kind === 'context-lost') notices.over('context-restored');
}

/** When the room one is in closes (the membership ends, the card is revoked), one is led to the nearest open one. */
function leadOutOfClosedRooms(services: Services, walk: Walk): () => void {
  const { visit, router } = services;
  return visit.store.subscribe(({ rooms }, before) => {
    const { here } = walk.store.getState();
    const closedNow = rooms.get(here)?.status === 'closed' && before.rooms.get(here)?.status !== 'closed';
    const { address } = router.get();
    if (!closedNow || !address) return;
    const room = openRoomNear(services, here);
    router.go({ kind: 'room', lang: address.lang, view: '3d', room }, { replace: true });
  });
}
