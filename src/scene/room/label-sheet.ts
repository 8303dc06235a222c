import { CARD_PX } from './label-card.ts';

/** A texture with a room's wall text in its upper left corner and its cards beside and below. Pixels from the top. */
export type LabelSheet = {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly { readonly x: number; readonly y: number }[];
  readonly text: { readonly width: number; readonly height: number } | undefined;
};

const COLUMNS = 4;
/** Clear pixels around the text, so that no card shines into its smaller sizes. */
const GAP_PX = 8;
/** No text is wider than all cards beside each other. */
export const SHEET_PX = CARD_PX.width * COLUMNS;

/** Finds a place for each of `count` cards. */
export function layOutSheet(count: number, text?: LabelSheet['text']): LabelSheet {
  const taken = { x: text ? text.width + GAP_PX : 0, y: text ? text.height + GAP_PX : 0 };
  const cards: { x: number; y: number }[] = [];
  for (let y = 0; cards.length < count; y += CARD_PX.height) {
    for (let x = 0; x < SHEET_PX && cards.length < count; x += CARD_PX.width)
      if (x >= taken.x || y >= taken.y) cards.push({ x, y });
  }
  const below = Math.max(0, ...cards.map(({ y }) => y + CARD_PX.height));
  // Whole also when it is halved twice.
  const height = Math.ceil(Math.max(1, taken.y, below) / 4) * 4;
  return { width: SHEET_PX, height, cards, text };
}
