import type { TextLoaders } from './languages.ts';

export const TRAIL_TEXTS: TextLoaders = {
  fr: async () => (await import('../i18n/trail.fr.json')).default,
  en: async () => (await import('../i18n/trail.en.json')).default,
};
