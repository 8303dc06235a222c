import { describe, expect, it } from 'vitest';
import { differ, scaleForAll } from '../../../src/features/viewer/same-scale.ts';

const placePx = { width: 500, height: 400 };

describe('pictures at one scale', () => {
  it('are all seen whole, the largest filling most of its place', () => {
    const scale = scaleForAll([
      { widthM: 2, heightM: 1, placePx },
      { widthM: 0.5, heightM: 0.6, placePx },
    ]);
    expect(scale).toBeCloseTo((500 * 0.82) / 2);
  });

  it('are measured by the side that has less room', () => {
    expect(scaleForAll([{ widthM: 0.5, heightM: 4, placePx }])).toBeCloseTo((400 * 0.82) / 4);
  });

  it('are brought together only where the eye sees a difference', () => {
    expect(differ(100, 100.1)).toBe(false);
    expect(differ(100, 101)).toBe(true);
    expect(differ(101, 100)).toBe(true);
  });
});
