import { describe, expect, it } from 'vitest';
import { shuffle } from '../../../collection/rooms/chance/aztec-diamond.ts';
import { characteristic, roots } from '../../../collection/rooms/chance/bohemian-eigenvalues.ts';
import { brownianPath } from '../../../collection/rooms/chance/brownian-path.ts';
import { crosses, estimate, SEED, THROWS, throwNeedles } from '../../../collection/rooms/chance/buffon.ts';
import { BEADS, compartments, expected, ROWS } from '../../../collection/rooms/chance/galton-board.ts';
import { clusters, neighbours, openCells } from '../../../collection/rooms/chance/percolation.ts';
import { distances, wilson } from '../../../collection/rooms/chance/spanning-tree.ts';

describe('the Aztec diamond', () => {
  it('of order n is covered by n(n + 1) dominoes that don’t overlap', () => {
    const order = 24;
    const dominoes = shuffle(order, 7);
    expect(dominoes).toHaveLength(order * (order + 1));
    const cells = dominoes.flatMap(({ row, column, going }) => [
      `${row} ${column}`,
      going === 'N' || going === 'S' ? `${row} ${column + 1}` : `${row + 1} ${column}`,
    ]);
    expect(new Set(cells).size).toBe(2 * order * (order + 1));
  });

  it('of order 1 comes out lying and standing about equally often', () => {
    let lying = 0;
    for (let seed = 0; seed < 400; seed++) if (shuffle(1, seed)[0]!.going === 'N') lying += 1;
    expect(Math.abs(lying - 200)).toBeLessThan(50);
  });

  it('is frozen at its tips: the uppermost domino always goes north', () => {
    for (let seed = 0; seed < 5; seed++) {
      const top = shuffle(20, seed).filter(({ row }) => row === 0);
      expect(top.map(({ going }) => going)).toContain('N');
      expect(shuffle(20, seed).filter(({ going }) => going === 'N').length).toBe(
        shuffle(20, seed).filter(({ going }) => going === 'S').length,
      );
    }
  });
});

describe('walks and trees', () => {
  it('lets Brownian motion come about √(2n) far in n steps', () => {
    let mean = 0;
    for (let seed = 0; seed < 200; seed++) {
      const [x, y] = brownianPath(100, seed).at(-1)!;
      mean += (x * x + y * y) / 200;
    }
    expect(mean / 200).toBeGreaterThan(0.75);
    expect(mean / 200).toBeLessThan(1.25);
  });

  it('reaches the root from every cell of Wilson’s tree, with one passage fewer than cells', () => {
    const next = wilson(20, 15, 42, 3);
    expect(next.filter((to) => to >= 0)).toHaveLength(299);
    const steps = distances(next);
    expect(steps[42]).toBe(0);
    next.forEach((to, from) => {
      if (to >= 0) expect(steps[from]).toBe(steps[to]! + 1);
    });
  });

  it('finds the four trees of a square of four cells about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 800; seed++) {
      const edges = [...wilson(2, 2, 0, seed)].map((to, from) =>
        [Math.min(to, from), Math.max(to, from)].join('-'),
      );
      const key = edges.slice(1).sort().join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(4);
    for (const n of counts.values()) expect(Math.abs(n - 200)).toBeLessThan(60);
  });
});

describe('percolation', () => {
  it('gives a hexagon six neighbours, each of which has it for a neighbour too', () => {
    const around = neighbours(5 * 20 + 7, 20, 12);
    expect(around).toHaveLength(6);
    for (const other of around) expect(neighbours(other, 20, 12)).toContain(5 * 20 + 7);
  });

  it('lets the open cells cross from left to right exactly where the closed ones don’t from top to bottom', () => {
    const [columns, rows] = [18, 18];
    for (let seed = 0; seed < 40; seed++) {
      const cells = openCells(columns, rows, 0.5, seed);
      const across = clusters(cells, 1, columns, rows).some(
        (c) => c.some((i) => i % columns === 0) && c.some((i) => i % columns === columns - 1),
      );
      const down = clusters(cells, 0, columns, rows).some(
        (c) => c.some((i) => i < columns) && c.some((i) => i >= columns * (rows - 1)),
      );
      expect(across).toBe(!down);
    }
  });
});

describe('needles, beads and eigenvalues', () => {
  it('comes near π with many needles, and to Lazzarini’s 355/113 with the seed that was picked for it', () => {
    expect(estimate(throwNeedles(200_000, 1))).toBeCloseTo(Math.PI, 1);
    const picked = throwNeedles(THROWS, SEED);
    expect(picked.filter(crosses)).toHaveLength(1808);
    expect(estimate(picked)).toBeCloseTo(355 / 113, 12);
  });

  it('shares the beads among the compartments by the binomial law', () => {
    const total = Array.from({ length: ROWS + 1 }, (_, k) => expected(k)).reduce((a, b) => a + b, 0);
    expect(total).toBeCloseTo(BEADS, 6);
    const fallen = compartments(BEADS, 1889);
    expect(Math.abs(fallen.reduce((a, b) => a + b, 0) / BEADS - ROWS / 2)).toBeLessThan(0.2);
  });

  it('knows the characteristic polynomial of a cycle of five, and its roots, the fifth roots of one', () => {
    const cycle = Array.from({ length: 25 }, (_, i) => (i % 5 === (Math.floor(i / 5) + 1) % 5 ? 1 : 0));
    const c = characteristic(cycle);
    expect(c.map((v) => v + 0)).toEqual([0, 0, 0, 0, -1]);
    for (const [x, y] of roots(c)) {
      expect(Math.hypot(x, y)).toBeCloseTo(1, 9);
      expect(Math.cos(5 * Math.atan2(y, x))).toBeCloseTo(1, 9);
    }
  });
});
