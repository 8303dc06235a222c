import { ramp } from '../../lib/color.ts';
import { splat } from '../../lib/density.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

const TAU = 2 * Math.PI;
const KICK = 0.9716;

/**
 * A rotor kicked once a turn: momentum p and angle q, both modulo a turn.
 * Source: B. V. Chirikov, "A universal instability of many-dimensional oscillator systems", 1979.
 */
export function kick(q: number, p: number, k = KICK): [q: number, p: number] {
  const next = p + k * Math.sin(q);
  const wrap = (a: number) => a - TAU * Math.floor(a / TAU);
  return [wrap(q + next), wrap(next)];
}

const ORBITS = 190;
const KICKS = 26_000;
const GROUPS = 24;

/** 190 starts, each followed through 26,000 kicks, at the strength where the last golden curve breaks. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2048,
  height: 2048,
  render(width, height) {
    const picture = createPicture(width, height, '#0b1013');
    const margin = width * 0.06;
    const size = width - 2 * margin;
    const tone = ramp([
      [0, '#f3dfae'],
      [0.4, '#5fa0ad'],
      [0.7, '#e08a42'],
      [1, '#fff1d6'],
    ]);
    const masks = Array.from({ length: GROUPS }, () => createMask(width, height));
    for (let n = 0; n < ORBITS; n++) {
      const along = (n + 0.5) / ORBITS;
      let q = Math.PI + 1e-3;
      let p = TAU * along;
      const mask = masks[Math.floor(Math.abs(along - 0.5) * 2 * GROUPS)]!;
      for (let i = 0; i < KICKS; i++) {
        [q, p] = kick(q, p);
        splat(mask, margin + (q / TAU) * size, margin + (((p + Math.PI) % TAU) / TAU) * size, 0.5);
      }
    }
    masks.forEach((mask, i) => {
      paint(picture, mask, tone(i / (GROUPS - 1)));
    });
    return picture;
  },
};
