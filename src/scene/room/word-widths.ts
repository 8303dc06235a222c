import type { Pen as PrintPen } from './print.ts';

type Pen = Pick<PrintPen, 'font' | 'measureText'>;

/** The size that words are measured in; others are proportional. */
const REFERENCE_PX = 40;
/** So many words are remembered. */
const MOST = 4000;

/** Widths of words, remembered: the cards of a museum repeat words, and each card is tried in several sizes. */
const widths = new Map<string, number>();

/** Measures lines of a font (by its size in pixels) word by word; what crosses a space (kerning) is left out. */
export function lineMeasure(pen: Pen, fontOf: (px: number) => string, px: number): (line: string) => number {
  const font = fontOf(REFERENCE_PX);
  const widthOf = (word: string): number => {
    const key = `${font}\n${word}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size >= MOST) widths.clear();
    pen.font = font;
    const { width } = pen.measureText(word);
    widths.set(key, width);
    return width;
  };
  return (line) => {
    const words = line.split(' ');
    let sum = (words.length - 1) * widthOf(' ');
    for (const word of words) sum += widthOf(word);
    return (sum * px) / REFERENCE_PX;
  };
}

/** Forgets all widths: another font may stand behind the same name from now on. */
export function forgetWidths(): void {
  widths.clear();
}
