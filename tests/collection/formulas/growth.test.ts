import { describe, expect, it } from 'vitest';
import { aggregate } from '../../../collection/rooms/growth/dendrite.ts';
import { grow as growVeins, halfWidth, STEP } from '../../../collection/rooms/growth/leaf.ts';
import { arrival, scatter } from '../../../collection/rooms/growth/malachite.ts';
import { nextCell, rule30 } from '../../../collection/rooms/growth/rule-30.ts';
import { topple } from '../../../collection/rooms/growth/sandpile.ts';
import { shell, sizeAfter } from '../../../collection/rooms/growth/shell.ts';
import { crystal } from '../../../collection/rooms/growth/snow.ts';
import { react } from '../../../collection/rooms/growth/turing.ts';

describe('the growing house', () => {
  it('leaves food alone where there is no eater, and turns one part of food into one of eater', () => {
    expect(react(1, 0, 0.06)).toEqual([1, 0]);
    const [u, v] = react(0.5, 0.4, 0, 0);
    expect(u + v).toBeCloseTo(0.9, 12);
    expect(v).toBeGreaterThan(0.4);
  });

  it('lets grains rest on the floor or touch another, and never overlap', () => {
    const grains = aggregate(64, 20, 3);
    expect(grains.length).toBeGreaterThan(50);
    grains.forEach((a, i) => {
      const gaps = grains.slice(0, i).map((b) => {
        const dx = a.x - b.x - 64 * Math.round((a.x - b.x) / 64);
        return Math.hypot(dx, a.y - b.y);
      });
      const nearest = Math.min(a.y + 1, ...gaps);
      expect(nearest).toBeCloseTo(1, 6);
    });
  });

  it('begins no grain of malachite where another has grown already', () => {
    const germs = scatter();
    expect(germs).toHaveLength(108);
    for (const germ of germs) {
      for (const other of germs) {
        if (other !== germ) expect(arrival(other, germ.x, germ.y)).toBeGreaterThan(germ.at);
      }
    }
  });

  it('keeps every vein a step from the one it grew from', () => {
    const veins = growVeins([0.15, 0.1], 1);
    expect(veins.length).toBeGreaterThan(500);
    for (const { x, y, from } of veins.slice(1)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(Math.hypot(x - veins[from]!.x, y - veins[from]!.y)).toBeCloseTo(STEP, 6);
    }
    expect([halfWidth(0), halfWidth(1)]).toEqual([0, 0]);
  });

  it('freezes a crystal with six arms alike', () => {
    const reach = 24;
    const { width, data } = crystal({ vapour: 0.4, gain: 0.001 }, 12, reach);
    const at = (q: number, r: number) => data[(r + reach) * width + q + reach]!;
    expect(at(12, 0)).toBeGreaterThanOrEqual(1);
    for (const [q, r] of [
      [3, 2],
      [7, -1],
      [12, 0],
    ] as const) {
      expect(at(-r, q + r)).toBeCloseTo(at(q, r), 6);
      expect(at(q + r, -r)).toBeCloseTo(at(q, r), 6);
    }
  });

  it('loses no grain of sand, leaves at most three on a cell, and knows the heap of sixteen', () => {
    const { reach, sand } = topple(2 ** 12);
    let total = 0;
    sand.forEach((v, i) => {
      const [x, y] = [i % (reach + 1), Math.floor(i / (reach + 1))];
      total += v * (x > 0 ? 2 : 1) * (y > 0 ? 2 : 1);
      expect(v).toBeLessThanOrEqual(3);
    });
    expect(total).toBe(2 ** 12);
    const small = topple(16);
    const cell = (x: number, y: number) => small.sand[y * (small.reach + 1) + x];
    expect([cell(0, 0), cell(1, 0), cell(1, 1), cell(2, 0)]).toEqual([0, 1, 2, 1]);
  });

  it('follows rule 30: its number read from what it makes of the eight neighbourhoods', () => {
    let rule = 0;
    for (let n = 0; n < 8; n++) rule += nextCell((n >> 2) & 1, (n >> 1) & 1, n & 1) << n;
    expect(rule).toBe(30);
    expect(rule30(4, 3).map((row) => row.join(''))).toEqual(['0001000', '0011100', '0110010', '1101111']);
  });

  it('makes every turn of the shell a copy of the one before, larger by the same factor', () => {
    const [p, q] = [shell(3, 0.7, 0.1), shell(3 + 2 * Math.PI, 0.7, 0.1)];
    p.forEach((v, i) => {
      expect(q[i]! / v).toBeCloseTo(1.72, 9);
    });
    expect(sizeAfter(4 * Math.PI)).toBeCloseTo(1.72 ** 2);
  });
});
