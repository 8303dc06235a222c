import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Address, differsByFull, withoutDetail } from '../../museum/addresses.ts';
import { findWork } from '../../platform/hang-order.ts';
import type { Router } from '../../platform/router.ts';
import type { Lit, SceneEvents, SceneView, Standpoint } from '../../scene/contract.ts';
import { createPoseBoard, type PoseBoard } from './pose-board.ts';
import type { WalkRoom } from './scene-rooms.ts';
import { type AtWork, detailAt, standpointOf, viewOf } from './standpoint-of.ts';

/** A closed room's door that one stands before: walked to, or named by the address one came with. */
export type TriedDoor = { readonly room: string; readonly by: 'walking' | 'address' };

export type WalkState = {
  /** `loading` until the first frame; `lost` while the graphics context is away. */
  readonly phase: 'loading' | 'walking' | 'lost';
  readonly standpoint: Standpoint;
  /** The room one is in. */
  readonly here: string;
  readonly door: TriedDoor | null;
  readonly moved: boolean;
  /** What is pointed at, read or spoken of. */
  readonly lit: Lit | null;
};

export type WalkTrouble =
  | { readonly kind: 'picture-missing'; readonly room: string; readonly work: string }
  | { readonly kind: 'work-not-found'; readonly room: string }
  | { readonly kind: 'detail-not-found'; readonly room: string; readonly work: string }
  | { readonly kind: 'context-lost' }
  | { readonly kind: 'context-restored' }
  | { readonly kind: 'context-gone' };

/** What a walk asks of the rest of the program. */
export type WalkPorts = {
  readonly router: Router;
  readonly entranceRoom: () => string;
  readonly roomState: (room: string) => WalkRoom | undefined;
  readonly subscribeRooms: (listener: () => void) => () => void;
  readonly wantRooms: (rooms: readonly string[]) => void;
  /** The open room nearest to a closed one: where one stands before its door. */
  readonly openRoomNear: (room: string) => string;
  readonly knowsHowToMove: boolean;
  readonly onFirstMove: () => void;
  readonly onTrouble: (trouble: WalkTrouble) => void;
};

/** Who leads the visitor, and is told how that goes. */
export type Leader = Required<Pick<SceneEvents, 'onArrive' | 'onStray'>>;

export type Walk = {
  readonly store: StoreApi<WalkState>;
  readonly sceneEvents: SceneEvents;
  readonly poses: PoseBoard;
  /** Goes to a room: on foot, or to be there at once. */
  readonly visitRoom: (room: string, how: 'walk' | 'cut') => void;
  /** What one sees just now, told by the scene while there is one. */
  readonly eyes: { see?: (() => SceneView) | undefined };
  /** Lights a part of a picture until it is told another, or `null`. */
  readonly light: (lit: Lit | null) => void;
  /** Takes the visitor somewhere without another address: on a tour. */
  readonly lead: (standpoint: Standpoint) => void;
  /** Tells a leader, until the function that it gives is called. */
  readonly followedBy: (leader: Leader) => () => void;
  readonly closeDoor: () => void;
  readonly closeWork: () => void;
  /** Goes again where the address says: the plan has changed under one's feet. */
  readonly resume: () => void;
  readonly start: () => () => void;
};

type Placed = Extract<Address, { room: string }>;

