import type { LanguageMap } from '../museum/format/common.ts';
import { pick, zipf } from './random.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

type Phrase = keyof typeof vocabulary.museum;
type Random = () => number;
type Values = Readonly<Record<string, string | number | LanguageMap>>;

export const LANGUAGES = ['en', 'fr'] as const;
/** Names and places of which there are more the more works there are (Heaps' law), some of them everywhere. */
const PLACES = 6000;
const FAMILIES = 9000;

/** A phrase in all languages, its `{{…}}` filled. */
export function say(phrase: Phrase, values: Values = {}): LanguageMap {
  const texts = LANGUAGES.map((lang) => [lang, fill(vocabulary.museum[phrase][lang], values, lang)] as const);
  return Object.fromEntries(texts);
}

function fill(text: string, values: Values, lang: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]!;
    return typeof value === 'object' ? value[lang]! : String(value);
  });
}

/** One of a list of the vocabulary, its first entries the most frequent. */
export const word = (list: 'subjects' | 'things' | 'media', random: Random): LanguageMap =>
  vocabulary[list][zipf(random, vocabulary[list].length)]!;

export const remark = (random: Random): LanguageMap => pick(random, vocabulary.remarks);

export const themeOf = (wing: number): LanguageMap => vocabulary.themes[wing % vocabulary.themes.length]!;

export const placeName = (random: Random): string => invented(zipf(random, PLACES));

export function makerName(random: Random): string {
  const family = zipf(random, FAMILIES);
  // One family, one first name: the same maker comes again.
  const first = vocabulary.firstNames[family % vocabulary.firstNames.length]!;
  return `${first} ${invented(family + PLACES)}`;
}

/** A word that sounds like a name, another for each number. */
function invented(number: number): string {
  const { syllables } = vocabulary;
  let rest = number + syllables.length;
  let name = '';
  for (; rest > 0; rest = Math.floor(rest / syllables.length)) name += syllables[rest % syllables.length];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
