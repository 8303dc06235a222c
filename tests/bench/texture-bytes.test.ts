import { expect, it } from 'vitest';
import { storageBytes } from '../../bench/hook/texture-bytes.ts';

const GL = {
  SRGB8_ALPHA8: 0x8c43,
  R8: 0x8229,
  RGBA16F: 0x881a,
  RGBA: 0x1908,
  FLOAT: 0x1406,
  BC7: 0x8e8c,
  ETC2: 0x9274,
  ASTC8: 0x93b7,
};

it.each([
  ['512 × 512 with four bytes', [512, 512, 1], 1, [GL.SRGB8_ALPHA8, 0, 0], 1_048_576],
  ['three levels of it', [512, 512, 1], 3, [GL.SRGB8_ALPHA8, 0, 0], 1_376_256],
  ['eighteen layers of those', [512, 512, 18], 3, [GL.SRGB8_ALPHA8, 0, 0], 24_772_608],
  ['one channel', [100, 50, 1], 1, [GL.R8, 0, 0], 5000],
  ['half floats', [10, 10, 1], 1, [GL.RGBA16F, 0, 0], 800],
  ['an unsized format of floats', [10, 10, 1], 1, [GL.RGBA, GL.RGBA, GL.FLOAT], 1600],
  ['blocks of sixteen bytes, sides rounded up', [5, 4, 1], 1, [GL.BC7, 0, 0], 32],
  ['blocks of eight bytes', [8, 8, 1], 1, [GL.ETC2, 0, 0], 32],
  ['blocks of 8 × 8 texels', [16, 8, 1], 1, [GL.ASTC8, 0, 0], 32],
  ['levels down to a single texel', [4, 1, 1], 3, [GL.SRGB8_ALPHA8, 0, 0], 28],
] as const)('%s take as many bytes as they should', (_, size, levels, format, bytes) => {
  expect(storageBytes(size, levels, format)).toBe(bytes);
});
