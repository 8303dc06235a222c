import { describe, expect, it } from 'vitest';
import { blaschke } from '../../../collection/covers/salon.ts';
import { gammaModulus } from '../../../collection/rooms/salon/gamma.ts';
import { fate, MULTIPLIER, RIM } from '../../../collection/rooms/salon/julia.ts';
import { limitCurve } from '../../../collection/rooms/salon/kleinian.ts';
import { littlewoodRoots } from '../../../collection/rooms/salon/littlewood.ts';
import { kleinJ } from '../../../collection/rooms/salon/modular.ts';

const next = ([x, y]: readonly [number, number]): readonly [number, number] => {
  const [a, b] = [MULTIPLIER[0] + x, MULTIPLIER[1] + y];
  return [x * a - y * b, x * b + y * a];
};
const radius = (x: number, y: number): number => {
  const end = fate(x, y);
  return end.kind === 'turns' ? end.radius : Number.NaN;
};

describe('Siegel’s disc', () => {
  it('keeps an orbit on its invariant circle, step after step', () => {
    let point: readonly [number, number] = [0.11, 0.07];
    const first = radius(...point);
    for (let step = 0; step < 20; step++) {
      point = next(point);
      expect(radius(...point)).toBeCloseTo(first, 6);
    }
    expect(first).toBeLessThan(RIM);
  });

  it('has the critical point −λ/2 on its rim, and lets far points flee', () => {
    expect(radius(-MULTIPLIER[0] / 2, -MULTIPLIER[1] / 2)).toBeCloseTo(RIM, 2);
    expect(fate(2, 2).kind).toBe('flees');
  });
});

describe('Indra’s pearls', () => {
  it('is a closed curve that lies wholly on the scroll, 2.2 by 4.94', () => {
    const curve = limitCurve([1.87, 0.1], [1.87, -0.1], 0.02);
    const [first, last] = [curve[0]!, curve.at(-1)!];
    expect(Math.hypot(first[0] - last[0], first[1] - last[1])).toBeLessThan(0.02);
    expect(Math.max(...curve.map(([x]) => Math.abs(x)))).toBeLessThan(1.1);
    expect(Math.max(...curve.map(([, y]) => Math.abs(y)))).toBeLessThan(2.47);
  });
});

describe('Klein’s J', () => {
  const value = (x: number, y: number) => {
    const { logSize, angle } = kleinJ(x, y);
    return [Math.exp(logSize) * Math.cos(angle), Math.exp(logSize) * Math.sin(angle)] as const;
  };

  it('is 1 at i and 0 at the third root', () => {
    expect(value(0, 1)[0]).toBeCloseTo(1, 6);
    expect(Math.hypot(...value(0.5, Math.sqrt(3) / 2))).toBeLessThan(1e-6);
  });

  it('makes 1728·J(2i) the cube of 66', () => {
    expect(value(0, 2)[0] * 1728).toBeCloseTo(66 ** 3, -1);
  });

  it('does not change under τ ↦ τ + 1 and τ ↦ −1/τ', () => {
    const [x, y] = [0.31, 0.47];
    const n = x * x + y * y;
    for (const [u, v] of [
      [x + 1, y],
      [-x / n, y / n],
    ] as const) {
      expect(value(u, v)[0]).toBeCloseTo(value(x, y)[0], 6);
      expect(value(u, v)[1]).toBeCloseTo(value(x, y)[1], 6);
    }
  });
});

describe('roots of polynomials with coefficients ±1', () => {
  const roots: [number, number][] = [];
  littlewoodRoots(9, (x, y) => roots.push([x, y]));

  it('lie between the circles of radius ½ and 2, nine for each polynomial', () => {
    expect(roots).toHaveLength(9 * 2 ** 8);
    for (const [x, y] of roots) {
      expect(Math.hypot(x, y)).toBeGreaterThan(0.5);
      expect(Math.hypot(x, y)).toBeLessThan(2);
    }
  });

  it('finds the two real roots of z² + z − 1, the golden ratio and its inverse', () => {
    const found: number[] = [];
    littlewoodRoots(2, (x, y) => {
      if (Math.abs(y) < 1e-9) found.push(x);
    });
    expect(found.sort((a, b) => a - b)[0]).toBeCloseTo(-(1 + Math.sqrt(5)) / 2, 9);
    expect(found[1]).toBeCloseTo((Math.sqrt(5) - 1) / 2, 9);
  });
});

describe('the gamma function', () => {
  it('climbs the factorials and is √π at ½', () => {
    for (const [n, factorial] of [
      [1, 1],
      [4, 6],
      [6, 120],
    ] as const) {
      expect(gammaModulus(n, 0)).toBeCloseTo(factorial, 8);
    }
    expect(gammaModulus(0.5, 0)).toBeCloseTo(Math.sqrt(Math.PI), 10);
  });

  it('satisfies |Γ(iy)|² = π/(y·sinh πy), and has residue 1/3! at −3', () => {
    expect(gammaModulus(0, 1.3) ** 2).toBeCloseTo(Math.PI / (1.3 * Math.sinh(1.3 * Math.PI)), 10);
    expect(gammaModulus(-3, 1e-6) * 1e-6).toBeCloseTo(1 / 6, 6);
  });
});

describe('the salon’s cover', () => {
  it('shows a product that takes the unit circle to itself', () => {
    for (const angle of [0.2, 1.9, 4]) {
      expect(Math.hypot(...blaschke([Math.cos(angle), Math.sin(angle)]))).toBeCloseTo(1, 12);
    }
  });
});
