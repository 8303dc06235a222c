import { createStore, type StoreApi } from 'zustand/vanilla';
import { mergeTrails } from '../../museum/trail/merge-trails.ts';
import {
  emptyTrail,
  isFavourite,
  lookAt,
  mark,
  readTrail,
  seeRoom,
  type Trail,
  type WorkPlace,
} from '../../museum/trail/trail.ts';
import { forgetLastPlace } from '../../platform/last-place.ts';
import type { DeviceStorage } from '../../platform/storage.ts';

export const TRAIL_KEY = 'trail';

/** The visitor's trail, kept on this device only. */
export type TrailKeeper = {
  readonly store: StoreApi<{ readonly trail: Trail }>;
  /** Whether this device keeps it beyond the page. */
  readonly isKept: () => boolean;
  readonly isFavourite: (at: WorkPlace) => boolean;
  readonly seeRoom: (room: string) => void;
  readonly lookAt: (at: WorkPlace, seconds: number) => void;
  readonly mark: (at: WorkPlace, favourite: boolean) => void;
  /** Another tab has noted something. */
  readonly readAgain: () => void;
  readonly erase: () => void;
};

export type TrailKeeperOptions = { readonly storage: DeviceStorage; readonly nowMs: () => number };

export function createTrailKeeper({ storage, nowMs }: TrailKeeperOptions): TrailKeeper {
  const store = createStore<{ readonly trail: Trail }>(() => ({ trail: readTrail(storage.get(TRAIL_KEY)) }));
  let written = storage.get(TRAIL_KEY);

  /** Another tab may have written meanwhile: nothing of it is lost, and what it erased stays erased. */
  function readAgain() {
    const kept = storage.get(TRAIL_KEY);
    if (kept === written) return;
    written = kept;
    store.setState(({ trail }) => ({ trail: mergeTrails(trail, readTrail(kept)) }));
  }

  function change(how: (trail: Trail) => Trail) {
    readAgain();
    store.setState(({ trail }) => ({ trail: how(trail) }));
    written = JSON.stringify(store.getState().trail);
    storage.set(TRAIL_KEY, written);
  }

  return {
    store,
    isKept: () => storage.keeps(TRAIL_KEY),
    isFavourite: (at) => isFavourite(store.getState().trail, at),
    seeRoom: (room) => change((trail) => seeRoom(trail, room, nowMs())),
    lookAt: (at, seconds) => change((trail) => lookAt(trail, at, seconds, nowMs())),
    mark: (at, favourite) => change((trail) => mark(trail, at, favourite, nowMs())),
    readAgain,
    erase() {
      change(() => emptyTrail(nowMs()));
      forgetLastPlace(storage);
    },
  };
}
