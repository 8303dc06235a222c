import { put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { HALL, type IssueCase } from './issue-case.ts';

const COLUMN = { id: 'column', kind: 'column', position: [1, 1.5], diameterM: 0.4 };
const TABLE = { id: 'table', kind: 'table', position: [3.6, 1.5], widthM: 2, depthM: 0.9, heightM: 0.74 };
const CHAIR = { id: 'chair', kind: 'chair', widthM: 0.45, depthM: 0.5, heightM: 0.82 };

const add = (m: SmallMuseum, ...pieces: object[]) => {
  for (const piece of pieces) put(m, HALL, '/furniture/-', piece);
};

export const furnitureCases: readonly IssueCase[] = [
  {
    code: 'furniture-outside-room',
    when: 'a column stands partly in a wall',
    make: (m) => add(m, { ...COLUMN, position: [0.15, 1.5] }),
    at: [HALL, '/furniture/2/position', '"position"'],
    fine: (m) => add(m, { ...COLUMN, position: [0.2, 1.5] }),
  },
  {
    code: 'furniture-outside-room',
    when: 'a Tuscan base is wider than the shaft that fits',
    make: (m) => add(m, { ...COLUMN, order: 'tuscan', position: [0.22, 1.5] }),
    at: [HALL, '/furniture/2/position', '"position"'],
    fine: (m) => add(m, { ...COLUMN, order: 'tuscan', position: [0.272, 1.5] }),
  },
  {
    code: 'furniture-blocks-opening',
    when: 'a column stands before the stair',
    make: (m) => add(m, { ...COLUMN, position: [5.3, 2.1] }),
    at: [HALL, '/furniture/2/position', '"position"'],
    fine: (m) => add(m, { ...COLUMN, position: [5.3, 1.9] }),
  },
  {
    code: 'furniture-too-high',
    when: 'a column goes through the ceiling',
    make: (m) => add(m, { ...COLUMN, heightM: 4.1 }),
    at: [HALL, '/furniture/2/heightM', '"heightM": 4.1'],
    fine: (m) => add(m, COLUMN),
  },
  {
    code: 'furniture-overlaps',
    when: 'a chair stands wholly under a table',
    make: (m) => add(m, TABLE, { ...CHAIR, position: [3.6, 1.8] }),
    at: [HALL, '/furniture/3/position', '"position"'],
    fine: (m) => add(m, TABLE, { ...CHAIR, position: [3.6, 1.9] }),
  },
  {
    code: 'furniture-overlaps',
    when: 'two chairs stand in one place',
    make: (m) => add(m, { ...CHAIR, position: [3.6, 1.5] }, { ...CHAIR, id: 'other', position: [3.7, 1.5] }),
    at: [HALL, '/furniture/3/position', '"position"'],
    fine: (m) => add(m, { ...CHAIR, position: [3.6, 1.5] }, { ...CHAIR, id: 'other', position: [4.1, 1.5] }),
  },
];
