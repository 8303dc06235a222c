import { describe, expect, it } from 'vitest';
import { rightsName } from '../../../src/features/work/rights.ts';
import en from '../../../src/i18n/app.en.json' with { type: 'json' };

describe('a rights statement’s name', () => {
  it.each([
    ['https://creativecommons.org/publicdomain/zero/1.0/', { key: 'rights.cc0' }],
    ['https://creativecommons.org/publicdomain/mark/1.0/', { key: 'rights.public-domain-mark' }],
    ['https://creativecommons.org/licenses/by-nc-nd/3.0/fr/', { name: 'CC BY-NC-ND 3.0' }],
    ['http://rightsstatements.org/vocab/InC-EDU/1.0/', { key: 'rights.InC-EDU' }],
    ['http://rightsstatements.org/vocab/New/1.0/', { name: 'http://rightsstatements.org/vocab/New/1.0/' }],
  ])('%s', (uri, name) => expect(rightsName(uri)).toEqual(name));

  it('has a translation for each statement of rightsstatements.org', () => {
    const codes = Object.keys(en.rights).filter((key) => /^[A-Z]/.test(key));
    expect(codes).toHaveLength(12);
    for (const code of codes) {
      expect(rightsName(`http://rightsstatements.org/vocab/${code}/1.0/`)).toEqual({ key: `rights.${code}` });
    }
  });
});
