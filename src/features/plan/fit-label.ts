/** A name that fits: its lines and the size of its letters, in pixels. */
export type FittedLabel = { readonly lines: readonly string[]; readonly fontPx: number };

const SIZES_PX = [18, 16, 14, 13];
/** Of the serif that names are set in, on average, in em. */
const LETTER_EM = 0.46;
export const LINE_EM = 1.1;

/** Breaks a name into lines so that it fits into a box, in pixels; `undefined` where it only would in letters too small. */
export function fitLabel(name: string, widthPx: number, heightPx: number): FittedLabel | undefined {
  for (const fontPx of SIZES_PX) {
    const lines = breakLines(name, Math.floor(widthPx / (LETTER_EM * fontPx)));
    if (lines && lines.length * LINE_EM * fontPx <= heightPx) return { lines, fontPx };
  }
  return undefined;
}

/** Lines of at most so many letters; `undefined` where a word is longer. */
function breakLines(name: string, most: number): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    if (word.length > most) return undefined;
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
