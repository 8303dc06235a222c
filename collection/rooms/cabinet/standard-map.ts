import { ramp } from '../../lib/color.ts';
import { splat } from '../../lib/density.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { blur, smoothDensity } from '../../lib/smooth-density.ts';
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

/** Whether two starts a ten-billionth apart are far from one another after 3,000 kicks: in chaos, not on an island. */
export function isChaotic(q: number, p: number): boolean {
  let [a, b] = [q, p];
  let [c, d] = [q + 1e-10, p];
  for (let i = 0; i < 3000; i++) {
    [a, b] = kick(a, b);
    [c, d] = kick(c, d);
    if (Math.abs(Math.sin((a - c) / 2)) > 1e-4) return true;
  }
  return false;
}

/** Even places for starts; on the large island, whose curves come back by half a turn, few of them on one side only. */
const PLACES = 190;
const ISLAND = 40;
const ISLAND_STEP = 4;
const isKept = (n: number) => Math.min(n, PLACES - 1 - n) >= ISLAND || (n < ISLAND && n % ISLAND_STEP === 2);
const GROUPS = 10;
/** Kicks of a regular start for each pixel of the width, and of all chaotic ones together for each of the area. */
const LINE_KICKS = 14;
const SEA_KICKS = 15;
const SEA_STRENGTH = 0.12;
/** Widths of a curve and of the neighbourhood whose colours mix, as shares of the picture's. */
const LINE = 1 / 5200;
const KIN = 1 / 600;
const THINNEST_PX = 0.4;

/** 120 starts, each followed through its kicks, at the strength where the last golden curve breaks. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
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
    const water = ramp([
      [0, '#8d8460'],
      [0.3, '#3d6a70'],
      [0.55, '#22525f'],
      [1, '#22525f'],
    ]);
    const places = Array.from({ length: PLACES }, (_, n) => n).filter(isKept);
    const starts = places.map((n) => {
      const along = (n + 0.5) / PLACES;
      const p = TAU * along;
      return {
        p,
        group: Math.floor(Math.abs(along - 0.5) * 2 * GROUPS),
        chaotic: isChaotic(Math.PI + 1e-3, p),
      };
    });
    const inSea = starts.filter(({ chaotic }) => chaotic).length;
    const visit = (from: { p: number }, kicks: number, at: (x: number, y: number) => void) => {
      let [q, p] = [Math.PI + 1e-3, from.p];
      for (let i = 0; i < kicks; i++) {
        [q, p] = kick(q, p);
        at(margin + (q / TAU) * size, margin + (((p + Math.PI) % TAU) / TAU) * size);
      }
    };
    // The sea: how often each spot is visited, and the mean distance from the middle of the starts that came by.
    const visits = createMask(width, height);
    const groups = createMask(width, height);
    for (const start of starts.filter(({ chaotic }) => chaotic)) {
      visit(start, (SEA_KICKS * size * size) / inSea / 2, (x, y) => {
        splat(visits, x, y);
        splat(groups, x, y, start.group);
      });
    }
    // Turned by half a turn an orbit is an orbit again.
    for (const { data } of [visits, groups]) {
      for (let i = 0, j = data.length - 1; i < j; i++, j--) data[i] = data[j] = data[i]! + data[j]!;
    }
    const sea = createMask(width, height);
    smoothDensity(visits, 60, 2).data.forEach((v, i) => {
      sea.data[i] = 1 - Math.exp(-v * SEA_STRENGTH);
    });
    const kin = blur(groups, KIN * width);
    const all = blur(visits, KIN * width);
    for (let y = Math.ceil(margin); y < height - margin; y++) {
      for (let x = Math.ceil(margin); x < width - margin; x++) {
        const i = y * width + x;
        const ink = water(kin.data[i]! / Math.max(1e-6, all.data[i]!) / (GROUPS - 1));
        for (let k = 0; k < 3; k++)
          picture.data[i * 3 + k]! += (ink[k]! - picture.data[i * 3 + k]!) * sea.data[i]!;
      }
    }
    for (let group = 0; group < GROUPS; group++) {
      const regular = starts.filter((start) => start.group === group && !start.chaotic);
      if (regular.length === 0) continue;
      const line = createMask(width, height);
      for (const start of regular) visit(start, LINE_KICKS * width, (x, y) => splat(line, x, y));
      // Thinner than a pixel can show, a line is as much paler.
      const weight = Math.min(1, (LINE * width) / THINNEST_PX);
      const curve = blur(line, Math.max(THINNEST_PX, LINE * width));
      curve.data.forEach((v, i) => {
        curve.data[i] = weight * (1 - Math.exp(-v));
      });
      paint(picture, curve, tone(group / (GROUPS - 1)));
    }
    return picture;
  },
};
