import { expect, it } from 'vitest';
import { linearColor, luminance } from '../../../src/building/surface-kinds.ts';
import { makeNoiseTile, NOISE_SIZE } from '../../../src/scene/surfaces/noise-tile.ts';

const tile = makeNoiseTile();
const at = (x: number, y: number, channel: number) => tile[(y * NOISE_SIZE + x) * 4 + channel]!;

it('the noise tile repeats without a seam', () => {
  for (const channel of [0, 1, 2]) {
    let seam = 0;
    let inside = 0;
    for (let y = 0; y < NOISE_SIZE; y++) {
      seam += Math.abs(at(0, y, channel) - at(NOISE_SIZE - 1, y, channel));
      inside += Math.abs(at(200, y, channel) - at(199, y, channel));
    }
    expect(seam).toBeLessThan(inside * 2 + NOISE_SIZE);
  }
});

it('the noise tile changes no surface’s mean colour', () => {
  for (const channel of [0, 1, 2]) {
    let sum = 0;
    for (let i = channel; i < tile.length; i += 4) sum += tile[i]!;
    expect(Math.abs(sum / (tile.length / 4) - 127.5)).toBeLessThan(2);
  }
});

it('colours are read as sRGB', () => {
  expect(linearColor('#ffffff')).toEqual([1, 1, 1]);
  expect(luminance(linearColor('#808080'))).toBeCloseTo(0.2159, 3);
});
