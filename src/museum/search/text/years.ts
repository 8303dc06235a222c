import { foldText } from './fold.ts';

/** Years that a span may cover to be found by each of them: beyond, a date says too little. */
const LONGEST_SPAN = 100;
const SPAN = /(?<!\p{N})(\d{4})\s*(?:[-–—/]|to|a|bis)\s*(\d{4}|\d{2})(?!\p{N})/gu;

/** A span of years, both ends included. */
export type YearSpan = { readonly from: number; readonly to: number };

/** The years a date covers where it is a span: `1872–1874` and `1872–74` give all three. */
export function yearsWithin(date: string): string[] {
  return spansIn(foldText(date)).flatMap(yearsOf);
}

/** Each year of a span, as it stands among the words. */
export const yearsOf = ({ from, to }: YearSpan): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** The spans in a folded text; spans that go back or are too long are none. */
function spansIn(text: string): YearSpan[] {
  return [...text.matchAll(SPAN)].flatMap(([, first, second]) => {
    const from = Number(first);
    const to = second!.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
    return to > from && to - from < LONGEST_SPAN ? [{ from, to }] : [];
  });
}

const TYPED_SPAN = /(?<!\p{N})\d{4}\s*[-–—]\s*(?:\d{4}|\d{2})(?!\p{N})/gu;
const UNFINISHED_SPAN = /(?<!\p{N})(\d{4})\s*[-–—]\s*\d{0,3}$/u;

/**
 * Takes the spans out of what was typed (`1860-1870`, `1860-70`); the rest stays to be read as words, a span of which
 * only the first year is finished as that year.
 */
export function takeSpans(typed: string): { readonly spans: readonly YearSpan[]; readonly rest: string } {
  const spans: YearSpan[] = [];
  const rest = typed.replace(TYPED_SPAN, (whole) => {
    const found = spansIn(whole);
    spans.push(...found);
    return found.length > 0 ? ' ' : whole;
  });
  return { spans, rest: rest.replace(UNFINISHED_SPAN, '$1 ') };
}
