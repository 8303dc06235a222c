import { describe, expect, it } from 'vitest';
import { laySheet } from '../../../src/cli/previews/lay-sheet.ts';
import { meanColors } from '../../../src/cli/previews/mean-colors.ts';

const SIZES = Array.from({ length: 60 }, (_, i) => ({
  width: i % 3 ? 128 : 20 + i,
  height: i % 3 ? 11 + 2 * i : 128,
}));

describe('a sheet', () => {
  it.each([1, 2, 7, 60])('of %i pictures holds each wholly, on blocks of its own', (count) => {
    const sizes = SIZES.slice(0, count);
    const { width, height, places } = laySheet(sizes, 128);
    const taken = new Set<string>();
    sizes.forEach((size, i) => {
      const [x, y] = places[i]!;
      expect([x % 16, y % 16]).toEqual([0, 0]);
      expect(x + size.width).toBeLessThanOrEqual(width);
      expect(y + size.height).toBeLessThanOrEqual(height);
      for (let bx = x; bx < x + size.width; bx += 16) {
        for (let by = y; by < y + size.height; by += 16) {
          expect(taken.has(`${bx} ${by}`)).toBe(false);
          taken.add(`${bx} ${by}`);
        }
      }
    });
  });

  it('is about as wide as high', () => {
    const { width, height } = laySheet(new Array(9).fill({ width: 128, height: 128 }), 128);
    expect([width, height]).toEqual([384, 384]);
  });
});

describe('the mean colours of a picture', () => {
  const flat = (width: number, height: number, at: (x: number, y: number) => readonly number[]) => ({
    data: Uint8Array.from({ length: 3 * width * height }, (_, i) => {
      const pixel = Math.floor(i / 3);
      return at(pixel % width, Math.floor(pixel / width))[i % 3]!;
    }),
    width,
    height,
  });

  it('are nine, from the upper left', () => {
    const picture = flat(6, 6, (x, y) => [16 * Math.floor(x / 2), 16 * Math.floor(y / 2), 255]);
    expect(meanColors(picture)).toBe('0000ff1000ff2000ff' + '0010ff1010ff2010ff' + '0020ff1020ff2020ff');
  });

  it('are averaged in light, as the eye does from afar: black and white are no middle grey of bytes', () => {
    const picture = flat(6, 6, (x, y) => new Array(3).fill((x + y) % 2 ? 255 : 0));
    expect(meanColors(picture)).toBe('bc'.repeat(27));
  });

  it('are there for a picture of one pixel, too', () => {
    expect(meanColors(flat(1, 1, () => [1, 2, 3]))).toBe('010203'.repeat(9));
  });
});
