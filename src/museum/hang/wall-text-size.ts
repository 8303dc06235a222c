import type { LanguageMap } from '../format/common.ts';
import type { WallText } from '../format/wall-text.ts';

/**
 * How a wall text is set, in metres: sizes are those of the type's em, of which EB Garamond's capitals have 0.65 and its
 * small letters 0.4: capitals of 6 cm, small letters of 1 cm. `leadingM` is from one baseline to the next.
 */
export const WALL_TEXT_M = {
  width: 0.72,
  centre: 1.5,
  title: { sizeM: 0.092, leadingM: 0.096 },
  text: { sizeM: 0.0265, leadingM: 0.0375 },
  /** From the title's last baseline down to the text's first, and more between paragraphs than between lines. */
  belowTitleM: 0.083,
  betweenM: 0.0165,
  /** From the last baseline to the lower edge: room for what hangs below it. */
  belowM: 0.01,
} as const;

/** Share of the em that a letter takes on average, spaces counted; a little more than what is measured. */
const LETTER = 0.42;

/** A text's paragraphs: empty lines part them. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** Height of a block of so many lines; what is drawn and what is estimated are both counted so. */
export function wallTextHeightM(titleLines: number, linesOfParagraphs: readonly number[]): number {
  const { title, text, belowTitleM, betweenM, belowM } = WALL_TEXT_M;
  // The block starts at the height of the title's capitals.
  const titleM = title.sizeM * 0.65 + (titleLines - 1) * title.leadingM;
  const lines = linesOfParagraphs.reduce((sum, count) => sum + count, 0);
  if (lines === 0) return titleM + belowM;
  return (
    titleM + belowTitleM + (lines - 1) * text.leadingM + (linesOfParagraphs.length - 1) * betweenM + belowM
  );
}

/** Width and height that a wall text takes in the language that needs most, to about a line. */
export function wallTextSize(
  wallText: WallText,
  label: LanguageMap,
  text: LanguageMap | undefined,
): { readonly widthM: number; readonly heightM: number } {
  const widthM = wallText.widthM ?? WALL_TEXT_M.width;
  const lines = (content: string, sizeM: number) => Math.ceil((content.length * sizeM * LETTER) / widthM);
  const heights = Object.entries(label).map(([language, title]) => {
    const counts = paragraphsOf(text?.[language] ?? '').map((p) => lines(p, WALL_TEXT_M.text.sizeM));
    return wallTextHeightM(lines(title, WALL_TEXT_M.title.sizeM), counts);
  });
  return { widthM, heightM: Math.max(...heights) };
}
