import { describe, expect, it } from 'vitest';
import { bar, barNumber, plate } from '../../../collection/rooms/waves/chladni.ts';
import { partialSum } from '../../../collection/rooms/waves/fourier.ts';
import { DEGREE, harmonic, legendre, ORDER } from '../../../collection/rooms/waves/harmonic.ts';
import { APART, slope, twoWaves, WAVELENGTH } from '../../../collection/rooms/waves/interference.ts';
import { polar, radial, rim, STATES } from '../../../collection/rooms/waves/orbitals.ts';
import { SWELL, strike } from '../../../collection/rooms/waves/pool.ts';
import { CUSP, crest, KELVIN_ANGLE } from '../../../collection/rooms/waves/wake.ts';

describe('Chladni’s plates', () => {
  it('has the free bar’s wave numbers: half of 4.7300 and 7.8532 for a bar of length 2', () => {
    expect(barNumber(2)).toBeCloseTo(4.730041 / 2, 5);
    expect(barNumber(3)).toBeCloseTo(7.853205 / 2, 5);
  });

  it('leaves the diagonals still where two equal motions are subtracted', () => {
    expect(bar(0, 0.3)).not.toBeCloseTo(bar(2, 0.3), 3);
    for (const x of [-0.8, 0.1, 0.6]) {
      expect(plate(0, 2, -1, x, x)).toBeCloseTo(0, 12);
      expect(plate(0, 2, -1, x, -x)).toBeCloseTo(0, 12);
    }
  });
});

describe('two stones', () => {
  it('makes no wave where the paths differ by half a wavelength', () => {
    // On the branch of the hyperbola: r₁ − r₂ = λ/2.
    const a = WAVELENGTH / 4;
    const b = Math.sqrt((APART / 2) ** 2 - a * a);
    const y = 60;
    const x = a * Math.sqrt(1 + (y / b) ** 2);
    expect(Math.hypot(...twoWaves(x, y))).toBeLessThan(0.01 * Math.hypot(...twoWaves(0, y)));
  });

  it('has the slope of its height', () => {
    const h = 1e-5;
    const [x, y] = [3.3, 5.1];
    expect(slope(x, y)[0]).toBeCloseTo((twoWaves(x + h, y)[0] - twoWaves(x - h, y)[0]) / (2 * h), 5);
    expect(slope(x, y)[1]).toBeCloseTo((twoWaves(x, y + h)[0] - twoWaves(x, y - h)[0]) / (2 * h), 5);
  });
});

describe('hydrogen', () => {
  it('finds the electron somewhere: each of the twenty states has norm 1', () => {
    expect(STATES).toHaveLength(20);
    for (const { n, l, m } of STATES) {
      let [inside, around] = [0, 0];
      for (let r = 0.005; r < 120; r += 0.01) inside += radial(n, l, r) ** 2 * r * r * 0.01;
      for (let c = -0.9995; c < 1; c += 0.001) around += polar(l, m, c) ** 2 * 0.001;
      expect(inside).toBeCloseTo(1, 4);
      expect(around).toBeCloseTo(1, 3);
    }
  });

  it('has three dark spheres in the state 4s, inside its window', () => {
    let changes = 0;
    const { reach } = rim(4, 0);
    for (let r = 0.01; r < reach; r += 0.01) {
      if (radial(4, 0, r) * radial(4, 0, r + 0.01) < 0) changes += 1;
    }
    expect(changes).toBe(3);
  });
});

describe('Fourier’s square', () => {
  it('overshoots by 9 % of the jump however many sines are added', () => {
    for (const terms of [30, 300]) {
      expect(partialSum(Math.PI / (2 * terms), terms)).toBeCloseTo(1.17898, 3);
    }
    expect(partialSum(Math.PI / 2, 2)).toBeCloseTo(8 / (3 * Math.PI), 12);
  });
});

describe('the pool', () => {
  it('bends every ray towards the gradient of a height: the map has no curl', () => {
    expect(SWELL).toHaveLength(34);
    const h = 1e-5;
    const [x, y] = [0.37, 0.21];
    const across = (strike(x, y + h)[0] - strike(x, y - h)[0]) / (2 * h);
    const down = (strike(x + h, y)[1] - strike(x - h, y)[1]) / (2 * h);
    expect(across).toBeCloseTo(down, 6);
    expect(Math.abs(across)).toBeGreaterThan(1e-3);
  });
});

describe('the wake', () => {
  it('opens by 19°28′, at the cusps of its crests, and nowhere more', () => {
    expect((KELVIN_ANGLE * 180) / Math.PI).toBeCloseTo(19.4712, 4);
    const angle = (theta: number) => {
      const [x, y] = crest(7, theta);
      return Math.atan2(y, -x);
    };
    expect(angle(CUSP)).toBeCloseTo(KELVIN_ANGLE, 9);
    for (let theta = 0; theta < 1.57; theta += 0.01)
      expect(angle(theta)).toBeLessThanOrEqual(KELVIN_ANGLE + 1e-12);
  });
});

describe('the planet’s note', () => {
  it('lies still on three circles between the poles', () => {
    let still = 0;
    for (let c = -0.9999; c < 0.9999; c += 0.001) {
      if (legendre(DEGREE, ORDER, c) * legendre(DEGREE, ORDER, c + 0.001) < 0) still += 1;
    }
    expect(still).toBe(DEGREE - ORDER);
  });

  it('repeats four times around, and starts from Legendre’s polynomials', () => {
    expect(harmonic([0.6, 0.48, 0.64])).toBeCloseTo(harmonic([-0.64, 0.48, 0.6]), 9);
    expect(legendre(2, 0, 0.5)).toBeCloseTo(-0.125, 12);
  });
});
