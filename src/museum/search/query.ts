import { foldText } from './text/fold.ts';
import { isLoneLetter, typedWordsOf } from './text/words.ts';
import { takeSpans, type YearSpan } from './text/years.ts';

/** One of the things that a work must have: a whole word, a word's beginning, or a year within a span. */
export type Wanted =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'years'; readonly span: YearSpan };

const LONGEST_QUERY = 200;
const MOST_WORDS = 8;

/** What is wanted of a work by what was typed so far: the last word is still being typed unless a space follows it. */
export function parseQuery(typed: string, lang: string): readonly Wanted[] {
  const { spans, rest } = takeSpans(foldText(typed.slice(0, LONGEST_QUERY)));
  const words = typedWordsOf(rest, lang);
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(rest);
  return [
    ...spans.map((span): Wanted => ({ kind: 'years', span })),
    ...words.slice(0, MOST_WORDS).map((text, i): Wanted => {
      const typing = (isOpen && i === words.length - 1) || isLoneLetter(text);
      return { kind: typing ? 'prefix' : 'word', text };
    }),
  ];
}
