import type { LanguageMap } from '../museum/format/common.ts';
import { type Translator, translatorFor } from './translate.ts';

/** Languages the program itself speaks; a museum's texts may have more. */
export const UI_LANGUAGES = ['fr', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';

const RTL = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

export const directionOf = (lang: string): Direction => (RTL.test(lang) ? 'rtl' : 'ltr');

/** The program's language for an address's language: the same, its parent, or English. */
export function uiLanguageFor(lang: string): UiLanguage {
  const parent = lang.split('-')[0];
  return UI_LANGUAGES.find((known) => known === parent) ?? 'en';
}

/** The visitor's language among those offered, by the browser's own order of preference. */
export function bestLanguage(offered: readonly string[], preferred: readonly string[]): string {
  for (const wish of preferred) {
    const found =
      offered.find((lang) => lang.toLowerCase() === wish.toLowerCase()) ??
      offered.find((lang) => lang.split('-')[0] === wish.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return offered[0] ?? 'en';
}

/**
 * A text as its language is set: French high punctuation and quotation marks stay with their words, whatever kind of
 * space was typed (Imprimerie nationale, Lexique des règles typographiques).
 */
function setText(text: string, lang: string): string {
  if (lang.split('-')[0] !== 'fr') return text;
  return text
    .replace(/ (?=[;!?])/g, '\u202f')
    .replace(/ (?=[:»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0');
}

/** A language map's text and the language it is in, falling back to the parent, English, then whatever there is. */
export function pickText(map: LanguageMap, lang: string): { text: string; lang: string } {
  const found = [lang, lang.split('-')[0] ?? lang, 'en'].find((tag) => map[tag] !== undefined);
  const tag = found ?? Object.keys(map)[0] ?? lang;
  return { text: setText(map[tag] ?? '', tag), lang: tag };
}

/** Everything needed to speak one language: the program's texts, the museum's, numbers and dates. */
export type Language = {
  readonly lang: string;
  readonly dir: Direction;
  readonly t: Translator;
  readonly text: (map: LanguageMap) => string;
  /** `lang` attribute for a text that had to fall back to another language; spread it on the element. */
  readonly langOf: (map: LanguageMap) => { lang?: string };
  readonly number: (value: number, maximumFractionDigits?: number) => string;
  /** `timeZone` undefined is the visitor's own. */
  readonly date: (instantMs: number, options?: { timeZone?: string | undefined; time?: boolean }) => string;
};

/** English without a country is American to `Intl`; the museum is not. */
const DATES_AS: Readonly<Record<string, string>> = { en: 'en-GB' };

export function createLanguage(lang: string, texts: Readonly<Record<string, unknown>>): Language {
  return {
    lang,
    dir: directionOf(lang),
    t: translatorFor(uiLanguageFor(lang), texts),
    text: (map) => pickText(map, lang).text,
    langOf: (map) => {
      const picked = pickText(map, lang).lang;
      return picked === lang ? {} : { lang: picked };
    },
    number: (value, maximumFractionDigits = 1) =>
      new Intl.NumberFormat(lang, { maximumFractionDigits }).format(value),
    date: (instantMs, { timeZone, time = false } = {}) =>
      new Intl.DateTimeFormat(DATES_AS[lang] ?? lang, {
        dateStyle: 'long',
        ...(time ? { timeStyle: 'short' } : {}),
        ...(timeZone ? { timeZone } : {}),
      }).format(instantMs),
  };
}

/** A language with the texts of one page besides; their first words are the page's own. */
export function withTexts(language: Language, texts: Readonly<Record<string, unknown>>): Language {
  const ofPage = translatorFor(uiLanguageFor(language.lang), texts);
  const t: Translator = (key, params) =>
    Object.hasOwn(texts, key.split('.')[0]!) ? ofPage(key, params) : language.t(key, params);
  return { ...language, t };
}
