import { type Complex, plus, scaled, times } from '../../lib/complex.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { dot, layInk, type Point } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6];

/** n^(−s) for real n > 0. */
const power = (n: number, [re, im]: Complex): Complex => {
  const size = n ** -re;
  return [size * Math.cos(im * Math.log(n)), -size * Math.sin(im * Math.log(n))];
};

/** Riemann's zeta function by the Euler–Maclaurin formula. Source: H. M. Edwards, Riemann's Zeta Function, 6.4. */
export function zeta(s: Complex): Complex {
  const terms = 20 + Math.ceil(Math.abs(s[1]) / 2);
  let sum: Complex = [0, 0];
  for (let n = 1; n < terms; n++) sum = plus(sum, power(n, s));
  const tail = power(terms, s);
  const [a, b] = [s[0] - 1, s[1]];
  const n2 = a * a + b * b;
  sum = plus(sum, scaled(times(tail, [a / n2, -b / n2]), terms));
  sum = plus(sum, scaled(tail, 0.5));
  let rising: Complex = scaled(times(tail, s), 1 / terms);
  let factorial = 2;
  BERNOULLI.forEach((bernoulli, k) => {
    sum = plus(sum, scaled(rising, bernoulli / factorial));
    const next = 2 * k + 1;
    rising = scaled(times(times(rising, [s[0] + next, s[1]]), [s[0] + next + 1, s[1]]), terms ** -2);
    factorial *= (next + 2) * (next + 3);
  });
  return sum;
}

const HEIGHT = 100;
const STEP = 0.008;

/** The path of ζ(½ + it) for t from 0 to 100; at each of its 29 zeros the line runs through the one gold point. */
export const work: PictureSource = {
  kind: 'picture',
  width: 2880,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#4a1620');
    const scale = width / 6.9;
    // The real axis points up, so that the loops open from the zero like flowers from a stem.
    const place = ([re, im]: Complex): Point => [width / 2 - scale * im, height * 0.652 - scale * re];
    const path = Array.from({ length: Math.ceil(HEIGHT / STEP) }, (_, i) => place(zeta([0.5, i * STEP])));
    const line = createMask(width, height);
    layInk(line, path, width / 720, 0.9);
    paint(picture, line, '#f1dfc6');
    const zero = createMask(width, height);
    dot(zero, place([0, 0]), width * 0.0075);
    paint(picture, zero, '#e0aa3e');
    return picture;
  },
};
