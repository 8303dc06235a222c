import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WalkRoom } from '../../../src/features/walk/scene-rooms.ts';
import { createWalk, type WalkPorts } from '../../../src/features/walk/walk.ts';
import { type Address, formatAddress, parseAddress } from '../../../src/museum/addresses.ts';
import type { GoOptions, Location, Router } from '../../../src/platform/router.ts';
import { hall, ready, salon } from '../../app/small-museum.ts';

/** A router without a browser: a list of what happened, and a place. */
function routerAt(path: string) {
  let location: Location = { path, address: parseAddress(path), cause: 'start' };
  const listeners = new Set<() => void>();
  const log: string[] = [];
  const show = (address: Address, cause: Location['cause'], how: string) => {
    log.push(`${how} ${formatAddress(address)}`);
    location = { path: formatAddress(address), address, cause };
    for (const listener of listeners) listener();
  };
  const router: Router = {
    get: () => location,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go: (address, { replace, cause = 'go' }: GoOptions = {}) =>
      show(address, cause, replace ? 'replace' : 'push'),
    leaveTo: (address) => show(address, 'stay', 'leave'),
    href: formatAddress,
    dispose: () => {},
  };
  return { router, log, back: (to: string) => show(parseAddress(to)!, 'history', 'back') };
}

const rooms = new Map<string, WalkRoom>();
let notify = () => {};
const onTrouble = vi.fn();
const onFirstMove = vi.fn();

function walkAt(path: string) {
  const { router, log, back } = routerAt(path);
  const ports: WalkPorts = {
    router,
    entranceRoom: () => 'hall',
    roomState: (room) => rooms.get(room),
    subscribeRooms: (listener) => {
      notify = listener;
      return () => {};
    },
    wantRooms: () => {},
    openRoomNear: () => 'gallery',
    knowsHowToMove: false,
    onFirstMove,
    onTrouble,
  };
  const walk = createWalk(ports);
  walk.start();
  return { walk, router, log, back, state: () => walk.store.getState(), ...walk.sceneEvents };
}

beforeEach(() => {
  rooms.clear();
  rooms.set('hall', ready(hall));
  rooms.set('salon', { status: 'closed', refusal: { reason: 'sign-in', tier: 'friend' } });
  vi.clearAllMocks();
});

