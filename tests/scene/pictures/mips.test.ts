import { describe, expect, it } from 'vitest';
import { layerBytes, withMips } from '../../../src/scene/pictures/mips.ts';

const flat = (side: number, rgb: readonly number[]) =>
  Uint8ClampedArray.from({ length: 4 * side * side }, (_, i) => rgb[i % 4] ?? 255);

describe('smaller levels of a tile', () => {
  it('follow the pixels themselves, each half as wide', () => {
    const bytes = withMips(flat(8, [1, 2, 3]), 8, 3);
    expect(bytes.length).toBe(4 * (64 + 16 + 4));
    expect(layerBytes(8, 3)).toBe(bytes.length);
    expect([...bytes.subarray(0, 4)]).toEqual([1, 2, 3, 255]);
  });

  it.each([0, 1, 17, 128, 200, 254, 255])('keep a flat %i', (value) => {
    const bytes = withMips(flat(4, [value, value, value]), 4, 3);
    for (let i = 0; i < bytes.length; i += 4) expect(bytes[i]).toBe(value);
  });

  it('are as bright as what they stand for: black and white make 188, not 128', () => {
    const board = Uint8ClampedArray.from({ length: 4 * 4 * 4 }, (_, i) => {
      const pixel = i >> 2;
      return i % 4 === 3 || ((pixel & 1) ^ ((pixel >> 2) & 1)) === 1 ? 255 : 0;
    });
    const bytes = withMips(board, 4, 2);
    expect([...bytes.subarray(4 * 16, 4 * 16 + 4)]).toEqual([188, 188, 188, 255]);
  });
});
