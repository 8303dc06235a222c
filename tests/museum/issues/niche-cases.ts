import { put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { HALL, type IssueCase, VAULT } from './issue-case.ts';

const NICHE = { id: 'recess', wall: 3, atM: 3, widthM: 0.8, heightM: 1.2, depthM: 0.4, sillM: 0.9 };

/** Puts niches into the hall, the first one changed as said. */
const niche = (m: SmallMuseum, change: object = {}, ...more: object[]) =>
  put(m, HALL, '/niches', [{ ...NICHE, ...change }, ...more]);

/** Puts the hall's sphere, 0.4 m on every side, into the first niche. */
function sphereIn(m: SmallMuseum, change: object, rotationDeg = 0): void {
  niche(m, change);
  put(m, HALL, '/hang/1/place', { kind: 'niche', niche: 'recess', rotationDeg });
}

export const nicheCases: readonly IssueCase[] = [
  {
    code: 'unknown-niche',
    when: 'an object stands in a niche that isn’t there',
    make: (m) => put(m, HALL, '/hang/1/place', { kind: 'niche', niche: 'recess' }),
    at: [HALL, '/hang/1/place/niche', '"niche": "recess"'],
    fine: (m) => sphereIn(m, {}),
  },
  {
    code: 'unknown-wall',
    when: 'a niche is in a fifth wall of four',
    make: (m) => niche(m, { wall: 4 }),
    at: [HALL, '/niches/0/wall', '"wall": 4'],
    fine: (m) => niche(m),
  },
  {
    code: 'duplicate-id',
    when: 'two niches of a room have one name',
    make: (m) => niche(m, {}, { ...NICHE, atM: 4.5 }),
    at: [HALL, '/niches/1/id', '"id": "recess"'],
    fine: (m) => niche(m, {}, { ...NICHE, id: 'other', atM: 4.5 }),
  },
  {
    code: 'picture-in-niche',
    when: 'a picture stands in a niche',
    make: (m) => {
      niche(m);
      put(m, HALL, '/hang/0/place', { kind: 'niche', niche: 'recess' });
    },
    at: [HALL, '/hang/0/place', '"place"'],
  },
  {
    code: 'work-covers-niche',
    when: 'a frame hangs a centimetre over a niche',
    make: (m) => niche(m, { wall: 0, atM: 2.08 }),
    at: [HALL, '/hang/0/place/atM', '"atM": 3'],
    fine: (m) => niche(m, { wall: 0, atM: 2.07 }),
  },
  {
    code: 'work-covers-niche',
    when: 'a frame hangs down over a low niche',
    make: (m) => niche(m, { wall: 0, sillM: 0 }),
    at: [HALL, '/hang/0/place/atM', '"atM": 3'],
    fine: (m) => niche(m, { wall: 0, sillM: 0, heightM: 1.1 }),
  },
  {
    code: 'niche-too-small',
    when: 'an object is a centimetre deeper than its niche',
    make: (m) => sphereIn(m, { depthM: 0.39 }),
    at: [HALL, '/hang/1/place', '"place"'],
    fine: (m) => sphereIn(m, { depthM: 0.4 }),
  },
  {
    code: 'niche-too-small',
    when: 'an object is turned until its corners stick out',
    make: (m) => sphereIn(m, { depthM: 0.45 }, 45),
    at: [HALL, '/hang/1/place', '"place"'],
    fine: (m) => sphereIn(m, { depthM: 0.6 }, 45),
  },
  {
    code: 'niche-too-small',
    when: 'an object’s shoulders go through a round head',
    make: (m) => sphereIn(m, { widthM: 0.5, heightM: 0.45, head: 'arch' }),
    at: [HALL, '/hang/1/place', '"place"'],
    fine: (m) => sphereIn(m, { widthM: 0.5, heightM: 0.51, head: 'arch' }),
  },
  {
    code: 'niche-leaves-wall',
    when: 'a niche is cut off by a corner',
    make: (m) => niche(m, { atM: 0.39 }),
    at: [HALL, '/niches/0/atM', '"atM": 0.39'],
    fine: (m) => niche(m, { atM: 0.4 }),
  },
  {
    code: 'niche-too-high',
    when: 'a niche goes through the ceiling',
    make: (m) => niche(m, { sillM: 2.81 }),
    at: [HALL, '/niches/0/heightM', '"heightM": 1.2'],
    fine: (m) => niche(m, { sillM: 2.8 }),
  },
  {
    code: 'niche-reaches-room',
    when: 'a niche is deeper than the wall before the next room',
    make: (m) => niche(m, { wall: 2, atM: 1, depthM: 0.42 }),
    at: [HALL, '/niches/0', '{'],
    fine: (m) => niche(m, { wall: 2, atM: 1, depthM: 0.4 }),
  },
  {
    code: 'niche-meets-opening',
    when: 'a niche breaks through the jamb of an opening',
    make: (m) => niche(m, { wall: 1, atM: 1.81 }),
    at: [HALL, '/niches/0', '{'],
    fine: (m) => niche(m, { wall: 1, atM: 1.8 }),
  },
  {
    code: 'niche-meets-opening',
    when: 'the sill of a niche is lower than the head of the opening below it',
    make: (m) => niche(m, { wall: 1, sillM: 2.5 }),
    at: [HALL, '/niches/0', '{'],
    fine: (m) => niche(m, { wall: 1, sillM: 2.6 }),
  },
  {
    code: 'niches-overlap',
    when: 'two niches of a wall overlap by a centimetre',
    make: (m) => niche(m, {}, { ...NICHE, id: 'other', atM: 3.79 }),
    at: [HALL, '/niches/1', '{'],
    fine: (m) => niche(m, {}, { ...NICHE, id: 'other', atM: 3.8 }),
  },
  {
    code: 'niches-overlap',
    when: 'two niches meet inside the wall between two rooms',
    make: (m) => {
      niche(m, { wall: 2, atM: 1, depthM: 0.25 });
      put(m, VAULT, '/niches', [{ ...NICHE, id: 'other', wall: 0, atM: 5, depthM: 0.25 }]);
    },
    at: [VAULT, '/niches/0', '{'],
    fine: (m) => {
      niche(m, { wall: 2, atM: 1, depthM: 0.2 });
      put(m, VAULT, '/niches', [{ ...NICHE, id: 'other', wall: 0, atM: 5, depthM: 0.2 }]);
    },
  },
];
