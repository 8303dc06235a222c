import { LABEL_M } from '../../building/label-places.ts';
import type { Pen } from './print.ts';
import { lineMeasure } from './word-widths.ts';

/** What is printed on a card. */
export type CardText = { readonly title: string; readonly lines: readonly string[] };

export const SERIF = '"EB Garamond Variable", "EB Garamond", Georgia, serif';
export const SANS = '"Inter Variable", Inter, system-ui, sans-serif';

/** A card's size in pixels: about 1 pixel for half a millimetre. */
export const CARD_PX = { width: 360, height: Math.round((360 * LABEL_M.height) / LABEL_M.width) } as const;

/** Sizes of a card's title, the largest that fits being taken. */
const TITLE_PX = [43, 38, 33] as const;
const titleFont = (px: number): string => `italic 600 ${px}px ${SERIF}`;
/** Sizes of what stands below: the maker, a little heavier, then year and medium. */
const LINE_PX = [26, 23, 21, 19.5] as const;
const lineFont = (px: number, line: number): string => `${line === 0 ? 560 : 430} ${px}px ${SANS}`;
const LEADING = 1.24;
const TOP = 14;

/** Breaks a text at spaces, but not at those that may not break, so that no line is wider than `widthPx`; at most `most` lines, the last one cut with “…”. */
export function breakLines(
  text: string,
  widthPx: number,
  most: number,
  measure: (line: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || measure(longer) <= widthPx) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept[most - 1]!;
  while (last && measure(`${last}…`) > widthPx) last = last.slice(0, -1);
  kept[most - 1] = `${last.trimEnd()}…`;
  return kept;
}

/** Greys from paper (white) to the darkest ink (black), see `Press`. */
const PAPER = '#ffffff';
const INKS = { title: '#000000', maker: '#090909', line: '#3a3a3a', sign: '#343434' } as const;

/** Draws a wall label in greys: the title in italics, below it the maker, then the other lines, as large as the card allows. */
export function drawCard(pen: Pen, text: CardText, dir: 'ltr' | 'rtl'): void {
  const { width, height } = CARD_PX;
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, width, height);
  pen.direction = dir;
  pen.textAlign = 'start';
  pen.textBaseline = 'alphabetic';
  const margin = 20;
  const start = dir === 'rtl' ? width - margin : margin;
  const room = width - 2 * margin;
  // As large as its two lines allow: the title is read from where one stands, the rest from nearer.
  const broken = (content: string, fontOf: (px: number) => string, px: number, most: number) =>
    breakLines(content, room, most, lineMeasure(pen, fontOf, px));
  const titlePx = TITLE_PX.find((px) => broken(text.title, titleFont, px, 3).length <= 2) ?? TITLE_PX.at(-1)!;
  const title = broken(text.title, titleFont, titlePx, 2);
  const belowTitle = TOP + title.length * titlePx * LEADING + 7;
  const linesAt = (px: number, most: number) =>
    text.lines.map((line, i) => broken(line, (size) => lineFont(size, i), px, most));
  const whole = LINE_PX.find(
    (px) => belowTitle + linesAt(px, Infinity).flat().length * px * LEADING <= height - TOP,
  );
  const linePx = whole ?? LINE_PX.at(-1)!;
  let at = TOP;
  const write = (line: string, font: string, color: string, px: number) => {
    at += px * LEADING;
    if (at > height - 8) return;
    pen.font = font;
    pen.fillStyle = color;
    pen.fillText(line, start, at);
  };
  for (const line of title) write(line, titleFont(titlePx), INKS.title, titlePx);
  at = belowTitle;
  linesAt(linePx, whole ? Infinity : 2).forEach((lines, i) => {
    for (const line of lines) write(line, lineFont(linePx, i), i === 0 ? INKS.maker : INKS.line, linePx);
  });
}

/** Draws a door's sign in greys, like a card, but larger. */
export function drawSign(
  pen: Pen,
  width: number,
  height: number,
  text: { title: string; line?: string },
  dir: 'ltr' | 'rtl',
): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, width, height);
  pen.direction = dir;
  pen.textAlign = 'start';
  const margin = 40;
  const start = dir === 'rtl' ? width - margin : margin;
  const measure = (line: string) => pen.measureText(line).width;
  let at = 30;
  pen.fillStyle = INKS.title;
  pen.font = `500 66px ${SERIF}`;
  for (const line of breakLines(text.title, width - 2 * margin, 2, measure)) {
    at += 70;
    pen.fillText(line, start, at);
  }
  if (!text.line) return;
  at += 22;
  pen.fillStyle = INKS.sign;
  pen.font = `500 36px ${SANS}`;
  for (const line of breakLines(text.line, width - 2 * margin, 3, measure)) {
    at += 46;
    pen.fillText(line, start, at);
  }
}

/** The fonts that cards and signs are drawn with. */
export const LABEL_FONTS: readonly string[] = [
  titleFont(TITLE_PX[0]),
  `500 66px ${SERIF}`,
  lineFont(19, 0),
  lineFont(19, 1),
];
