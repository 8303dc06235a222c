import { linear } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import { type Field, sampleField } from '../../lib/spline-field.ts';
import type { PictureSource } from '../../lib/work.ts';

const FEED = 0.037;
/** How fast the feeding substance dies at the left and at the right. */
const KILL = [0.0575, 0.0652] as const;
const SPREAD = [0.16, 0.08] as const;

/**
 * What happens in a spot in one step: u and v react (u + 2v → 3v), u is fed, v dies; `du`, `dv`: what flows in.
 * Source: P. Gray, S. K. Scott, Chemical Engineering Science 39, 1984; J. E. Pearson, "Complex patterns in a simple
 * system", Science 261, 1993; the idea: A. M. Turing, "The chemical basis of morphogenesis", 1952.
 */
export function react(u: number, v: number, kill: number, feed = FEED): [u: number, v: number] {
  const meet = u * v * v;
  return [u - meet + feed * (1 - u), v + meet - (feed + kill) * v];
}

const COLUMNS = 640;
const ROWS = 425;
const STEPS = 6000;

/** Lets the two substances react and spread from a few hundred drops. */
export function grow(columns = COLUMNS, rows = ROWS, steps = STEPS): Field {
  const pitch = columns + 2;
  const size = pitch * (rows + 2);
  let [u, v] = [new Float32Array(size).fill(1), new Float32Array(size)];
  let [nextU, nextV] = [new Float32Array(size), new Float32Array(size)];
  const random = seededRandom(1952);
  for (let drop = 0; drop < (columns * rows) / 320; drop++) {
    const at = (2 + Math.floor(random() * (rows - 3))) * pitch + 2 + Math.floor(random() * (columns - 3));
    for (let j = -1; j <= 1; j++)
      for (let i = -1; i <= 1; i++) [u[at + j * pitch + i], v[at + j * pitch + i]] = [0.5, 0.4];
  }
  const kills = Float64Array.from(
    { length: columns },
    (_, i) => KILL[0] + ((KILL[1] - KILL[0]) * i) / columns,
  );
  for (let step = 0; step < steps; step++) {
    for (const field of [u, v]) mirrorEdges(field, columns, rows);
    for (let y = 1; y <= rows; y++) {
      for (let x = 1; x <= columns; x++) {
        const i = y * pitch + x;
        const [a, b] = [u[i]!, v[i]!];
        const flowU = u[i - 1]! + u[i + 1]! + u[i - pitch]! + u[i + pitch]! - 4 * a;
        const flowV = v[i - 1]! + v[i + 1]! + v[i - pitch]! + v[i + pitch]! - 4 * b;
        const meet = a * b * b;
        nextU[i] = a + SPREAD[0] * flowU - meet + FEED * (1 - a);
        const next = b + SPREAD[1] * flowV + meet - (FEED + kills[x - 1]!) * b;
        // Numbers below the smallest normal one make processors slow.
        nextV[i] = next < 1e-30 ? 0 : next;
      }
    }
    [u, nextU, v, nextV] = [nextU, u, nextV, v];
  }
  return { width: pitch, height: rows + 2, data: v };
}

/** Nothing flows through the edges. */
function mirrorEdges(field: Float32Array, columns: number, rows: number): void {
  const pitch = columns + 2;
  field.copyWithin(0, pitch, 2 * pitch);
  field.copyWithin((rows + 1) * pitch, rows * pitch, (rows + 1) * pitch);
  for (let y = 0; y < rows + 2; y++) {
    field[y * pitch] = field[y * pitch + 1]!;
    field[y * pitch + columns + 1] = field[y * pitch + columns]!;
  }
}

const GROUND = linear('#eeb13c');
const INK = linear('#23120f');
const ENGRAVED = linear('#d4572a');
const LEVEL = 0.19;
/** Contours engraved into the ink, and the weight of each, in cells of the grid. */
const CONTOURS = [0.235, 0.265, 0.29, 0.31, 0.328, 0.344];
const LINE = 0.16;

/** Where the second substance is plentiful there is ink; the lines in it join spots of equal plenty. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2720,
  render(width, height) {
    const field = grow();
    const picture = createPicture(width, height, '#eeb13c');
    const cell = COLUMNS / width;
    const out = new Float64Array(3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        sampleField(field, (x + 0.5) * cell + 0.5, (y + 0.5) * cell + 0.5, out);
        const v = out[0]!;
        const slope = Math.hypot(out[1]!, out[2]!) + 1e-5;
        // Distances to level lines in pixels.
        const inside = Math.min(1, Math.max(0, (v - LEVEL) / slope / cell + 0.5));
        if (inside === 0) continue;
        let line = 0;
        for (const level of CONTOURS) {
          const half = Math.min(LINE / 2, 0.004 / slope);
          const reach = (half - Math.abs(v - level) / slope) / cell;
          line = Math.max(line, Math.min(1, Math.max(0, reach + 0.5)) * Math.min(1, (2 * half) / cell));
        }
        const at = (y * width + x) * 3;
        for (let k = 0; k < 3; k++) {
          const ink = INK[k]! + (ENGRAVED[k]! - INK[k]!) * line;
          picture.data[at + k] = GROUND[k]! + (ink - GROUND[k]!) * inside;
        }
      }
    }
    return picture;
  },
};
