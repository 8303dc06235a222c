import { linear } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * Heaps `grains` grains on one cell and lets every cell that holds four or more give one to each neighbour, until none
 * does; returns a quarter of the plane, x and y from 0 to `reach`, row by row. The order of giving doesn't matter.
 * Source: P. Bak, C. Tang, K. Wiesenfeld, Physical Review Letters 59, 1987; D. Dhar, Physical Review Letters 64, 1990.
 */
export function topple(grains: number): { reach: number; sand: Int32Array } {
  const reach = Math.ceil(0.48 * Math.sqrt(grains)) + 6;
  const pitch = reach + 1;
  const sand = new Int32Array(pitch * pitch);
  sand[0] = grains;
  let used = 1;
  for (let restless = true; restless; ) {
    restless = false;
    const limit = used;
    for (let y = 0; y <= limit; y++) {
      for (let x = 0, i = y * pitch; x <= limit; x++, i++) {
        const heap = sand[i]!;
        if (heap < 4) continue;
        const each = heap >> 2;
        sand[i] = heap & 3;
        restless = true;
        // The quarter stands for all four: what crosses an axis comes back from the mirrored cell.
        sand[i + 1]! += each;
        sand[i + pitch]! += each;
        if (x > 0) sand[i - 1]! += x === 1 ? 2 * each : each;
        if (y > 0) sand[i - pitch]! += y === 1 ? 2 * each : each;
        if (x >= used || y >= used) used = Math.min(reach - 1, Math.max(x, y) + 1);
      }
    }
  }
  return { reach, sand };
}

const GRAINS = 2 ** 19;
const SHADES = ['#f4ead6', '#2f8f93', '#d98e3f', '#5a1f45'];
const GROUND = '#f4ead6';
const MARGIN = 0.05;

/** Half a million grains at rest: no grain left is paper, then turquoise, ochre and aubergine for one, two and three. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const { reach, sand } = topple(GRAINS);
    let extent = 0;
    sand.forEach((v, i) => {
      if (v > 0) extent = Math.max(extent, i % (reach + 1));
    });
    const picture = createPicture(width, height, GROUND);
    const cell = (width * (1 - 2 * MARGIN)) / (2 * extent + 1);
    const shades = SHADES.map(linear);
    const left = width / 2 - (extent + 0.5) * cell;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        average(x, y);
      }
    }
    return picture;

    /** The mean of the cells that a pixel lies on, each by its share. */
    function average(x: number, y: number): void {
      const [x0, x1] = [(x - left) / cell, (x + 1 - left) / cell];
      const [y0, y1] = [(y - left) / cell, (y + 1 - left) / cell];
      if (x1 <= 0 || y1 <= 0 || x0 >= 2 * extent + 1 || y0 >= 2 * extent + 1) return;
      const at = (y * width + x) * 3;
      picture.data.fill(0, at, at + 3);
      for (let j = Math.floor(y0); j < y1; j++) {
        const down = Math.min(j + 1, y1) - Math.max(j, y0);
        for (let i = Math.floor(x0); i < x1; i++) {
          const share = down * (Math.min(i + 1, x1) - Math.max(i, x0)) * cell * cell;
          const [u, v] = [Math.abs(i - extent), Math.abs(j - extent)];
          const color = shades[u <= extent && v <= extent ? sand[v * (reach + 1) + u]! : 0]!;
          for (let k = 0; k < 3; k++) picture.data[at + k]! += color[k]! * share;
        }
      }
    }
  },
};
