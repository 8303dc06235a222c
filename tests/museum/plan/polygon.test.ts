import { describe, expect, it } from 'vitest';
import { crossingEdges, distanceToOutlineM } from '../../../src/museum/plan/outline.ts';
import { sharedAreaM2 } from '../../../src/museum/plan/overlap.ts';
import {
  distanceToSegmentM,
  isInside,
  segmentsCross,
  signedAreaM2,
} from '../../../src/museum/plan/polygon.ts';
import { triangulate } from '../../../src/museum/plan/triangulate.ts';
import { L_SHAPE, ROTUNDA, SQUARE } from './outlines.ts';

const SHAPES = [
  ['square', SQUARE, 16],
  ['L', L_SHAPE, 12],
  ['rotunda', ROTUNDA, 8 * 25 * Math.sin(Math.PI / 8)],
] as const;

describe.each(SHAPES)('a %s', (_, outline, areaM2) => {
  it('has its area, positive clockwise and negative the other way round', () => {
    expect(signedAreaM2(outline)).toBeCloseTo(areaM2, 9);
    expect(signedAreaM2(outline.toReversed())).toBeCloseTo(-areaM2, 9);
  });

  it.each([outline, outline.toReversed()])('is cut into clockwise triangles that fill it', (...points) => {
    const triangles = triangulate(points);
    expect(triangles.every((triangle) => signedAreaM2(triangle) > 0)).toBe(true);
    expect(triangles.reduce((sum, triangle) => sum + signedAreaM2(triangle), 0)).toBeCloseTo(areaM2, 9);
  });

  it('is simple, shares all of itself with itself, and nothing with a neighbour', () => {
    expect(crossingEdges(outline)).toBeUndefined();
    expect(sharedAreaM2(outline, outline.toReversed())).toBeCloseTo(areaM2, 9);
    const neighbour = outline.map(([x, z]) => [x + 10, z] as const);
    expect(sharedAreaM2(outline, neighbour)).toBe(0);
  });
});

describe('a point', () => {
  it.each([
    [1, 1, true],
    [3, 1, true],
    [3, 3, false],
    [1, 3.9, true],
    [-0.1, 1, false],
    [5, 2, false],
  ])('at %d, %d lies in the L: %s, in either direction', (x, z, inside) => {
    expect(isInside(L_SHAPE, x, z)).toBe(inside);
    expect(isInside(L_SHAPE.toReversed(), x, z)).toBe(inside);
  });

  it('knows its distance to a segment and to a whole outline', () => {
    expect(distanceToSegmentM(2, 3, [0, 0], [4, 0])).toBe(3);
    expect(distanceToSegmentM(7, 4, [0, 0], [4, 0])).toBe(5);
    expect(distanceToSegmentM(3, 4, [0, 0], [0, 0])).toBe(5);
    expect(distanceToOutlineM(L_SHAPE, [3, 3])).toBe(1);
  });
});

describe('two outlines', () => {
  it.each([
    [
      'overlap though every corner lies on the other’s edges',
      [
        [2, 0],
        [6, 0],
        [6, 4],
        [2, 4],
      ],
      8,
    ],
    [
      'cross like a plus',
      [
        [-1, 1],
        [5, 1],
        [5, 3],
        [-1, 3],
      ],
      8,
    ],
    [
      'touch along a wall',
      [
        [4, 0],
        [8, 0],
        [8, 4],
        [4, 4],
      ],
      0,
    ],
    [
      'lie inside each other',
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 2],
      ],
      1,
    ],
  ] as const)('that %s share their area', (_, other, areaM2) => {
    expect(sharedAreaM2(SQUARE, other)).toBeCloseTo(areaM2, 9);
    expect(sharedAreaM2(other.toReversed(), SQUARE)).toBeCloseTo(areaM2, 9);
  });

  it('share nothing where one fills the notch of the other', () => {
    expect(
      sharedAreaM2(L_SHAPE, [
        [2, 2],
        [4, 2],
        [4, 4],
        [2, 4],
      ]),
    ).toBeCloseTo(0, 9);
  });
});

describe('an outline that is not simple', () => {
  it.each([
    [
      'crosses itself',
      [
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
      ],
      [0, 2],
    ],
    [
      'folds back',
      [
        [0, 0],
        [4, 0],
        [2, 0],
        [2, 4],
      ],
      [0, 1],
    ],
    [
      'touches itself in a point',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
      [0, 2],
    ],
  ] as const)('%s: the two walls are named', (_, outline, walls) => {
    expect(crossingEdges(outline)).toEqual(walls);
  });
});

it('segments that share an end do not cross', () => {
  expect(segmentsCross([0, 0], [2, 2], [0, 2], [2, 0])).toBe(true);
  expect(segmentsCross([0, 0], [2, 2], [2, 2], [4, 0])).toBe(false);
});
