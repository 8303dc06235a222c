import { describe, expect, it } from 'vitest';
import { mergeTrails } from '../../../src/museum/trail/merge-trails.ts';
import {
  emptyTrail,
  isFavourite,
  lookAt,
  MOST_TRAIL_CHARS,
  mark,
  readTrail,
  seeRoom,
  type Trail,
} from '../../../src/museum/trail/trail.ts';

const rose = { room: 'gallery', work: 'rose' };

describe('a trail', () => {
  it('notes when a room was seen first, and where one was last', () => {
    const trail = seeRoom(seeRoom(seeRoom(emptyTrail(), 'hall', 1), 'gallery', 2), 'hall', 3);
    expect(trail.rooms).toEqual([
      { room: 'hall', atMs: 1 },
      { room: 'gallery', atMs: 2 },
    ]);
    expect(trail.last).toEqual({ room: 'hall', atMs: 3 });
  });

  it('adds up the time one spent with a work', () => {
    const trail = lookAt(lookAt(emptyTrail(), rose, 12, 1), rose, 8, 5);
    expect(trail.works).toEqual([{ ...rose, seconds: 20, atMs: 5 }]);
    expect(trail.last).toEqual({ ...rose, atMs: 5 });
  });

  it('keeps favourites, and remembers those that were given up', () => {
    const kept = mark(emptyTrail(), rose, true, 1);
    expect(isFavourite(kept, rose)).toBe(true);
    const givenUp = mark(kept, rose, false, 2);
    expect(isFavourite(givenUp, rose)).toBe(false);
    expect(givenUp.favourites).toHaveLength(1);
  });

  it('is read as it was written', () => {
    const trail = mark(lookAt(seeRoom(emptyTrail(4), 'gallery', 5), rose, 3.5, 6), rose, true, 7);
    expect(readTrail(JSON.stringify(trail))).toEqual(trail);
  });

  it.each([undefined, '', '{', '{"version":2}', '{"version":1,"rooms":[{"room":"../x","atMs":1}]}'])(
    'is empty where %j was kept',
    (text) => expect(readTrail(text)).toEqual(emptyTrail()),
  );

  it('forgets the oldest works rather than grow without end', () => {
    let trail: Trail = mark(emptyTrail(), rose, true, 0);
    for (let i = 1; i <= 1500; i++) trail = lookAt(trail, { room: 'gallery', work: `work-${i}` }, 1, i);
    expect(JSON.stringify(trail).length).toBeLessThanOrEqual(MOST_TRAIL_CHARS);
    expect(trail.works.at(-1)?.work).toBe('work-1500');
    expect(trail.works.some(({ work }) => work === 'work-1')).toBe(false);
    expect(isFavourite(trail, rose)).toBe(true);
  });
});

describe('two trails of one visitor', () => {
  const here = mark(lookAt(seeRoom(emptyTrail(), 'hall', 10), rose, 5, 11), rose, true, 12);
  const there = mark(lookAt(seeRoom(emptyTrail(), 'hall', 8), rose, 9, 20), rose, false, 21);

  it.each([
    ['one way', here, there],
    ['the other way', there, here],
  ])('become one, the last word on each thing holding, merged %s', (_, a, b) => {
    expect(mergeTrails(a, b)).toEqual({
      version: 1,
      erasedMs: 0,
      rooms: [{ room: 'hall', atMs: 8 }],
      works: [{ ...rose, seconds: 9, atMs: 20 }],
      favourites: [{ ...rose, kept: false, atMs: 21 }],
      last: { ...rose, atMs: 20 },
    });
  });

  it('stay erased where one of them was', () => {
    expect(mergeTrails(here, emptyTrail(12))).toEqual(emptyTrail(12));
    expect(mergeTrails(emptyTrail(10), here).rooms).toEqual([]);
    expect(mergeTrails(emptyTrail(10), here).works).toHaveLength(1);
  });
});
