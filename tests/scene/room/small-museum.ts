import type { Plan, PlanRoom } from '../../../src/museum/format/plan.ts';
import type { Room } from '../../../src/museum/format/room.ts';
import { resolvePlan } from '../../../src/museum/plan/openings.ts';

const label = { en: 'Room' };
export const box: PlanRoom = {
  id: 'box',
  label,
  floor: 0,
  elevationM: 0,
  heightM: 4,
  outline: [
    [0, 0],
    [8, 0],
    [8, 6],
    [0, 6],
  ],
};
export const low: PlanRoom = {
  ...box,
  id: 'low',
  elevationM: -0.9,
  outline: [
    [10, 0],
    [16, 0],
    [16, 6],
    [10, 6],
  ],
};
const openings: Plan['openings'] = [
  { id: 'down', kind: 'stair', rooms: ['box', 'low'], from: [8, 3], to: [10, 3], widthM: 2, heightM: 2.5 },
];

/** Two rectangular rooms, the second one 0.9 m lower behind a wall 2 m thick. */
export const smallPlan = resolvePlan({ format: 1, wing: 'w', rooms: [box, low], openings });

/** A plain room; what a test cares for is passed in. */
export function roomOf(changes: Partial<Pick<Room, 'furniture' | 'light'>> = {}): Room {
  return {
    format: 1,
    room: 'box',
    finishes: {
      wall: { material: 'plaster', color: '#d0d0d0' },
      floor: { material: 'oak-planks', color: '#8a7050' },
      ceiling: { color: '#e8e8e8' },
    },
    light: {
      ambient: 0.6,
      layLights: [
        {
          outline: [
            [2, 1],
            [6, 1],
            [6, 5],
            [2, 5],
          ],
          level: 1,
        },
      ],
    },
    furniture: [],
    hang: [],
    ...changes,
  };
}
