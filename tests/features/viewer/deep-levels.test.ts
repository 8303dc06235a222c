import { describe, expect, it } from 'vitest';
import { planeTile, withDeepLevels } from '../../../src/features/viewer/deep-levels.ts';
import { pyramidOf } from '../../../src/features/viewer/pyramid.ts';
import type { Computed } from '../../../src/museum/format/works.ts';

const computed: Computed = { tiles: 'mandelbrot', region: { re: -0.72, im: 0, width: 3.48 } };
const image = {
  id: 'images/mandelbrot',
  type: 'ImageService3',
  profile: 'level0',
  width: 16384,
  height: 10912,
  format: 'avif',
  sizes: [{ width: 512, height: 341 }],
  tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8, 16] }],
} as const;
const plain = pyramidOf(
  { ...image, sizes: [...image.sizes], tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8, 16] }] },
  '',
);
const deep = withDeepLevels(plain, computed);
const last = deep.levels.at(-1)!;

describe('the levels beyond a picture’s last pixel', () => {
  it('double until a pixel is three steps of a double wide, and no further', () => {
    expect(deep.levels.length - plain.levels.length).toBe(38);
    expect(last.width).toBe(2 ** 52);
    const { pixel } = planeTile(computed, last, 0, 0);
    expect(pixel).toBeGreaterThanOrEqual(3 * Number.EPSILON);
    expect(pixel / 2).toBeLessThan(3 * Number.EPSILON);
  });

  it('stay exact in whole pixels down to the last: every tile has its own number', () => {
    expect(Number.isSafeInteger(last.width)).toBe(true);
    expect(last.columns * last.tileWidth).toBe(last.width);
    const there = { column: 3 * 2 ** 41 + 1, row: 2 ** 42 + 1 };
    const tile = planeTile(computed, last, there.column, there.row);
    const next = planeTile(computed, last, there.column + 1, there.row);
    expect(next.re).toBeGreaterThan(tile.re);
    // Half a pixel, at the very end.
    expect(Math.abs(next.re - tile.re - 256 * tile.pixel)).toBeLessThan(tile.pixel);
  });

  it('begin with the picture’s own corner, and show the same places', () => {
    for (const level of deep.levels.slice(plain.levels.length)) {
      const corner = planeTile(computed, level, 0, 0);
      expect(corner.re).toBeCloseTo(-0.72 - 1.74, 12);
      expect(corner.im).toBeCloseTo((1.74 * 10912) / 16384, 12);
      const middle = planeTile(computed, level, Math.floor(level.columns / 2), Math.floor(level.rows / 2));
      expect(middle.re).toBeCloseTo(-0.72, 2);
      expect(middle.im).toBeCloseTo(0, 1);
    }
  });

  it('know how deep they are', () => {
    expect(planeTile(computed, deep.levels[plain.levels.length]!, 0, 0).depth).toBe(1);
    expect(planeTile(computed, last, 0, 0).depth).toBe(38);
  });

  it('crop their last tiles as the picture ends', () => {
    const level = deep.levels[plain.levels.length]!;
    const tile = planeTile(computed, level, level.columns - 1, level.rows - 1);
    expect([tile.columns, tile.rows]).toEqual([256, (10912 * 2) % 256]);
  });
});
