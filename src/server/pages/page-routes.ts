import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Address, parseAddress } from '../../museum/addresses.ts';
import type { Session } from '../../museum/api.ts';
import { isPrivatePage } from '../../museum/named-pages.ts';
import type { PageData } from '../../museum/page-data.ts';
import { encodedPathOf } from '../file-path.ts';
import { sendError } from '../http-errors.ts';
import type { MuseumFiles, MuseumSnapshot } from '../museum-files.ts';
import type { Visitors } from '../visitors.ts';
import { chooseLanguage } from './choose-language.ts';
import { packPage } from './pack-page.ts';
import { preparePage } from './page-data.ts';
import {
  brokenMuseumPage,
  fillTemplate,
  type RenderedPage,
  type RenderInput,
  type RenderPage,
} from './page-html.ts';

/** Where pages come from: the build, or Vite while developing. */
export type PageSource = {
  /** The HTML around a page, with its placeholders; `path` is the address asked for. */
  readonly template: (path: string) => Promise<string>;
  readonly render: RenderPage;
};

/** Answers a path that is no page, e.g. with a file of the built site. */
export type Fallback = (request: FastifyRequest, reply: FastifyReply, path: string) => unknown;

export type PageRoutesOptions = {
  readonly files: MuseumFiles;
  readonly visitors: Visitors;
  readonly source: PageSource;
  readonly basePath: string;
  /** Of `PUBLIC_URL`: heads name whole addresses by it alone, never by what a request's `Host` says. */
  readonly origin?: string | undefined;
  readonly nowMs: () => number;
  readonly fallback: Fallback;
};

/** `/`, every address of the museum, and the page for what isn't there. */
export async function pageRoutes(app: FastifyInstance, options: PageRoutesOptions): Promise<void> {
  const { files, basePath, fallback } = options;

  const pathOf = (request: FastifyRequest) =>
    `/${encodedPathOf(request.raw.url ?? '').slice(basePath.length)}`;

  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const museum = await files.museum();
    if (!museum.ok) return sendBroken(reply, museum.file, museum.line);
    const lang = chooseLanguage(request.headers['accept-language'], museum.value.museum.languages);
    reply.header('vary', 'Accept-Language').header('cache-control', 'no-cache');
    return reply.redirect(`${basePath}${lang}`, 302);
  });

  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = pathOf(request);
    const address = parseAddress(path);
    const museum = address && (await files.museum());
    if (museum && !museum.ok) return sendBroken(reply, museum.file, museum.line);
    if (address && museum?.value.museum.languages.includes(address.lang)) {
      return sendPage(options, museum.value, request, reply, { path, address });
    }
    return fallback(request, reply, path);
  });

  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request);
    const wantsPage =
      /text\/html/.test(request.headers.accept ?? '') && /^(?:GET|HEAD)$/.test(request.method);
    const museum = wantsPage && !path.startsWith('/api/') ? await files.museum() : undefined;
    if (!museum?.ok) return sendError(reply, 'not-found');
    return sendPage(options, museum.value, request, reply, { path, address: undefined });
  });
}

async function sendPage(
  { files, visitors, source, basePath, origin, nowMs }: PageRoutesOptions,
  snapshot: MuseumSnapshot,
  request: FastifyRequest,
  reply: FastifyReply,
  { path, address }: { path: string; address: Address | undefined },
): Promise<FastifyReply> {
  const session = await sessionFor(visitors, request, reply).catch((err: unknown): Session => {
    // Without the store nobody is known, but the public museum goes on.
    request.log.error({ err }, 'session could not be read');
    return { member: null, nowMs: nowMs() };
  });
  const { data, status, holdsGated } = await preparePage(files, snapshot, address, session);
  const lang = address?.lang ?? chooseLanguage(request.headers['accept-language'], snapshot.museum.languages);
  const page = await render(source, request, { path, lang, base: basePath, origin, data, status });
  const isPrivate = address !== undefined && isPrivatePage(address.kind);
  if (isPrivate) reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex');
  const isWalk = address !== undefined && 'view' in address && address.view === '3d';
  const html = fillTemplate(await source.template(path), page, data, { base: basePath, isWalk });
  return reply
    .code(page.status === 200 ? status : page.status)
    .header('cache-control', holdsGated || isPrivate ? 'private, no-store' : 'private, no-cache')
    .header('vary', `Cookie, Accept-Encoding${address ? '' : ', Accept-Language'}`)
    .type('text/html; charset=utf-8')
    .send(await packPage(request, reply, html));
}

async function sessionFor(
  visitors: Visitors,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session> {
  const session = await visitors.sessionOf(request);
  await visitors.keep?.(request, reply);
  return session;
}

/** A page that can't be rendered here still can in the browser, from the same data. */
async function render(
  source: PageSource,
  request: FastifyRequest,
  input: RenderInput,
): Promise<RenderedPage> {
  try {
    return await source.render(input);
  } catch (err) {
    request.log.error({ err }, 'page could not be rendered');
    return unrendered(input.lang, input.status, input.data);
  }
}

function unrendered(lang: string, status: number, { museum }: PageData): RenderedPage {
  const title = museum.label[lang] ?? Object.values(museum.label)[0] ?? '';
  const description = museum.summary[lang] ?? '';
  return { html: '', title, description, lang, dir: 'ltr', status };
}

function sendBroken(reply: FastifyReply, file: string, line: number | undefined): FastifyReply {
  return reply
    .code(503)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(brokenMuseumPage(file, line));
}
