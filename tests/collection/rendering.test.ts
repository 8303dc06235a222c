import { describe, expect, it } from 'vitest';
import { toBytes } from '../../collection/lib/bytes.ts';
import { fromOklab, linear, toOklab, toSrgb } from '../../collection/lib/color.ts';
import { createMask, createPicture } from '../../collection/lib/picture.ts';
import { fillPolygon } from '../../collection/lib/polygon.ts';
import { shrink } from '../../collection/lib/shrink.ts';
import { layInk, strokeLine } from '../../collection/lib/stroke.ts';

const sum = (values: Float32Array): number => values.reduce((a, b) => a + b, 0);

describe('raster', () => {
  it('fills polygons to their exact area, at any place between pixels', () => {
    for (const shift of [0, 0.25, 0.61]) {
      const mask = createMask(40, 40);
      fillPolygon(mask, [
        [3 + shift, 4.5],
        [30.3, 9 + shift],
        [17.7, 33.2],
      ]);
      const exact = Math.abs((27.3 - shift) * 28.7 - (14.7 - shift) * (4.5 + shift)) / 2;
      expect(sum(mask.data)).toBeCloseTo(exact, 2);
    }
  });

  it('lays as much ink as the line is long and wide, however it is cut into pieces', () => {
    const whole = createMask(60, 60);
    const pieces = createMask(60, 60);
    layInk(
      whole,
      [
        [5, 10],
        [50, 40],
      ],
      1.5,
    );
    layInk(
      pieces,
      [
        [5, 10],
        [20, 20],
        [35, 30],
        [50, 40],
      ],
      1.5,
    );
    // Pixels are weighed by their middles, so that a slanted line keeps its ink to a few parts in a hundred.
    expect(sum(whole.data) / (1.5 * Math.hypot(45, 30))).toBeCloseTo(1, 1);
    expect(sum(pieces.data)).toBeCloseTo(sum(whole.data), 1);
  });

  it('never covers a pixel more than fully where a line crosses itself', () => {
    const mask = createMask(30, 30);
    strokeLine(
      mask,
      [
        [2, 2],
        [28, 28],
        [28, 2],
        [2, 28],
      ],
      4,
    );
    expect(Math.max(...mask.data)).toBeLessThanOrEqual(1);
  });

  it('keeps the mean light when it shrinks a picture', () => {
    const picture = createPicture(90, 60, '#000000');
    picture.data.forEach((_, i) => {
      picture.data[i] = (i % 7) / 7;
    });
    const small = shrink(picture, 41, 27);
    expect(sum(small.data) / small.data.length).toBeCloseTo(sum(picture.data) / picture.data.length, 3);
  });

  it('brings flat colours back exactly as they were asked for', () => {
    const bytes = toBytes(createPicture(8, 8, '#7a2b26'));
    expect([...bytes.slice(0, 3)]).toEqual([0x7a, 0x2b, 0x26]);
    expect(new Set(bytes).size).toBe(3);
  });

  it('converts colours to OKLab and back', () => {
    const color = linear('#c8402a');
    fromOklab(toOklab(color)).forEach((v, i) => {
      expect(toSrgb(v)).toBeCloseTo(toSrgb(color[i]!), 4);
    });
  });
});
