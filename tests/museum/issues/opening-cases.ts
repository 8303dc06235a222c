import { at, put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { type IssueCase, PLAN } from './issue-case.ts';

const STAIR = '/openings/0';
const DOOR = '/openings/1';

/** Moves the door along its wall. */
function moveDoor(m: SmallMuseum, x: number): void {
  put(m, PLAN, `${DOOR}/from/0`, x);
  put(m, PLAN, `${DOOR}/to/0`, x);
}

function addDoor(m: SmallMuseum, x: number): void {
  const door = structuredClone(at(m, PLAN, DOOR)) as Record<string, unknown>;
  put(m, PLAN, '/openings/-', { ...door, id: 'second-door', from: [x, 6], to: [x, 6.4], widthM: 1 });
}

export const openingCases: readonly IssueCase[] = [
  {
    code: 'opening-same-room',
    when: 'an opening leads back into its room',
    make: (m) =>
      put(m, PLAN, '/openings/-', {
        ...(at(m, PLAN, DOOR) as object),
        id: 'loop',
        rooms: ['hall', 'hall'],
        from: [1, 6],
        to: [1, 0],
        widthM: 1,
      }),
    at: [PLAN, '/openings/2/rooms', '"rooms"'],
    also: ['opening-backwards'],
  },
  {
    code: 'opening-without-depth',
    when: 'both ends are one point',
    make: (m) => {
      put(m, PLAN, '/rooms/2/outline', [
        [0, 6],
        [6, 6],
        [6, 10],
        [0, 10],
      ]);
      put(m, PLAN, `${DOOR}/to`, [3, 6]);
    },
    at: [PLAN, `${DOOR}/to`, '"to"'],
  },
  {
    code: 'opening-off-wall',
    when: 'a door’s end stands before its wall',
    make: (m) => put(m, PLAN, `${DOOR}/from/1`, 5.9),
    at: [PLAN, `${DOOR}/from`, '"from"'],
    fine: (m) => put(m, PLAN, `${DOOR}/from/1`, 5.96),
  },
  {
    code: 'opening-not-square',
    when: 'a door goes askew through its wall',
    make: (m) => put(m, PLAN, `${DOOR}/to/0`, 3.1),
    at: [PLAN, `${DOOR}/from`, '"from"'],
    fine: (m) => put(m, PLAN, `${DOOR}/to/0`, 3.01),
  },
  {
    code: 'opening-backwards',
    when: 'a door is drawn from the far wall through the room',
    make: (m) => put(m, PLAN, `${DOOR}/to/1`, 10.4),
    at: [PLAN, `${DOOR}/to`, '"to"'],
    also: ['work-covers-opening'],
  },
  {
    code: 'opening-wider-than-wall',
    when: 'an arch is wider than its wall',
    make: (m) => {
      put(m, PLAN, '/rooms/2/outline', [
        [2, 6.4],
        [4, 6.4],
        [4, 10.4],
        [2, 10.4],
      ]);
      put(m, PLAN, `${DOOR}/widthM`, 2.2);
      put(m, 'members/rooms/vault/room.json', '/hang/0/place/atM', 1);
    },
    at: [PLAN, `${DOOR}/widthM`, '"widthM": 2.2'],
    fine: (m) => {
      put(m, PLAN, '/rooms/2/outline', [
        [2, 6.4],
        [4, 6.4],
        [4, 10.4],
        [2, 10.4],
      ]);
      put(m, PLAN, `${DOOR}/widthM`, 2);
      put(m, 'members/rooms/vault/room.json', '/hang/0/place/atM', 1);
    },
  },
  {
    code: 'opening-leaves-wall',
    when: 'a door reaches round the corner',
    make: (m) => moveDoor(m, 0.7),
    at: [PLAN, `${DOOR}/widthM`, '"widthM": 1.6'],
    fine: (m) => moveDoor(m, 0.8),
  },
  {
    code: 'opening-too-small',
    when: 'a door is too narrow to pass',
    make: (m) => put(m, PLAN, `${DOOR}/widthM`, 0.6),
    at: [PLAN, `${DOOR}/widthM`, '"widthM": 0.6'],
    fine: (m) => put(m, PLAN, `${DOOR}/widthM`, 0.7),
  },
  {
    code: 'opening-too-small',
    when: 'a door is too low to pass',
    make: (m) => put(m, PLAN, `${DOOR}/heightM`, 1.5),
    at: [PLAN, `${DOOR}/heightM`, '"heightM": 1.5'],
  },
  {
    code: 'opening-too-high',
    when: 'a door is higher than one of its rooms',
    make: (m) => put(m, PLAN, `${DOOR}/heightM`, 3.1),
    at: [PLAN, `${DOOR}/heightM`, '"heightM": 3.1'],
    fine: (m) => put(m, PLAN, `${DOOR}/heightM`, 3),
  },
  {
    code: 'openings-overlap',
    when: 'two doors share a part of the wall',
    make: (m) => addDoor(m, 4.2),
    at: [PLAN, '/openings/2', '{'],
    fine: (m) => addDoor(m, 5.5),
  },
  {
    code: 'stair-without-rise',
    when: 'a stair joins two rooms of one elevation',
    make: (m) => put(m, PLAN, '/rooms/1/elevationM', 0),
    at: [PLAN, `${STAIR}/kind`, '"kind": "stair"'],
  },
  {
    code: 'stair-too-steep',
    when: 'a stair climbs as far as it goes',
    make: (m) => put(m, PLAN, '/rooms/1/elevationM', 2),
    at: [PLAN, `${STAIR}/to`, '"to"'],
    fine: (m) => put(m, PLAN, '/rooms/1/elevationM', 1.6),
  },
  {
    code: 'step-without-stair',
    when: 'an arch joins rooms a metre apart in height',
    make: (m) => put(m, PLAN, `${STAIR}/kind`, 'arch'),
    at: [PLAN, `${STAIR}/kind`, '"kind": "arch"'],
    fine: (m) => {
      put(m, PLAN, `${STAIR}/kind`, 'passage');
      put(m, PLAN, '/rooms/1/elevationM', 0.01);
    },
  },
];
