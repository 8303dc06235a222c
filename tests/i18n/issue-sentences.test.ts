import { describe, expect, it } from 'vitest';
import cliEn from '../../src/i18n/cli.en.json' with { type: 'json' };
import cliFr from '../../src/i18n/cli.fr.json' with { type: 'json' };
import en from '../../src/i18n/issues.en.json' with { type: 'json' };
import fr from '../../src/i18n/issues.fr.json' with { type: 'json' };
import { translatorFor } from '../../src/i18n/translate.ts';
import { ISSUE_CODES, ISSUES } from '../../src/museum/validate/issue-codes.ts';

const paramsIn = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]))].toSorted();

describe.each([
  ['English', 'en', en as Record<string, string>],
  ['French', 'fr', fr as Record<string, string>],
])('the %s sentences of issues', (_, lang, sentences) => {
  it('are there for every code, and for no other', () => {
    expect(Object.keys(sentences).toSorted()).toEqual([...ISSUE_CODES].toSorted());
  });

  it.each(ISSUE_CODES)('of %s names all that the issue carries', (code) => {
    expect(paramsIn(sentences[code] ?? '')).toEqual([...ISSUES[code].params].toSorted());
  });

  it.each(ISSUE_CODES)('of %s says what is wrong and what to do', (code) => {
    expect(sentences[code]).toMatch(/^.+[:?].+[.?]$/);
    const params = Object.fromEntries(ISSUES[code].params.map((name) => [name, 1.5]));
    expect(translatorFor(lang, sentences)(code, params)).not.toMatch(/[{}]{2}|NaN|undefined/);
  });
});

describe('the French sentences', () => {
  it('keep their punctuation together with the word before', () => {
    for (const sentence of Object.values(fr)) expect(sentence).not.toMatch(/« | »| [:;?!%]/);
  });
});

describe('a translator', () => {
  it('writes numbers as the language does', () => {
    const texts = { far: '{{awayM, number}} m' };
    expect(translatorFor('fr', texts)('far', { awayM: 1.5 })).toBe('1,5 m');
    expect(translatorFor('en', texts)('far', { awayM: 1.5 })).toBe('1.5 m');
  });

  it('takes nothing that a value says for a translation of its own', () => {
    const texts = { said: 'said {{value}}', secret: 'secret' };
    const value = '$t(secret) {{value}} <b>';
    expect(translatorFor('en', texts)('said', { value })).toBe(`said ${value}`);
  });
});

it('the command line has the same texts in both languages, but for French’s own plural', () => {
  const keysOf = (texts: object, path = ''): string[] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}${key}`] : keysOf(value as object, `${path}${key}.`),
    );
  const french = keysOf(cliFr).filter((key) => !key.endsWith('_many'));
  expect(french).toEqual(keysOf(cliEn));
});
