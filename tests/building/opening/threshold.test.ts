import { expect, it } from 'vitest';
import { stoneLook } from '../../../src/building/opening/threshold.ts';
import { luminance } from '../../../src/building/surface-kinds.ts';

const brightness = (floor: Parameters<typeof stoneLook>[0]) => luminance(stoneLook(floor).color);

it('a threshold is dark stone where the floor is dark, else pale, and the floor’s own where that is stone', () => {
  const dark = brightness({ material: 'carpet', color: '#2b2624' });
  const pale = brightness({ material: 'oak-planks', color: '#a5845b' });
  expect(dark).toBeLessThan(0.05);
  expect(pale).toBeGreaterThan(0.2);
  expect(brightness(undefined)).toBe(pale);
  expect(brightness({ material: 'stone', color: '#ffffff' })).toBeCloseTo(0.85, 2);
});
