import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Membership } from '../../museum/access/decide-room-access.ts';
import type { CardRefusal, Member, Session } from '../../museum/api.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Trouble } from '../../platform/http.ts';
import type { SessionApi } from './session-api.ts';

/** Who the API says is visiting; `unknown` until it has answered. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'member'; readonly member: Member };

export type Account = NonNullable<Session['account']>;

/** What became of a card that was presented. */
export type CardOutcome =
  | { readonly kind: 'accepted'; readonly session: Session }
  | { readonly kind: 'refused'; readonly code: CardRefusal; readonly atMs?: number }
  | { readonly kind: 'too-many'; readonly retryAfterS: number }
  | { readonly kind: 'unreachable'; readonly trouble: Trouble };

export type GateState = {
  readonly session: SessionState;
  /** Who is signed in, with a membership or without; the desk too. */
  readonly account: Account | undefined;
  /** The server's clock minus this device's, in milliseconds. */
  readonly clockOffsetMs: number;
};

export type Gate = {
  readonly store: StoreApi<GateState>;
  readonly membership: () => Membership | null;
  /** The server's hour. */
  readonly nowMs: () => number;
  /** Asks the API again who is visiting. */
  readonly refresh: () => Promise<void>;
  readonly presentCard: (card: string) => Promise<CardOutcome>;
  /** Takes what another way of signing in answered. */
  readonly adopt: (session: Session) => void;
  /** `false` where the API could not be told. */
  readonly signOut: () => Promise<boolean>;
};

/** Clocks that differ by more than this are another hour, not a slow answer. */
const OTHER_HOUR_MS = 60_000;

export type GateOptions = {
  /** `undefined` where the page came without one, from a static host. */
  readonly session: Session | undefined;
  readonly clock: Clock;
  readonly loadApi: () => Promise<SessionApi>;
  /** The membership is another than before. */
  readonly onChange?: () => void;
};

export function createGate({ session, clock, loadApi, onChange }: GateOptions): Gate {
  const store = createStore<GateState>(() => stateOf(session, clock.nowMs()));

  function take(next: Session) {
    const before = store.getState();
    store.setState(stateOf(next, clock.nowMs()));
    const { session, clockOffsetMs } = store.getState();
    const otherHour = Math.abs(clockOffsetMs - before.clockOffsetMs) > OTHER_HOUR_MS;
    if (otherHour || JSON.stringify(session) !== JSON.stringify(before.session)) onChange?.();
  }

  return {
    store,
    membership() {
      const { session: state } = store.getState();
      return state.kind === 'member' ? state.member : null;
    },
    nowMs: () => clock.nowMs() + store.getState().clockOffsetMs,
    async refresh() {
      const api = await loadApi().catch(() => undefined);
      const answer = await api?.read();
      if (answer?.kind === 'ok') take(answer.value);
    },
    async presentCard(card) {
      const api = await loadApi().catch(() => undefined);
      if (!api) return { kind: 'unreachable', trouble: 'offline' };
      const outcome = await api.present(card);
      if (outcome.kind === 'accepted') take(outcome.session);
      return outcome;
    },
    adopt: take,
    async signOut() {
      const api = await loadApi().catch(() => undefined);
      const answer = await api?.end();
      if (answer?.kind !== 'ok') return false;
      take({ member: null, nowMs: clock.nowMs() + store.getState().clockOffsetMs });
      return true;
    },
  };
}

function stateOf(session: Session | undefined, deviceNowMs: number): GateState {
  if (!session) return { session: { kind: 'unknown' }, account: undefined, clockOffsetMs: 0 };
  return {
    session: session.member ? { kind: 'member', member: session.member } : { kind: 'signed-out' },
    account: session.account,
    clockOffsetMs: session.nowMs - deviceNowMs,
  };
}