/** Joins address and scene: addresses move the visitor, and the visitor's steps move the address. */
export function createWalk(ports: WalkPorts): Walk {
  const { router, roomState } = ports;
  const placed = (): Placed | undefined => {
    const { address } = router.get();
    return address?.kind === 'room' || address?.kind === 'work' ? address : undefined;
  };
  const isClosed = (room: string) => roomState(room)?.status === 'closed';

  function resolve(address: Placed): Pick<WalkState, 'standpoint' | 'door'> {
    const { room } = address;
    const door = isClosed(room) ? ({ room, by: 'address' } as const) : null;
    const view = viewOf(address, router.get().search ?? '');
    if (view) return { standpoint: view, door };
    if (address.kind === 'work') return { standpoint: standpointOf(address, roomState(room)), door };
    return {
      standpoint: room === ports.entranceRoom() ? { kind: 'entrance' } : { kind: 'room', room },
      door,
    };
  }

  const start = placed() ?? { kind: 'room', lang: 'en', view: '3d', room: ports.entranceRoom() };
  const store = createStore<WalkState>(() => ({
    phase: 'loading',
    here: isClosed(start.room) ? ports.openRoomNear(start.room) : start.room,
    moved: ports.knowsHowToMove,
    lit: null,
    ...resolve(start),
  }));

  const poses = createPoseBoard();
  /** The next address that somebody asks for is reached by a cut. */
  let cutsNext = false;
  const goTo = (address: Placed) => {
    const { standpoint, door } = resolve(address);
    const isRoom = standpoint.kind === 'room' || standpoint.kind === 'entrance';
    store.setState({ standpoint: cutsNext && isRoom ? { ...standpoint, cut: true } : standpoint, door });
    cutsNext = false;
  };
  let before = placed();
  let leader: Leader | undefined;

  function onLocation() {
    const address = placed();
    if (!address) return;
    ports.wantRooms([address.room]);
    const { cause } = router.get();
    const { here } = store.getState();
    // Back from a work to its room closes the label; one stays where one stands.
    const closesLabel = cause === 'history' && address.kind === 'room' && address.room === here;
    const closesPicture = differsByFull(before, address);
    before = address;
    if (cause === 'stay' || closesLabel || closesPicture) return;
    // Somebody asks to be elsewhere: by the plan, a link, the search.
    leader?.onStray?.();
    goTo(address);
  }

  function onRooms() {
    const address = placed();
    if (!address) return;
    const { door } = store.getState();
    const state = roomState(address.room);
    if (door && roomState(door.room)?.status === 'ready') {
      if (door.by === 'address' && door.room === address.room) goTo(address);
      else store.setState({ door: null });
    }
    if (state?.status === 'closed' && address.room !== store.getState().here && door === null) goTo(address);
    if (address.kind !== 'work' || state?.status !== 'ready') return;
    if (!findWork(state.content, address.work)) {
      ports.onTrouble({ kind: 'work-not-found', room: address.room });
      router.go({ ...address, kind: 'room' }, { replace: true, cause: 'stay' });
    } else if (address.detail) comeClose(address);
  }

  /** The room has come, and with it what the address names a detail of. */
  function comeClose(address: AtWork) {
    const { room, work } = address;
    const { standpoint } = store.getState();
    if (!detailAt(address, roomState(room))) {
      ports.onTrouble({ kind: 'detail-not-found', room, work });
      router.go(withoutDetail(address), { replace: true, cause: 'stay' });
    } else if (standpoint.kind === 'work' && standpoint.work === work) goTo(address);
  }

  function follow(room: string, replace = false) {
    const address = placed();
    if (!address || address.room === room) return;
    router.go({ kind: 'room', lang: address.lang, view: '3d', room }, { cause: 'stay', replace });
  }

  const sceneEvents: SceneEvents = {
    onArrive: () => leader?.onArrive?.(),
    onStray: () => leader?.onStray?.(),
    onEnterRoom(room) {
      const { door, here } = store.getState();
      // Taken before the closed door that the address names: the address goes on naming it.
      const waits = door?.by === 'address' && (room === here || room === ports.openRoomNear(door.room));
      store.setState({ here: room, door: waits ? door : null });
      if (!waits) follow(room);
    },
    onSelectWork(work) {
      const address = placed();
      if (!address) return;
      if (work === null) {
        if (address.kind === 'work') router.leaveTo({ ...address, kind: 'room' });
        return;
      }
      if (address.kind === 'work' && address.work === work.work && address.room === work.room) {
        if (address.detail) router.go(withoutDetail(address), { cause: 'stay' });
        return;
      }
      router.go({ kind: 'work', lang: address.lang, view: '3d', ...work });
    },
    onTryDoor({ room }) {
      if (isClosed(room) && store.getState().door?.room !== room) {
        store.setState({ door: { room, by: 'walking' } });
      }
    },
    onPose: poses.tell,
    onWantRooms: ports.wantRooms,
    onFirstFrame: () => store.setState({ phase: 'walking' }),
    onMoved() {
      if (store.getState().moved) return;
      store.setState({ moved: true });
      ports.onFirstMove();
    },
    onWorkFailed: (work) => ports.onTrouble({ kind: 'picture-missing', ...work }),
    onContextLost() {
      store.setState({ phase: 'lost' });
      ports.onTrouble({ kind: 'context-lost' });
    },
    onContextRestored() {
      store.setState({ phase: 'walking' });
      ports.onTrouble({ kind: 'context-restored' });
    },
    onContextGone: () => ports.onTrouble({ kind: 'context-gone' }),
  };

  return {
    store,
    sceneEvents,
    poses,
    visitRoom(room, how) {
      const address = placed();
      if (!address) return;
      cutsNext = how === 'cut';
      router.go({ kind: 'room', lang: address.lang, view: '3d', room });
    },
    eyes: {},
    light: (lit) => store.setState({ lit }),
    followedBy(next) {
      leader = next;
      return () => {
        if (leader === next) leader = undefined;
      };
    },
    lead(standpoint) {
      const address = placed();
      if (address?.kind === 'work') router.go({ ...address, kind: 'room' }, { replace: true, cause: 'stay' });
      if (standpoint.kind !== 'entrance') ports.wantRooms([standpoint.room]);
      store.setState({ standpoint, door: null, lit: litBy(standpoint) });
    },
    closeDoor() {
      const { door, here } = store.getState();
      store.setState({ door: null });
      if (door?.by === 'address') follow(here, true);
    },
    closeWork() {
      const address = placed();
      if (address?.kind === 'work') router.leaveTo({ ...address, kind: 'room' });
    },
    resume() {
      const address = placed();
      if (address) goTo(address);
    },
    start() {
      const address = placed();
      if (address) ports.wantRooms([address.room]);
      const stops = [router.subscribe(onLocation), ports.subscribeRooms(onRooms)];
      onRooms();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A detail that one is led to is lit; a whole picture is not. */
function litBy(standpoint: Standpoint): Lit | null {
  if (standpoint.kind !== 'detail' || standpoint.region.width === 1) return null;
  const { room, work, region } = standpoint;
  return { room, work, region };
}
