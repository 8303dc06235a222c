import { ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import { type Field, sampleField } from '../../lib/spline-field.ts';
import type { PictureSource } from '../../lib/work.ts';

/** How a crystal grows: vapour in the air at first, and vapour that each freezing cell gets in every step. */
export type Weather = { readonly vapour: number; readonly gain: number };

const REACH = 132;
const SPREAD = 1;

/**
 * Reiter's snow crystal: water in hexagonal cells, ice from 1 on. Cells of ice and their neighbours keep their water and
 * gain some; in all others it evens out. Until an arm is `radius` long; hexagonal axes, row by row.
 * Source: C. A. Reiter, "A local cellular model for snow crystal growth", Chaos, Solitons & Fractals 23, 2005.
 */
export function crystal({ vapour, gain }: Weather, radius = REACH - 14, reach = REACH): Field {
  const pitch = 2 * reach + 1;
  const around = [1, -1, pitch, -pitch, pitch - 1, 1 - pitch];
  const inside: number[] = [];
  for (let r = 1 - reach; r < reach; r++) {
    for (let q = Math.max(1 - reach, 1 - reach - r); q < Math.min(reach, reach - r); q++) {
      inside.push((r + reach) * pitch + q + reach);
    }
  }
  const cells = Int32Array.from(inside);
  const water = new Float64Array(pitch * pitch).fill(vapour);
  const loose = new Float64Array(pitch * pitch).fill(vapour);
  const near = new Uint8Array(pitch * pitch);
  const middle = reach * pitch + reach;
  const freeze = (i: number): void => {
    near[i] = 2;
    for (const step of around) if (near[i + step] === 0) near[i + step] = 1;
  };
  water[middle] = 1;
  freeze(middle);
  const tip = middle + radius;
  for (let step = 0; step < 20_000 && near[tip] !== 2; step++) {
    for (const i of cells) loose[i] = near[i] === 0 ? water[i]! : 0;
    for (const i of cells) {
      let sum = 0;
      for (let k = 0; k < 6; k++) sum += loose[i + around[k]!]!;
      const kept = near[i] === 0 ? 0 : water[i]! + gain;
      water[i] = kept + loose[i]! + (SPREAD / 2) * (sum / 6 - loose[i]!);
    }
    for (const i of cells) if (near[i] !== 2 && water[i]! >= 1) freeze(i);
  }
  return { width: pitch, height: pitch, data: Float32Array.from(water) };
}

const WEATHERS: readonly Weather[] = [
  { vapour: 0.4, gain: 0.001 },
  { vapour: 0.9, gain: 0.1 },
  { vapour: 0.6, gain: 0.01 },
  { vapour: 0.3, gain: 0.02 },
  { vapour: 0.9, gain: 0.001 },
  { vapour: 0.5, gain: 0.0001 },
  { vapour: 0.55, gain: 0.005 },
  { vapour: 0.7, gain: 0.1 },
  { vapour: 0.65, gain: 0.0035 },
  { vapour: 0.7, gain: 0.0001 },
  { vapour: 0.8, gain: 0.003 },
  { vapour: 0.9, gain: 0.05 },
];
const COLUMNS = 3;
const ROWS = 4;
/** Size of a crystal in its square of the plate, and the plate's margin, as shares. */
const SIZE = 0.98;
const MARGIN = 0.05;

/** Twelve crystals on a dark plate, lit from the upper left as if each had been pressed into the ice. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3072,
  height: 4096,
  render(width, height) {
    const ground = '#0d1626';
    const picture = createPicture(width, height, ground);
    const tone = ramp([
      [0, '#24405f'],
      [0.4, '#6f93b4'],
      [0.75, '#cfe0ea'],
      [1, '#ffffff'],
    ]);
    const [dark] = [createPicture(1, 1, ground).data];
    const out = new Float64Array(3);
    const square = (width * (1 - 2 * MARGIN)) / COLUMNS;
    const down = (height - 2 * MARGIN * width) / ROWS;
    WEATHERS.forEach((weather, n) => {
      const field = crystal(weather);
      const cx = MARGIN * width + ((n % COLUMNS) + 0.5) * square;
      const cy = MARGIN * width + (Math.floor(n / COLUMNS) + 0.5) * down;
      const cell = (square * SIZE) / 2 / (REACH - 14);
      const half = Math.ceil(square / 2);
      for (let y = Math.floor(cy - half); y < cy + half; y++) {
        for (let x = Math.floor(cx - half); x < cx + half; x++) {
          // A crystal stands on one of its points: the q axis looks up.
          const [u, v] = [(cy - y - 0.5) / cell, (x + 0.5 - cx) / cell];
          const r = (v * 2) / Math.sqrt(3);
          const q = u - r / 2;
          if (Math.max(Math.abs(q), Math.abs(r), Math.abs(q + r)) > REACH - 3) continue;
          sampleField(field, q + REACH, r + REACH, out);
          const [ice, dq, dr] = [out[0]!, out[1]!, out[2]!];
          // Slopes in the square plane, per cell.
          const along = dq;
          const across = (2 * dr - dq) / Math.sqrt(3);
          const slope = Math.hypot(along, across) + 1e-6;
          const cover = Math.min(1, Math.max(0, ((ice - EDGE) / slope) * cell + 0.5));
          if (cover <= 0) continue;
          const bend = 1 / Math.hypot(1, RELIEF * slope);
          const light =
            0.5 + 0.5 * RELIEF * bend * (0.78 * across - 0.62 * along) + HEIGHT * (Math.min(ice, 2) - 1);
          const color = tone(Math.min(1, Math.max(0, light)));
          const at = (y * width + x) * 3;
          for (let k = 0; k < 3; k++) picture.data[at + k] = dark[k]! + (color[k]! - dark[k]!) * cover;
        }
      }
    });
    return picture;
  },
};
/** The water from which a cell is drawn, how high the relief is, and how much thickness brightens. */
const EDGE = 0.96;
const RELIEF = 5;
const HEIGHT = 0.25;
