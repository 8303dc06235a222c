import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createMuseumSource, type MuseumOutcome, type MuseumSource } from '../features/visit/index.ts';
import { bestLanguage, createLanguage, uiLanguageFor } from '../i18n/index.ts';
import { type Address, parseAddress } from '../museum/addresses.ts';
import { holdsSecret } from '../museum/named-pages.ts';
import type { PageData } from '../museum/page-data.ts';
import { normalizeBase, withBase, withoutBase } from '../platform/base.ts';
import { systemClock } from '../platform/clock.ts';
import { createHttp, type Http } from '../platform/http.ts';
import { createOpenedSecret } from '../platform/opened-secret.ts';
import { createRouter } from '../platform/router.ts';
import { createDeviceStorage } from '../platform/storage.ts';
import { App } from './app.tsx';
import { BootTrouble } from './boot-trouble.tsx';
import { bothTexts, createLanguages, type TextLoaders } from './languages.ts';
import { prepareNamedPage } from './named-pages.ts';
import { loadWalk } from './preload-walk.ts';
import { createServices, type Services } from './services.ts';
import { startVisit } from './start-visit.ts';

const TEXTS: TextLoaders = {
  fr: async () => (await import('../i18n/app.fr.json')).default,
  en: async () => (await import('../i18n/app.en.json')).default,
};

/** A visitor from a static host waits so long, in milliseconds, for being recognised. */
const KNOWN_WITHIN_MS = 2_000;

export type BootOptions = {
  /** Texts beside the public ones, for parts that are not in the public build. */
  readonly moreTexts?: TextLoaders;
  /** Called before the first render, e.g. to add the curators' panel. */
  readonly onServices?: (services: Services, parts: { http: Http; source: MuseumSource }) => void;
};

/** Makes the page live: hydrates what the server sent or, from a static host, fetches it. */
export async function boot({ onServices, moreTexts }: BootOptions = {}): Promise<void> {
  const base = normalizeBase(document.documentElement.dataset.base ?? '/');
  const openedSecret = createOpenedSecret(window, (pathname) =>
    holdsSecret(parseAddress(withoutBase(base, pathname) ?? '/')?.kind ?? ''),
  );
  const loaders = moreTexts ? bothTexts(TEXTS, moreTexts) : TEXTS;
  const root = document.getElementById('root')!;
  const http = createHttp({ fetch: window.fetch.bind(window) });
  const source = createMuseumSource({ base, http });
  const sent = dataOfPage();
  const path = () => withoutBase(base, window.location.pathname) ?? '/';
  const wished = parseAddress(path())?.lang ?? bestLanguage(Object.keys(loaders), navigator.languages);

  const data = sent ?? dataOf(await source.loadMuseum());
  if (!data) {
    const language = createLanguage(wished, await loaders[uiLanguageFor(wished)]());
    createRoot(root).render(<BootTrouble language={language} onRetry={() => window.location.reload()} />);
    return;
  }
  const lang = parseAddress(path())?.lang ?? bestLanguage(data.museum.languages, navigator.languages);
  if (path() === '/') window.history.replaceState(null, '', withBase(base, lang));

  // What the page is, the address says: its file comes along with the texts.
  const address = parseAddress(path());
  const in3d = address && 'view' in address && address.view === '3d';
  const walk = in3d ? loadWalk().catch(() => undefined) : undefined;
  const named = prepareNamedPage(address);
  const language = createLanguage(lang, await loaders[uiLanguageFor(lang)]());
  const languages = createLanguages(loaders, language);
  const router = createRouter({
    base,
    window,
    prepare: (address) =>
      allOf(languages.prepare(address?.lang), services.visit.prepare(address), prepareNamedPage(address)),
  });
  await walk;
  await named;

  const storage = createDeviceStorage(() => window.localStorage);
  const services = createServices({
    base,
    data,
    router,
    languages,
    http,
    source,
    clock: systemClock,
    storage,
    openedSecret,
  });
  onServices?.(services, { http, source });
  if (!sent) await allOf(services.visit.prepare(address), whoIsVisiting(services, address));
  const app = (
    <StrictMode>
      <App services={services} />
    </StrictMode>
  );
  if (sent) hydrateRoot(root, app);
  else {
    root.replaceChildren();
    createRoot(root).render(app);
  }
  startVisit(services, window);
  if (import.meta.env.DEV && !onServices) {
    const { followContent } = await import('./content-reload.ts');
    followContent(services, source);
  }
}

/** What a static host lets one know before any wing is entered. */
const dataOf = (outcome: MuseumOutcome) =>
  outcome.status === 'ready' ? { museum: outcome.museum, plans: [] } : undefined;

/** All, if there is anything to wait for; what doesn't come is done without. */
function allOf(...waits: readonly (Promise<unknown> | undefined)[]): Promise<void> | undefined {
  const there = waits.filter((each) => each !== undefined);
  return there.length > 0
    ? Promise.all(there.map((each) => each.catch(() => undefined))).then(() => undefined)
    : undefined;
}

/** Before a room is entered, its door asks who comes; one who can't be asked for soon is let in later. */
function whoIsVisiting({ gate }: Services, address: Address | undefined): Promise<unknown> | undefined {
  if (!address || !('room' in address)) return undefined;
  return Promise.race([gate.refresh(), new Promise((late) => setTimeout(late, KNOWN_WITHIN_MS))]);
}

function dataOfPage(): PageData | undefined {
  const text = document.getElementById('enfilade-data')?.textContent;
  return text ? (JSON.parse(text) as PageData) : undefined;
}
