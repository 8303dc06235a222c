import { createLanguage, type Language, type UiLanguage, uiLanguageFor } from '../i18n/index.ts';

type Texts = Readonly<Record<string, unknown>>;
export type TextLoaders = Readonly<Record<UiLanguage, () => Promise<Texts>>>;

/** Texts from two files as one. */
export function bothTexts(some: TextLoaders, more: TextLoaders): TextLoaders {
  const both = (lang: UiLanguage) => async () =>
    Object.assign({}, ...(await Promise.all([some[lang](), more[lang]()])));
  return { fr: both('fr'), en: both('en') };
}

/** The languages at hand; each program text is fetched when first spoken. */
export type Languages = {
  /** The language, or the last one spoken while its texts are on their way. */
  readonly get: (lang: string | undefined) => Language;
  /** A promise where the texts are still to be fetched. */
  readonly prepare: (lang: string | undefined) => Promise<void> | undefined;
};

export function createLanguages(loaders: TextLoaders, initial: Language): Languages {
  const known = new Map([[initial.lang, initial]]);
  let last = initial;
  return {
    get(lang) {
      last = (lang === undefined ? undefined : known.get(lang)) ?? last;
      return last;
    },
    prepare(lang) {
      if (lang === undefined || known.has(lang)) return undefined;
      return loaders[uiLanguageFor(lang)]().then((texts) => {
        known.set(lang, createLanguage(lang, texts));
      });
    },
  };
}
