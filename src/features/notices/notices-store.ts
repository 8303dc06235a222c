import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../../museum/access/decide-room-access.ts';

/** What a visitor is told of while the visit goes on; ids only, so that the sentence follows the language. */
export type NoticeContent =
  | { readonly kind: 'picture-missing'; readonly room: string; readonly work: string }
  | { readonly kind: 'work-not-found'; readonly room: string }
  | { readonly kind: 'detail-not-found'; readonly room: string; readonly work: string }
  | { readonly kind: 'room-broken'; readonly room: string }
  | { readonly kind: 'room-unreachable'; readonly room: string }
  | { readonly kind: 'wing-unreachable'; readonly wing: string }
  | { readonly kind: 'room-closed'; readonly room: string; readonly refusal: Refusal }
  | { readonly kind: 'door-opened'; readonly room: string }
  | { readonly kind: 'welcome'; readonly name: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'sign-out-failed' }
  | { readonly kind: 'connection-lost' }
  | { readonly kind: 'connection-back' }
  | { readonly kind: 'search-unreachable' }
  | { readonly kind: 'tour-unreachable' }
  | { readonly kind: 'plan-unreachable' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'link-copied' }
  | { readonly kind: 'link-not-copied'; readonly url: string }
  | { readonly kind: 'context-lost' }
  | { readonly kind: 'context-restored' }
  | { readonly kind: 'without-3d' }
  | { readonly kind: 'scene-crashed' };

export type Notice = NoticeContent & { readonly id: string };

/** Good news goes by itself; trouble stays until it is over or dismissed. */
const PASSING: ReadonlySet<NoticeContent['kind']> = new Set([
  'door-opened',
  'welcome',
  'signed-out',
  'connection-back',
  'not-kept',
  'link-copied',
  'context-restored',
]);
export const PASSES_AFTER_MS = 8_000;

export type Notices = {
  readonly store: StoreApi<{ readonly notices: readonly Notice[] }>;
  readonly tell: (content: NoticeContent) => void;
  readonly dismiss: (id: string) => void;
  /** Takes back every notice of a kind, or that of one room or wing: its trouble is over. */
  readonly over: (kind: NoticeContent['kind'], place?: string) => void;
};

export function createNotices(later: (ms: number, callback: () => void) => void = wait): Notices {
  const store = createStore<{ notices: readonly Notice[] }>(() => ({ notices: [] }));
  const keep = (accepts: (notice: Notice) => boolean) =>
    store.setState(({ notices }) => ({ notices: notices.filter(accepts) }));

  const notices: Notices = {
    store,
    tell(content) {
      const id = JSON.stringify(content);
      if (store.getState().notices.some((notice) => notice.id === id)) return;
      store.setState((state) => ({ notices: [...state.notices, { ...content, id }] }));
      if (PASSING.has(content.kind)) later(PASSES_AFTER_MS, () => notices.dismiss(id));
    },
    dismiss: (id) => keep((notice) => notice.id !== id),
    over: (kind, place) =>
      keep((notice) => notice.kind !== kind || (place !== undefined && placeOf(notice) !== place)),
  };
  return notices;
}

const placeOf = (notice: Notice): string | undefined =>
  'room' in notice ? notice.room : 'wing' in notice ? notice.wing : undefined;

function wait(ms: number, callback: () => void) {
  setTimeout(callback, ms);
}
