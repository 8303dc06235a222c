import type { LightMap } from './light-map.ts';
import { NOTHING } from './spot.ts';

/** B3 spline, the kernel of the à-trous wavelet. */
const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
const PASSES = 4;
/** Differences of so many standard errors still count as noise. */
const ERRORS = 3.5;
/** A point whose error is below this (squared) is left as it is. */
const CLEAN = 1e-7;

/**
 * Evens out the noise of sampled light, and no more than that: among neighbours on the same surface, as far as each
 * point's own error goes. Source: H. Dammertz et al., "Edge-avoiding À-Trous wavelet transform", 2010, with weights by
 * variance as in C. Schied et al., "Spatiotemporal variance-guided filtering", 2017.
 */
export function denoise(map: LightMap): LightMap {
  let light = withoutSpecks(map);
  const error = spreadError(map);
  for (let pass = 0; pass < PASSES; pass++) {
    const next = light.slice();
    const strict = 1 / (ERRORS * ERRORS * 2.2 ** -pass);
    for (let y = 0; y < map.side; y++) {
      for (let x = 0; x < map.side; x++) {
        if (map.kind[y * map.side + x] === NOTHING) continue;
        for (let part = 0; part < 2; part++) {
          const own = error[(y * map.side + x) * 2 + part]!;
          if (own > CLEAN) smoothPoint(map, light, next, x, y, 2 ** pass, part, strict / own);
        }
      }
    }
    light = next;
  }
  return { ...map, light };
}

/** Light, none of it brighter or darker than what its neighbours on the same surface have: one path's luck. */
function withoutSpecks({ side, light, kind }: LightMap): Float32Array {
  const result = light.slice();
  for (let y = 1; y < side - 1; y++) {
    for (let x = 1; x < side - 1; x++) {
      const at = y * side + x;
      if (kind[at] === NOTHING) continue;
      for (let k = 0; k < 6; k++) {
        // The second largest and second smallest of its neighbours.
        let [most, high, low, least] = [0, 0, Infinity, Infinity];
        for (let j = -1; j <= 1; j++) {
          for (let i = -1; i <= 1; i++) {
            const q = at + j * side + i;
            if (q === at || kind[q] !== kind[at]) continue;
            const value = light[q * 6 + k]!;
            if (value > most) [most, high] = [value, most];
            else if (value > high) high = value;
            if (value < least) [least, low] = [value, least];
            else if (value < low) low = value;
          }
        }
        if (low <= high) result[at * 6 + k] = Math.min(high, Math.max(low, light[at * 6 + k]!));
      }
    }
  }
  return result;
}

/** A few samples tell little of their own error: the mean over five by five points on the same surface does. */
function spreadError({ side, error, kind }: LightMap): Float32Array {
  const result = new Float32Array(error.length);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      let [first, second, count] = [0, 0, 0];
      for (let j = Math.max(0, y - 2); j <= Math.min(side - 1, y + 2); j++) {
        for (let i = Math.max(0, x - 2); i <= Math.min(side - 1, x + 2); i++) {
          const q = j * side + i;
          if (kind[q] !== kind[at]) continue;
          first += error[q * 2]!;
          second += error[q * 2 + 1]!;
          count++;
        }
      }
      result[at * 2] = first / count;
      result[at * 2 + 1] = second / count;
    }
  }
  return result;
}

function smoothPoint(
  map: LightMap,
  from: Float32Array,
  to: Float32Array,
  x: number,
  y: number,
  step: number,
  part: number,
  strict: number,
): void {
  const { side, guide, kind } = map;
  const at = y * side + x;
  const own = at * 6 + part * 3;
  // Mirrored light turns with the normal, scattered light hardly.
  const bend = part === 0 ? 60 : 400;
  const [nx, ny, nz, t] = [guide[at * 4]!, guide[at * 4 + 1]!, guide[at * 4 + 2]!, guide[at * 4 + 3]!];
  let [r, g, b, total] = [0, 0, 0, 0];
  for (let j = -2; j <= 2; j++) {
    const qy = y + j * step;
    if (qy < 0 || qy >= side) continue;
    for (let i = -2; i <= 2; i++) {
      const qx = x + i * step;
      if (qx < 0 || qx >= side) continue;
      const q = qy * side + qx;
      if (kind[q] !== kind[at]) continue;
      const g4 = q * 4;
      const turn = 1 - (nx * guide[g4]! + ny * guide[g4 + 1]! + nz * guide[g4 + 2]!);
      const depth = (guide[g4 + 3]! - t) / t;
      const p = q * 6 + part * 3;
      const dr = from[p]! - from[own]!;
      const dg = from[p + 1]! - from[own + 1]!;
      const db = from[p + 2]! - from[own + 2]!;
      const away = bend * turn + 2e4 * depth * depth + (dr * dr + dg * dg + db * db) * strict * 0.33;
      if (away > 8) continue;
      const weight = KERNEL[j + 2]! * KERNEL[i + 2]! * Math.exp(-away);
      r += from[p]! * weight;
      g += from[p + 1]! * weight;
      b += from[p + 2]! * weight;
      total += weight;
    }
  }
  to[own] = r / total;
  to[own + 1] = g / total;
  to[own + 2] = b / total;
}
