import { dressPage } from '../platform/settings.ts';
import { preloadWalk } from './preload-walk.ts';
import type { Services } from './services.ts';

/** How often an unreachable museum is asked again while trouble lasts, in milliseconds. */
const ASK_AGAIN_MS = 15_000;
const LIFE = ['pointermove', 'scroll', 'keydown', 'touchstart'] as const;

/**
 * Sets going what lives beside the pages: the connection, the session's truth, doors' hours, the next file. Gives the
 * function that ends it.
 */
export function startVisit(services: Services, window: Window): () => void {
  const { gate, visit } = services;
  visit.reviewAccess();
  if (gate.store.getState().session.kind === 'unknown') void gate.refresh();
  tellOfTroubleOnArrival(services);
  const stops = [
    watchConnection(services, window),
    watchReturn(services, window),
    welcomeMembers(services),
    preloadOnLife(services, window),
    dressPage(services.settings, window.document.documentElement),
    keepTrail(services, window),
    visit.dispose,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The page may have come with a room that could not be read. */
function tellOfTroubleOnArrival({ visit, notices }: Services) {
  for (const [room, { status }] of visit.store.getState().rooms) {
    if (status === 'broken') notices.tell({ kind: 'room-broken', room });
    if (status === 'unreachable') notices.tell({ kind: 'room-unreachable', room });
  }
}

type Listener = readonly [target: EventTarget, type: string, listener: () => void];

function listen(listeners: readonly Listener[]): () => void {
  for (const [target, type, listener] of listeners)
    target.addEventListener(type, listener, { passive: true });
  return () => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
  };
}

function watchConnection({ visit, notices, gate }: Services, window: Window): () => void {
  const onLost = () => {
    notices.over('connection-back');
    notices.tell({ kind: 'connection-lost' });
  };
  const onBack = () => {
    notices.over('connection-lost');
    notices.tell({ kind: 'connection-back' });
    visit.retryUnreachable();
    void gate.refresh();
  };
  const timer = window.setInterval(() => {
    if (window.navigator.onLine && window.document.visibilityState === 'visible') visit.retryUnreachable();
  }, ASK_AGAIN_MS);
  const stop = listen([
    [window, 'offline', onLost],
    [window, 'online', onBack],
  ]);
  return () => {
    window.clearInterval(timer);
    stop();
  };
}

/** Timers sleep in a page that is not seen: on return, doors and session are looked at again. */
function watchReturn({ gate, visit }: Services, window: Window): () => void {
  const onReturn = () => {
    if (window.document.visibilityState !== 'visible') return;
    visit.reviewAccess();
    if (gate.store.getState().session.kind === 'member') void gate.refresh();
  };
  return listen([[window.document, 'visibilitychange', onReturn]]);
}

function welcomeMembers({ gate, notices }: Services): () => void {
  return gate.store.subscribe(({ session }, before) => {
    if (session.kind === 'member' && before.session.kind === 'signed-out') {
      notices.tell({ kind: 'welcome', name: session.member.name });
    }
  });
}

/** From the first room on, what was seen is noted; the file for it waits until nothing else is to be done. */
function keepTrail(services: Services, window: Window): () => void {
  const { router } = services;
  let stop = () => {};
  let isOver = false;
  const begin = () => {
    const { address } = router.get();
    if (!address || !('room' in address)) return;
    unwatch();
    whenIdle(window, async () => {
      const following = await import('./follow-trail.ts').catch(() => undefined);
      if (!isOver && following) stop = following.followTrail(services, window);
    });
  };
  const unwatch = router.subscribe(begin);
  begin();
  return () => {
    isOver = true;
    unwatch();
    stop();
  };
}

function whenIdle(window: Window, callback: () => void) {
  if (window.requestIdleCallback) window.requestIdleCallback(callback);
  else window.setTimeout(callback, 500);
}

/** On the front page the walk is fetched once a visitor shows some life, unless data is to be saved. */
function preloadOnLife({ router }: Services, window: Window): () => void {
  const { connection } = window.navigator as Navigator & { connection?: { saveData?: boolean } };
  if (router.get().address?.kind !== 'home' || connection?.saveData) return () => {};
  const onLife = () => {
    stop();
    whenIdle(window, preloadWalk);
  };
  const stop = listen(LIFE.map((sign) => [window, sign, onLife] as const));
  return stop;
}
