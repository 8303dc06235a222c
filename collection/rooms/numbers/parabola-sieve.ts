import { figures } from '../../lib/digits.ts';
import { createMask, createPicture, type Mask, paint, printInk } from '../../lib/picture.ts';
import { sieve } from '../../lib/primes.ts';
import { dot, layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * How high the chord from (−a, a²) to (b, b²) of the parabola y = x² crosses its axis: at a·b.
 * Source: Yu. Matiyasevich, "A visual sieve for prime numbers" (with B. Stechkin); the nomogram: Kvant 5 (1971), 25.
 */
export const crossing = (a: number, b: number): number => a * a + ((b * b - a * a) * a) / (a + b);

const PAPER = '#f2e8d2';
const TOP = 139;
/** Half of the page's width in units of x. */
const HALF = 14.6;

/** The part of the segment below the height `top`, from its lower end. */
function below(p: Point, q: Point, top: number): [Point, Point] {
  const [low, high] = p[1] < q[1] ? [p, q] : [q, p];
  if (high[1] <= top) return [low, high];
  const share = (top - low[1]) / (high[1] - low[1]);
  return [low, [low[0] + share * (high[0] - low[0]), top]];
}

/** All the chords whose crossing lies on the page, the steeper the fainter: what no chord hits is prime. */
export const work: PictureSource = {
  kind: 'picture',
  width: 1792,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, PAPER);
    const foot = height * 0.972;
    const scaleY = (height * 0.972) / (TOP + 6);
    const onPage = ([x, y]: Point): Point => [width / 2 + (x / HALF) * (width / 2), foot - y * scaleY];
    const unit = width / 1792;
    const chords = createMask(width, height);
    for (let a = 2; a <= (TOP + 60) / 2; a++) {
      for (let b = 2; a * b <= TOP + 60; b++) {
        const [p, q] = below([-a, a * a], [b, b * b], TOP + 6);
        const [start, end] = [onPage(p), onPage(q)];
        const lean = Math.abs(end[0] - start[0]) / Math.hypot(end[0] - start[0], end[1] - start[1]);
        layInk(chords, [start, end], 2 * unit, 0.06 + 0.94 * lean ** 0.8);
      }
    }
    printInk(picture, chords, '#24476b');
    const curve = createMask(width, height);
    const arch = Array.from({ length: 801 }, (_, i): Point => {
      const x = ((i - 400) / 400) * Math.sqrt(TOP + 6);
      return onPage([x, x * x]);
    });
    strokeLine(curve, arch, 3.4 * unit);
    for (let a = -12; a <= 12; a++) if (a !== 0) dot(curve, onPage([a, a * a]), 8 * unit);
    paint(picture, curve, '#1b2c44');
    const prime = sieve(TOP);
    const primes = Array.from({ length: TOP + 1 }, (_, n) => n).filter((n) => prime[n]);
    const halo = createMask(width, height);
    for (const p of primes) dot(halo, onPage([0, p]), 17 * unit);
    paint(picture, halo, PAPER);
    const red = createMask(width, height);
    markPrimes(red, primes, onPage, unit);
    paint(picture, red, '#c8391f');
    return picture;
  },
};

/** A dot at each prime of the axis and its figure, by turns on either side outside the parabola, led to by a hairline. */
function markPrimes(red: Mask, primes: readonly number[], onPage: (p: Point) => Point, unit: number): void {
  primes.forEach((p, i) => {
    const side = i % 2 === 0 ? 1 : -1;
    dot(red, onPage([0, p]), 12.5 * unit);
    const rim = side * (Math.sqrt(p) + 0.35);
    strokeLine(red, [onPage([0, p]), onPage([rim, p])], 1.6 * unit);
    const [x, y] = onPage([rim, p]);
    const text = String(p);
    for (const stroke of figures(text, [x + side * (text.length * 13 + 14) * unit, y], 29 * unit))
      strokeLine(red, stroke, 3.2 * unit);
  });
}
