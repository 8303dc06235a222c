import { HALF, QUARTER, WHOLE } from './choose-sizes.ts';
import { addFaces, type Face, fontsReady } from './fonts.ts';
import { CARD_PX, type CardText, drawCard, LABEL_FONTS } from './label-card.ts';
import { type LabelSheet, layOutSheet, SHEET_PX } from './label-sheet.ts';
import { type Pen, Press, type Print, shrink } from './print.ts';
import {
  printWallText,
  setWallText,
  WALL_TEXT_FONTS,
  type WallTextContent,
  wallTextArea,
} from './wall-text-print.ts';

/** All that is written in a room, in one language. */
export type PrintOrder = {
  readonly cards: readonly CardText[];
  readonly wallText: (WallTextContent & { readonly widthM: number }) | undefined;
  readonly dir: 'ltr' | 'rtl';
  /** The wall text takes at most so many pixels squared. */
  readonly textPx: number;
  /** What a worker may draw with. */
  readonly faces: readonly Face[];
};

/** A room's sheet, where what is on it, and its prints from whole to a quarter as wide and high. */
export type PrintedLabels = {
  readonly sheet: LabelSheet;
  /** Size of the wall text on its wall. */
  readonly textM: { readonly widthM: number; readonly heightM: number } | undefined;
  readonly sizes: readonly [whole: Print, half: Print, quarter: Print];
};

/** Prints what is ordered on `canvas`, piece by piece; nothing where it can't be drawn on. */
export async function printLabels(
  order: PrintOrder,
  canvas: HTMLCanvasElement | OffscreenCanvas,
): Promise<PrintedLabels | undefined> {
  addFaces(order.faces);
  await lettersReady(order);
  const press = new Press(canvas);
  const printed = press.pen ? print(press, press.pen, order) : undefined;
  press.dispose();
  return printed;
}

async function lettersReady({ cards, wallText }: PrintOrder): Promise<void> {
  const onCards = cards.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n');
  const onWall = wallText ? `${wallText.title}\n${wallText.text}` : '';
  const fonts = wallText ? [...LABEL_FONTS, ...WALL_TEXT_FONTS] : LABEL_FONTS;
  await fontsReady(fonts, onCards + onWall);
}

function print(press: Press, pen: Pen, { cards, wallText, dir, textPx }: PrintOrder): PrintedLabels {
  const set = wallText && setWallText(pen, wallText, wallText.widthM);
  const area = set && wallText && wallTextArea(set, wallText.widthM, textPx, SHEET_PX);
  const sheet = layOutSheet(cards.length, area);
  const { width, height } = sheet;
  const whole = { bytes: new Uint8Array(width * height), width, height };
  if (set && area) press.letters(whole, { x: 0, y: 0, ...area }, () => printWallText(pen, set, area, dir));
  cards.forEach((text, i) => {
    press.card(whole, { ...sheet.cards[i]!, ...CARD_PX }, () => drawCard(pen, text, dir));
  });
  const sizes = [shrink(whole, WHOLE), shrink(whole, HALF), shrink(whole, QUARTER)] as const;
  return { sheet, textM: area && { widthM: area.widthM, heightM: area.heightM }, sizes };
}
