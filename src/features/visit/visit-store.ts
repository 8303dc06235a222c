import { createStore, type StoreApi } from 'zustand/vanilla';
import { decideRoomAccess, type Membership, type Refusal } from '../../museum/access/decide-room-access.ts';
import type { Address } from '../../museum/addresses.ts';
import type { Museum } from '../../museum/format/museum.ts';
import type { Plan, PlanRoom } from '../../museum/format/plan.ts';
import type { PageData, RoomOutcome } from '../../museum/page-data.ts';
import type { Clock } from '../../platform/clock.ts';
import { findRoom, roomsOf } from '../../platform/plans.ts';
import { nextAccessMomentMs } from './access-moments.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import type { MuseumSource } from './museum-source.ts';
import { createWings, type WingEvents } from './wings.ts';

/** So many rooms' contents are kept before those that were wanted longest ago are given up. */
export const MOST_ROOMS = 80;

export type RoomState = RoomOutcome | { readonly status: 'loading' };

export type VisitState = {
  readonly museum: Museum;
  /** The plans of the wings at hand: of where one is, and near it. */
  readonly plans: readonly Plan[];
  /** Rooms of no wing at hand that were looked for in vain. */
  readonly absent: ReadonlyMap<string, 'not-found' | 'unreachable'>;
  /** Rooms that were asked for; the others are not known yet. */
  readonly rooms: ReadonlyMap<string, RoomState>;
};

/** Who is visiting, as far as doors are concerned, by the server's clock. */
export type Visitor = {
  readonly membership: () => Membership | null;
  readonly nowMs: () => number;
};

/** What a visit tells the rest of the program. */
export type VisitEvents = WingEvents & {
  /** A room that was open is closed now. */
  readonly onRoomClosed?: (room: string, refusal: Refusal) => void;
  /** The API refused what this browser thought allowed: its idea of the session is old. */
  readonly onSurprisingRefusal?: () => void;
  readonly onRoomFailed?: (room: string, outcome: RoomOutcome) => void;
  /** A room that was closed is open now. */
  readonly onRoomOpened?: (room: string) => void;
  /** A room's content has come. */
  readonly onRoomReached?: (room: string) => void;
};

export type Visit = {
  readonly store: StoreApi<VisitState>;
  /** Brings the plans that the page at an address needs; `undefined` where they are at hand. */
  readonly prepare: (address: Address | undefined) => Promise<void> | undefined;
  /** Asks for rooms that are not there yet: they are, or may soon be, seen. Gives up what is far from them. */
  readonly wantRooms: (rooms: readonly string[]) => void;
  /** Asks again for a room that failed, or could not be looked for. */
  readonly retryRoom: (room: string) => void;
  /** Asks again for every room and wing that could not be reached. */
  readonly retryUnreachable: () => void;
  /** Looks at every door again: the membership or the hour has changed. */
  readonly reviewAccess: () => void;
  /** New plans of the wings at hand, same place (the curators' preview). */
  readonly replaceMuseum: (museum: Museum, plans: readonly Plan[]) => void;
  readonly decide: (room: PlanRoom) => ReturnType<typeof decideRoomAccess>;
  readonly dispose: () => void;
};

export type VisitOptions = {
  readonly data: Pick<PageData, 'museum' | 'plans' | 'room'>;
  readonly source: MuseumSource;
  readonly visitor: Visitor;
  readonly clock: Clock;
  readonly events?: VisitEvents;
};

