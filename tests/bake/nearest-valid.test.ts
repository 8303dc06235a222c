import { expect, it } from 'vitest';
import { nearestValid } from '../../src/bake/nearest-valid.ts';
import { boxFaces, worldOf } from './box-world.ts';

/** Sub-points of a texel's upper and lower quarter, row by row from below. */
const UPPER = 0xf000;
const LOWER = 0x000f;

/** Sources in a chart of five by five whose rows, from below, have these sub-points; thin ones are below half. */
function sourcesOf(rows: readonly number[]) {
  const { charts } = worldOf([boxFaces([0, 0, 0], [1, 1, 1])[0]!], 5);
  const mask = new Uint16Array(25);
  const thin = new Uint16Array(25);
  rows.forEach((points, j) => {
    (points === 0xffff ? mask : thin).fill(points, j * 5, j * 5 + 5);
  });
  const source = new Int32Array(25);
  nearestValid(charts, mask, source, thin);
  return rows.map((_, j) => (source[j * 5 + 2]! - 2) / 5);
}

it('leaves valid texels to themselves and gives others the nearest', () => {
  expect(sourcesOf([0xffff, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0]);
  expect(sourcesOf([0, 0, 0, 0, 0])).toEqual(Array(5).fill((-1 - 2) / 5));
});

it('gives a texel that is seen a little the light of the side where it is seen', () => {
  // A moulding over two rows, or over parts of them: what lies above it never takes light from below, nor the other way.
  expect(sourcesOf([0xffff, 0xffff, UPPER, 0xffff, 0xffff])).toEqual([0, 1, 3, 3, 4]);
  expect(sourcesOf([0xffff, 0xffff, LOWER, 0xffff, 0xffff])).toEqual([0, 1, 1, 3, 4]);
  expect(sourcesOf([0xffff, LOWER, UPPER, 0xffff, 0xffff])).toEqual([0, 0, 3, 3, 4]);
});
