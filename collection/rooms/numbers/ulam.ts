import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { sieve } from '../../lib/primes.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/**
 * Where n = 1, 2, 3 … lies on Ulam's spiral: 1 in the middle, then to the right and anticlockwise (y upwards).
 * Source: M. L. Stein, S. M. Ulam, M. B. Wells, "A visual display of some properties of the distribution of primes", 1964.
 */
export function ulamCell(n: number): Point {
  if (n === 1) return [0, 0];
  const ring = Math.ceil((Math.sqrt(n) - 1) / 2);
  const side = 2 * ring;
  const along = n - (side - 1) ** 2 - 1;
  const step = (along % side) + 1;
  switch (Math.floor(along / side)) {
    case 0:
      return [ring, step - ring];
    case 1:
      return [ring - step, ring];
    case 2:
      return [-ring, ring - step];
    default:
      return [step - ring, -ring];
  }
}

const SIDE = 301;
const EULER = 41;
/** Primes alone, in twos, threes, fours and longer rows along a diagonal. */
const TONES = ['#4682a3', '#70b1be', '#add6c8', '#ecedc8', '#fff6dc'];
/** Half the side of a prime's tilted square, in cells: at √½ the squares of one diagonal would meet along their sides. */
const HALF = [0.56, 0.6, 0.65, 0.71, 0.71];
const GOLDEN = 0.71;

/** A square that stands on a corner. */
const tilted = ([x, y]: Point, half: number): Point[] => {
  const reach = Math.SQRT2 * half;
  return [
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
    [x, y - reach],
  ];
};

/** The primes among the first 90 601 numbers, the brighter the longer the diagonal row they stand in; in gold Euler's, of the form n² + n + 41. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#0d1a2b');
    const cell = (width * 0.945) / SIDE;
    const place = (n: number): Point => {
      const [x, y] = ulamCell(n);
      return [width / 2 + cell * x, height / 2 - cell * y];
    };
    const last = SIDE * SIDE;
    const thread = createMask(width, height);
    const corners = Array.from({ length: SIDE }, (_, k) => k)
      .flatMap((k) => [k * k + 1, k * k + k + 1])
      .filter((n) => n <= last);
    strokeLine(thread, [...corners.map(place), place(last)], 0.07 * cell);
    paint(picture, thread, '#1f3a52');
    const prime = sieve(last);
    const primeAt = new Set<string>();
    for (let n = 2; n <= last; n++) if (prime[n]) primeAt.add(ulamCell(n).join());
    /** How many primes stand in a row through (x, y) along a diagonal. */
    const row = (x: number, y: number, up: number): number => {
      let length = 1;
      for (const side of [1, -1])
        for (let k = side; primeAt.has(`${x + k},${y + k * up}`); k += side) length++;
      return length;
    };
    const layers = TONES.map(() => createMask(width, height));
    const gold = createMask(width, height);
    const euler = new Set(Array.from({ length: SIDE }, (_, k) => k * k + k + EULER));
    for (let n = 2; n <= last; n++) {
      if (!prime[n]) continue;
      const [x, y] = ulamCell(n);
      const tone = Math.min(TONES.length, Math.max(row(x, y, 1), row(x, y, -1))) - 1;
      if (euler.has(n)) fillPolygon(gold, tilted(place(n), GOLDEN * cell));
      else fillPolygon(layers[tone]!, tilted(place(n), HALF[tone]! * cell));
    }
    layers.forEach((mask, i) => {
      paint(picture, mask, TONES[i]!);
    });
    paint(picture, gold, '#ffb52b');
    return picture;
  },
};
