import type { ComponentType } from 'react';
import { type UiLanguage, uiLanguageFor } from '../i18n/index.ts';
import { type Address, isNamed } from '../museum/addresses.ts';
import { NAMED_PAGES, type NamedPage } from '../museum/named-pages.ts';
import { bothTexts, type TextLoaders } from './languages.ts';
import { TOUR_TEXTS } from './tour-texts.ts';

/** Pages whose file and texts come when they are asked for. */
export type LazyPage = NamedPage | 'tour';

import { PLAN_TEXTS } from './plan-texts.ts';
import { TRAIL_TEXTS } from './trail-texts.ts';

type Texts = Readonly<Record<string, unknown>>;
type Loaders = { readonly page: () => Promise<ComponentType>; readonly texts: TextLoaders };

/** A page and its texts in one language. */
export type NamedPageParts = { readonly Page: ComponentType; readonly texts: Texts };

const ACCOUNT_TEXTS: TextLoaders = {
  fr: async () => (await import('../i18n/account.fr.json')).default,
  en: async () => (await import('../i18n/account.en.json')).default,
};

const CONSENT_TEXTS: TextLoaders = {
  fr: async () => ({ consents: (await import('../i18n/consents.fr.json')).default }),
  en: async () => ({ consents: (await import('../i18n/consents.en.json')).default }),
};
const JOIN_TEXTS: TextLoaders = bothTexts(
  {
    fr: async () => (await import('../i18n/join.fr.json')).default,
    en: async () => (await import('../i18n/join.en.json')).default,
  },
  CONSENT_TEXTS,
);
const DESK_TEXTS: TextLoaders = {
  fr: async () => (await import('../i18n/desk.fr.json')).default,
  en: async () => (await import('../i18n/desk.en.json')).default,
};

const DESK: Loaders = {
  page: async () => (await import('./pages/desk-page.tsx')).DeskPage,
  texts: DESK_TEXTS,
};

/** Each comes in a file of its own, with the texts that only it needs. */
const LOADERS: Readonly<Record<LazyPage, Loaders>> = {
  tours: { page: async () => (await import('./pages/tours-page.tsx')).ToursPage, texts: TOUR_TEXTS },
  tour: { page: async () => (await import('./pages/tour-page.tsx')).TourPage, texts: TOUR_TEXTS },
  'sign-in': {
    page: async () => (await import('./pages/sign-in-page.tsx')).SignInPage,
    texts: ACCOUNT_TEXTS,
  },
  'sign-in-link': {
    page: async () => (await import('./pages/sign-in-link-page.tsx')).SignInLinkPage,
    texts: ACCOUNT_TEXTS,
  },
  card: { page: async () => (await import('./pages/card-page.tsx')).CardPage, texts: ACCOUNT_TEXTS },
  account: {
    page: async () => (await import('./pages/account-page.tsx')).AccountPage,
    texts: bothTexts(ACCOUNT_TEXTS, CONSENT_TEXTS),
  },
  plan: { page: async () => (await import('./pages/plan-page.tsx')).PlanPage, texts: PLAN_TEXTS },
  visit: {
    page: async () => (await import('./pages/visit-page.tsx')).VisitPage,
    texts: TRAIL_TEXTS,
  },
  join: { page: async () => (await import('./pages/join-page.tsx')).JoinPage, texts: JOIN_TEXTS },
  'join-thanks': {
    page: async () => (await import('./pages/join-thanks-page.tsx')).JoinThanksPage,
    texts: JOIN_TEXTS,
  },
  'join-cancelled': {
    page: async () => (await import('./pages/join-cancelled-page.tsx')).JoinCancelledPage,
    texts: JOIN_TEXTS,
  },
  gift: { page: async () => (await import('./pages/gift-page.tsx')).GiftPage, texts: JOIN_TEXTS },
  desk: DESK,
  'desk-payments': DESK,
  'desk-import': DESK,
  'desk-log': DESK,
};

const atHand = new Map<string, NamedPageParts>();
const keyOf = (page: LazyPage, lang: UiLanguage): string => `${page} ${lang}`;

/** The page in a language, once it was prepared. */
export const namedPageAtHand = (page: LazyPage, lang: string): NamedPageParts | undefined =>
  atHand.get(keyOf(page, uiLanguageFor(lang)));

/** Fetches what an address shows, where that is not here yet; what fails is asked for again by the next. */
export function prepareNamedPage(address: Address | undefined): Promise<void> | undefined {
  return address && (isNamed(address) || address.kind === 'tour')
    ? prepare(address.kind, address.lang)
    : undefined;
}

function prepare(kind: LazyPage, language: string): Promise<void> | undefined {
  const lang = uiLanguageFor(language);
  const key = keyOf(kind, lang);
  if (atHand.has(key)) return undefined;
  const { page, texts } = LOADERS[kind];
  return Promise.all([page(), texts[lang]()]).then(
    ([Page, texts]) => void atHand.set(key, { Page, texts }),
    () => undefined,
  );
}

/** All of them in some languages: on the server every page is at hand. */
export async function prepareNamedPages(languages: readonly string[]): Promise<void> {
  const all = [...NAMED_PAGES, 'tour' as const].flatMap((kind) =>
    languages.map((lang) => prepare(kind, lang)),
  );
  await Promise.all(all);
}
