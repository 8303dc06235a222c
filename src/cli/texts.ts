import cliEn from '../i18n/cli.en.json' with { type: 'json' };
import cliFr from '../i18n/cli.fr.json' with { type: 'json' };
import issuesEn from '../i18n/issues.en.json' with { type: 'json' };
import issuesFr from '../i18n/issues.fr.json' with { type: 'json' };
import { type Translator, translatorFor } from '../i18n/translate.ts';
import { CLI_LANGUAGES, type CliLanguage } from './command.ts';

const CLI = { en: cliEn, fr: cliFr };
const ISSUES = { en: issuesEn, fr: issuesFr };

/** The command line's own texts. */
export const cliTexts = (lang: CliLanguage): Translator => translatorFor(lang, CLI[lang]);

/** The sentences of validation's issues, by code. */
export const issueTexts = (lang: CliLanguage): Translator => translatorFor(lang, ISSUES[lang]);

/** The language of a tag or POSIX locale (`fr_CA.UTF-8`), English where we don't speak it. */
export function cliLanguage(...wishes: readonly (string | undefined)[]): CliLanguage {
  const wish = wishes.find((candidate) => candidate !== undefined && candidate !== '');
  return CLI_LANGUAGES.find((lang) => wish?.toLowerCase().startsWith(lang)) ?? 'en';
}
