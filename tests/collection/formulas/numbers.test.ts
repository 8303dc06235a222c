import { describe, expect, it } from 'vitest';
import { digitsOfPi } from '../../../collection/lib/pi.ts';
import { sieve } from '../../../collection/lib/primes.ts';
import { collatzPath, coral } from '../../../collection/rooms/numbers/collatz.ts';
import { farey, fordCircle, labels } from '../../../collection/rooms/numbers/ford-circles.ts';
import { fateOf, gaussianPrime } from '../../../collection/rooms/numbers/gaussian-primes.ts';
import { crossing } from '../../../collection/rooms/numbers/parabola-sieve.ts';
import { runs, station } from '../../../collection/rooms/numbers/pi-chords.ts';
import { distance, remainder, squares } from '../../../collection/rooms/numbers/times-carpet.ts';
import { ulamCell } from '../../../collection/rooms/numbers/ulam.ts';

describe('Ulam’s spiral', () => {
  it('visits every cell of a square once, each next to the last', () => {
    const cells = Array.from({ length: 441 }, (_, i) => ulamCell(i + 1));
    expect(new Set(cells.map(String)).size).toBe(441);
    expect(Math.max(...cells.flat().map(Math.abs))).toBe(10);
    cells.slice(1).forEach(([x, y], i) => {
      expect(Math.abs(x - cells[i]![0]) + Math.abs(y - cells[i]![1])).toBe(1);
    });
  });

  it('lays Euler’s numbers n² + n + 41 on two straight half diagonals from the 40th on', () => {
    for (let n = 40; n < 90; n += 2) {
      const [x, y] = ulamCell(n * n + n + 41);
      expect(x - y).toBe(40);
      const [u, v] = ulamCell((n + 1) ** 2 + n + 1 + 41);
      expect(v - u).toBe(40);
    }
  });

  it('finds 8769 primes up to 90 601, and Euler’s first forty numbers among them', () => {
    const prime = sieve(90_601);
    expect(prime.reduce((sum, p) => sum + p, 0)).toBe(8769);
    for (let n = 0; n < 40; n++) expect(prime[n * n + n + 41]).toBe(1);
    expect(prime[41 * 41]).toBe(0);
  });
});

describe('the parabola', () => {
  it('multiplies: its chord from (−a, a²) to (b, b²) crosses the axis at ab', () => {
    for (const [a, b] of [
      [3, 4],
      [2, 57],
      [12, 12],
    ] as const)
      expect(crossing(a, b)).toBeCloseTo(a * b, 9);
  });
});

describe('the carpet', () => {
  it('has fourfold symmetry, and repeats after 151 columns', () => {
    expect(distance(12, 13)).toBe(5);
    expect(distance(7, 11)).toBe(74);
    for (const [x, y] of [
      [17, 40],
      [70, 9],
    ] as const) {
      expect(distance(-x, y)).toBe(distance(x, y));
      expect(distance(x, -y)).toBe(distance(x, y));
      expect(remainder(x + 151, y)).toBe(remainder(x, y));
    }
  });

  it('finds half of the remainders from 1 to 150 to be squares, and of r and 151 − r always just one', () => {
    expect(squares.size).toBe(75);
    for (let r = 1; r <= 150; r++) expect(squares.has(r)).toBe(!squares.has(151 - r));
  });
});

describe('the digits of π', () => {
  it('begins 3.14159 and reaches the 9999th decimal, 7', () => {
    expect(digitsOfPi(10).join('')).toBe('3141592653');
    expect(digitsOfPi(10_000).slice(-10).join('')).toBe('5525637567');
  });

  it('finds six nines in a row from the 762nd decimal on, the only run longer than four', () => {
    const digits = digitsOfPi(10_000);
    expect(runs(digits, 5)).toEqual([{ at: 762, length: 6 }]);
    expect(digits[762]).toBe(9);
    expect(runs(digits, 3)).toHaveLength(79);
  });

  it('gives each digit its own tenth of the ring', () => {
    expect(station(4, 0, 10)).toBeGreaterThan(station(3, 9, 10));
    expect(station(9, 5000) - station(4, 5000)).toBeCloseTo(Math.PI, 12);
  });
});

describe('Gaussian primes', () => {
  it('splits 5 and 13, keeps 3 and 7, and has eight times as many stitches as an eighth of the cloth', () => {
    expect(gaussianPrime(5, 0)).toBeNull();
    expect(gaussianPrime(2, -1)).toBe('split');
    expect(gaussianPrime(0, -3)).toBe('inert');
    expect(gaussianPrime(1, 1)).toBe('two');
    expect([2, 3, 13].map(fateOf)).toEqual(['two', 'inert', 'split']);
    for (let a = 0; a <= 30; a++)
      for (let b = 0; b <= 30; b++) {
        expect(gaussianPrime(b, a)).toBe(gaussianPrime(a, b));
        expect(gaussianPrime(-a, b)).toBe(gaussianPrime(a, b));
      }
  });

  it('lets a + bi divide its norm: no product of two non-units is called prime', () => {
    for (const [a, b, c, d] of [
      [2, 1, 3, 2],
      [1, 1, 4, 1],
      [3, 0, 2, 3],
    ] as const)
      expect(gaussianPrime(a * c - b * d, a * d + b * c)).toBeNull();
  });
});

describe('Ford’s circles', () => {
  it('lets neighbours touch and nobody overlap', () => {
    const fractions = farey(9);
    fractions.forEach((first, i) => {
      for (const second of fractions.slice(i + 1)) {
        const [a, b] = [fordCircle(first), fordCircle(second)];
        const apart = Math.hypot(a.x - b.x, a.radius - b.radius) - a.radius - b.radius;
        if (Math.abs(first[0] * second[1] - first[1] * second[0]) === 1) expect(apart).toBeCloseTo(0, 12);
        else expect(apart).toBeGreaterThan(0);
      }
    });
  });

  it('writes all fractions between 0 and 1 down to the thirteenths but two, none over another', () => {
    const written = labels();
    expect(farey(13).length - 2 - written.length).toBe(2);
    written.forEach((a, i) => {
      for (const b of written.slice(i + 1)) {
        const half = [a, b].map(({ text, size }) => (0.43 * text.length - 0.13) * size);
        const beside = Math.abs(a.x - b.x) > half[0]! + half[1]!;
        expect(beside || Math.abs(a.y - b.y) > (a.size + b.size) / 2, `${a.text} and ${b.text}`).toBe(true);
      }
    });
  });

  it('counts 2481 fractions up to the denominator 90', () => {
    expect(farey(90)).toHaveLength(2481);
  });
});

describe('the coral', () => {
  it('comes home from 7 in 16 steps, from 27 in 111 and from 6171 in 261', () => {
    expect([7, 27, 6171].map((n) => collatzPath(n).length - 1)).toEqual([16, 111, 261]);
  });

  it('lets every start pass through the trunk, and holds 19 548 numbers for 9000 starts', () => {
    const tree = coral(9000);
    expect(tree.size).toBe(19_548);
    expect(tree.get(2)!.bearing).toBe(8999);
    expect(tree.get(6171)!.depth).toBe(261);
  });
});
