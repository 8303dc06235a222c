import { createStore } from 'zustand/vanilla';
import { decideRoomAccess, type Refusal } from '../../museum/access/decide-room-access.ts';
import { isNamed } from '../../museum/addresses.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import { findRoom, roomsOf } from '../../platform/plans.ts';
import { nextAccessMomentMs } from './access-moments.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import type { RoomState, Visit, VisitOptions, VisitState } from './visit.ts';
import { createWings } from './wings.ts';

/** So many rooms' contents are kept before those that were wanted longest ago are given up. */
export const MOST_ROOMS = 80;

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
      askWanted();
      events.onWingReached?.(wing);
    },
  });
  const pending = new Map<string, AbortController>();
  let wanted: readonly string[] = [];
  /** Rooms by when they were last wanted, the latest first. */
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

  function askWanted() {
    const { rooms, plans } = store.getState();
    for (const id of wanted) {
      const room = rooms.has(id) ? undefined : findRoom(plans, id);
      if (room) ask(room);
    }
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

  /** The plan of a museum of one wing. */
  const onlyWing = () => {
    const [wing, ...others] = store.getState().museum.wings;
    return wing && others.length === 0 ? wings.reachWing(wing.id) : undefined;
  };

  const visit: Visit = {
    store,
    prepare(address) {
      const { museum } = store.getState();
      if (address?.kind === 'tour' || address?.kind === 'tours') return onlyWing();
      if (address?.kind === 'plan') return wings.reachRoom(museum.entrance.room);
      if (!address || isNamed(address)) return undefined;
      if (address.kind === 'home') return wings.reachRoom(museum.entrance.room);
      if (address.kind === 'wing') return wings.reachWing(address.wing);
      if (address.kind !== 'list') return wings.reachRoom(address.room);
      return onlyWing();
    },
    wantRooms(ids) {
      wings.keepNear(ids);
      wanted = ids;
      recent = [...new Set([...ids, ...recent])];
      giveUpFarRooms();
      askWanted();
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
