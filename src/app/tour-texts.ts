import { uiLanguageFor } from '../i18n/index.ts';
import type { TextLoaders } from './languages.ts';

/** What pages and panel of the tours say, in a file of its own. */
export const TOUR_TEXTS: TextLoaders = {
  fr: async () => (await import('../i18n/tour.fr.json')).default,
  en: async () => (await import('../i18n/tour.en.json')).default,
};

export const tourTexts = (lang: string) => TOUR_TEXTS[uiLanguageFor(lang)]();
