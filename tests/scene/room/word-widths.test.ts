import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetWidths, lineMeasure } from '../../../src/scene/room/word-widths.ts';

const serif = (px: number) => `${px}px serif`;
const sans = (px: number) => `${px}px sans-serif`;

/** A pen whose letters are half as wide as the font is high. */
function fakePen() {
  const pen = {
    font: '',
    measureText: vi.fn(
      (text: string) => ({ width: (text.length * Number.parseFloat(pen.font)) / 2 }) as TextMetrics,
    ),
  };
  return pen;
}

describe('lines measured word by word', () => {
  beforeEach(forgetWidths);

  it('are as wide as their words and spaces, in every size', () => {
    const pen = fakePen();
    expect(lineMeasure(pen, serif, 20)('two words')).toBe(90);
    expect(lineMeasure(pen, serif, 43)('two words')).toBeCloseTo(193.5);
    expect(lineMeasure(pen, serif, 20)('')).toBe(0);
  });

  it('ask for each word once, whatever the size, and again for another font', () => {
    const pen = fakePen();
    for (const px of [43, 38, 33]) lineMeasure(pen, serif, px)('the sea, the sea');
    expect(pen.measureText).toHaveBeenCalledTimes(4);
    lineMeasure(pen, sans, 20)('sea');
    expect(pen.measureText).toHaveBeenCalledTimes(6);
  });

  it('are measured anew once the fonts are others', () => {
    const pen = fakePen();
    lineMeasure(pen, serif, 20)('sea');
    forgetWidths();
    lineMeasure(pen, serif, 20)('sea');
    expect(pen.measureText).toHaveBeenCalledTimes(4);
  });
});
