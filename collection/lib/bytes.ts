import { toSrgb } from './color.ts';
import type { Picture } from './picture.ts';

const STEPS = 16384;
const LEVELS = Float64Array.from({ length: STEPS + 2 }, (_, i) => toSrgb(i / STEPS) * 255);

/** A linear value's sRGB level, 0 … 255, unrounded; from a table, exact to a hundredth of a level. */
function levelOf(light: number): number {
  const at = Math.min(1, Math.max(0, light)) * STEPS;
  const low = Math.floor(at);
  return LEVELS[low]! + (LEVELS[low + 1]! - LEVELS[low]!) * (at - low);
}

/**
 * 8-bit sRGB, interleaved. An ordered offset of under one level keeps smooth gradients from banding; `top` is the first
 * row's place in the whole, so that strips join without a seam.
 */
export function toBytes({ width, height, data }: Picture, top = 0): Uint8Array {
  const bytes = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Interleaved gradient noise (Jimenez 2014): even, without clumps, the same on every run.
      const noise = (52.9829189 * ((0.06711056 * x + 0.00583715 * (y + top)) % 1)) % 1;
      for (let k = 0; k < 3; k++) {
        const at = (y * width + x) * 3 + k;
        const level = levelOf(data[at]!);
        const whole = Math.round(level);
        // Flat colours that sit on a level stay flat.
        bytes[at] = Math.abs(level - whole) < 0.02 ? whole : Math.floor(level + noise);
      }
    }
  }
  return bytes;
}
