import type { CeilingShape, Trim } from '../../../src/museum/format/finishes.ts';
import { put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { HALL, type IssueCase, PLAN } from './issue-case.ts';

/** The hall is 6 by 6 metres and 4 metres high; its stair is 2.6 m high, its door 2.4 m. */
const shape = (m: SmallMuseum, value: CeilingShape) => put(m, HALL, '/finishes/ceiling/shape', value);
const trim = (m: SmallMuseum, value: Trim) => put(m, HALL, '/trim', value);
const dome = (changes: Partial<Extract<CeilingShape, { kind: 'dome' }>>): CeilingShape => ({
  kind: 'dome',
  centre: [3, 3],
  radiusM: 2.8,
  riseM: 2,
  oculusM: 0.5,
  level: 1,
  ...changes,
});
const beams = (changes: Partial<Extract<CeilingShape, { kind: 'coffered' }>>): CeilingShape => ({
  kind: 'coffered',
  depthM: 0.3,
  everyM: 1.5,
  beamM: 0.25,
  ...changes,
});
const layLight = (m: SmallMuseum, x0: number, x1: number) =>
  put(m, HALL, '/light/layLights', [
    {
      level: 1,
      outline: [
        [x0, 2],
        [x1, 2],
        [x1, 4],
        [x0, 4],
      ],
    },
  ]);
const SHAPE = '/finishes/ceiling/shape';

export const ceilingCases: readonly IssueCase[] = [
  {
    code: 'dome-leaves-room',
    when: 'a dome’s ring would run through a wall',
    make: (m) => shape(m, dome({ centre: [3.1, 3] })),
    at: [HALL, `${SHAPE}/radiusM`, '"radiusM"'],
    fine: (m) => shape(m, dome({ centre: [3.05, 3] })),
  },
  {
    code: 'dome-leaves-room',
    when: 'a dome stands beside its room',
    make: (m) => shape(m, dome({ centre: [20, 3] })),
    at: [HALL, `${SHAPE}/radiusM`, '"radiusM"'],
  },
  {
    code: 'dome-too-steep',
    when: 'a dome is more than half a ball',
    make: (m) => shape(m, dome({ riseM: 2.9 })),
    at: [HALL, `${SHAPE}/riseM`, '"riseM"'],
    fine: (m) => shape(m, dome({ riseM: 2.8, coffers: { rings: 5, ribs: 24 } })),
  },
  {
    code: 'dome-eye-too-wide',
    when: 'a dome is nearly all eye',
    make: (m) => shape(m, dome({ oculusM: 1.5 })),
    at: [HALL, `${SHAPE}/oculusM`, '"oculusM"'],
    fine: (m) => shape(m, dome({ oculusM: 1.4 })),
  },
  {
    code: 'vault-needs-rectangle',
    when: 'a corner of the vaulted room is cut off',
    make: (m) => {
      put(m, PLAN, '/rooms/0/outline', [
        [1, 0],
        [6, 0],
        [6, 6],
        [0, 6],
        [0, 1],
      ]);
      shape(m, { kind: 'vault', riseM: 2 });
    },
    at: [HALL, `${SHAPE}/kind`, '"kind": "vault"'],
    fine: (m) => shape(m, { kind: 'vault', riseM: 2 }),
  },
  {
    code: 'vault-too-steep',
    when: 'a vault rises more than half its width',
    make: (m) => shape(m, { kind: 'vault', riseM: 3.1 }),
    at: [HALL, `${SHAPE}/riseM`, '"riseM"'],
    fine: (m) => shape(m, { kind: 'vault', riseM: 3, ribs: 5 }),
  },
  {
    code: 'vault-slot-too-wide',
    when: 'a vault is nearly all glass',
    make: (m) => shape(m, { kind: 'vault', riseM: 2, slotM: 4.5, level: 1 }),
    at: [HALL, `${SHAPE}/slotM`, '"slotM"'],
    fine: (m) => shape(m, { kind: 'vault', riseM: 2, slotM: 4.2, level: 1 }),
  },
  {
    code: 'cove-too-large',
    when: 'two coves would meet in the middle',
    make: (m) => shape(m, { kind: 'coved', radiusM: 3.2 }),
    at: [HALL, `${SHAPE}/radiusM`, '"radiusM"'],
    // Pictures end where the cove begins, here below the wave's middle.
    also: ['work-above-ceiling'],
    fine: (m) => shape(m, { kind: 'coved', radiusM: 1.4 }),
  },
  {
    code: 'work-above-ceiling',
    when: 'a picture reaches into the cove',
    make: (m) => {
      shape(m, { kind: 'coved', radiusM: 1 });
      put(m, HALL, '/hang/0/place/centreM', 2.7);
    },
    at: [HALL, '/hang/0/place/centreM', '"centreM"'],
    fine: (m) => {
      shape(m, { kind: 'coved', radiusM: 1 });
      put(m, HALL, '/hang/0/place/centreM', 2.5);
    },
  },
  {
    code: 'opening-into-ceiling',
    when: 'a cove springs below the head of a stair',
    make: (m) => shape(m, { kind: 'coved', radiusM: 1.5 }),
    at: [HALL, `${SHAPE}/kind`, '"kind": "coved"'],
  },
  {
    code: 'opening-into-ceiling',
    when: 'a beam would run across the head of a stair',
    make: (m) => {
      put(m, PLAN, '/openings/0/heightM', 3.9);
      shape(m, beams({}));
    },
    at: [HALL, `${SHAPE}/kind`, '"kind": "coffered"'],
    fine: (m) => {
      put(m, PLAN, '/openings/0/heightM', 3.8);
      shape(m, beams({}));
    },
  },
  {
    code: 'beams-too-deep',
    when: 'one would knock one’s head',
    make: (m) => shape(m, beams({ depthM: 2 })),
    at: [HALL, `${SHAPE}/depthM`, '"depthM"'],
    fine: (m) => shape(m, beams({ depthM: 1.9 })),
  },
  {
    code: 'beams-too-wide',
    when: 'beams leave no coffers',
    make: (m) => shape(m, beams({ beamM: 1.2 })),
    at: [HALL, `${SHAPE}/beamM`, '"beamM"'],
    fine: (m) => shape(m, beams({ beamM: 1.05 })),
  },
  {
    code: 'lay-light-needs-flat-ceiling',
    when: 'a luminous panel hangs in a vault',
    make: (m) => {
      shape(m, { kind: 'vault', riseM: 2 });
      layLight(m, 2, 4);
    },
    at: [HALL, '/light/layLights/0', '{'],
  },
  {
    code: 'lay-light-needs-flat-ceiling',
    when: 'a luminous panel reaches into the cove',
    make: (m) => {
      shape(m, { kind: 'coved', radiusM: 1 });
      layLight(m, 0.8, 4);
    },
    at: [HALL, '/light/layLights/0', '{'],
    fine: (m) => {
      shape(m, { kind: 'coved', radiusM: 1 });
      layLight(m, 1, 4);
    },
  },
  {
    code: 'lay-light-needs-flat-ceiling',
    when: 'a luminous panel meets a dome',
    make: (m) => {
      shape(m, dome({ radiusM: 2, centre: [3.8, 3], riseM: 1 }));
      layLight(m, 0.5, 2);
    },
    at: [HALL, '/light/layLights/0', '{'],
    fine: (m) => {
      shape(m, dome({ radiusM: 2, centre: [3.8, 3], riseM: 1 }));
      layLight(m, 0.5, 1.7);
    },
  },
  {
    code: 'dado-too-high',
    when: 'a dado goes up to the ceiling',
    make: (m) => trim(m, { dado: { heightM: 3.6 } }),
    at: [HALL, '/trim/dado/heightM', '"heightM": 3.6'],
    fine: (m) => trim(m, { dado: { heightM: 3.5, finish: { material: 'panelling', color: '#463022' } } }),
  },
  {
    code: 'dado-above-picture-rail',
    when: 'a dado reaches the picture rail',
    make: (m) => trim(m, { dado: { heightM: 1.9 }, pictureRailM: 2 }),
    at: [HALL, '/trim/dado/heightM', '"heightM": 1.9'],
    fine: (m) => trim(m, { dado: { heightM: 0.9 }, pictureRailM: 2 }),
  },
  {
    code: 'picture-rail-too-high',
    when: 'a picture rail meets the ceiling',
    make: (m) => trim(m, { pictureRailM: 3.95 }),
    at: [HALL, '/trim/pictureRailM', '"pictureRailM"'],
    fine: (m) => trim(m, { pictureRailM: 3.2, cornice: 'classical', architrave: 'moulded' }),
  },
  {
    code: 'light-needs-stair',
    when: 'a door has a rooflight',
    make: (m) => put(m, PLAN, '/openings/1/light', { level: 1 }),
    at: [PLAN, '/openings/1/light', '"light"'],
  },
  {
    code: 'light-needs-longer-stair',
    when: 'a stair of two metres has a rooflight',
    make: (m) => put(m, PLAN, '/openings/0/light', { level: 1 }),
    at: [PLAN, '/openings/0/light', '"light"'],
    fine: (m) => {
      put(m, PLAN, '/rooms/1/outline', [
        [11, 0],
        [19, 0],
        [19, 6],
        [11, 6],
      ]);
      put(m, PLAN, '/openings/0/to', [11, 3]);
      put(m, 'rooms/gallery/room.json', '/furniture/0/position', [15, 4]);
      put(m, PLAN, '/openings/0/light', { level: 1 });
    },
  },
];
