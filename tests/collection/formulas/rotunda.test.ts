import { describe, expect, it } from 'vitest';
import { gears, hypotrochoid } from '../../../collection/rooms/rotunda/guilloche.ts';
import { room, seed } from '../../../collection/rooms/rotunda/phyllotaxis.ts';

describe('the geometric pen', () => {
  it('closes after seven rounds with eight arms where a wheel of 84 teeth runs in a ring of 96', () => {
    expect(gears(96, 84)).toEqual({ turns: 7, lobes: 8 });
    const start = hypotrochoid(96, 84, 0.6, 0);
    const end = hypotrochoid(96, 84, 0.6, 7 * 2 * Math.PI);
    const before = hypotrochoid(96, 84, 0.6, 6 * 2 * Math.PI);
    expect(Math.hypot(end[0] - start[0], end[1] - start[1])).toBeCloseTo(0, 9);
    expect(Math.hypot(before[0] - start[0], before[1] - start[1])).toBeGreaterThan(0.01);
  });

  it('draws a straight diameter where the wheel is half the ring and the pen on its rim (Tusi’s couple)', () => {
    for (const angle of [0.3, 1.2, 2.9, 5]) {
      const [x, y] = hypotrochoid(100, 50, 1, angle);
      expect(x).toBeCloseTo(Math.cos(angle), 12);
      expect(y).toBeCloseTo(0, 12);
    }
  });

  it('reaches the ring with a pen on the rim of the wheel, and never beyond', () => {
    expect(Math.hypot(...hypotrochoid(105, 64, 1, 0))).toBeCloseTo(1, 12);
    for (let angle = 0; angle < 20; angle += 0.37)
      expect(Math.hypot(...hypotrochoid(105, 64, 1, angle))).toBeLessThanOrEqual(1 + 1e-12);
  });
});

describe('the sunflower', () => {
  it('leaves every seed the same room, π in units of its spiral, from the hundredth to the last', () => {
    for (const n of [100, 400, 1000, 1597]) {
      const cell = room(n, 0);
      const twice = cell.reduce((sum, [x, y], i) => {
        const [u, v] = cell[(i + 1) % cell.length]!;
        return sum + x * v - u * y;
      }, 0);
      expect(Math.abs(twice / 2)).toBeCloseTo(Math.PI, 1);
    }
  });

  it('lays its Fibonacci seeds ever closer to one direction, by turns on either side', () => {
    const angles = [55, 89, 144, 233, 377].map((n) => Math.atan2(seed(n)[1], seed(n)[0]));
    angles.slice(1).forEach((angle, i) => {
      expect(Math.sign(angle)).toBe(-Math.sign(angles[i]!));
      expect(Math.abs(angle)).toBeLessThan(Math.abs(angles[i]!));
    });
  });
});
