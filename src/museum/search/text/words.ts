import { foldText } from './fold.ts';

/** A run of letters and digits, with the apostrophes within it. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;
const APOSTROPHE = /['’ʼ]/;
/** Scripts written without spaces: a word's end can't be seen, so pairs of letters stand for words. */
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Longer than any word of a label: what is cut off distinguishes nothing. */
const LONGEST_WORD = 40;

/** Articles and the like that lose their vowel before a word: never what one looks for. */
const ELIDED: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/,
  it: /^(?:[cdl]|un|dell|all|dall|nell|sull|quell)$/,
  ca: /^[dlmnst]$/,
};

/** The words under which a text is found, folded, in their order, some of them more than once. */
export function wordsOf(text: string, lang: string): string[] {
  return runsOf(text, lang).flatMap((parts) => {
    const words = parts.flatMap((part) => [...splitSpaceless(part), ...lastLetterOf(part)]);
    // Whoever looks for O'Keeffe may leave the apostrophe out.
    return (parts.length > 1 ? [...words, parts.join('')] : words).map(cut);
  });
}

/** The words that a text in which one looks for something asks for, folded, in their order. */
export const typedWordsOf = (text: string, lang: string): string[] =>
  runsOf(text, lang).flatMap((parts) => parts.flatMap(splitSpaceless).map(cut));

/** Whether a word is one letter of a script without spaces: the beginning of pairs. */
export const isLoneLetter = (word: string): boolean => lastLetterOf(word)[0] === word;

const runsOf = (text: string, lang: string): string[][] => {
  const elided = ELIDED[lang.split('-')[0]!];
  return [...foldText(text).matchAll(RUN)].map(([run]) =>
    run.split(APOSTROPHE).filter((part, i, all) => i === all.length - 1 || !elided?.test(part)),
  );
};

const cut = (word: string): string => word.slice(0, LONGEST_WORD);

/** A word as it is; of a script without spaces, every pair of neighbouring letters. */
function splitSpaceless(word: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const { 0: run, index } of word.matchAll(SPACELESS)) {
    if (index > at) found.push(word.slice(at, index));
    const letters = [...run];
    if (letters.length === 1) found.push(run);
    for (let i = 0; i < letters.length - 1; i++) found.push(letters[i]! + letters[i + 1]!);
    at = index + run.length;
  }
  if (at < word.length) found.push(word.slice(at));
  return found;
}

/** The letters that end runs without spaces: alone, they begin no pair by which they could be found. */
const lastLetterOf = (word: string): string[] =>
  [...word.matchAll(SPACELESS)].flatMap(([run]) => [...run].slice(-1));
