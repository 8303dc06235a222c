import { ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import { seededRandom } from '../../lib/random.ts';
import type { PictureSource } from '../../lib/work.ts';

export const SIZE = 5;

/**
 * The coefficients c₁ … cₙ of det(λI − A) = λⁿ + c₁λⁿ⁻¹ + … + cₙ, by the method of Le Verrier and Faddeev; whole
 * numbers for a matrix of whole numbers, given row by row.
 */
export function characteristic(a: ArrayLike<number>, n = SIZE): number[] {
  let m = new Float64Array(n * n);
  let product = new Float64Array(n * n);
  const c: number[] = [];
  for (let k = 1; k <= n; k++) {
    const add = k === 1 ? 1 : c[k - 2]!;
    for (let i = 0; i < n; i++) m[i * n + i]! += add;
    if (k < n) {
      product.fill(0);
      for (let i = 0; i < n; i++) {
        for (let l = 0; l < n; l++) {
          const x = a[i * n + l]!;
          if (x !== 0) for (let j = 0; j < n; j++) product[i * n + j]! += x * m[l * n + j]!;
        }
      }
      [m, product] = [product, m];
      let trace = 0;
      for (let i = 0; i < n; i++) trace += m[i * n + i]!;
      c.push(-trace / k);
    } else {
      // Of the last product only the trace is needed.
      let trace = 0;
      for (let i = 0; i < n; i++) for (let l = 0; l < n; l++) trace += a[i * n + l]! * m[l * n + i]!;
      c.push(-trace / k);
    }
  }
  return c;
}

/** All roots of λⁿ + c₁λⁿ⁻¹ + … + cₙ at once. Source: O. Aberth, Mathematics of Computation 27 (1973). */
export function roots(c: readonly number[]): [re: number, im: number][] {
  const n = c.length;
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const angle = (2 * Math.PI * i) / n + 0.4;
    re[i] = 1.3 * Math.cos(angle);
    im[i] = 1.3 * Math.sin(angle);
  }
  for (let step = 0; step < 60; step++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const x = re[i]!;
      const y = im[i]!;
      let [pr, pi, dr, di] = [1, 0, 0, 0];
      for (let k = 0; k < n; k++) {
        const d = dr * x - di * y + pr;
        di = dr * y + di * x + pi;
        dr = d;
        const p = pr * x - pi * y + c[k]!;
        pi = pr * y + pi * x;
        pr = p;
      }
      const size = dr * dr + di * di;
      if (pr * pr + pi * pi < 1e-26 || size < 1e-26) continue;
      const nr = (pr * dr + pi * di) / size;
      const ni = (pi * dr - pr * di) / size;
      let [sr, si] = [0, 0];
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const u = x - re[j]!;
        const v = y - im[j]!;
        const q = u * u + v * v + 1e-300;
        sr += u / q;
        si -= v / q;
      }
      const er = 1 - (nr * sr - ni * si);
      const ei = -(nr * si + ni * sr);
      const e = er * er + ei * ei;
      const mr = (nr * er + ni * ei) / e;
      const mi = (ni * er - nr * ei) / e;
      re[i] = x - mr;
      im[i] = y - mi;
      moved = Math.max(moved, mr * mr + mi * mi);
    }
    if (moved < 1e-22) break;
  }
  return Array.from(re, (x, i) => [x, im[i]!]);
}

/** Each coefficient lies between −BASE/2 and BASE/2: a polynomial is a number with five digits. */
const BASE = 256;
const coefficients = (key: number): number[] => {
  const c: number[] = [];
  for (let k = 0; k < SIZE; k++) {
    c.unshift((key % BASE) - BASE / 2);
    key = Math.floor(key / BASE);
  }
  return c;
};

