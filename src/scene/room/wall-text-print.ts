import { paragraphsOf, WALL_TEXT_M, wallTextHeightM } from '../../museum/hang/wall-text-size.ts';
import { evenLines } from './even-lines.ts';
import { SERIF } from './label-card.ts';
import type { Pen } from './print.ts';

/** What is set on a wall: the room's name, and its text with empty lines between paragraphs. */
export type WallTextContent = { readonly title: string; readonly text: string };

/** A text in lines, and the height of their block in metres. */
export type SetWallText = {
  readonly title: readonly string[];
  readonly paragraphs: readonly (readonly string[])[];
  readonly heightM: number;
};

type Kind = 'title' | 'text';

const WEIGHTS: Record<Kind, number> = { title: 500, text: 440 };
const fontOf = (kind: Kind, pxPerM: number): string =>
  `${WEIGHTS[kind]} ${WALL_TEXT_M[kind].sizeM * pxPerM}px ${SERIF}`;

/** Lines are measured at this size, at which hinting doesn't matter. */
const MEASURE_PX_PER_M = 4000;
/** Around the block, for letters that reach out of it. */
const MARGIN_M = 0.006;

/** The fonts that texts on walls are set in. */
export const WALL_TEXT_FONTS: readonly string[] = [fontOf('title', 1000), fontOf('text', 1000)];

/** Breaks a text into the lines that stand on the wall. */
export function setWallText(pen: Pen, { title, text }: WallTextContent, widthM: number): SetWallText {
  const lines = (content: string, kind: Kind) => {
    pen.font = fontOf(kind, MEASURE_PX_PER_M);
    const measure = (line: string) => pen.measureText(line).width / MEASURE_PX_PER_M;
    return evenLines(content, widthM, measure, kind === 'title');
  };
  const titleLines = lines(title, 'title');
  const paragraphs = paragraphsOf(text).map((paragraph) => lines(paragraph, 'text'));
  const counts = paragraphs.map(({ length }) => length);
  return { title: titleLines, paragraphs, heightM: wallTextHeightM(titleLines.length, counts) };
}

/** The rectangle that a set text needs, in metres and in pixels of at most `maxPx`² in all. */
export function wallTextArea(set: SetWallText, widthM: number, maxPx: number, maxWidthPx: number) {
  const size = { widthM: widthM + 2 * MARGIN_M, heightM: set.heightM + 2 * MARGIN_M };
  const pxPerM = Math.min(maxWidthPx / size.widthM, maxPx / Math.sqrt(size.widthM * size.heightM));
  return {
    ...size,
    pxPerM,
    width: Math.floor(size.widthM * pxPerM),
    height: Math.floor(size.heightM * pxPerM),
  };
}

/** Prints a text as coverage: its letters are opaque, the rest stays clear. */
export function printWallText(
  pen: Pen,
  set: SetWallText,
  { pxPerM, width }: { readonly pxPerM: number; readonly width: number },
  dir: 'ltr' | 'rtl',
): void {
  const { title, text, belowTitleM, betweenM } = WALL_TEXT_M;
  pen.direction = dir;
  pen.textAlign = 'start';
  pen.textBaseline = 'alphabetic';
  pen.fontKerning = 'normal';
  pen.fillStyle = '#ffffff';
  const start = dir === 'rtl' ? width - MARGIN_M * pxPerM : MARGIN_M * pxPerM;
  let downM = MARGIN_M + title.sizeM * 0.65;
  const print = (lines: readonly string[], kind: Kind) => {
    pen.font = fontOf(kind, pxPerM);
    lines.forEach((line, i) => {
      if (i > 0) downM += WALL_TEXT_M[kind].leadingM;
      pen.fillText(line, start, downM * pxPerM);
    });
  };
  print(set.title, 'title');
  downM += belowTitleM;
  for (const paragraph of set.paragraphs) {
    print(paragraph, 'text');
    downM += text.leadingM + betweenM;
  }
}
