import { describe, expect, it } from 'vitest';
import { cross3, dot3, sub3, unit3, type Vec3 } from '../../../collection/lib/mesh.ts';
import { thicken } from '../../../collection/lib/sheet.ts';
import { diagonalCubic, fiveOf, lines, pointOf } from '../../../collection/rooms/court/clebsch.ts';
import { costa, weierstrass } from '../../../collection/rooms/court/costa.ts';
import { ellipsoid, HALF_AXES, UMBILIC } from '../../../collection/rooms/court/ellipsoid.ts';
import { enneper } from '../../../collection/rooms/court/enneper.ts';
import { kleinBottle } from '../../../collection/rooms/court/klein-bottle.ts';
import { saddleTower } from '../../../collection/rooms/court/scherk.ts';

/** Mean curvature, by differences: 0 where the surface is minimal. */
function meanCurvature(point: (u: number, v: number) => Vec3, u: number, v: number): number {
  const h = 1e-3;
  const at = (i: number, j: number) => point(u + i * h, v + j * h);
  const half = (a: Vec3, b: Vec3, k: number) => sub3(a, b).map((x) => x / k) as unknown as Vec3;
  const [pu, pv] = [half(at(1, 0), at(-1, 0), 2 * h), half(at(0, 1), at(0, -1), 2 * h)];
  const second = (i: number, j: number) =>
    at(i, j).map((x, k) => (x - 2 * at(0, 0)[k]! + at(-i, -j)[k]!) / (h * h)) as unknown as Vec3;
  const [puu, pvv] = [second(1, 0), second(0, 1)];
  const puv = half(sub3(at(1, 1), at(1, -1)), sub3(at(-1, 1), at(-1, -1)), 4 * h * h);
  const n = unit3(cross3(pu, pv));
  const [e, f, g] = [dot3(pu, pu), dot3(pu, pv), dot3(pv, pv)];
  const [l, m, k] = [dot3(puu, n), dot3(puv, n), dot3(pvv, n)];
  return (e * k - 2 * f * m + g * l) / (2 * (e * g - f * f));
}

describe('minimal surfaces', () => {
  it('bends Enneper’s and Costa’s sheets equally to both sides', () => {
    expect(meanCurvature(enneper, 0.7, -0.9)).toBeCloseTo(0, 5);
    expect(meanCurvature(costa, 0.31, 0.17)).toBeCloseTo(0, 3);
  });

  it('lays two straight lines into Enneper’s saddle', () => {
    for (const t of [0.3, 0.8, 1.1]) {
      const [x, y, z] = enneper(t, t);
      expect([x + y, z]).toEqual([0, 0]);
    }
  });

  it('computes ℘ as its differential equation asks: ℘(½) = e₁ and ℘(i/2) = −e₁', () => {
    expect(weierstrass([0.5, 0]).p[0]).toBeCloseTo(6.875185818, 8);
    expect(weierstrass([0, 0.5]).p[0]).toBeCloseTo(-6.875185818, 8);
  });

  it('turns the saddle tower a quarter round from storey to storey', () => {
    const p: Vec3 = [0.7, 0.4, 1.2];
    expect(saddleTower([-p[0], p[1] + Math.PI, p[2]])).toBeCloseTo(-saddleTower(p), 12);
    expect(saddleTower([0, 0, 5])).toBeCloseTo(0, 12);
  });
});

describe('Klein’s bottle', () => {
  it('comes back to its beginning mirrored: (1, φ) is (0, π − φ)', () => {
    for (const angle of [0.3, 1.9, 4.4]) {
      const end = kleinBottle(1 - 1e-9, angle);
      const start = kleinBottle(1e-9, Math.PI - angle);
      expect(Math.hypot(...sub3(end, start))).toBeLessThan(1e-6);
    }
  });
});

describe('Clebsch’s diagonal cubic', () => {
  it('holds 27 different lines, each from end to end', () => {
    const all = lines();
    for (const { at, along } of all) {
      for (const t of [-2, 0.4, 3]) {
        const p = at.map((x, k) => x + t * along[k]!) as unknown as Vec3;
        expect(Math.abs(diagonalCubic(p))).toBeLessThan(1e-8);
      }
    }
    const names = all.map(({ at, along }) => {
      const moment = cross3(at, along);
      const sign = Math.sign(along.find((x) => Math.abs(x) > 1e-6)!);
      return [...along, ...moment].map((x) => Math.round(x * sign * 1e5) + 0).join(' ');
    });
    expect(new Set(names).size).toBe(27);
    expect(all.filter(({ golden }) => golden)).toHaveLength(12);
  });

  it('finds a point again from its five coordinates', () => {
    const p: Vec3 = [0.2, -0.4, 0.7];
    const five = fiveOf(p);
    expect(five.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 12);
    expect(Math.hypot(...sub3(pointOf(five.map((x) => 3 * x)), p))).toBeLessThan(1e-12);
  });
});

describe('Monge’s ellipsoid', () => {
  it('is crossed by its two families at right angles', () => {
    const [alpha, beta, h] = [0.9, 0.5, 1e-5];
    const p = ellipsoid(alpha, beta);
    expect(p.reduce((sum, x, k) => sum + (x / HALF_AXES[k]!) ** 2, 0)).toBeCloseTo(1, 12);
    const u = unit3(sub3(ellipsoid(alpha + h, beta), ellipsoid(alpha - h, beta)));
    const v = unit3(sub3(ellipsoid(alpha, beta + h), ellipsoid(alpha, beta - h)));
    expect(dot3(u, v)).toBeCloseTo(0, 8);
  });

  it('has its umbilic where both families end', () => {
    expect(Math.hypot(...sub3(ellipsoid(0, Math.PI / 2), UMBILIC))).toBeLessThan(1e-12);
  });
});

describe('a sheet given thickness', () => {
  it('becomes closed: every edge runs once each way', () => {
    const square = {
      positions: Float32Array.from([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]),
      normals: Float32Array.from([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
      indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
    };
    const { indices } = thicken(square, 0.1);
    const edges = new Map<string, number>();
    for (let t = 0; t < indices.length; t++) {
      const [a, b] = [indices[t]!, indices[t % 3 === 2 ? t - 2 : t + 1]!];
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      edges.set(key, (edges.get(key) ?? 0) + (a < b ? 1 : -1));
    }
    expect([...edges.values()].every((balance) => balance === 0)).toBe(true);
  });
});
