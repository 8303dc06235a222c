import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { decideRoomAccess } from '../../museum/access/decide-room-access.ts';
import { isSold } from '../../museum/joining/offers.ts';
import { robotsTxt } from '../../museum/robots.ts';
import { type Mapped, type Site, sitemapIndex, sitemapPart, sitemapParts } from '../../museum/sitemap.ts';
import type { MuseumFiles, MuseumSnapshot } from '../museum-files.ts';

export type SitemapRoutesOptions = {
  readonly files: MuseumFiles;
  readonly basePath: string;
  readonly origin: string | undefined;
  readonly nowMs: () => number;
};

/** Whoever asks again within the hour would learn nothing new. */
const KEPT = 'public, max-age=3600';
const XML = 'application/xml; charset=utf-8';

/** `robots.txt`, and with a `PUBLIC_URL` `sitemap.xml` with its parts, since these know whole addresses alone. */
export async function sitemapRoutes(app: FastifyInstance, options: SitemapRoutesOptions): Promise<void> {
  const { files, basePath, origin } = options;

  app.get('/robots.txt', { schema: { hide: true } }, async (_request, reply) => {
    const museum = await files.museum();
    const languages = museum.ok ? museum.value.museum.languages : [];
    const sitemapUrl = origin && `${origin}${basePath}sitemap.xml`;
    reply.type('text/plain; charset=utf-8').header('cache-control', KEPT);
    return robotsTxt({ base: basePath, languages, sitemapUrl });
  });

  if (!origin) return;
  const siteOf = ({ museum }: MuseumSnapshot): Site => ({
    root: origin + basePath,
    languages: museum.languages,
  });

  app.get('/sitemap.xml', { schema: { hide: true } }, async (_request, reply) => {
    const museum = await files.museum();
    if (!museum.ok) return reply.callNotFound();
    reply.type(XML).header('cache-control', KEPT);
    return sitemapIndex(siteOf(museum.value), museum.value.rooms.size);
  });

  app.get<{ Params: { part: string } }>(
    '/sitemap/:part(^\\d{1,6}).xml',
    { schema: { hide: true } },
    async (request, reply) => {
      const museum = await files.museum();
      const part = Number(request.params.part);
      if (!museum.ok || part >= sitemapParts(museum.value.rooms.size)) return reply.callNotFound();
      reply.type(XML).header('cache-control', KEPT);
      const mapped = mappedOf(museum.value, options);
      return reply.send(Readable.from(sitemapPart(siteOf(museum.value), mapped, part)));
    },
  );
}

function mappedOf({ museum, rooms }: MuseumSnapshot, { files, nowMs }: SitemapRoutesOptions): Mapped {
  const now = nowMs();
  return {
    wings: museum.wings,
    tours: museum.tours ?? [],
    rooms: [...rooms.values()],
    sellsMemberships: museum.tiers.some(isSold),
    isOpen: ({ access }) => decideRoomAccess(access, museum.tiers, null, now).granted,
    async worksOf(room) {
      const loaded = await files.room(room);
      return loaded.ok ? loaded.value.room.hang.map(({ work }) => work) : [];
    },
  };
}
