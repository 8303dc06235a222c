import { createTrailKeeper, followVisitor, TRAIL_KEY, type TrailKeeper } from '../features/trail/index.ts';
import { findWork } from '../platform/hang-order.ts';
import { keepLastPlace, type PlacedAddress } from '../platform/last-place.ts';
import type { Services } from './services.ts';

/** The trail of this visit, made once. */
export function keeperFor({ trail, storage, clock }: Services): TrailKeeper {
  const keeper = trail.getState().keeper ?? createTrailKeeper({ storage, nowMs: clock.nowMs });
  trail.setState({ keeper });
  return keeper;
}

/** Notes where the visitor goes from now on; gives the function that ends it. */
export function followTrail(services: Services, window: Window): () => void {
  const { router, visit, walking, storage, clock } = services;
  const keeper = keeperFor(services);
  const onStorage = ({ key }: StorageEvent) => {
    if (key === `enfilade.${TRAIL_KEY}`) keeper.readAgain();
  };
  const unfollow = followVisitor({
    router,
    keeper,
    keepPlace: (place) => keepLastPlace(storage, place),
    isBefore: (place) => isBefore(services, place),
    subscribeRooms(listener) {
      const stops = [visit.store.subscribe(listener), walking.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    document: window.document,
    nowMs: clock.nowMs,
  });
  window.addEventListener('storage', onStorage);
  return () => {
    unfollow();
    window.removeEventListener('storage', onStorage);
  };
}

function isBefore({ visit, walking }: Services, place: PlacedAddress): boolean {
  // One may be on the way there only.
  if (place.view === '3d' && walking.getState().here !== place.room) return false;
  const state = visit.store.getState().rooms.get(place.room);
  if (state?.status !== 'ready') return false;
  return place.kind === 'room' || findWork(state.content, place.work) !== undefined;
}