describe('a walk', () => {
  it.each([
    ['/fr/rooms/hall', { kind: 'entrance' }],
    ['/fr/rooms/gallery', { kind: 'room', room: 'gallery' }],
    ['/fr/rooms/hall/works/rose', { kind: 'work', room: 'hall', work: 'rose' }],
  ])('begins where %s says', (path, standpoint) => {
    expect(walkAt(path).state().standpoint).toEqual(standpoint);
  });

  it('begins close to the detail that its address names', () => {
    expect(walkAt('/fr/rooms/hall/works/rose/details/petal').state().standpoint).toEqual({
      kind: 'detail',
      room: 'hall',
      work: 'rose',
      region: { x: 0.5, y: 0.25, width: 0.25, height: 0.5 },
    });
  });

  it('goes to the work of a detail whose room is on its way, then close', () => {
    rooms.set('hall', { status: 'loading' });
    const { state } = walkAt('/fr/rooms/hall/works/rose/details/petal');
    expect(state().standpoint).toEqual({ kind: 'work', room: 'hall', work: 'rose' });
    rooms.set('hall', ready(hall));
    notify();
    const close = state().standpoint;
    expect(close.kind).toBe('detail');
    notify();
    expect(state().standpoint).toBe(close);
  });

  it('tells of a detail that is not there, and shows its work', () => {
    const { log, state } = walkAt('/fr/rooms/hall/works/rose/details/thorn');
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith({
      kind: 'detail-not-found',
      room: 'hall',
      work: 'rose',
    });
    expect(log).toEqual(['replace /fr/rooms/hall/works/rose']);
    expect(state().standpoint).toEqual({ kind: 'work', room: 'hall', work: 'rose' });
  });

  it('steps back from a detail to its work, by a click on the work and by going back', () => {
    const { onSelectWork, log, back, state } = walkAt('/fr/rooms/hall/works/rose/details/petal');
    onSelectWork({ room: 'hall', work: 'rose' });
    expect(log).toEqual(['push /fr/rooms/hall/works/rose']);
    back('/fr/rooms/hall/works/rose/details/petal');
    expect(state().standpoint.kind).toBe('detail');
    back('/fr/rooms/hall/works/rose');
    expect(state().standpoint).toEqual({ kind: 'work', room: 'hall', work: 'rose' });
  });

  it('lights what it is told, until it is told none', () => {
    const { walk, state } = walkAt('/fr/rooms/hall');
    const lit = { room: 'hall', work: 'rose', region: { x: 0, y: 0, width: 1, height: 1 } };
    walk.light(lit);
    expect(state().lit).toBe(lit);
    walk.light(null);
    expect(state().lit).toBeNull();
  });

  it('writes the room one has walked into, and does not pull one to its middle', () => {
    const { onEnterRoom, log, state } = walkAt('/fr/rooms/hall');
    const before = state().standpoint;
    onEnterRoom('gallery');
    expect(log).toEqual(['push /fr/rooms/gallery']);
    expect(state()).toMatchObject({ here: 'gallery' });
    expect(state().standpoint).toBe(before);
  });

  it('writes nothing where one already is', () => {
    const { onEnterRoom, log } = walkAt('/fr/rooms/hall');
    onEnterRoom('hall');
    expect(log).toEqual([]);
  });

  it('opens a work that was clicked', () => {
    const { onSelectWork, log, state } = walkAt('/fr/rooms/hall');
    onSelectWork({ room: 'hall', work: 'rose' });
    expect(log).toEqual(['push /fr/rooms/hall/works/rose']);
    expect(state().standpoint).toEqual({ kind: 'work', room: 'hall', work: 'rose' });
  });

  it('closes it when one walks away, and leaves one where one is', () => {
    const { onSelectWork, log, state } = walkAt('/fr/rooms/hall/works/rose');
    const before = state().standpoint;
    onSelectWork(null);
    expect(log).toEqual(['leave /fr/rooms/hall']);
    expect(state().standpoint).toBe(before);
  });

  it('goes where a link leads, even to where one has been told to go before', () => {
    const { router, state } = walkAt('/fr/rooms/hall');
    const before = state().standpoint;
    router.go({ kind: 'room', lang: 'fr', view: '3d', room: 'hall' });
    expect(state().standpoint).toEqual({ kind: 'entrance' });
    expect(state().standpoint).not.toBe(before);
  });

  it('keeps its place when the language changes', () => {
    const { router, state } = walkAt('/fr/rooms/hall/works/rose');
    const before = state().standpoint;
    router.go({ kind: 'work', lang: 'en', view: '3d', room: 'hall', work: 'rose' }, { cause: 'stay' });
    expect(state().standpoint).toBe(before);
  });

  it('closes the label on going back to the room, without moving', () => {
    const { back, state } = walkAt('/fr/rooms/hall/works/rose');
    const before = state().standpoint;
    back('/fr/rooms/hall');
    expect(state().standpoint).toBe(before);
  });

  it('stays before a work whose picture filled the screen, and on opening it again', () => {
    const { router, back, state } = walkAt('/fr/rooms/hall/works/rose');
    const before = state().standpoint;
    router.go(parseAddress('/fr/rooms/hall/works/rose/full')!, { cause: 'stay' });
    back('/fr/rooms/hall/works/rose');
    back('/fr/rooms/hall/works/rose/full');
    expect(state().standpoint).toBe(before);
  });

  it('goes back to another room', () => {
    const { back, state } = walkAt('/fr/rooms/hall');
    back('/fr/rooms/gallery');
    expect(state().standpoint).toEqual({ kind: 'room', room: 'gallery' });
  });

  it('says of a work that hangs no longer, and shows the room', () => {
    const { log } = walkAt('/fr/rooms/hall/works/stolen');
    expect(onTrouble).toHaveBeenCalledWith({ kind: 'work-not-found', room: 'hall' });
    expect(log).toEqual(['replace /fr/rooms/hall']);
  });

  it('remembers the first step once', () => {
    const { onMoved, state } = walkAt('/fr/rooms/hall');
    onMoved();
    onMoved();
    expect(state().moved).toBe(true);
    expect(onFirstMove).toHaveBeenCalledTimes(1);
  });

  it('tells of a context that was lost and came back', () => {
    const { onContextLost, onContextRestored, state } = walkAt('/fr/rooms/hall');
    onContextLost();
    expect(state().phase).toBe('lost');
    onContextRestored();
    expect(state().phase).toBe('walking');
    expect(onTrouble.mock.calls.map(([{ kind }]) => kind)).toEqual(['context-lost', 'context-restored']);
  });
});

