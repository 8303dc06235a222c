import type { PlacedAddress } from '../../platform/last-place.ts';
import type { Router } from '../../platform/router.ts';
import type { TrailKeeper } from './trail-keeper.ts';

/** A look at a work counts from here on, in seconds. */
const LEAST_S = 1;
/** Who stays longer before one work has left the screen on, in seconds. */
const LONGEST_S = 600;

export type FollowOptions = {
  readonly router: Pick<Router, 'get' | 'subscribe'>;
  readonly keeper: Pick<TrailKeeper, 'seeRoom' | 'lookAt'>;
  readonly keepPlace: (place: PlacedAddress) => void;
  /** Whether the visitor has before them what an address names: it is there, and open to them. */
  readonly isBefore: (place: PlacedAddress) => boolean;
  readonly subscribeRooms: (listener: () => void) => () => void;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly nowMs: () => number;
};

type Look = {
  readonly room: string;
  readonly work: string;
  spentS: number;
  /** Since when time is not noted yet; none while the page is hidden. */
  sinceMs: number | undefined;
};

/** Notes rooms entered and works looked at, while the page is seen; gives the function that ends it. */
export function followVisitor(options: FollowOptions): () => void {
  const { router, keeper, document, nowMs } = options;
  const nowIfSeen = () => (document.visibilityState === 'visible' ? nowMs() : undefined);
  let at: string | undefined;
  let room: string | undefined;
  let current: Look | undefined;

  function note() {
    if (current?.sinceMs === undefined) return;
    const seconds = Math.min((nowMs() - current.sinceMs) / 1000, LONGEST_S - current.spentS);
    current.sinceMs = undefined;
    if (seconds < LEAST_S) return;
    current.spentS += seconds;
    keeper.lookAt(current, Math.round(seconds));
  }

  function look() {
    const { address } = router.get();
    const here = address && 'room' in address && options.isBefore(address) ? address : undefined;
    const work = here?.kind === 'work' ? here.work : undefined;
    const place = here && `${here.room}/${work ?? ''}`;
    if (place === at) return;
    note();
    current = undefined;
    at = place;
    if (!here) return;
    if (here.room !== room) keeper.seeRoom(here.room);
    room = here.room;
    options.keepPlace(here);
    if (work) current = { room, work, spentS: 0, sinceMs: nowIfSeen() };
  }

  function onVisibility() {
    note();
    if (current) current.sinceMs = nowIfSeen();
  }

  look();
  const stops = [router.subscribe(look), options.subscribeRooms(look)];
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    note();
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
