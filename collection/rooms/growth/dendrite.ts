import { ramp } from '../../lib/color.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import { dot } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

export type Grain = { readonly x: number; readonly y: number };

/** Lengths are counted in the width of a grain; the strip joins its left edge to its right one. */
const WIDTH = 640;
const CELL = 0.7;
const LEVELS = 9;
/** Of the touches, the share after which a grain stays. */
const STAYS = 0.04;

/**
 * Diffusion-limited aggregation over a floor: grains wander in from above, at random, and may stay where they touch
 * the floor or a grain at rest; ends when one of them lies `ceiling` high. In the order of arrival.
 * Source: T. A. Witten, L. M. Sander, Physical Review Letters 47, 1981; on a floor: P. Meakin, Physical Review A 27, 1983.
 */
export function aggregate(width: number, ceiling: number, seed: number): Grain[] {
  const random = seededRandom(seed);
  const grains: Grain[] = [];
  const columns = Math.floor(width / CELL);
  const side = width / columns;
  const rows = Math.ceil((ceiling + 4) / side);
  const cells = new Int32Array(columns * rows).fill(-1);
  // For each level, cells 2^level as wide that hold a grain: empty ones around a wanderer let it take longer strides.
  const coarse = Array.from({ length: LEVELS }, (_, level) => {
    const wide = Math.ceil(columns / 2 ** level) + 1;
    return {
      wide,
      high: Math.ceil(rows / 2 ** level) + 1,
      full: new Uint8Array(wide * (Math.ceil(rows / 2 ** level) + 1)),
    };
  });
  let top = 0;
  const rest = (x: number, y: number): void => {
    const [i, j] = [Math.floor(x / side) % columns, Math.floor(y / side)];
    cells[j * columns + i] = grains.length;
    coarse.forEach(({ wide, full }, level) => {
      full[(j >> level) * wide + (i >> level)] = 1;
    });
    grains.push({ x, y });
    top = Math.max(top, y);
  };
  /** How far a wanderer may go in any direction without touching anything. */
  const room = (x: number, y: number): number => {
    let free = 0;
    for (let level = 2; level < LEVELS; level++) {
      const { wide, high, full } = coarse[level]!;
      const across = Math.ceil(columns / 2 ** level);
      const [i, j] = [Math.floor(x / side) >> level, Math.floor(y / side) >> level];
      for (let v = Math.max(0, j - 1); v <= Math.min(high - 1, j + 1); v++) {
        for (let u = i - 1; u <= i + 1; u++)
          if (full[v * wide + ((u + across) % across)]) return Math.min(free, y);
      }
      // The last column may be narrower than the others: count on half a cell less.
      free = side * 2 ** (level - 1) - 1;
    }
    return Math.min(free, y);
  };
  const stride = (x: number, y: number): { x: number; y: number; stuck: boolean } => {
    const angle = 2 * Math.PI * random();
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    let reach = 1;
    let stuck = false;
    if (uy < 0 && y + uy <= 0) [reach, stuck] = [-y / uy, true];
    const [ci, cj] = [Math.floor(x / side), Math.floor(y / side)];
    for (let j = Math.max(0, cj - 3); j <= Math.min(rows - 1, cj + 3); j++) {
      for (let i = ci - 3; i <= ci + 3; i++) {
        const n = cells[j * columns + ((i + columns) % columns)]!;
        if (n < 0) continue;
        let dx = grains[n]!.x - x;
        dx -= width * Math.round(dx / width);
        const dy = grains[n]!.y - y;
        const along = dx * ux + dy * uy;
        const gap = dx * dx + dy * dy - along * along;
        if (along <= 0 || gap >= 1) continue;
        const hit = along - Math.sqrt(1 - gap);
        if (hit < reach) [reach, stuck] = [Math.max(0, hit), true];
      }
    }
    return { x: x + ux * reach, y: y + uy * reach, stuck };
  };
  while (top < ceiling) {
    let x = width * random();
    let y = top + 3;
    for (;;) {
      x -= width * Math.floor(x / width);
      if (y > top + 4) {
        // From any height a wanderer comes down upon a level somewhere after Cauchy's law.
        x += (y - top - 3) * Math.tan(Math.PI * (random() - 0.5));
        x -= width * Math.floor(x / width);
        y = top + 3;
      }
      const free = room(x, y);
      if (free > 1.5) {
        const angle = 2 * Math.PI * random();
        x += free * Math.cos(angle);
        y += free * Math.sin(angle);
        continue;
      }
      const next = stride(x, y);
      x = next.x - width * Math.floor(next.x / width);
      y = next.y;
      if (next.stuck && random() < STAYS) {
        rest(x, y);
        break;
      }
    }
  }
  return grains;
}

const CEILING = 212;
const FLOOR = 0.055;
const SHADES = 24;

/** A frieze of fern-like trees on limestone, the first grains brown, the last ones black. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 1536,
  render(width, height) {
    const grains = aggregate(WIDTH, CEILING, 1986);
    const picture = createPicture(width, height, '#ecdfc4');
    const tone = ramp([
      [0, '#a34e20'],
      [0.3, '#5a2416'],
      [0.75, '#17100f'],
      [1, '#17100f'],
    ]);
    const size = width / WIDTH;
    const floor = height * (1 - FLOOR);
    for (let shade = SHADES - 1; shade >= 0; shade--) {
      const mask = createMask(width, height);
      const [from, to] = [shade, shade + 1].map((s) => Math.floor((grains.length * s) / SHADES)) as [
        number,
        number,
      ];
      for (const { x, y } of grains.slice(from, to)) {
        dot(mask, [x * size, floor - y * size], 0.8 * size);
      }
      paint(picture, mask, tone(shade / (SHADES - 1)));
    }
    return picture;
  },
};
