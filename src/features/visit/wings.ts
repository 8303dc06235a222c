import type { StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../museum/format/plan.ts';
import { planOf, wingBehind } from '../../museum/plan/join-plans.ts';
import type { MuseumSource } from './museum-source.ts';
import type { VisitState, WingEvents } from './visit.ts';

/** So many plans are kept at hand: the wing one is in, its neighbours, and some one may come back to. */
export const MOST_PLANS = 12;

/** The plans at hand: fetched when one comes near, given up when far. */
export type Wings = {
  /** Brings a room's plan and those its doors lead into; `undefined` where they are here. */
  readonly reachRoom: (room: string) => Promise<void> | undefined;
  /** Brings a wing's plan; `undefined` where it is here. */
  readonly reachWing: (wing: string) => Promise<void> | undefined;
  /** Brings what one may come to from these rooms, and gives up what is far from them. */
  readonly keepNear: (rooms: readonly string[]) => void;
  /** Asks again for what could not be had. */
  readonly retry: () => void;
};

type Store = Pick<StoreApi<VisitState>, 'getState' | 'setState'>;

export function createWings(store: Store, source: MuseumSource, events: WingEvents): Wings {
  const coming = new Map<string, Promise<boolean>>();
  const failed = new Set<string>();
  /** Wings by when they were last near, the latest first. */
  let recent: readonly string[] = store.getState().plans.map(({ wing }) => wing);

  const isHere = (wing: string) => store.getState().plans.some((plan) => plan.wing === wing);
  const homeOf = (room: string) => planOf(store.getState().plans, room);

  function touch(wings: Iterable<string>) {
    recent = [...new Set([...wings, ...recent])];
  }

  /** Puts a plan among those at hand, in the museum's order. */
  function put(plan: Plan) {
    const order = new Map(store.getState().museum.wings.map(({ id }, i) => [id, i]));
    store.setState(({ plans }) => ({
      plans: [...plans.filter(({ wing }) => wing !== plan.wing), plan].sort(
        (a, b) => (order.get(a.wing) ?? 0) - (order.get(b.wing) ?? 0),
      ),
    }));
  }

  /** Fetches a wing's plan once, however often it is asked for; false where it can't be had. */
  function bring(id: string): Promise<boolean> {
    const known = coming.get(id);
    if (known) return known;
    const promise = fetchPlan(id).finally(() => coming.delete(id));
    coming.set(id, promise);
    return promise;
  }

  async function fetchPlan(id: string): Promise<boolean> {
    const outcome = await source.loadPlan(store.getState().museum.wings.find((wing) => wing.id === id)!);
    if (outcome.status !== 'ready') {
      failed.add(id);
      events.onWingFailed?.(id);
      return false;
    }
    failed.delete(id);
    put(outcome.plan);
    touch([id]);
    giveUpFar();
    events.onWingReached?.(id);
    return true;
  }

  /** Keeps what was near last, the `least` latest at least; rooms go with their plans. */
  function giveUpFar(least = 0) {
    const { plans } = store.getState();
    if (plans.length <= MOST_PLANS) return;
    const kept = new Set(recent.slice(0, Math.max(MOST_PLANS, least)));
    recent = [...kept];
    const near = plans.filter(({ wing }) => kept.has(wing));
    store.setState(({ rooms }) => ({
      plans: near,
      rooms: new Map([...rooms].filter(([id]) => planOf(near, id))),
    }));
  }

  /** The wings behind the doors of these rooms. */
  function behind(plan: Plan, rooms: ReadonlySet<string>): readonly string[] {
    return plan.openings.flatMap((opening) =>
      opening.rooms.some((room) => rooms.has(room)) ? (wingBehind(plan, opening) ?? []) : [],
    );
  }

  const isNamed = (wing: string) => store.getState().museum.wings.some(({ id }) => id === wing);

  /** Those of the wings that can be asked for. */
  const missing = (wings: readonly string[]) =>
    [...new Set(wings)].filter((wing) => !isHere(wing) && !failed.has(wing) && isNamed(wing));

  async function seek(room: string): Promise<void> {
    const found = homeOf(room) ? 'here' : await find(room);
    const absent = new Map(store.getState().absent);
    if (found === 'here') absent.delete(room);
    else absent.set(room, found);
    store.setState({ absent });
    const home = homeOf(room);
    if (home) await Promise.all(missing(behind(home, new Set([room]))).map(bring));
  }

  async function find(room: string): Promise<'here' | 'not-found' | 'unreachable'> {
    const { museum } = store.getState();
    const said = await source.findWing(museum, room);
    if (said.status === 'unreachable') return 'unreachable';
    if (said.status === 'not-found') return 'not-found';
    // Without a directory a museum has few wings: they are looked through.
    const candidates = said.status === 'found' ? [said.wing] : museum.wings.map(({ id }) => id);
    let reached = true;
    for (const wing of candidates) {
      if (!isHere(wing) && isNamed(wing)) reached = (await bring(wing)) && reached;
      if (homeOf(room)) return 'here';
    }
    return reached ? 'not-found' : 'unreachable';
  }

  return {
    reachRoom(room) {
      const home = homeOf(room);
      if (!home) return seek(room);
      touch([home.wing]);
      return missing(behind(home, new Set([room]))).length > 0 ? seek(room) : undefined;
    },
    reachWing(wing) {
      touch([wing]);
      return isHere(wing) || !isNamed(wing) ? undefined : bring(wing).then(() => undefined);
    },
    keepNear(rooms) {
      const { plans } = store.getState();
      const near = plans.flatMap((plan) => {
        const inside = rooms.filter((room) => plan.rooms.some(({ id }) => id === room));
        // One door further, so that a wing is here before one sees into it.
        return inside.length === 0 ? [] : [plan.wing, ...behind(plan, withNeighbours(plan, inside))];
      });
      touch(near);
      for (const wing of missing(near)) void bring(wing);
      for (const room of rooms) if (!homeOf(room) && !store.getState().absent.has(room)) void seek(room);
      giveUpFar(near.length);
    },
    retry() {
      for (const wing of [...failed]) void bring(wing);
      for (const [room, why] of store.getState().absent) if (why === 'unreachable') void seek(room);
    },
  };
}

function withNeighbours({ openings }: Plan, rooms: readonly string[]): ReadonlySet<string> {
  const ends = openings.flatMap((opening) =>
    opening.rooms.some((room) => rooms.includes(room)) ? opening.rooms : [],
  );
  return new Set([...rooms, ...ends]);
}
