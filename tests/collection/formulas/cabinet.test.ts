import { describe, expect, it } from 'vitest';
import { round } from '../../../collection/rooms/cabinet/ikeda.ts';
import { dwell } from '../../../collection/rooms/cabinet/logistic-map.ts';
import { exponent } from '../../../collection/rooms/cabinet/lyapunov.ts';
import { descend, newtonStep } from '../../../collection/rooms/cabinet/newton-basins.ts';
import { advance, closedOrbit, flow } from '../../../collection/rooms/cabinet/rossler.ts';
import { isChaotic, kick } from '../../../collection/rooms/cabinet/standard-map.ts';

describe('the cabinet of chaos', () => {
  it('rests at the roots of z⁸ + 15z⁴ − 16 and finds the one that a start lies near', () => {
    const diagonal = Math.SQRT2;
    expect(newtonStep(0, 1).gap).toBeCloseTo(0, 12);
    expect(newtonStep(diagonal, diagonal).gap).toBeCloseTo(0, 9);
    expect(descend(1.1, 0.05).root).toBe(0);
    expect(descend(diagonal + 0.1, diagonal).root).toBe(1);
    expect(descend(0, -1.1).root).toBe(6);
  });

  it('takes a tenth from Ikeda’s light and turns it without changing its strength', () => {
    const [x, y] = round(2, 1);
    expect(Math.hypot(x - 1, y)).toBeCloseTo(0.9 * Math.hypot(2, 1), 12);
  });

  it('measures half the logarithm of 4 + 2r − r² where the population alternates', () => {
    const r = 3.2;
    expect(exponent(r, r, 'AB', 2000)).toBeCloseTo(Math.log(4 + 2 * r - r * r) / 2, 2);
    expect(exponent(3.9, 3.9, 'AB', 2000)).toBeGreaterThan(0.4);
  });

  it('dwells in all for as long as the column is high, and at r = 3.2 near two values only', () => {
    const light = dwell(3.2, 3.2001, 256);
    expect(light.reduce((a, b) => a + b)).toBeCloseTo(256, 0);
    const lit = [...light].filter((v) => v > 5).length;
    expect(lit).toBeGreaterThanOrEqual(2);
    expect(lit).toBeLessThanOrEqual(8);
  });

  it('keeps area under a kick and tells an island from the sea', () => {
    const h = 1e-6;
    const [q0, p0] = kick(1, 2);
    const [q1, p1] = kick(1 + h, 2);
    const [q2, p2] = kick(1, 2 + h);
    expect(((q1 - q0) * (p2 - p0) - (q2 - q0) * (p1 - p0)) / h ** 2).toBeCloseTo(1, 4);
    expect(isChaotic(Math.PI + 0.3, 0)).toBe(false);
    expect(isChaotic(0.01, 0.01)).toBe(true);
  });

  it('stands still at Rössler’s fixed point and closes an orbit that turns eight times', () => {
    const z = (5.7 - Math.sqrt(5.7 ** 2 - 0.16)) / 0.4;
    for (const v of flow([0.2 * z, -z, z])) expect(v).toBeCloseTo(0, 9);
    const orbit = closedOrbit();
    const end = advance(orbit.at(-1)!);
    expect(Math.hypot(...end.map((v, i) => v - orbit[0]![i]!))).toBeLessThan(0.2);
    const turns = orbit.filter((p, i) => p[1] > 0 && orbit[(i + 1) % orbit.length]![1] <= 0);
    expect(turns).toHaveLength(8);
  }, 30_000);
});
