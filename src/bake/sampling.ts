/**
 * A number from 0 to 1 for a pair of integers: the same on every machine and in whatever order texels are worked on
 * (integer hash after lowbias32, C. Wellons).
 */
export function hash(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const fraction = (x: number): number => x - Math.floor(x);

/** `side`² points of the unit square, one in each cell of a grid, as pairs. */
export function stratified(side: number, seed: number): Float32Array {
  const points = new Float32Array(side * side * 2);
  for (let i = 0; i < side * side; i++) {
    points[i * 2] = ((i % side) + hash(seed, i * 2)) / side;
    points[i * 2 + 1] = (Math.floor(i / side) + hash(seed, i * 2 + 1)) / side;
  }
  return points;
}

/** Rotates a point set on the torus (Cranley and Patterson 1976), so that neighbouring texels err differently. */
export const rotated = (value: number, shift: number): number => fraction(value + shift);

/** Writes the direction of a cosine-weighted sample around n (Malley's method) to `out` at `at`. */
export function cosineDirection(
  n: readonly [number, number, number],
  s: number,
  t: number,
  out: Float32Array,
  at: number,
): void {
  const r = Math.sqrt(s);
  const phi = 2 * Math.PI * t;
  const x = r * Math.cos(phi);
  const y = r * Math.sin(phi);
  const z = Math.sqrt(Math.max(0, 1 - s));
  // A basis around n without a square root (Duff et al. 2017).
  const sign = n[2] >= 0 ? 1 : -1;
  const a = -1 / (sign + n[2]);
  const b = n[0] * n[1] * a;
  out[at] = x * (1 + sign * n[0] * n[0] * a) + y * b + z * n[0];
  out[at + 1] = x * sign * b + y * (sign + n[1] * n[1] * a) + z * n[1];
  out[at + 2] = -x * sign * n[0] - y * n[1] + z * n[2];
}
