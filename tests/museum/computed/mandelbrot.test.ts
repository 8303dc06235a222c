import { describe, expect, it } from 'vitest';
import { fillRows, fillTile } from '../../../src/museum/computed/fill-tile.ts';
import { flee, mandelbrot } from '../../../src/museum/computed/mandelbrot.ts';
import type { PlaneTile } from '../../../src/museum/computed/plane-tile.ts';

const draw = (tile: PlaneTile) => fillTile(tile, mandelbrot(tile));
const at = (re: number, im: number, pixel: number, size: number, depth: number): PlaneTile => ({
  re: re - (size / 2) * pixel,
  im: im + (size / 2) * pixel,
  pixel,
  columns: size,
  rows: size,
  depth,
});
const colorsIn = (pixels: Uint8ClampedArray) => {
  const colors = new Set<number>();
  for (let i = 0; i < pixels.length; i += 4) {
    colors.add((pixels[i]! << 16) | (pixels[i + 1]! << 8) | pixels[i + 2]!);
  }
  return colors;
};

describe('a point of the plane', () => {
  it.each([
    ['the middle of the cardioid', 0, 0],
    ['the disc of period 2', -1, 0],
    ['the bulb of period 3', -0.1225, 0.7449],
    ['the middle of a set in miniature', -1.7548776662466927, 0],
    ['the tip of the antenna', -2, 0],
    ['i, whose orbit comes back to i − 1', 0, 1],
  ])('in the set stays: %s', (_, re, im) => {
    expect(flee(re, im)).toBeNull();
  });

  it.each([
    [0.26, 0],
    [-0.75, 0.1],
    [-2.001, 0],
    [0.3, 0.8],
  ])('outside of it flees: %d + %di', (re, im) => {
    expect(flee(re, im)!.steps).toBeGreaterThan(0);
  });

  it('near −3/4 needs π/ε steps to flee (D. Boll, 1991)', () => {
    for (const epsilon of [0.1, 0.01, 0.003]) {
      expect(flee(-0.75, epsilon, 20_000)!.steps * epsilon).toBeCloseTo(Math.PI, 0);
    }
  });

  it('is told its distance from the set, to a factor of four (Koebe’s quarter theorem)', () => {
    for (const away of [1, 0.1, 1e-3]) {
      const { distance } = flee(-2 - away, 0)!;
      expect(distance).toBeGreaterThan(away / 2);
      expect(distance).toBeLessThan(away * 4.001);
    }
  });

  it('has a count of steps that changes smoothly where the whole count jumps', () => {
    const stepsAt = (re: number) => flee(re, 0.5)!.steps;
    for (let re = 0.5; re < 0.9; re += 0.001) {
      expect(Math.abs(stepsAt(re + 0.001) - stepsAt(re))).toBeLessThan(0.1);
    }
  });
});

describe('a computed tile', () => {
  const tile: PlaneTile = { re: -1, im: 0.5, pixel: 2 ** -8, columns: 64, rows: 64, depth: 0 };

  it('is the same each time', () => {
    expect(draw(tile)).toEqual(draw(tile));
  });

  it('has the pixels of a larger one that it is cut from', () => {
    const whole = draw(tile);
    const part = draw({ ...tile, re: -1 + 16 * 2 ** -8, im: 0.5 - 8 * 2 ** -8, columns: 32, rows: 24 });
    for (let y = 0; y < 24; y++) {
      const row = ((y + 8) * 64 + 16) * 4;
      expect(part.subarray(y * 128, (y + 1) * 128)).toEqual(whole.subarray(row, row + 128));
    }
  });

  it('is the same drawn a few rows at a time', () => {
    const out = new Uint8ClampedArray(64 * 64 * 4);
    for (const rows of [
      [0, 16],
      [16, 17],
      [17, 64],
    ] as const)
      fillRows(tile, mandelbrot(tile), rows, out);
    expect(out).toEqual(draw(tile));
  });

  it('is opaque', () => {
    expect(draw(tile).filter((_, i) => i % 4 === 3)).toEqual(new Uint8ClampedArray(64 * 64).fill(255));
  });

  it('is night within the set', () => {
    const inside = draw(at(0, 0, 2 ** -20, 8, 8));
    expect([...inside.subarray(0, 3)]).toEqual([0x0d, 0x1b, 0x33]);
    expect(colorsIn(inside).size).toBe(1);
  });

  it('is smooth along an edge: between night and foam there are tones', () => {
    const light = [...colorsIn(draw(at(0.25, 0.5, 2 ** -8, 48, 0)))].map((color) => color & 255);
    const [night, foam] = [Math.min(...light), Math.max(...light)];
    const between = light.filter((blue) => blue > night + 40 && blue < foam - 40);
    expect(between.length).toBeGreaterThan(10);
  });

  // By Misiurewicz's point i there is something to see at every depth.
  it.each([10, 20, 30, 38])('still has a picture %i doublings in', (depth) => {
    const pixel = 3.48 / 16384 / 2 ** depth;
    const colors = colorsIn(draw(at(0, 1, pixel, 32, depth)));
    expect(colors.size).toBeGreaterThan(20);
  });

  it('has neighbouring pixels that differ even at the last level', () => {
    const pixel = 3.48 / 2 ** 52;
    const pixels = draw(at(0, 1, pixel, 32, 38));
    let same = 0;
    for (let i = 0; i < 32 * 31 * 4; i += 4) {
      if (pixels[i] === pixels[i + 4] && pixels[i + 2] === pixels[i + 6]) same++;
    }
    expect(same / (32 * 31)).toBeLessThan(0.8);
  });
});
