import { describe, expect, it } from 'vitest';
import {
  type BakeChart,
  surfaceNormal,
  surfacePoint,
  texelAt,
  texelPoint,
} from '../../src/bake/bake-chart.ts';
import { cosineDirection, hash, stratified } from '../../src/bake/sampling.ts';
import { makePlane } from '../../src/building/facet.ts';

const flat: BakeChart = {
  plane: makePlane([1, 2, 3], [0.6, 0, 0.8], [0, 1, 0]),
  min: [-0.5, 0.25],
  size: [4, 3],
  width: 17,
  height: 13,
  first: 100,
  albedo: [0.5, 0.5, 0.5],
  pieces: [],
  cove: 0,
};
const column: BakeChart = { ...flat, min: [0, 0], size: [2 * Math.PI * 0.4, 3], bendM: 0.4, width: 40 };
const niche: BakeChart = { ...flat, min: [0, 0], size: [Math.PI * 0.6, 2], bendM: -0.6, width: 30 };

describe.each([
  ['a flat chart', flat],
  ['a column', column],
  ['a niche', niche],
])('the texels of %s', (_, chart) => {
  it('are found again from their points in the world', () => {
    // A whole column's first and last texels lie on the same line.
    const last = chart === column ? chart.width - 1 : chart.width;
    for (let j = 0; j < chart.height; j++)
      for (let i = 0; i < last; i++) {
        const [x, y, z] = surfacePoint(chart, texelPoint(chart, i, j, 0.5, 0.5));
        expect(texelAt(chart, x, y, z)).toBe(chart.first + j * chart.width + i);
      }
  });
});

describe('bent charts', () => {
  it('look away from a column’s axis and towards a niche’s', () => {
    const axisOf = (chart: BakeChart) =>
      chart.plane.origin.map((o, k) => o - chart.plane.n[k]! * chart.bendM!);
    for (const [chart, sign] of [
      [column, 1],
      [niche, -1],
    ] as const)
      for (let u = 0; u <= chart.size[0]; u += chart.size[0] / 7) {
        const p = surfacePoint(chart, [u, 0]);
        const n = surfaceNormal(chart, [u, 0]);
        const axis = axisOf(chart);
        const out = (p[0] - axis[0]!) * n[0] + (p[2] - axis[2]!) * n[2];
        expect(Math.hypot(...n)).toBeCloseTo(1, 9);
        expect(Math.sign(out)).toBe(sign);
        // A hollow's points lie before the flat pieces that it is drawn in.
        const chord = sign < 0 ? 0.6 * (1 - Math.cos(Math.PI / 32)) : 0;
        expect(Math.abs(out)).toBeCloseTo(Math.abs(chart.bendM!) + (0.001 + chord) * sign, 6);
      }
  });
});

describe('samples', () => {
  it('lie one in each cell of their grid', () => {
    const points = stratified(8, 5);
    const cells = new Set<string>();
    for (let i = 0; i < points.length; i += 2)
      cells.add(`${Math.floor(points[i]! * 8)} ${Math.floor(points[i + 1]! * 8)}`);
    expect(cells.size).toBe(64);
  });

  it('are spread around a normal by its cosine', () => {
    const points = stratified(32, 3);
    const out = new Float32Array(3);
    for (const n of [
      [0, 1, 0],
      [0, 0, -1],
      [0.48, -0.64, 0.6],
    ] as const) {
      let mean = 0;
      for (let i = 0; i < points.length; i += 2) {
        cosineDirection(n, points[i]!, points[i + 1]!, out, 0);
        expect(Math.hypot(out[0]!, out[1]!, out[2]!)).toBeCloseTo(1, 5);
        const cosine = out[0]! * n[0] + out[1]! * n[1] + out[2]! * n[2];
        expect(cosine).toBeGreaterThan(-1e-5);
        mean += cosine / 1024;
      }
      // Of a density cosine / π the mean cosine is two thirds.
      expect(mean).toBeCloseTo(2 / 3, 2);
    }
  });

  it('are even: as many below a half as above', () => {
    let below = 0;
    for (let i = 0; i < 10_000; i++) if (hash(i, 7) < 0.5) below++;
    expect(Math.abs(below - 5000)).toBeLessThan(200);
  });
});
