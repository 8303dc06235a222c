import type { TextLoaders } from './languages.ts';

export const PLAN_TEXTS: TextLoaders = {
  fr: async () => (await import('../i18n/plan.fr.json')).default,
  en: async () => (await import('../i18n/plan.en.json')).default,
};
