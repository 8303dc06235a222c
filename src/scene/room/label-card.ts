import { LABEL_M } from '../../building/label-places.ts';

/** What is printed on a card. */
export type CardText = { readonly title: string; readonly lines: readonly string[] };

export const SERIF = '"EB Garamond Variable", "EB Garamond", Georgia, serif';
export const SANS = '"Inter Variable", Inter, system-ui, sans-serif';

/** A card's size in pixels: about 1 pixel for half a millimetre. */
export const CARD_PX = { width: 360, height: Math.round((360 * LABEL_M.height) / LABEL_M.width) } as const;

type Pen = CanvasRenderingContext2D;

/** Sizes of a card's title, the largest that fits being taken. */
const TITLE_PX = [43, 38, 33] as const;
const titleFont = (px: number): string => `italic 600 ${px}px ${SERIF}`;

/** Breaks a text at spaces so that no line is wider than `widthPx`; at most `most` lines, the last one cut with “…”. */
export function breakLines(
  text: string,
  widthPx: number,
  most: number,
  measure: (line: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
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

/** Draws a wall label: the title in italics, the other lines small below it. */
export function drawCard(pen: Pen, x: number, y: number, text: CardText, dir: 'ltr' | 'rtl'): void {
  const { width, height } = CARD_PX;
  pen.save();
  pen.translate(x, y);
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  pen.fillStyle = '#f6f4ee';
  pen.fillRect(0, 0, width, height);
  pen.direction = dir;
  pen.textAlign = 'start';
  pen.textBaseline = 'alphabetic';
  const margin = 20;
  const start = dir === 'rtl' ? width - margin : margin;
  const room = width - 2 * margin;
  const measure = (line: string) => pen.measureText(line).width;
  let at = 14;
  const write = (content: string, font: string, color: string, sizePx: number, most: number) => {
    pen.font = font;
    pen.fillStyle = color;
    for (const line of breakLines(content, room, most, measure)) {
      at += sizePx * 1.22;
      if (at < height - 10) pen.fillText(line, start, at);
    }
  };
  // As large as its two lines allow: the title is read from where one stands, the rest from nearer.
  const sizePx = TITLE_PX.find((px) => {
    pen.font = titleFont(px);
    return breakLines(text.title, room, 3, measure).length <= 2;
  });
  const titlePx = sizePx ?? TITLE_PX.at(-1)!;
  write(text.title, titleFont(titlePx), '#14120f', titlePx, 2);
  at += 7;
  for (const line of text.lines) write(line, `450 19.5px ${SANS}`, '#3d3932', 20, 2);
  pen.restore();
}

/** Draws a door's sign, dark letters on the same card, larger. */
export function drawSign(
  pen: Pen,
  width: number,
  height: number,
  text: { title: string; line?: string },
  dir: 'ltr' | 'rtl',
): void {
  pen.fillStyle = '#f3f0e8';
  pen.fillRect(0, 0, width, height);
  pen.direction = dir;
  pen.textAlign = 'start';
  const margin = 40;
  const start = dir === 'rtl' ? width - margin : margin;
  const measure = (line: string) => pen.measureText(line).width;
  let at = 30;
  pen.fillStyle = '#14120f';
  pen.font = `500 66px ${SERIF}`;
  for (const line of breakLines(text.title, width - 2 * margin, 2, measure)) {
    at += 70;
    pen.fillText(line, start, at);
  }
  if (!text.line) return;
  at += 22;
  pen.fillStyle = '#4d3f26';
  pen.font = `500 36px ${SANS}`;
  for (const line of breakLines(text.line, width - 2 * margin, 3, measure)) {
    at += 46;
    pen.fillText(line, start, at);
  }
}

/** Resolves when the page's own fonts can be drawn with, or can't be had. */
export async function fontsReady(): Promise<void> {
  if (typeof document === 'undefined' || !('fonts' in document)) return;
  const wanted = [titleFont(TITLE_PX[0]), `500 66px ${SERIF}`, `400 19px ${SANS}`];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font)));
}