export function createVisit({ data, source, visitor, clock, events = {} }: VisitOptions): Visit {
  const store = createStore<VisitState>(() => ({
    museum: data.museum,
    plans: data.plans,
    absent: new Map(data.room?.outcome.status === 'not-found' ? [[data.room.id, 'not-found']] : []),
    rooms: new Map(data.room ? [[data.room.id, data.room.outcome]] : []),
  }));
  const wings = createWings(store, source, {
    ...events,
    onWingReached(wing) {
      // Its doors have hours of their own.
      schedule();
      events.onWingReached?.(wing);
    },
  });
  const pending = new Map<string, AbortController>();
  let recent: readonly string[] = [];
  let cancelTimer = () => {};

  const decide = (room: PlanRoom) =>
    decideRoomAccess(room.access, store.getState().museum.tiers, visitor.membership(), visitor.nowMs());

  function put(id: string, state: RoomState) {
    // Its wing may have been given up meanwhile.
    if (!findRoom(store.getState().plans, id)) return;
    store.setState(({ rooms }) => ({ rooms: new Map(rooms).set(id, state) }));
  }

  /** Of more rooms than one can see and come back to, the ones wanted last are kept. */
  function giveUpFarRooms() {
    const { rooms } = store.getState();
    if (rooms.size <= MOST_ROOMS) return;
    const kept = new Set(recent.slice(0, MOST_ROOMS / 2));
    recent = [...kept];
    store.setState({ rooms: new Map([...rooms].filter(([id]) => kept.has(id) || pending.has(id))) });
  }

  async function load(room: PlanRoom, { quietly = false } = {}) {
    const wasClosed = store.getState().rooms.get(room.id)?.status === 'closed';
    pending.get(room.id)?.abort();
    const controller = new AbortController();
    pending.set(room.id, controller);
    if (!quietly) put(room.id, { status: 'loading' });
    const outcome = await source.loadRoom(room, controller.signal);
    if (pending.get(room.id) !== controller) return;
    pending.delete(room.id);
    if (outcome.status === 'aborted') return;
    put(room.id, keepUnchanged(store.getState().rooms.get(room.id), outcome));
    if (outcome.status === 'closed') events.onSurprisingRefusal?.();
    else if (outcome.status === 'ready') {
      events.onRoomReached?.(room.id);
      if (wasClosed) events.onRoomOpened?.(room.id);
    } else events.onRoomFailed?.(room.id, outcome);
  }

  function close(room: PlanRoom, refusal: Refusal) {
    pending.get(room.id)?.abort();
    pending.delete(room.id);
    const before = store.getState().rooms.get(room.id);
    // Told first: who listens to the rooms may already lead the visitor elsewhere.
    if (before?.status === 'ready') events.onRoomClosed?.(room.id, refusal);
    put(room.id, { status: 'closed', refusal });
  }

  function ask(room: PlanRoom) {
    const decision = decide(room);
    if (decision.granted) void load(room);
    else close(room, refusalOf(decision));
  }

  function schedule() {
    cancelTimer();
    const rooms = roomsOf(store.getState().plans);
    const nowMs = visitor.nowMs();
    const moment = nextAccessMomentMs(rooms, visitor.membership(), nowMs);
    cancelTimer =
      moment === undefined ? () => {} : clock.at(clock.nowMs() + moment - nowMs, visit.reviewAccess);
  }

  const each = (accepts: (state: RoomState) => boolean, then: (room: PlanRoom) => void) => {
    const { rooms, plans } = store.getState();
    for (const [id, state] of rooms) {
      const room = accepts(state) ? findRoom(plans, id) : undefined;
      if (room) then(room);
    }
  };

  const visit: Visit = {
    store,
    prepare(address) {
      const { museum } = store.getState();
      if (!address) return undefined;
      if (address.kind === 'home') return wings.reachRoom(museum.entrance.room);
      if (address.kind === 'wing') return wings.reachWing(address.wing);
      if (address.kind !== 'list') return wings.reachRoom(address.room);
      return museum.wings.length === 1 ? wings.reachWing(museum.wings[0]!.id) : undefined;
    },
    wantRooms(ids) {
      wings.keepNear(ids);
      recent = [...new Set([...ids, ...recent])];
      giveUpFarRooms();
      const { rooms, plans } = store.getState();
      for (const id of ids) {
        const room = rooms.has(id) ? undefined : findRoom(plans, id);
        if (room) ask(room);
      }
    },
    retryRoom(id) {
      const room = findRoom(store.getState().plans, id);
      if (room) ask(room);
      else void wings.reachRoom(id);
    },
    retryUnreachable() {
      each(({ status }) => status === 'unreachable', ask);
      wings.retry();
    },
    reviewAccess() {
      each(
        ({ status }) => status === 'closed' || status === 'ready' || status === 'loading',
        (room) => {
          const decision = decide(room);
          const { status } = store.getState().rooms.get(room.id)!;
          if (!decision.granted) close(room, refusalOf(decision));
          else if (status === 'closed') void load(room);
        },
      );
      schedule();
    },
    replaceMuseum(museum, plans) {
      // What did not change stays the same object, so that the scene keeps standing.
      const before = store.getState();
      store.setState({
        museum: keepUnchanged(before.museum, museum),
        plans: keepUnchanged(before.plans, plans),
      });
      each(
        () => true,
        (room) => {
          const decision = decide(room);
          if (decision.granted) void load(room, { quietly: true });
          else close(room, refusalOf(decision));
        },
      );
      schedule();
    },
    decide,
    dispose() {
      cancelTimer();
      for (const controller of pending.values()) controller.abort();
      pending.clear();
    },
  };
  return visit;
}

function refusalOf(decision: { granted: false } & Refusal): Refusal {
  const { granted: _, ...refusal } = decision;
  return refusal;
}
