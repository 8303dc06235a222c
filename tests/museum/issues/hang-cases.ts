import { at, drop, put } from '../../helpers/memory-source.ts';
import { GALLERY, GALLERY_WORKS, HALL, HALL_WORKS, type IssueCase } from './issue-case.ts';

// Frames add 3 cm on each side: the pictures are 1.06 m by 0.86 m on the wall.
export const hangCases: readonly IssueCase[] = [
  {
    code: 'work-not-hung',
    when: 'a described work has no place',
    make: (m) => drop(m, GALLERY, '/hang/1'),
    at: [GALLERY_WORKS, '/works/1/id', '"id": "tile"'],
  },
  {
    code: 'work-hung-twice',
    when: 'a work has two places',
    make: (m) => put(m, HALL, '/hang/-', { work: 'wave', place: { kind: 'wall', wall: 3, atM: 3 } }),
    at: [HALL, '/hang/2/work', '"work": "wave"'],
  },
  {
    code: 'picture-on-plinth',
    when: 'a picture stands on a plinth',
    make: (m) => put(m, HALL, '/hang/0/place', { kind: 'plinth', furniture: 'stand' }),
    at: [HALL, '/hang/0/place', '"place"'],
  },
  {
    code: 'object-on-wall',
    when: 'an object hangs on a wall',
    make: (m) => put(m, HALL, '/hang/1/place', { kind: 'wall', wall: 3, atM: 3 }),
    at: [HALL, '/hang/1/place', '"place"'],
  },
  {
    code: 'wrong-furniture',
    when: 'an object stands on a bench',
    make: (m) => put(m, HALL, '/hang/1/place/furniture', 'bench'),
    at: [HALL, '/hang/1/place/furniture', '"furniture": "bench"'],
  },
  {
    code: 'work-overlaps-work',
    when: 'two frames overlap by a centimetre',
    make: (m) => put(m, GALLERY, '/hang/1/place/atM', 3.05),
    at: [GALLERY, '/hang/1/place', '"place"'],
    fine: (m) => put(m, GALLERY, '/hang/1/place/atM', 3.06),
  },
  {
    code: 'work-overlaps-work',
    when: 'a work hangs too closely above another',
    make: (m) => put(m, GALLERY, '/hang/1/place', { kind: 'wall', wall: 0, atM: 2, centreM: 2.4 }),
    at: [GALLERY, '/hang/1/place', '"place"'],
    fine: (m) => put(m, GALLERY, '/hang/1/place', { kind: 'wall', wall: 0, atM: 2, centreM: 2.5 }),
  },
  {
    code: 'work-overlaps-work',
    when: 'two works share the same side of a free-standing wall',
    make: (m) => put(m, GALLERY, '/hang/1/place', { ...(at(m, GALLERY, '/hang/2/place') as object) }),
    at: [GALLERY, '/hang/2/place', '"place"'],
    fine: (m) =>
      put(m, GALLERY, '/hang/1/place', { ...(at(m, GALLERY, '/hang/2/place') as object), side: 'back' }),
  },
  {
    code: 'work-overlaps-work',
    when: 'two objects stand on one plinth',
    make: (m) => {
      put(m, HALL_WORKS, '/works/-', { ...(at(m, HALL_WORKS, '/works/1') as object), id: 'cube' });
      put(m, HALL, '/hang/-', { work: 'cube', place: { kind: 'plinth', furniture: 'stand' } });
    },
    at: [HALL, '/hang/2/place', '"place"'],
  },
  {
    code: 'work-leaves-wall',
    when: 'a frame reaches round the corner',
    make: (m) => put(m, HALL, '/hang/0/place/atM', 0.52),
    at: [HALL, '/hang/0/place/atM', '"atM": 0.52'],
    fine: (m) => put(m, HALL, '/hang/0/place/atM', 0.53),
  },
  {
    code: 'work-leaves-wall',
    when: 'a work hangs beyond the right end',
    make: (m) => put(m, HALL, '/hang/0/place/atM', 6.5),
    at: [HALL, '/hang/0/place/atM', '"atM": 6.5'],
    fine: (m) => put(m, HALL, '/hang/0/place/atM', 5.47),
  },
  {
    code: 'work-above-ceiling',
    when: 'a frame reaches above the ceiling',
    make: (m) => put(m, HALL, '/hang/0/place/centreM', 3.6),
    at: [HALL, '/hang/0/place/centreM', '"centreM": 3.6'],
    fine: (m) => put(m, HALL, '/hang/0/place/centreM', 3.57),
  },
  {
    code: 'work-above-ceiling',
    when: 'an object is too high for its room',
    make: (m) => put(m, HALL_WORKS, '/works/1/dimensions/heightM', 3.1),
    at: [HALL, '/hang/1/place', '"place"'],
    fine: (m) => put(m, HALL_WORKS, '/works/1/dimensions/heightM', 3),
  },
  {
    code: 'work-below-floor',
    when: 'a centre is given in decimetres',
    make: (m) => put(m, HALL, '/hang/0/place/centreM', 0.155),
    at: [HALL, '/hang/0/place/centreM', '"centreM": 0.155'],
    fine: (m) => put(m, HALL, '/hang/0/place/centreM', 0.43),
  },
  {
    code: 'work-covers-opening',
    when: 'a work hangs in front of the stair',
    make: (m) => put(m, HALL, '/hang/0/place', { kind: 'wall', wall: 1, atM: 1.7 }),
    at: [HALL, '/hang/0/place/atM', '"atM": 1.7'],
    fine: (m) => put(m, HALL, '/hang/0/place', { kind: 'wall', wall: 1, atM: 1.67 }),
  },
  {
    code: 'work-covers-opening',
    when: 'a work hangs in front of the stair, seen from below',
    make: (m) => put(m, GALLERY, '/hang/0/place', { kind: 'wall', wall: 3, atM: 3, centreM: 3 }),
    at: [GALLERY, '/hang/0/place/atM', '"atM": 3'],
    fine: (m) => put(m, GALLERY, '/hang/0/place', { kind: 'wall', wall: 3, atM: 3, centreM: 3.1 }),
  },
  {
    code: 'plinth-too-small',
    when: 'an object is wider than its plinth',
    make: (m) => put(m, HALL_WORKS, '/works/1/dimensions/depthM', 0.7),
    at: [HALL, '/hang/1/place', '"place"'],
    fine: (m) => put(m, HALL_WORKS, '/works/1/dimensions/depthM', 0.6),
  },
  {
    code: 'plinth-too-small',
    when: 'an object turned by 45° reaches over the edge',
    make: (m) => {
      put(m, HALL_WORKS, '/works/1/dimensions/depthM', 0.5);
      put(m, HALL, '/hang/1/place/rotationDeg', 45);
    },
    at: [HALL, '/hang/1/place', '"place"'],
    fine: (m) => put(m, HALL, '/hang/1/place/rotationDeg', 45),
  },
  {
    code: 'free-wall-too-small',
    when: 'a work is wider than its free-standing wall',
    make: (m) => put(m, GALLERY, '/furniture/0/widthM', 1),
    at: [GALLERY, '/hang/2/place', '"place"'],
    fine: (m) => put(m, GALLERY, '/furniture/0/widthM', 1.6),
  },
  {
    code: 'free-wall-too-small',
    when: 'a work is higher than its free-standing wall',
    make: (m) => put(m, GALLERY, '/furniture/0/heightM', 1.9),
    at: [GALLERY, '/hang/2/place', '"place"'],
    fine: (m) => put(m, GALLERY, '/furniture/0/heightM', 1.98),
  },
  {
    code: 'furniture-outside-room',
    when: 'a bench stands halfway through a wall',
    make: (m) => put(m, HALL, '/furniture/1/position', [0.2, 1]),
    at: [HALL, '/furniture/1/position', '"position"'],
    fine: (m) => put(m, HALL, '/furniture/1/position', [0.6, 1]),
  },
  {
    code: 'furniture-overlaps',
    when: 'a bench stands in a plinth',
    make: (m) => put(m, HALL, '/furniture/1/position', [2.3, 4.5]),
    at: [HALL, '/furniture/1/position', '"position"'],
    fine: (m) => put(m, HALL, '/furniture/1/position', [2.4, 4.5]),
  },
  {
    code: 'furniture-blocks-opening',
    when: 'a bench stands before the door',
    make: (m) => put(m, HALL, '/furniture/1/position', [4, 5.5]),
    at: [HALL, '/furniture/1/position', '"position"'],
    fine: (m) => put(m, HALL, '/furniture/1/position', [4.4, 5.5]),
  },
  {
    code: 'furniture-too-high',
    when: 'a free-standing wall is higher than the room',
    make: (m) => put(m, GALLERY, '/furniture/0/heightM', 4.2),
    at: [GALLERY, '/furniture/0/heightM', '"heightM": 4.2'],
    fine: (m) => put(m, GALLERY, '/furniture/0/heightM', 4),
  },
];
