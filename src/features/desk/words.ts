import type { Language } from '../../i18n/index.ts';

/** What a key says, or `otherwise` where this program has no words for it, such as one of another version. */
export function wordsFor({ t }: Pick<Language, 't'>, key: string, otherwise: string): string {
  const words = t(key);
  return words === key ? otherwise : words;
}
