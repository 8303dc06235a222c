import { describe, expect, it } from 'vitest';
import { apply, multiply } from '../../../collection/lib/affine.ts';
import { bubbles, struts, wallBetween } from '../../../collection/lib/foam-cells.ts';
import { GROUPS } from '../../../collection/lib/wallpaper.ts';
import { fold } from '../../../collection/rooms/gallery/poincare-disc.ts';
import { comma, orbit } from '../../../collection/rooms/gallery/seventeen.ts';
import { arcs, labyrinth } from '../../../collection/rooms/gallery/truchet.ts';
import { NONAGON, spiral } from '../../../collection/rooms/gallery/voderberg.ts';

type Flat = readonly [number, number];

describe('Voderberg’s spiral', () => {
  it('covers every point with exactly one tile', () => {
    const tiles = spiral(5).map(({ points }) => points);
    for (let i = 0; i < 1500; i++) {
      const p: Flat = [((i * 7.31345) % 80) - 40, ((i * 3.77123) % 80) - 40];
      expect(tiles.filter((tile) => inside(p, tile))).toHaveLength(1);
    }
  });

  it('has one tile of nine sides, whose two crooked sides differ by a turn of 12°', () => {
    expect(NONAGON).toHaveLength(9);
    NONAGON.slice(1, 5).forEach((p, i) => {
      const q = NONAGON[8 - i]!;
      expect(Math.hypot(...q)).toBeCloseTo(Math.hypot(...p), 12);
      const turned = Math.atan2(q[1], q[0]) - Math.atan2(p[1], p[0]);
      expect(((turned * 180) / Math.PI + 720) % 360).toBeCloseTo(12, 9);
    });
  });
});

describe('the seventeen groups', () => {
  it('are seventeen, five of them without mirror images', () => {
    expect(GROUPS).toHaveLength(17);
    const proper = GROUPS.filter(({ operations }) => operations.every(([a, b, , d, e]) => a * e - b * d > 0));
    expect(proper.map(({ name }) => name).sort()).toEqual(['p1', 'p2', 'p3', 'p4', 'p6']);
  });

  it('are groups: one operation after another is a third, up to whole steps of the lattice', () => {
    const whole = (x: number): string => (((x % 1) + 1.0001) % 1).toFixed(2);
    const name = ([a, b, c, d, e, f]: readonly number[]) =>
      [a! + 0, b! + 0, whole(c!), d! + 0, e! + 0, whole(f!)].join(' ');
    for (const { operations } of GROUPS) {
      const names = new Set(operations.map(name));
      expect(names.size).toBe(operations.length);
      for (const p of operations) for (const q of operations) expect(names).toContain(name(multiply(p, q)));
    }
    expect(apply(GROUPS[0]!.operations[0]!, [0.2, 0.3])).toEqual([0.2, 0.3]);
  });

  it('turn and mirror the comma without stretching it', () => {
    for (const group of GROUPS) {
      for (const { turn, mirrored } of orbit(group, [0.13, 0.29], 1.2)) {
        const [a, b, c, d] = turn;
        expect(a * a + c * c).toBeCloseTo(1, 9);
        expect(a * b + c * d).toBeCloseTo(0, 9);
        expect(a * d - b * c).toBeCloseTo(mirrored ? -1 : 1, 9);
      }
    }
    expect([comma(-0.5, 0), comma(0, -0.7), comma(0, 0.7)]).toEqual([2, 1, 0]);
  });
});

describe('Klein’s eight colours', () => {
  it('surround each heptagon with the seven other colours, each once', () => {
    // The seven neighbours of the middle one, and what a turn by a seventh does to them: x ↦ x + 1 modulo 7.
    const around = Array.from({ length: 7 }, (_, k) => {
      const angle = (2 * Math.PI * k) / 7;
      return fold(0.5 * Math.cos(angle), 0.5 * Math.sin(angle)).colour;
    });
    expect(fold(0.01, 0.01).colour).toBe(7);
    expect(around).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('depend on the heptagon alone, not on the way its mirrors were found', () => {
    const [x, y] = [0.5, 0];
    const own = fold(x, y).colour;
    for (let k = 0; k < 60; k++) {
      const spot = fold(x + 0.12 * Math.cos(k), y + 0.12 * Math.sin(k));
      expect(spot.colour).toBe(own);
    }
  });
});

describe('the labyrinth', () => {
  it('covers the picture, and each quartering adds three tiles to the first thirty-two', () => {
    const tiles = labyrinth(1704);
    expect(tiles.reduce((sum, { size }) => sum + size * size, 0)).toBeCloseTo(2, 9);
    expect((tiles.length - 32) % 3).toBe(0);
  });

  it('leads its arcs from the middle of a side to the middle of the next', () => {
    for (const arc of arcs({ x: 2, y: 3, size: 1, level: 0, leaning: 1 })) {
      for (const [x, y] of [arc[0]!, arc.at(-1)!]) {
        expect(Math.abs(x - 2.5) + Math.abs(y - 3.5)).toBeCloseTo(0.5, 9);
        expect(Math.min(Math.abs(x - 2.5), Math.abs(y - 3.5))).toBeCloseTo(0, 9);
      }
    }
  });
});

describe('the foam of Weaire and Phelan', () => {
  const all = bubbles(4.2);
  const sides = (k: number) =>
    all.map((other) => (other === all[k] ? 0 : wallBetween(all[k]!, other, all).length)).filter((n) => n > 2);

  it('has bubbles of twelve pentagons among bubbles of twelve pentagons and two hexagons', () => {
    expect(sides(0).sort()).toEqual(Array(12).fill(5));
    expect(sides(1).sort()).toEqual([...Array(12).fill(5), 6, 6]);
  });

  it('gives the inner bubble thirty struts', () => {
    expect(struts(all.slice(0, 13), all).filter(({ inner }) => inner)).toHaveLength(30);
  });
});

function inside([x, y]: Flat, polygon: readonly Flat[]): boolean {
  let odd = false;
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) odd = !odd;
  });
  return odd;
}
