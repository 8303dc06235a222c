import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import accountEn from '../../src/i18n/account.en.json' with { type: 'json' };
import accountFr from '../../src/i18n/account.fr.json' with { type: 'json' };
import en from '../../src/i18n/app.en.json' with { type: 'json' };
import fr from '../../src/i18n/app.fr.json' with { type: 'json' };
import consentsEn from '../../src/i18n/consents.en.json' with { type: 'json' };
import consentsFr from '../../src/i18n/consents.fr.json' with { type: 'json' };
import deskEn from '../../src/i18n/desk.en.json' with { type: 'json' };
import deskFr from '../../src/i18n/desk.fr.json' with { type: 'json' };
import joinEn from '../../src/i18n/join.en.json' with { type: 'json' };
import joinFr from '../../src/i18n/join.fr.json' with { type: 'json' };
import mailsEn from '../../src/i18n/mails.en.json' with { type: 'json' };
import mailsFr from '../../src/i18n/mails.fr.json' with { type: 'json' };
import planEn from '../../src/i18n/plan.en.json' with { type: 'json' };
import planFr from '../../src/i18n/plan.fr.json' with { type: 'json' };
import searchEn from '../../src/i18n/search.en.json' with { type: 'json' };
import searchFr from '../../src/i18n/search.fr.json' with { type: 'json' };
import settingsEn from '../../src/i18n/settings.en.json' with { type: 'json' };
import settingsFr from '../../src/i18n/settings.fr.json' with { type: 'json' };
import studioEn from '../../src/i18n/studio.en.json' with { type: 'json' };
import studioFr from '../../src/i18n/studio.fr.json' with { type: 'json' };
import tourEn from '../../src/i18n/tour.en.json' with { type: 'json' };
import tourFr from '../../src/i18n/tour.fr.json' with { type: 'json' };
import trailEn from '../../src/i18n/trail.en.json' with { type: 'json' };
import trailFr from '../../src/i18n/trail.fr.json' with { type: 'json' };

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const texts = {
  fr: flat({
    ...fr,
    ...accountFr,
    ...searchFr,
    ...settingsFr,
    ...studioFr,
    ...joinFr,
    ...deskFr,
    ...tourFr,
    ...planFr,
    ...trailFr,
    consents: consentsFr,
    mails: mailsFr,
  }),
  en: flat({
    ...en,
    ...accountEn,
    ...searchEn,
    ...settingsEn,
    ...studioEn,
    ...joinEn,
    ...deskEn,
    ...tourEn,
    ...planEn,
    ...trailEn,
    consents: consentsEn,
    mails: mailsEn,
  }),
};
const keysOf = (map: ReadonlyMap<string, string>) =>
  [...new Set([...map.keys()].map((key) => key.replace(PLURAL, '')))].sort();
const placesOf = (text = '') => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
const textOf = (map: ReadonlyMap<string, string>, key: string) => map.get(key) ?? map.get(`${key}_other`);

const sources = globSync('src/{app,features,ui}/**/*.{ts,tsx}').map((file) => ({
  file,
  source: readFileSync(file, 'utf8'),
}));

describe('the program’s texts', () => {
  it('have the same keys in French and English', () => expect(keysOf(texts.fr)).toEqual(keysOf(texts.en)));

  it.each(keysOf(texts.fr))('%s fills the same places in both', (key) =>
    expect(placesOf(textOf(texts.fr, key))).toEqual(placesOf(textOf(texts.en, key))),
  );

  it('have every plural form that their language needs', () => {
    for (const [lang, map] of Object.entries(texts)) {
      const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      for (const key of map.keys()) {
        if (!PLURAL.test(key)) continue;
        for (const form of forms)
          expect(map.has(key.replace(PLURAL, `_${form}`)), `${lang} ${key} ${form}`).toBe(true);
      }
    }
  });

  it('are written as French is set', () => {
    for (const [key, text] of texts.fr) {
      expect(text, `${key}: a straight apostrophe`).not.toMatch(/\w'\w/);
      expect(text, `${key}: a breaking space before high punctuation`).not.toMatch(/ [:;!?»]/);
      expect(text, `${key}: no space before high punctuation`).not.toMatch(/[a-zé}][;!?»]/);
      expect(text, `${key}: a breaking space after «`).not.toMatch(/«(?!\u00a0)/);
    }
  });

  it('name no key in the program that is missing', () => {
    for (const { file, source } of sources) {
      for (const [, key] of source.matchAll(/\bt\('([a-z0-9.-]+)'/gi)) {
        expect(textOf(texts.en, key!), `${file}: ${key}`).toBeDefined();
      }
    }
  });
});

describe('components', () => {
  it('hold no text of their own', () => {
    for (const { file, source } of sources.filter(({ file }) => file.endsWith('.tsx'))) {
      const jsxText = [...source.matchAll(/(?<!=)>\s*([A-Za-zÀ-ÿ][^<>{}=();]*?)\s*<\/?[a-zA-Z]/g)];
      expect(
        jsxText.map(([, text]) => text),
        file,
      ).toEqual([]);
      const attributes = [...source.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]+)"/g)];
      expect(
        attributes.map(([, text]) => text),
        file,
      ).toEqual([]);
    }
  });
});
