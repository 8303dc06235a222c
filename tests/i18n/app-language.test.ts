import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/app.en.json' with { type: 'json' };
import fr from '../../src/i18n/app.fr.json' with { type: 'json' };
import { bestLanguage, createLanguage, directionOf, pickText, uiLanguageFor } from '../../src/i18n/index.ts';

describe('a language', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['en', 'en'],
    ['ar', 'en'],
  ])('%s is spoken by the program as %s', (lang, ui) => expect(uiLanguageFor(lang)).toBe(ui));

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fr', 'ltr'],
    ['arn', 'ltr'],
  ])('%s is read %s', (lang, dir) => expect(directionOf(lang)).toBe(dir));

  it.each([
    [['de', 'en-GB'], 'en'],
    [['fr-CA'], 'fr'],
    [['ja'], 'fr'],
    [[], 'fr'],
  ])('is chosen among the museum’s by %j: %s', (preferred, chosen) =>
    expect(bestLanguage(['fr', 'en'], preferred)).toBe(chosen),
  );

  it.each([
    ['fr-CA', 'Rotonde', 'fr'],
    ['en', 'Rotunda', 'en'],
    ['ar', 'Rotunda', 'en'],
  ])('%s shows %s, and says in which language it is', (lang, text, tag) =>
    expect(pickText({ fr: 'Rotonde', en: 'Rotunda' }, lang)).toEqual({ text, lang: tag }),
  );

  it('sets French with its spaces, and leaves English alone', () => {
    const map = { fr: 'Trois : « deux » ; un !', en: 'Three : two ; one !' };
    expect(pickText(map, 'fr').text).toBe('Trois\u00a0: «\u00a0deux\u00a0»\u202f; un\u202f!');
    expect(pickText(map, 'en').text).toBe(map.en);
  });

  it('marks only a text that is in another language', () => {
    const language = createLanguage('fr', fr);
    expect(language.langOf({ fr: 'Rotonde' })).toEqual({});
    expect(language.langOf({ en: 'Rotunda' })).toEqual({ lang: 'en' });
  });

  it('writes numbers and dates as it does', () => {
    const at = Date.UTC(2027, 0, 31, 12);
    const french = createLanguage('fr', fr);
    const english = createLanguage('en', en);
    expect([french.number(144.55), english.number(144.55)]).toEqual(['144,6', '144.6']);
    expect(french.date(at, { timeZone: 'UTC' })).toBe('31 janvier 2027');
    expect(english.date(at, { timeZone: 'UTC' })).toBe('31 January 2027');
  });
});
