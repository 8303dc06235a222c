import { renderToString } from 'react-dom/server';
import en from '../i18n/app.en.json' with { type: 'json' };
import fr from '../i18n/app.fr.json' with { type: 'json' };
import { createLanguage, directionOf, uiLanguageFor } from '../i18n/index.ts';
import { parseAddress } from '../museum/addresses.ts';
import type { HeadTag } from '../museum/head-tags.ts';
import type { PageData } from '../museum/page-data.ts';
import { normalizeBase } from '../platform/base.ts';
import { systemClock } from '../platform/clock.ts';
import { createFixedRouter } from '../platform/router.ts';
import { App } from './app.tsx';
import { createLanguages } from './languages.ts';
import { prepareNamedPages } from './named-pages.ts';
import { pageHead } from './page-head.ts';
import { WalkPage } from './pages/walk-page.tsx';
import { provideWalk } from './preload-walk.ts';
import { createServices } from './services.ts';
import { shareHead } from './share-head.ts';
import { roomOf } from './use-page.ts';

export type RenderInput = {
  /** Below the base path, with its leading slash. */
  readonly path: string;
  readonly lang: string;
  readonly base: string;
  /** Of the museum's own address, where it knows it: `https://museum.example`. */
  readonly origin?: string | undefined;
  readonly data: PageData;
};

export type RenderedPage = {
  readonly html: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly HeadTag[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly status: number;
};

const TEXTS = { fr, en };
const NOTHING_IS_FETCHED = () => Promise.reject(new Error('a page made on the server fetches nothing'));

provideWalk(WalkPage);
await prepareNamedPages(Object.keys(TEXTS));

/** Makes a page's HTML from its data, with the components that the browser hydrates it with. */
export function render({ path, lang, base: givenBase, origin, data }: RenderInput): RenderedPage {
  const base = normalizeBase(givenBase);
  const language = createLanguage(lang, TEXTS[uiLanguageFor(lang)]);
  const services = createServices({
    base,
    data,
    router: createFixedRouter(base, path),
    languages: createLanguages({ fr: async () => fr, en: async () => en }, language),
    http: { json: NOTHING_IS_FETCHED, bytes: NOTHING_IS_FETCHED },
    source: {
      loadMuseum: NOTHING_IS_FETCHED,
      loadPlan: NOTHING_IS_FETCHED,
      findWing: NOTHING_IS_FETCHED,
      loadRoom: NOTHING_IS_FETCHED,
    },
    clock: systemClock,
    storage: { get: () => undefined, set: () => undefined, keeps: () => false },
  });
  const html = renderToString(<App services={services} />);
  const address = parseAddress(path);
  const room = roomOf(address);
  const { rooms } = services.visit.store.getState();
  const about = {
    address,
    museum: data.museum,
    plans: data.plans,
    roomState: room ? rooms.get(room) : undefined,
  };
  const head = pageHead(about, language);
  const { nowMs } = data.session;
  const tags = shareHead({ ...about, head, base, origin, nowMs, covers: data.tours?.covers }, language);
  const { title, description, status } = head;
  return { html, title, description, tags, lang, dir: directionOf(lang), status };
}
