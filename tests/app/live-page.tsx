import { act } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { render } from '../../src/app/entry-server.tsx';
import { createLanguages } from '../../src/app/languages.ts';
import { createServices, type Services } from '../../src/app/services.ts';
import { startVisit } from '../../src/app/start-visit.ts';
import { createMuseumSource } from '../../src/features/visit/index.ts';
import en from '../../src/i18n/app.en.json' with { type: 'json' };
import fr from '../../src/i18n/app.fr.json' with { type: 'json' };
import { createLanguage, uiLanguageFor } from '../../src/i18n/index.ts';
import type { Session } from '../../src/museum/api.ts';
import type { PageData } from '../../src/museum/page-data.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { createHttp } from '../../src/platform/http.ts';
import { createRouter } from '../../src/platform/router.ts';
import type { DeviceStorage } from '../../src/platform/storage.ts';
import { friend, gallery, hall, NOW_MS, pageData, salon, signedOut } from './small-museum.ts';

export type LivePage = {
  readonly services: Services;
  readonly complaints: readonly string[];
  readonly root: Root;
};
export type LiveOptions = {
  readonly data?: PageData;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  readonly storage?: DeviceStorage;
};

const TEXTS = { fr, en };
const open: (() => Promise<void>)[] = [];

/** A page as its visitor has it: made by the server, then hydrated, its files and API answered by `fetch`. */
export async function live(
  path: string,
  {
    data = pageData(),
    fetch = smallServer(),
    clock = { nowMs: () => NOW_MS, at: () => () => {} },
    storage = { get: () => undefined, set: () => {}, keeps: () => false },
  }: LiveOptions = {},
): Promise<LivePage> {
  window.history.pushState(null, '', path);
  const lang = path.slice(1, 3);
  const page = render({ path, lang, base: '/', data });
  document.body.innerHTML = `<div id="root">${page.html}</div>`;
  document.title = page.title;
  const complaints: string[] = [];
  const complain = vi.spyOn(console, 'error').mockImplementation((...args) => {
    complaints.push(args.map(String).join(' '));
  });
  const http = createHttp({ fetch, wait: async () => {} });
  const languages = createLanguages(
    { fr: async () => fr, en: async () => en },
    createLanguage(lang, TEXTS[uiLanguageFor(lang)]),
  );
  const services = createServices({
    base: '/',
    data,
    http,
    languages,
    router: createRouter({ base: '/', window, prepare: (address) => languages.prepare(address?.lang) }),
    source: createMuseumSource({ base: '/', http }),
    clock,
    storage,
  });
  const root = await act(async () =>
    hydrateRoot(document.getElementById('root')!, <App services={services} />, {
      onRecoverableError: (error) => complaints.push(String(error)),
    }),
  );
  const stop = startVisit(services, window);
  open.push(async () => {
    stop();
    services.router.dispose();
    await act(async () => root.unmount());
  });
  complain.mockRestore();
  return { services, complaints, root };
}

export async function closePages() {
  for (const close of open.splice(0)) await close();
  document.body.innerHTML = '';
}

/** Answers as the real server does, with one card that opens the salon. */
export function smallServer(): typeof globalThis.fetch {
  let session: Session = signedOut;
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const files: Record<string, unknown> = {
    '/assets/museum/rooms/hall/room.json': hall.room,
    '/assets/museum/rooms/hall/works.json': hall.works,
    '/assets/museum/rooms/gallery/room.json': gallery.room,
    '/assets/museum/rooms/gallery/works.json': gallery.works,
  };
  const gated: Record<string, unknown> = {
    '/api/rooms/salon/room.json': salon.room,
    '/api/rooms/salon/works.json': salon.works,
  };
  return async (input, init) => {
    const url = String(input);
    if (url === '/api/session' && init?.method === 'POST') {
      const { card } = JSON.parse(String(init.body)) as { card: string };
      if (card !== 'good.card') return json({ error: { code: 'card-not-ours' } }, 400);
      session = friend;
    }
    if (url === '/api/session' && init?.method === 'DELETE') {
      session = signedOut;
      return new Response(null, { status: 204 });
    }
    if (url === '/api/session') return json(session);
    if (url in gated) {
      return session.member
        ? json(gated[url])
        : json({ error: { code: 'room-closed', refusal: { reason: 'sign-in', tier: 'friend' } } }, 401);
    }
    return url in files ? json(files[url]) : json({ error: { code: 'not-found' } }, 404);
  };
}
