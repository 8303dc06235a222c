import { toSrgb } from './color.ts';
import type { PlaneTile, Shade } from './plane-tile.ts';

/** Neighbours that differ by this much (linear light, per channel) have an edge between them to be smoothed. */
const EDGE = 0.04;
/** Each halving of the pixel raises that a little: far in, where every point is dear, foam hides small steps. */
const EDGE_PER_DEPTH = 0.003;
/** Samples along each side of a pixel that has an edge. */
const FINE = 2;

const SRGB_STEPS = 4096;
const SRGB = Uint8ClampedArray.from({ length: SRGB_STEPS + 1 }, (_, i) =>
  Math.round(toSrgb(i / SRGB_STEPS) * 255),
);

/**
 * Draws rows of a tile as RGBA bytes into `out` (the tile's own, `columns` × `rows` × 4): one sample in the middle of
 * each pixel, four where a neighbour differs. A tile cut from a larger one has the same pixels, to floating point.
 */
export function fillRows(
  tile: PlaneTile,
  shade: Shade,
  rows: readonly [from: number, to: number],
  out: Uint8ClampedArray,
): void {
  const { re, im, pixel, columns } = tile;
  const [from, to] = rows;
  const color = new Float64Array(3);
  const across = columns + 2;
  // A pixel more on every side, to know the neighbours.
  const middles = new Float64Array(across * (to - from + 2) * 3);
  for (let j = 0; j < to - from + 2; j++) {
    for (let i = 0; i < across; i++) {
      shade(re + (i - 0.5) * pixel, im - (from + j - 0.5) * pixel, color);
      middles.set(color, (j * across + i) * 3);
    }
  }
  const sum = new Float64Array(3);
  const edge = EDGE + EDGE_PER_DEPTH * tile.depth;
  for (let j = 1; j <= to - from; j++) {
    for (let i = 1; i <= columns; i++) {
      const at = (j * across + i) * 3;
      sum.set(middles.subarray(at, at + 3));
      if (hasEdge(middles, at, across * 3, edge)) {
        sum.fill(0);
        for (let b = 0; b < FINE; b++) {
          for (let a = 0; a < FINE; a++) {
            const x = re + (i - 1 + (a + 0.5) / FINE) * pixel;
            const y = im - (from + j - 1 + (b + 0.5) / FINE) * pixel;
            shade(x, y, color);
            for (let k = 0; k < 3; k++) sum[k]! += color[k]! / (FINE * FINE);
          }
        }
      }
      const to4 = ((from + j - 1) * columns + i - 1) * 4;
      for (let k = 0; k < 3; k++) out[to4 + k] = SRGB[Math.round(sum[k]! * SRGB_STEPS)]!;
      out[to4 + 3] = 255;
    }
  }
}

function hasEdge(colors: Float64Array, at: number, row: number, edge: number): boolean {
  for (const next of [at - 3, at + 3, at - row, at + row]) {
    for (let k = 0; k < 3; k++) {
      if (Math.abs(colors[at + k]! - colors[next + k]!) > edge) return true;
    }
  }
  return false;
}

/** The whole tile at once. */
export function fillTile(tile: PlaneTile, shade: Shade): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(tile.columns * tile.rows * 4);
  fillRows(tile, shade, [0, tile.rows], out);
  return out;
}
