import { put } from '../../helpers/memory-source.ts';
import { HALL, type IssueCase } from './issue-case.ts';

// The hall's walls are 6 m by 4 m; “wave” takes 2.47 m to 3.53 m of wall 0, and 30 cm more for its label. The text is
// 72 cm wide and some 16 cm high.
export const wallTextCases: readonly IssueCase[] = [
  {
    code: 'unknown-wall',
    when: 'a text is set on a wall that isn’t there',
    make: (m) => put(m, HALL, '/wallText', { wall: 4, atM: 1 }),
    at: [HALL, '/wallText/wall', '"wall": 4'],
    fine: (m) => put(m, HALL, '/wallText', { wall: 3, atM: 1 }),
  },
  {
    code: 'wall-text-leaves-wall',
    when: 'a text reaches round the corner',
    make: (m) => put(m, HALL, '/wallText', { wall: 3, atM: 0.35 }),
    at: [HALL, '/wallText/atM', '"atM": 0.35'],
    fine: (m) => put(m, HALL, '/wallText', { wall: 3, atM: 0.36 }),
  },
  {
    code: 'wall-text-leaves-wall',
    when: 'a text’s middle is given in decimetres',
    make: (m) => put(m, HALL, '/wallText', { wall: 3, atM: 3, centreM: 15 }),
    at: [HALL, '/wallText/centreM', '"centreM": 15'],
    fine: (m) => put(m, HALL, '/wallText', { wall: 3, atM: 3, centreM: 3.7 }),
  },
  {
    code: 'wall-text-covers-opening',
    when: 'a text lies across the stair',
    make: (m) => put(m, HALL, '/wallText', { wall: 1, atM: 1.9 }),
    at: [HALL, '/wallText/atM', '"atM": 1.9'],
    fine: (m) => put(m, HALL, '/wallText', { wall: 1, atM: 1.84 }),
  },
  {
    code: 'wall-text-covers-niche',
    when: 'a text lies across a niche',
    make: (m) => {
      put(m, HALL, '/niches', [
        { id: 'shrine', wall: 3, atM: 3, widthM: 0.8, heightM: 1.2, depthM: 0.3, sillM: 1 },
      ]);
      put(m, HALL, '/wallText', { wall: 3, atM: 3.7 });
    },
    at: [HALL, '/wallText/atM', '"atM": 3.7'],
    fine: (m) => {
      put(m, HALL, '/niches', [
        { id: 'shrine', wall: 3, atM: 3, widthM: 0.8, heightM: 1.2, depthM: 0.3, sillM: 1 },
      ]);
      put(m, HALL, '/wallText', { wall: 3, atM: 3.8 });
    },
  },
  {
    code: 'wall-text-meets-work',
    when: 'a text runs into the label beside a picture',
    make: (m) => put(m, HALL, '/wallText', { wall: 0, atM: 4.1 }),
    at: [HALL, '/wallText/atM', '"atM": 4.1'],
    fine: (m) => put(m, HALL, '/wallText', { wall: 0, atM: 4.2 }),
  },
  {
    code: 'wall-text-meets-work',
    when: 'a text runs into a picture from the left',
    make: (m) => put(m, HALL, '/wallText', { wall: 0, atM: 2.2 }),
    at: [HALL, '/wallText/atM', '"atM": 2.2'],
    fine: (m) => put(m, HALL, '/wallText', { wall: 0, atM: 2.1 }),
  },
];
