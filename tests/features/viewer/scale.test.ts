import { describe, expect, it } from 'vitest';
import { inGoodUnit, magnification, scaleBar } from '../../../src/features/viewer/scale.ts';

describe('the scale bar', () => {
  it.each([
    // A work of 2.2 m on 600, 1280 and 40,960 CSS pixels.
    [2.2, 600, 0.5],
    [2.2, 1280, 0.1],
    [2.2, 40_960, 0.005],
    [0.4, 300, 0.1],
  ])('of a work %d m wide shown %i px wide is %d m', (widthM, widthPx, lengthM) => {
    const bar = scaleBar(widthM, widthPx);
    expect(bar.lengthM).toBeCloseTo(lengthM, 9);
    expect(bar.px / widthPx).toBeCloseTo(lengthM / widthM, 9);
  });

  it('is a round length of 56 to 140 pixels at every zoom', () => {
    for (let widthPx = 100; widthPx < 1e9; widthPx *= 1.07) {
      const { lengthM, px } = scaleBar(1.3, widthPx);
      expect(px).toBeGreaterThanOrEqual(55.9);
      expect(px).toBeLessThanOrEqual(140.1);
      expect(lengthM.toExponential(3)[0]).toMatch(/[125]/);
    }
  });
});

describe('a length', () => {
  it.each([
    [0.5, { value: 50, unit: 'cm' }],
    [2, { value: 2, unit: 'm' }],
    [0.01, { value: 1, unit: 'cm' }],
    [0.005, { value: 5, unit: 'mm' }],
    [0.0002, { value: 200, unit: 'µm' }],
    [1500, { value: 1.5, unit: 'km' }],
  ])('of %d m is read in a fitting unit', (lengthM, expected) => {
    expect(inGoodUnit(lengthM)).toEqual(expected);
  });
});

it('a work is magnified by as much as its picture is wider on the screen than in truth', () => {
  expect(magnification(0.254, 960)).toBeCloseTo(1, 9);
  expect(magnification(2.54, 960)).toBeCloseTo(0.1, 9);
});
