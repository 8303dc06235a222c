import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import accountEn from '../../src/i18n/account.en.json' with { type: 'json' };
import accountFr from '../../src/i18n/account.fr.json' with { type: 'json' };
import en from '../../src/i18n/app.en.json' with { type: 'json' };
import fr from '../../src/i18n/app.fr.json' with { type: 'json' };
import consentsEn from '../../src/i18n/consents.en.json' with { type: 'json' };
import consentsFr from '../../src/i18n/consents.fr.json' with { type: 'json' };
import deskEn from '../../src/i18n/desk.en.json' with { type: 'json' };
import deskFr from '../../src/i18n/desk.fr.json' with { type: 'json' };
import { createLanguage, type Language, LanguageProvider } from '../../src/i18n/index.ts';
import planEn from '../../src/i18n/plan.en.json' with { type: 'json' };
import planFr from '../../src/i18n/plan.fr.json' with { type: 'json' };
import searchEn from '../../src/i18n/search.en.json' with { type: 'json' };
import searchFr from '../../src/i18n/search.fr.json' with { type: 'json' };
import studioEn from '../../src/i18n/studio.en.json' with { type: 'json' };
import studioFr from '../../src/i18n/studio.fr.json' with { type: 'json' };
import trailEn from '../../src/i18n/trail.en.json' with { type: 'json' };
import trailFr from '../../src/i18n/trail.fr.json' with { type: 'json' };
import { createFixedRouter, type Router } from '../../src/platform/router.ts';
import { RouterProvider } from '../../src/ui/index.ts';

export const languages: Record<'fr' | 'en', Language> = {
  fr: createLanguage('fr', {
    ...fr,
    ...accountFr,
    ...searchFr,
    ...studioFr,
    ...deskFr,
    ...planFr,
    ...trailFr,
    consents: consentsFr,
  }),
  en: createLanguage('en', {
    ...en,
    ...accountEn,
    ...searchEn,
    ...studioEn,
    ...deskEn,
    ...planEn,
    ...trailEn,
    consents: consentsEn,
  }),
};

/** Shows a component in a language, at an address of a museum below `/`. */
export function renderIn(
  lang: 'fr' | 'en',
  element: ReactNode,
  router: Router = createFixedRouter('/', `/${lang}`),
) {
  const wrap = (inner: ReactNode, spoken: 'fr' | 'en') => (
    <RouterProvider value={router}>
      <LanguageProvider value={languages[spoken]}>{inner}</LanguageProvider>
    </RouterProvider>
  );
  const result = render(wrap(element, lang));
  return { ...result, speak: (other: 'fr' | 'en') => result.rerender(wrap(element, other)) };
}
