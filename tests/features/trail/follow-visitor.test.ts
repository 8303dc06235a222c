import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followVisitor } from '../../../src/features/trail/follow-visitor.ts';
import { formatAddress, parseAddress } from '../../../src/museum/addresses.ts';

const S = 1000;

/** A visitor at an address of a page, by a clock that is set by hand. */
function follow(path: string, open: (room: string) => boolean = () => true) {
  let at = path;
  let nowMs = 0;
  let visibilityState: DocumentVisibilityState = 'visible';
  const listeners = new Set<() => void>();
  const told: string[] = [];
  const places: string[] = [];
  let onVisibility = () => {};
  let onRooms = () => {};
  const stop = followVisitor({
    router: {
      get: () => ({ path: at, address: parseAddress(at), cause: 'go' }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    keeper: {
      seeRoom: (room) => void told.push(room),
      lookAt: ({ work }, seconds) => void told.push(`${work} ${seconds}s`),
    },
    keepPlace: (place) => void places.push(formatAddress(place)),
    isBefore: ({ room }) => open(room),
    subscribeRooms: (listener) => {
      onRooms = listener;
      return () => {};
    },
    document: {
      get visibilityState() {
        return visibilityState;
      },
      addEventListener: (_: string, listener: unknown) => {
        onVisibility = listener as () => void;
      },
      removeEventListener: vi.fn(),
    },
    nowMs: () => nowMs,
  });
  return {
    told,
    places,
    stop,
    wait: (seconds: number) => {
      nowMs += seconds * S;
    },
    go: (to: string) => {
      at = to;
      for (const listener of listeners) listener();
    },
    show: (state: DocumentVisibilityState) => {
      visibilityState = state;
      onVisibility();
    },
    roomsChange: () => onRooms(),
  };
}

const ROSE = '/en/rooms/gallery/works/rose';
const KNOT = '/en/list/rooms/gallery/works/knot';
let visitor: ReturnType<typeof follow>;
beforeEach(() => {
  visitor = follow('/en/rooms/hall');
});

describe('a visitor who is followed', () => {
  it('has seen the rooms they enter, each told once as they come', () => {
    visitor.go('/en/rooms/gallery');
    visitor.go('/en/rooms/gallery');
    visitor.go('/en/list');
    visitor.go('/en/list/rooms/gallery');
    visitor.go('/en/rooms/hall');
    expect(visitor.told).toEqual(['hall', 'gallery', 'hall']);
  });

  it('has looked at a work for as long as its label was open', () => {
    visitor.go(ROSE);
    visitor.wait(12);
    visitor.go(`${ROSE}/full`);
    visitor.wait(8);
    visitor.go(KNOT);
    visitor.wait(3);
    visitor.go('/en/list/rooms/gallery');
    expect(visitor.told).toEqual(['hall', 'gallery', 'rose 20s', 'knot 3s']);
  });

  it('has not looked at what they only came past', () => {
    visitor.go(ROSE);
    visitor.wait(0.4);
    visitor.go(KNOT);
    expect(visitor.told).toEqual(['hall', 'gallery']);
  });

  it('does not look while the page is hidden', () => {
    visitor.go(ROSE);
    visitor.wait(5);
    visitor.show('hidden');
    expect(visitor.told.at(-1)).toBe('rose 5s');
    visitor.wait(500);
    visitor.show('visible');
    visitor.wait(4);
    visitor.stop();
    expect(visitor.told.slice(-2)).toEqual(['rose 5s', 'rose 4s']);
  });

  it('has left the screen on after ten minutes before the same work', () => {
    visitor.go(ROSE);
    visitor.wait(550);
    visitor.show('hidden');
    visitor.show('visible');
    visitor.wait(4000);
    visitor.stop();
    expect(visitor.told.slice(-2)).toEqual(['rose 550s', 'rose 50s']);
  });

  it('has not seen a room whose door is closed, until it opens', () => {
    let isOpen = false;
    const stranger = follow('/en/rooms/salon', () => isOpen);
    expect([stranger.told, stranger.places]).toEqual([[], []]);
    isOpen = true;
    stranger.roomsChange();
    expect(stranger.told).toEqual(['salon']);
  });

  it('is found again where they were', () => {
    visitor.go(ROSE);
    visitor.go('/en/rooms/gallery');
    expect(visitor.places).toEqual(['/en/rooms/hall', ROSE, '/en/rooms/gallery']);
  });
});
