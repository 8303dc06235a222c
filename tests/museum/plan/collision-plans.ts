import { readFileSync } from 'node:fs';
import type { Plan, PlanRoom } from '../../../src/museum/format/plan.ts';
import type { Furniture, Room } from '../../../src/museum/format/room.ts';
import type { Works } from '../../../src/museum/format/works.ts';
import { type PlacedWork, placeWorks } from '../../../src/museum/hang/place-works.ts';
import { WalkSpace } from '../../../src/museum/plan/collision-space.ts';
import { type ResolvedOpening, type ResolvedPlan, resolvePlan } from '../../../src/museum/plan/openings.ts';

/** Tests run in the repository's root; in jsdom a module's own address is no file. */
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A museum on disk: its plan, and what stands and hangs in its rooms. */
function readMuseum(planFile: string, folderOf: (room: PlanRoom) => string) {
  const plan = resolvePlan(json<Plan>(planFile));
  const furniture = new Map<string, readonly Furniture[]>();
  const works = new Map<string, readonly PlacedWork[]>();
  for (const room of plan.rooms.values()) {
    const content = json<Room>(`${folderOf(room)}/room.json`);
    furniture.set(room.id, content.furniture);
    works.set(room.id, placeWorks(room, content, json<Works>(`${folderOf(room)}/works.json`)));
  }
  return { plan, furniture, works };
}

/** The four rooms of opening day: places in them stand in the tests by their numbers, so they stay as they are. */
const fourRooms = readMuseum(
  'tests/fixtures/four-rooms/wings/main.json',
  ({ id }) => `tests/fixtures/four-rooms/rooms/${id}`,
);
export const builtIn: ResolvedPlan = fourRooms.plan;
export const builtInFurniture = fourRooms.furniture;
export const builtInWorks = fourRooms.works;

/** The Museum of Forms as it is. */
const today = readMuseum(
  'public/assets/museum/wings/main.json',
  ({ id, access }) => `${access ? 'members' : 'public/assets/museum'}/rooms/${id}`,
);
export const museumOfForms: ResolvedPlan = today.plan;
export const museumOfFormsWorks = today.works;
export const museumOfFormsSpace = () =>
  new WalkSpace(
    today.plan,
    (room) => today.furniture.get(room) ?? [],
    () => false,
  );

export const builtInSpace = (isBarred: (opening: ResolvedOpening) => boolean = () => false) =>
  new WalkSpace(builtIn, (room) => builtInFurniture.get(room) ?? [], isBarred);

const label = { en: 'Room' };
const room = (id: string, outline: PlanRoom['outline'], elevationM = 0): PlanRoom => ({
  id,
  label,
  floor: 0,
  elevationM,
  heightM: 4,
  outline,
});

/**
 * An L (`ell`), two rooms in line behind it (`second`, `third`, doors aligned), one off to the side whose door the L's
 * own corner hides from its far arm (`hidden`), an acute triangle, and a room above the L up a stair.
 */
export const fixture: ResolvedPlan = resolvePlan({
  format: 1,
  wing: 'fixture',
  rooms: [
    room('ell', [
      [0, 0],
      [10, 0],
      [10, 4],
      [4, 4],
      [4, 10],
      [0, 10],
    ]),
    room('second', [
      [10.3, 0],
      [16, 0],
      [16, 5],
      [10.3, 5],
    ]),
    room('third', [
      [16.2, 0],
      [22, 0],
      [22, 4],
      [16.2, 4],
    ]),
    room('hidden', [
      [4.2, 4.2],
      [9, 4.2],
      [9, 9],
      [4.2, 9],
    ]),
    room('wedge', [
      [-0.4, 0],
      [-0.4, 6],
      [-9, 3],
    ]),
    room(
      'above',
      [
        [1, 13],
        [3, 13],
        [3, 1],
        [8, 1],
        [8, 15],
        [1, 15],
      ],
      3.2,
    ),
  ],
  openings: [
    {
      id: 'ell-second',
      kind: 'arch',
      rooms: ['ell', 'second'],
      from: [10, 2],
      to: [10.3, 2],
      widthM: 1.6,
      heightM: 2.5,
    },
    {
      id: 'second-third',
      kind: 'arch',
      rooms: ['second', 'third'],
      from: [16, 2],
      to: [16.2, 2],
      widthM: 1.2,
      heightM: 2.5,
    },
    {
      id: 'ell-hidden',
      kind: 'door',
      rooms: ['ell', 'hidden'],
      from: [4, 7],
      to: [4.2, 7],
      widthM: 1.2,
      heightM: 2.2,
    },
    {
      id: 'ell-wedge',
      kind: 'door',
      rooms: ['ell', 'wedge'],
      from: [0, 2],
      to: [-0.4, 2],
      widthM: 1,
      heightM: 2.2,
    },
    {
      id: 'ell-above',
      kind: 'stair',
      rooms: ['ell', 'above'],
      from: [2, 10],
      to: [2, 13],
      widthM: 1.5,
      heightM: 2.6,
    },
  ],
});

/** A bench across the L's long arm that leaves a way on one side, and a rotated plinth. */
export const fixtureFurniture: readonly Furniture[] = [
  {
    id: 'bench',
    kind: 'bench',
    position: [6, 1.6],
    rotationDeg: 90,
    widthM: 2.6,
    depthM: 0.5,
    heightM: 0.45,
  },
  { id: 'plinth', kind: 'plinth', position: [2, 6], rotationDeg: 30, widthM: 1, depthM: 1, heightM: 1 },
  {
    id: 'screen',
    kind: 'free-wall',
    position: [8, 2.4],
    rotationDeg: 80,
    widthM: 1.8,
    depthM: 0.2,
    heightM: 2.6,
  },
];

export const fixtureSpace = (isBarred: (opening: ResolvedOpening) => boolean = () => false) =>
  new WalkSpace(fixture, (id) => (id === 'ell' ? fixtureFurniture : []), isBarred);
