import { put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { HALL, type IssueCase, MUSEUM, PLAN, VAULT } from './issue-case.ts';

/** Gives the vault another outline, and its picture a wall (and a place on it) that the outline has. */
function reshapeVault(
  m: SmallMuseum,
  outline: readonly (readonly number[])[],
  wall: number,
  atM: number,
): void {
  put(m, PLAN, '/rooms/2/outline', outline);
  put(m, VAULT, '/hang/0/place', { kind: 'wall', wall, atM });
}

export const roomCases: readonly IssueCase[] = [
  {
    code: 'outline-not-simple',
    when: 'two points of an outline are swapped',
    make: (m) => {
      put(m, PLAN, '/rooms/2/outline/2', [0, 10.4]);
      put(m, PLAN, '/rooms/2/outline/3', [6, 10.4]);
    },
    at: [PLAN, '/rooms/2/outline/1', '['],
  },
  {
    code: 'outline-not-simple',
    when: 'a wall runs back along the one before',
    make: (m) =>
      reshapeVault(
        m,
        [
          [0, 6.4],
          [6, 6.4],
          [6, 10.4],
          [6, 8.4],
          [0, 8.4],
        ],
        0,
        3,
      ),
    at: [PLAN, '/rooms/2/outline/1', '['],
    fine: (m) =>
      reshapeVault(
        m,
        [
          [0, 10.4],
          [6, 10.4],
          [6, 8.4],
          [6, 6.4],
          [0, 6.4],
        ],
        0,
        3,
      ),
  },
  {
    code: 'wall-too-short',
    when: 'a point is given twice',
    make: (m) => put(m, PLAN, '/rooms/2/outline/-', [0, 10.4]),
    at: [PLAN, '/rooms/2/outline/3', '['],
    fine: (m) => put(m, PLAN, '/rooms/2/outline/-', [0, 10.3]),
  },
  {
    code: 'room-too-small',
    when: 'a room is no larger than a cupboard',
    make: (m) =>
      reshapeVault(
        m,
        [
          [2, 6.4],
          [4, 6.4],
          [4, 7.2],
          [2, 7.2],
        ],
        2,
        1,
      ),
    at: [PLAN, '/rooms/2/outline', '"outline"'],
    fine: (m) =>
      reshapeVault(
        m,
        [
          [2, 6.4],
          [4, 6.4],
          [4, 7.5],
          [2, 7.5],
        ],
        2,
        1,
      ),
  },
  {
    code: 'room-too-low',
    when: 'nobody can stand up',
    make: (m) => {
      put(m, PLAN, '/rooms/2/heightM', 1.99);
      put(m, PLAN, '/openings/1/heightM', 1.9);
    },
    at: [PLAN, '/rooms/2/heightM', '"heightM": 1.99'],
    fine: (m) => {
      put(m, PLAN, '/rooms/2/heightM', 2);
      put(m, PLAN, '/openings/1/heightM', 2);
    },
  },
  {
    code: 'rooms-overlap',
    when: 'two rooms of one floor share a strip',
    make: (m) =>
      reshapeVault(
        m,
        [
          [0, 6.4],
          [9, 6.4],
          [9, 5.5],
          [10, 5.5],
          [10, 10.4],
          [0, 10.4],
        ],
        4,
        3,
      ),
    at: [PLAN, '/rooms/2/outline', '"outline"'],
    fine: (m) =>
      reshapeVault(
        m,
        [
          [0, 6.4],
          [9, 6.4],
          [9, 6],
          [10, 6],
          [10, 10.4],
          [0, 10.4],
        ],
        4,
        3,
      ),
  },
  {
    code: 'room-unreachable',
    when: 'a room has no opening',
    make: (m) => put(m, PLAN, '/openings', [(m.files[PLAN] as { openings: unknown[] }).openings[0]]),
    at: [PLAN, '/rooms/2/id', '"id": "vault"'],
  },
  {
    code: 'entrance-outside-room',
    when: 'the visit starts in the gallery’s place',
    make: (m) => put(m, MUSEUM, '/entrance/position', [10, 3]),
    at: [MUSEUM, '/entrance/position', '"position"'],
  },
  {
    code: 'entrance-outside-room',
    when: 'the visit starts with the nose in a wall',
    make: (m) => put(m, MUSEUM, '/entrance/position', [0.2, 3]),
    at: [MUSEUM, '/entrance/position', '"position"'],
    fine: (m) => put(m, MUSEUM, '/entrance/position', [0.4, 3]),
  },
  {
    code: 'entrance-in-furniture',
    when: 'the visit starts in a plinth',
    make: (m) => put(m, MUSEUM, '/entrance/position', [1.5, 4.4]),
    at: [MUSEUM, '/entrance/position', '"position"'],
    fine: (m) => put(m, MUSEUM, '/entrance/position', [1.5, 3.8]),
  },
  {
    code: 'entrance-gated',
    when: 'the entrance lies behind the members’ door',
    make: (m) => {
      put(m, MUSEUM, '/entrance/room', 'vault');
      put(m, MUSEUM, '/entrance/position', [3, 8]);
    },
    at: [MUSEUM, '/entrance/room', '"room": "vault"'],
  },
  {
    code: 'lay-light-outside-room',
    when: 'a luminous ceiling reaches through a wall',
    make: (m) =>
      put(m, HALL, '/light/layLights', [
        {
          level: 1,
          outline: [
            [2, 2],
            [7, 2],
            [7, 4],
            [2, 4],
          ],
        },
      ]),
    at: [HALL, '/light/layLights/0', '{'],
    fine: (m) =>
      put(m, HALL, '/light/layLights', [
        {
          level: 1,
          outline: [
            [0, 0],
            [6, 0],
            [6, 6],
            [0, 6],
          ],
        },
      ]),
  },
];