describe('a closed door', () => {
  const open = () => {
    rooms.set('salon', ready(salon));
    notify();
  };

  it('is told of when one stands before it', () => {
    const { onTryDoor, state } = walkAt('/fr/rooms/gallery');
    onTryDoor({ id: 'b', room: 'salon' });
    expect(state().door).toEqual({ room: 'salon', by: 'walking' });
  });

  it('is not told of when it is open', () => {
    const { onTryDoor, state } = walkAt('/fr/rooms/hall');
    onTryDoor({ id: 'a', room: 'hall' });
    expect(state().door).toBeNull();
  });

  it('opens, and leaves one standing where one walked to', () => {
    const { onTryDoor, state } = walkAt('/fr/rooms/gallery');
    onTryDoor({ id: 'b', room: 'salon' });
    const before = state().standpoint;
    open();
    expect(state().door).toBeNull();
    expect(state().standpoint).toBe(before);
  });

  it('keeps its address while one is taken before it, and leads in once it opens', () => {
    const { onEnterRoom, log, state } = walkAt('/fr/rooms/salon');
    expect(state()).toMatchObject({ here: 'gallery', door: { room: 'salon', by: 'address' } });
    onEnterRoom('gallery');
    expect(log).toEqual([]);
    const before = state().standpoint;
    open();
    expect(state().standpoint).toEqual({ kind: 'room', room: 'salon' });
    expect(state().standpoint).not.toBe(before);
    expect(state().door).toBeNull();
  });

  it('gives its address up when its panel is closed', () => {
    const { walk, log } = walkAt('/fr/rooms/salon');
    walk.closeDoor();
    expect(log).toEqual(['replace /fr/rooms/gallery']);
  });

  it('gives its address up when one walks on', () => {
    const { onEnterRoom, log, state } = walkAt('/fr/rooms/salon');
    onEnterRoom('hall');
    expect(log).toEqual(['push /fr/rooms/hall']);
    expect(state().door).toBeNull();
  });
});

describe('a room that one asks for by its name', () => {
  it.each([
    ['walk', { kind: 'room', room: 'gallery' }],
    ['cut', { kind: 'room', room: 'gallery', cut: true }],
  ] as const)('is gone to: %s', (how, standpoint) => {
    const { walk, log, state } = walkAt('/fr/rooms/hall');
    walk.visitRoom('gallery', how);
    expect(log).toEqual(['push /fr/rooms/gallery']);
    expect(state().standpoint).toEqual(standpoint);
  });

  it('is cut to once: the next is walked to again', () => {
    const { walk, router, state } = walkAt('/fr/rooms/hall');
    walk.visitRoom('gallery', 'cut');
    router.go({ kind: 'room', lang: 'fr', view: '3d', room: 'hall' });
    expect(state().standpoint).toEqual({ kind: 'entrance' });
  });
});

describe('where the visitor stands', () => {
  it('is told to whoever draws it, until they look away', () => {
    const { walk, onPose } = walkAt('/fr/rooms/hall');
    const seen: number[] = [];
    const stop = walk.poses.subscribe(() => seen.push(walk.poses.pose.x));
    onPose?.({ room: 'hall', x: 1, z: 2, yaw: 0 });
    stop();
    onPose?.({ room: 'hall', x: 3, z: 2, yaw: 0 });
    expect(seen).toEqual([1]);
    expect(walk.poses.pose).toEqual({ room: 'hall', x: 3, z: 2, yaw: 0 });
  });
});
