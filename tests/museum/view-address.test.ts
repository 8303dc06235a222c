import { describe, expect, it } from 'vitest';
import { formatView, readView } from '../../src/museum/view-address.ts';

describe('a view in an address', () => {
  it.each([
    { x: 1.25, z: -4, headingDeg: 271.5, pitchDeg: -12.3 },
    { x: 0, z: 0, headingDeg: 0, pitchDeg: 0, lean: { x: 0.412, y: -0.2, z: 1.1 } },
  ])('is read as it was written: %o', (view) => {
    expect(readView(`?a=b&view=${formatView(view)}`)).toEqual(view);
  });

  it('is short, and its heading within a turn', () => {
    expect(formatView({ x: 1.23456, z: -0.001, headingDeg: -90.04, pitchDeg: 0.01 })).toBe('1.23,0,270,0');
  });

  it.each([
    '',
    '?view=',
    '?view=1,2,3',
    '?view=1,2,3,4,5',
    '?view=1,2,NaN,4',
    '?view=1e9,2,3,4',
    '?view=1,2,3,51',
    '?view=1,2,361,0',
    '?view=1,2,3,4,0,0,9',
    '?view=1,2,3,<b>',
  ])('is refused where nobody could have it: %s', (search) => expect(readView(search)).toBeUndefined());
});
