import { describe, expect, it } from 'vitest';
import { packing, RESIDUES, ROOT } from '../../../collection/rooms/dust/apollonian.ts';
import { gaps, staircase } from '../../../collection/rooms/dust/devils-staircase.ts';
import { crease, dragon } from '../../../collection/rooms/dust/dragon.ts';
import { apply, FERN, ODDS } from '../../../collection/rooms/dust/fern.ts';
import { clip, keeps } from '../../../collection/rooms/dust/menger.ts';

describe('the packing of circles', () => {
  const circles = packing(2000);

  it('begins with four curvatures that satisfy Descartes’s theorem', () => {
    const sum = ROOT.reduce((total, k) => total + k, 0);
    expect(sum * sum).toBe(2 * ROOT.reduce((total, k) => total + k * k, 0));
  });

  it('has curvatures that leave eight remainders modulo 24, and all eight of them', () => {
    const seen = new Set(circles.slice(1).map(({ k }) => k % 24));
    expect([...seen].sort((a, b) => a - b)).toEqual([...RESIDUES]);
  });

  it('keeps every circle inside the first and apart from all others', () => {
    const discs = packing(150).map(({ k, kx, ky }) => ({ x: kx / k, y: ky / k, r: 1 / k }));
    discs.slice(1).forEach((p, i) => {
      expect(Math.hypot(p.x, p.y) + p.r).toBeLessThan(1 / 6 + 1e-9);
      for (const q of discs.slice(i + 2)) {
        expect(Math.hypot(p.x - q.x, p.y - q.y) - p.r - q.r).toBeGreaterThan(-1e-9);
      }
    });
  });
});

describe('the dragon', () => {
  it('turns as folded paper does: the second half is the first one turned round', () => {
    const turns = Array.from({ length: 15 }, (_, i) => crease(i + 1));
    expect(turns[7]).toBe(1);
    for (let i = 0; i < 7; i++) expect(turns[14 - i]).toBe(-turns[i]!);
  });

  it('shares no edge with itself or with its three sisters', () => {
    const edges = [0, 1, 2, 3].flatMap((quarter) => {
      const path = dragon(10, quarter);
      return path.slice(1).map(([x, y], i) => `${x + path[i]![0]} ${y + path[i]![1]}`);
    });
    expect(new Set(edges).size).toBe(4 * 1024);
  });
});

describe('the fern', () => {
  it('chooses among four maps, with odds that add up to one', () => {
    expect(FERN).toHaveLength(4);
    expect(ODDS.reduce((sum, odds) => sum + odds, 0)).toBeCloseTo(1, 12);
  });

  it('has its tip where the map that lifts it leaves it', () => {
    const tip = [2.6556, 9.9585] as const;
    const [x, y] = apply(FERN[1]!, tip);
    expect(Math.hypot(x - tip[0], y - tip[1])).toBeLessThan(1e-3);
  });
});

describe('the devil’s staircase', () => {
  it('takes away all but (2/3)ⁿ of the bar in 2ⁿ − 1 gaps', () => {
    const cut = gaps(6);
    expect(cut).toHaveLength(63);
    expect(cut.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(1 - (2 / 3) ** 6, 12);
  });

  it('is as high over every gap as the ternary digits say', () => {
    for (const { from, to, height } of gaps(6)) expect(staircase((from + to) / 2)).toBeCloseTo(height, 12);
    expect(staircase(0.25)).toBeCloseTo(1 / 3, 9);
  });
});

describe('the sponge', () => {
  it('keeps 20ⁿ of 27ⁿ cubes', () => {
    let kept = 0;
    for (let i = 0; i < 9; i++)
      for (let j = 0; j < 9; j++) for (let k = 0; k < 9; k++) kept += Number(keeps(2, i, j, k));
    expect(kept).toBe(400);
  });

  it('cuts a face that the plane crosses, and leaves one before it whole', () => {
    expect(
      clip([
        [0, 0, 0],
        [1, 0, 0],
        [1, 1, 0],
        [0, 1, 0],
      ]),
    ).toHaveLength(4);
    expect(
      clip([
        [13, 13, 14],
        [14, 13, 14],
        [14, 14, 14],
        [13, 14, 14],
      ]),
    ).toHaveLength(3);
  });
});
