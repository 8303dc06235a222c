/** Scripts that are written without spaces and may be broken between any two letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What each further line costs, so that no text becomes longer only to have more even lines. */
const LINE_COST = 0.06;
/** A last line shorter than this share of the width looks lost. */
const SHORTEST_LAST = 0.3;

/**
 * Breaks a text so that its lines are as even as they can be: the least sum of squared gaps (Knuth and Plass 1981,
 * without hyphenation). Spaces that may not break, as before “?” in French, don't.
 * @param measure width of a line, in the unit of `width`
 * @param isDisplay the last line counts like the others, for titles
 */
export function evenLines(
  text: string,
  width: number,
  measure: (line: string) => number,
  isDisplay = false,
): readonly string[] {
  const pieces = piecesOf(text);
  const line = (from: number, to: number) => pieces.slice(from, to).join('').trimEnd();
  // The best way to set what starts at each piece: its cost, and where its first line ends.
  const costs = [...pieces.map(() => Infinity), 0];
  const ends = pieces.map((_, i) => i + 1);
  for (let from = pieces.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= pieces.length; to++) {
      const share = measure(line(from, to)) / width;
      if (share > 1 && to > from + 1) break;
      const isLast = to === pieces.length;
      const gap = isLast && !isDisplay ? Math.max(0, SHORTEST_LAST - share) : Math.max(0, 1 - share);
      const cost = gap * gap + LINE_COST + costs[to]!;
      if (cost < costs[from]!) {
        costs[from] = cost;
        ends[from] = to;
      }
    }
  }
  const lines: string[] = [];
  for (let from = 0; from < pieces.length; from = ends[from]!) lines.push(line(from, ends[from]!));
  return lines;
}

/** Words with the space behind them, or letters where a script has no spaces. */
const piecesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(/(?<=[ \n\t])/)
    .filter((piece) => piece.trim())
    .map((piece) => piece.replace(/[ \n\t]+$/, ' '))
    .flatMap((piece) => (UNSPACED.test(piece) ? [...piece] : [piece]));
