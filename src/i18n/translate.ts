import { createInstance } from 'i18next';

export type TranslationParams = Readonly<Record<string, string | number>>;
export type Translator = (key: string, params?: TranslationParams) => string;

/**
 * A translator over one language's texts, for the command line, the server and mails. Keys are nested by dots; numbers
 * in sentences follow the language (`{{lengthM, number}}`).
 */
export function translatorFor(lang: string, texts: Readonly<Record<string, unknown>>): Translator {
  const instance = createInstance();
  // Nothing is fetched, so initialising is synchronous. Sentences go to a terminal or into JSX, neither of which is HTML.
  void instance.init({
    lng: lang,
    resources: { [lang]: { translation: texts as Record<string, string> } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, params = {}) => instance.t(key, params);
}
