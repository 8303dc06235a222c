import { createContext, use } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createGate, type Gate } from '../features/gate/index.ts';
import { createNotices, type Notices } from '../features/notices/index.ts';
import type { TrailKeeper } from '../features/trail/index.ts';
import { createVisit, type MuseumSource, type Visit } from '../features/visit/index.ts';
import { isGated } from '../museum/access/decide-room-access.ts';
import { API_HOST } from '../museum/api-host.ts';
import type { OfferedTier } from '../museum/joining/offers.ts';
import type { PageData } from '../museum/page-data.ts';
import type { ToursData } from '../museum/tours/pictures.ts';
import type { Clock } from '../platform/clock.ts';
import type { Http } from '../platform/http.ts';
import { NO_SECRET, type OpenedSecret } from '../platform/opened-secret.ts';
import type { Router } from '../platform/router.ts';
import { createSettings, type Settings } from '../platform/settings.ts';
import { createSignedFiles, type SignedFiles } from '../platform/signed-files.ts';
import type { DeviceStorage } from '../platform/storage.ts';
import type { Languages } from './languages.ts';

/** `start` is the place of the stop to begin at. */
export type ToursState = {
  readonly led: { readonly id: string; readonly start: number } | null;
  readonly strayed: boolean;
  /** Followed from page to page. */
  readonly read: { readonly id: string; readonly index: number } | null;
};

/** All that a page stands on; made once for a visit, or for one page on the server. */
export type Services = {
  readonly base: string;
  readonly router: Router;
  readonly languages: Languages;
  readonly gate: Gate;
  readonly visit: Visit;
  readonly clock: Clock;
  readonly notices: Notices;
  readonly storage: DeviceStorage;
  /** How this device's visitor likes to visit. */
  readonly settings: StoreApi<Settings>;
  readonly http: Http;
  /** Where gated files are had besides the API. */
  readonly files: SignedFiles;
  readonly openedSecret: OpenedSecret;
  /** What memberships are sold, where the page came with it. */
  readonly offers: readonly OfferedTier[] | undefined;
  /** What the page of the tours came with. */
  readonly toursData: ToursData | undefined;
  /** The tour that one is on, in 3D or from page to page, and whether one has left its way. */
  readonly tours: StoreApi<ToursState>;
  /** Whether one is searching. */
  readonly search: StoreApi<{ readonly isOpen: boolean }>;
  /** The room one is in while one walks. */
  readonly walking: StoreApi<{ readonly here?: string | undefined }>;
  /** Whether the plan lies open beside the walk. */
  readonly plan: StoreApi<{ readonly isOpen: boolean }>;
  /** The visitor's trail; its file comes after what is to be seen. */
  readonly trail: StoreApi<{ readonly keeper?: TrailKeeper }>;
};

export type ServicesOptions = {
  readonly base: string;
  /** `session` is missing where a static host served the page. */
  readonly data: Omit<PageData, 'session'> & Partial<Pick<PageData, 'session'>>;
  readonly router: Router;
  readonly languages: Languages;
  readonly http: Http;
  readonly source: MuseumSource;
  readonly clock: Clock;
  readonly storage: DeviceStorage;
  /** What the address brought; nothing where not said. */
  readonly openedSecret?: OpenedSecret;
};

export function createServices({ base, data, http, source, clock, ...given }: ServicesOptions): Services {
  const notices = createNotices();
  const gate = createGate({
    // A page's own host gets no cookie of another one's: whoever it thinks is visiting, only the API knows.
    session: API_HOST === '' ? data.session : undefined,
    clock,
    loadApi: async () => (await import('../features/gate/session-api.ts')).createSessionApi(base, http),
    onChange() {
      files.forget();
      visit.reviewAccess();
    },
  });
  const files = createSignedFiles({ base, http, nowMs: gate.nowMs });
  const visit = createVisit({
    data,
    source: {
      ...source,
      loadRoom(room, signal) {
        // So that already its first files come by signature.
        if (isGated(room.access)) files.prepare(room.id);
        return source.loadRoom(room, signal);
      },
    },
    clock,
    visitor: { membership: gate.membership, nowMs: gate.nowMs },
    events: {
      onRoomClosed(room, refusal) {
        const { address } = given.router.get();
        const inside = address && 'room' in address && address.room === room;
        if (inside) notices.tell({ kind: 'room-closed', room, refusal });
      },
      onSurprisingRefusal: () => void gate.refresh(),
      onRoomFailed: (room, { status }) =>
        notices.tell({ kind: status === 'broken' ? 'room-broken' : 'room-unreachable', room }),
      onWingFailed: (wing) => notices.tell({ kind: 'wing-unreachable', wing }),
      onWingReached: (wing) => notices.over('wing-unreachable', wing),
      onRoomOpened(room) {
        notices.over('room-closed', room);
        notices.tell({ kind: 'door-opened', room });
      },
      onRoomReached(room) {
        notices.over('room-unreachable', room);
        notices.over('room-broken', room);
      },
    },
  });
  const tours = createStore<ToursState>(() => ({ led: null, strayed: false, read: null }));
  const { offers, tours: toursData } = data;
  return {
    base,
    gate,
    visit,
    clock,
    notices,
    http,
    tours,
    toursData,
    files,
    offers,
    settings: createSettings(given.storage),
    search: createStore(() => ({ isOpen: false })),
    walking: createStore(() => ({})),
    plan: createStore(() => ({ isOpen: false })),
    trail: createStore(() => ({})),
    openedSecret: NO_SECRET,
    ...given,
  };
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('useServices outside of ServicesProvider');
  return services;
}
