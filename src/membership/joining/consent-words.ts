import en from '../../i18n/consents.en.json' with { type: 'json' };
import fr from '../../i18n/consents.fr.json' with { type: 'json' };
import { uiLanguageFor } from '../../i18n/react-language.ts';
import { CONSENT_VERSION, type ConsentPurpose } from '../../museum/joining/consents.ts';
import type { GivenConsent } from './pending.ts';

const WORDS = { en, fr };

/** Consents as they are kept: in the very words that the page showed in this language, whatever the browser says. */
export function givenConsents(
  purposes: readonly ConsentPurpose[],
  lang: string,
  givenAtMs: number,
): readonly GivenConsent[] {
  const language = uiLanguageFor(lang);
  return [...new Set(purposes)].map((purpose) => ({
    purpose,
    wording: WORDS[language][purpose],
    wordingVersion: CONSENT_VERSION,
    language,
    givenAtMs,
  }));
}
