import { mix, ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import type { PictureSource } from '../../lib/work.ts';

/** Metres, say: the wavelength, and how far apart the two stones fell. */
export const WAVELENGTH = 1;
export const APART = 8;

const K = (2 * Math.PI) / WAVELENGTH;
const SOURCES = [-APART / 2, APART / 2] as const;

/** The sum of two waves of one beat from two points, each weakening as 1/√r: its phasor, so the height is `re`. */
export function twoWaves(x: number, y: number): readonly [re: number, im: number] {
  let [re, im] = [0, 0];
  for (const source of SOURCES) {
    const r = Math.hypot(x - source, y);
    const size = (r * r + 0.6) ** -0.25;
    re += size * Math.cos(K * r);
    im += size * Math.sin(K * r);
  }
  return [re, im];
}

/** Slope of the water (∂x, ∂y). */
export function slope(x: number, y: number): readonly [number, number] {
  let [sx, sy] = [0, 0];
  for (const source of SOURCES) {
    const dx = x - source;
    const r = Math.sqrt(dx * dx + y * y) + 1e-9;
    const soft = r * r + 0.6;
    const size = soft ** -0.25;
    const change = (-size * Math.cos(K * r) * r) / (2 * soft) - size * K * Math.sin(K * r);
    sx += (change * dx) / r;
    sy += (change * y) / r;
  }
  return [sx, sy];
}

const EYE = 13;
const DISTANCE = 33;
/** Where the horizon lies above the sheet's top edge, and how wide the view is, as shares of its width. */
const HORIZON = 0.05;
const LENS = 0.86;
const STEEPNESS = 0.045;
const SAMPLES = 2;

/** A lake at dusk from a jetty: every point of the water mirrors the sky towards which it leans. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 1728,
  render(width, height) {
    const picture = createPicture(width, height, '#000000');
    const sky = ramp([
      [0, '#f7d9b8'],
      [0.1, '#efc3ac'],
      [0.24, '#b9a5b2'],
      [0.42, '#6f86a3'],
      [0.7, '#34557c'],
      [1, '#1c3557'],
    ]);
    const water = mix('#0f2b38', '#1d4450', 0.5);
    const step = 1 / SAMPLES;
    for (let py = 0; py < height; py++) {
      for (let px = 0; px < width; px++) {
        const at = (py * width + px) * 3;
        for (let s = 0; s < SAMPLES * SAMPLES; s++) {
          const u = (px + ((s % SAMPLES) + 0.5) * step) / width - 0.5;
          const v = (py + (Math.floor(s / SAMPLES) + 0.5) * step) / width + HORIZON;
          // The ray (u, LENS, −v) meets the water at y = EYE·LENS/v from the foot of the jetty.
          const away = (EYE * LENS) / v;
          const [sx, sy] = slope((EYE * u) / v, away - DISTANCE);
          // A pixel far out spans more than a wave; what it can't show is left calm.
          const footprint = (away * away * 1.2) / (EYE * LENS * width);
          const calm = STEEPNESS * Math.exp(-((K * footprint * 0.35) ** 2));
          const [nx, ny] = [-sx * calm, -sy * calm];
          const n = 1 / Math.sqrt(nx * nx + ny * ny + 1);
          const d = 1 / Math.sqrt(u * u + LENS * LENS + v * v);
          const facing = Math.max(0, -(u * nx + LENS * ny - v) * d * n);
          const up = -v * d + 2 * facing * n;
          const mirror = 0.02 + 0.98 * (1 - facing) ** 5;
          const light = sky(Math.max(0, up) ** 0.8);
          const gain = Math.min(1, mirror * 1.9 + 0.1);
          for (let k = 0; k < 3; k++) {
            picture.data[at + k]! += (water[k]! + (light[k]! - water[k]!) * gain) * step * step;
          }
        }
      }
    }
    return picture;
  },
};
