import { beforeEach, describe, expect, it } from 'vitest';
import { createTrailKeeper, TRAIL_KEY } from '../../../src/features/trail/trail-keeper.ts';
import { emptyTrail, readTrail } from '../../../src/museum/trail/trail.ts';
import { keepLastPlace, lastPlace } from '../../../src/platform/last-place.ts';
import { createDeviceStorage } from '../../../src/platform/storage.ts';

const rose = { room: 'gallery', work: 'rose' };
let device: Map<string, string>;
let nowMs = 0;

/** A tab of the browser: its storage is the device's. */
const storage = () =>
  createDeviceStorage(() => ({
    getItem: (key) => device.get(key) ?? null,
    setItem: (key, value) => void device.set(key, value),
  }));
const tab = () => createTrailKeeper({ storage: storage(), nowMs: () => ++nowMs });

beforeEach(() => {
  device = new Map();
  nowMs = 0;
});

describe('the trail of a visitor', () => {
  it('is there again another day', () => {
    const first = tab();
    first.seeRoom('gallery');
    first.lookAt(rose, 30);
    first.mark(rose, true);
    const later = tab();
    expect(later.store.getState()).toEqual(first.store.getState());
    expect(later.isFavourite(rose)).toBe(true);
    expect(later.isKept()).toBe(true);
  });

  it('loses nothing that another tab notes meanwhile', () => {
    const [one, other] = [tab(), tab()];
    one.seeRoom('hall');
    other.seeRoom('gallery');
    one.mark(rose, true);
    const { rooms } = readTrail(device.get(`enfilade.${TRAIL_KEY}`));
    expect(rooms.map(({ room }) => room)).toEqual(['hall', 'gallery']);
  });

  it('is erased for good, also where another tab still had it', () => {
    const [one, other] = [tab(), tab()];
    one.seeRoom('hall');
    other.seeRoom('gallery');
    keepLastPlace(storage(), { kind: 'room', lang: 'fr', view: '3d', room: 'hall' });
    one.erase();
    expect(one.store.getState().trail).toEqual(emptyTrail(nowMs));
    expect(lastPlace(storage(), 'fr')).toBeUndefined();
    other.mark(rose, true);
    expect(other.store.getState().trail.rooms).toEqual([]);
    expect(JSON.stringify([...device])).not.toContain('hall');
  });

  it('lasts for the visit where the device keeps nothing, and says so', () => {
    const keeper = createTrailKeeper({
      nowMs: () => 1,
      storage: createDeviceStorage(() => {
        throw new Error('private');
      }),
    });
    keeper.mark(rose, true);
    expect(keeper.isFavourite(rose)).toBe(true);
    expect(keeper.isKept()).toBe(false);
  });
});

describe('the last place', () => {
  it('is kept with its view, and told in the language of the day', () => {
    keepLastPlace(storage(), { kind: 'work', lang: 'fr', view: 'list', ...rose });
    expect(lastPlace(storage(), 'en')).toEqual({ kind: 'work', lang: 'en', view: 'list', ...rose });
  });

  it.each(['', '/fr', '/fr/list', 'nonsense'])('is none where %j was kept', (kept) => {
    device.set('enfilade.last-place', kept);
    expect(lastPlace(storage(), 'en')).toBeUndefined();
  });
});