/** Draws matrices of −1, 0 and 1 and counts their characteristic polynomials. */
export function census(draws: number, seed: number): Map<number, number> {
  const random = seededRandom(seed);
  const counts = new Map<number, number>();
  const a = new Int8Array(SIZE * SIZE);
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < a.length; i++) a[i] = Math.floor(random() * 3) - 1;
    const key = characteristic(a).reduce((sum, c) => sum * BASE + Math.round(c) + BASE / 2, 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const DRAWS = 2_000_000;
const REACH = 3.3;
/** From this rank on (0 … 1) a real eigenvalue is a star of its own; the many rarer ones make a thread of mist. */
const OWN_STAR = 0.72;
/** How bright the thread is where it is brightest, and how much light makes it half as bright. */
const MIST = 0.34;
const HALF_MIST = 2.5;

type Star = { readonly x: number; readonly y: number; count: number };

/** The eigenvalues of the census in the quarter Re λ, Im λ ≥ 0, to which symmetry brings them all. */
function stars(): Star[] {
  // λ and −λ are drawn alike: a polynomial and its mirror image need solving only once.
  const mirrored = new Map<number, number>();
  for (const [key, count] of census(DRAWS, 5)) {
    const c = coefficients(key);
    const odd = c[0]! || c[2]! || c[4]!;
    const own = odd < 0 ? c.reduce((sum, v, k) => sum * BASE + (k % 2 ? v : -v) + BASE / 2, 0) : key;
    mirrored.set(own, (mirrored.get(own) ?? 0) + count);
  }
  const counted = new Map<number, Star>();
  for (const [key, count] of mirrored) {
    for (const [re, im] of roots(coefficients(key))) {
      const [x, y] = [Math.abs(re), Math.abs(im)];
      const at = Math.round(x * 1e5) * 1e6 + Math.round(y * 1e5);
      const star = counted.get(at);
      if (star) star.count += count;
      else counted.set(at, { x, y: y < 5e-6 ? 0 : y, count });
    }
  }
  return [...counted.values()];
}

/** Every eigenvalue a star, the larger the more often it came up; with each, its mirror images in both axes. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3072,
  render(width, height) {
    const picture = createPicture(width, height, '#080b16');
    const scale = width / (2 * REACH);
    const tone = ramp([
      [0, '#31507e'],
      [0.35, '#6d93bd'],
      [0.6, '#d6d7cf'],
      [0.8, '#f4cf85'],
      [1, '#ffb35a'],
    ]);
    const mist = new Float64Array(width);
    for (const { x, y, count } of stars()) {
      const rank = Math.min(1, Math.log(count) / Math.log(60_000));
      if (y === 0 && rank < OWN_STAR) {
        for (const sign of [1, -1]) {
          const at = width / 2 + sign * x * scale - 0.5;
          const left = Math.floor(at);
          const light = 0.12 + 0.7 * rank;
          if (left < 0 || left >= width - 1) continue;
          mist[left]! += light * (left + 1 - at);
          mist[left + 1]! += light * (at - left);
        }
        continue;
      }
      const radius = (width / 4096) * (0.8 + 6 * rank * rank) * (y === 0 ? 0.8 : 1);
      const color = tone(rank);
      const strength = 0.12 + 0.7 * rank;
      for (const [sx, sy] of [
        [1, 1],
        [-1, 1],
        [1, -1],
        [-1, -1],
      ] as const) {
        if ((sx < 0 && x === 0) || (sy < 0 && y === 0)) continue;
        glow(picture, width / 2 + sx * x * scale, height / 2 - sy * y * scale, radius, color, strength);
      }
    }
    drawMist(picture, mist, tone(0.3));
    return picture;
  },
};

/** The rarer real eigenvalues as a thread whose brightness saturates. */
function drawMist(
  { width, height, data }: ReturnType<typeof createPicture>,
  mist: Float64Array,
  color: readonly number[],
): void {
  const unit = width / 4096;
  const radius = 1.5 * unit;
  const reach = Math.ceil(radius * 3);
  for (let x = 0; x < width; x++) {
    const amount = mist[x]! * unit;
    const bright = (MIST * amount) / (amount + HALF_MIST);
    for (let y = Math.floor(height / 2 - reach); y <= height / 2 + reach; y++) {
      const light = bright * Math.exp(-(((y + 0.5 - height / 2) / radius) ** 2));
      for (let k = 0; k < 3; k++) data[(y * width + x) * 3 + k]! += color[k]! * light;
    }
  }
}

/** Adds a soft point of light. */
function glow(
  { width, height, data }: ReturnType<typeof createPicture>,
  cx: number,
  cy: number,
  radius: number,
  color: readonly number[],
  strength: number,
): void {
  const reach = radius * 2.6;
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, cy + reach); y++) {
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
      const d = ((x + 0.5 - cx) ** 2 + (y + 0.5 - cy) ** 2) / (radius * radius);
      const light = strength * Math.exp(-d * 1.1);
      for (let k = 0; k < 3; k++) data[(y * width + x) * 3 + k]! += color[k]! * light;
    }
  }
}
