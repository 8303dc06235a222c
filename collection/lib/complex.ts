/** A complex number, real and imaginary part. */
export type Complex = readonly [re: number, im: number];

export const plus = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Complex, b: Complex): Complex => [a[0] - b[0], a[1] - b[1]];
export const times = (a: Complex, b: Complex): Complex => [
  a[0] * b[0] - a[1] * b[1],
  a[0] * b[1] + a[1] * b[0],
];
export const scaled = (a: Complex, k: number): Complex => [a[0] * k, a[1] * k];
export const modulus = (a: Complex): number => Math.hypot(a[0], a[1]);

export function over(a: Complex, b: Complex): Complex {
  const n = b[0] * b[0] + b[1] * b[1];
  return [(a[0] * b[0] + a[1] * b[1]) / n, (a[1] * b[0] - a[0] * b[1]) / n];
}

/** The square root with real part ≥ 0. */
export function squareRoot([re, im]: Complex): Complex {
  const r = Math.hypot(re, im);
  const half = Math.sqrt((r + re) / 2);
  return [half, Math.sign(im || 1) * Math.sqrt(Math.max(0, (r - re) / 2))];
}
