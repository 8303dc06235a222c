import { describe, expect, it } from 'vitest';
import {
  MOST_PACKED_CHARS,
  packVisit,
  sharedVisitOf,
  unpackVisit,
} from '../../../src/museum/trail/pack-visit.ts';
import { emptyTrail, lookAt, mark, seeRoom, type Trail } from '../../../src/museum/trail/trail.ts';

const walked = (): Trail => {
  let trail = seeRoom(emptyTrail(), 'hall', 1);
  trail = lookAt(trail, { room: 'hall', work: 'rose-curve' }, 40, 2);
  trail = seeRoom(trail, 'gallery', 3);
  return mark(trail, { room: 'salon', work: 'knot' }, true, 4);
};

describe('a visit that is shared', () => {
  it('is a fragment that needs no escaping and reads back the same', () => {
    const packed = packVisit(sharedVisitOf(walked()));
    expect(packed).toBe('v1.hall~rose-curve.gallery.salon_knot');
    expect(encodeURIComponent(packed)).toBe(packed);
    expect(unpackVisit(`#${packed}`)).toEqual(sharedVisitOf(walked()));
  });

  it('tells nothing of time, nor of favourites given up', () => {
    const trail = mark(walked(), { room: 'salon', work: 'knot' }, false, 9);
    expect(packVisit(sharedVisitOf(trail))).toBe('v1.hall~rose-curve.gallery');
  });

  it.each([
    '',
    '#',
    '#main',
    'v2.hall',
    'v1.Hall',
    'v1.hall~',
    'v1.hall~a b',
    `v1.${'a'.repeat(MOST_PACKED_CHARS)}`,
  ])('is not read from %j', (fragment) => expect(unpackVisit(fragment)).toBeUndefined());

  it('stays short: favourites before works that were looked at for long, these before others', () => {
    let trail = mark(emptyTrail(), { room: 'room-1', work: 'loved' }, true, 1);
    for (let i = 1; i <= 300; i++) {
      trail = lookAt(trail, { room: `room-${i % 5}`, work: `work-number-${i}` }, i, i);
    }
    const packed = packVisit(sharedVisitOf(trail));
    expect(packed.length).toBeLessThanOrEqual(MOST_PACKED_CHARS);
    expect(packed).toContain('_loved');
    expect(packed).toContain('~work-number-300');
    expect(packed).not.toContain('~work-number-1~');
  });

  it('leaves out rooms where only rooms are too many', () => {
    let trail = emptyTrail();
    for (let i = 1; i <= 400; i++) trail = seeRoom(trail, `room-number-${i}`, i);
    trail = mark(trail, { room: 'room-number-399', work: 'loved' }, true, 500);
    const packed = packVisit(sharedVisitOf(trail));
    expect(packed.length).toBeLessThanOrEqual(MOST_PACKED_CHARS);
    expect(packed).toContain('room-number-399_loved');
  });
});
