import { describe, expect, it } from 'vitest';
import type { PlanRoom } from '../../src/museum/format/plan.ts';
import { robotsTxt } from '../../src/museum/robots.ts';
import { type Mapped, sitemapIndex, sitemapPart, sitemapParts } from '../../src/museum/sitemap.ts';

const site = { root: 'https://museum.example/visit/', languages: ['fr', 'en'] };
const room = (id: string, tier?: string) => ({ id, ...(tier && { access: { tier } }) }) as PlanRoom;
const mapped = (changes: Partial<Mapped> = {}): Mapped => ({
  wings: [{ id: 'main' }],
  rooms: [room('hall'), room('salon', 'friend')],
  tours: [],
  sellsMemberships: false,
  isOpen: ({ access }) => access === undefined,
  worksOf: async ({ id }) => (id === 'hall' ? ['rose', 'spiral'] : ['secret']),
  ...changes,
});
const xmlOf = async (part: number, of = mapped()) => {
  let xml = '';
  for await (const piece of sitemapPart(site, of, part)) xml += piece;
  return xml;
};
const locs = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

describe('the sitemap', () => {
  it('lists its parts, the first of which is of pages that are no room', async () => {
    expect(locs(sitemapIndex(site, 60))).toEqual(
      [0, 1, 2, 3].map((part) => `https://museum.example/visit/sitemap/${part}.xml`),
    );
    expect(locs(await xmlOf(0))).toEqual(
      ['fr', 'en', 'fr/list', 'en/list'].map((path) => `https://museum.example/visit/${path}`),
    );
    const grown = mapped({ sellsMemberships: true, wings: [{ id: 'north' }, { id: 'south' }] });
    expect(locs(await xmlOf(0, grown))).toEqual(
      expect.arrayContaining([
        'https://museum.example/visit/en/join',
        'https://museum.example/visit/en/list/wings/south',
      ]),
    );
  });

  it('lists the page of the tours and each of them, where there are any', async () => {
    const tours = [{ id: 'short' }, { id: 'long' }];
    const paths = ['tours', 'tours/short', 'tours/long'].map(
      (path) => `https://museum.example/visit/fr/${path}`,
    );
    expect(locs(await xmlOf(0, mapped({ tours })))).toEqual(expect.arrayContaining(paths));
    expect(await xmlOf(0)).not.toContain('tours');
  });

  it('lists the works of rooms that anybody may enter, and of others their own page alone', async () => {
    const asked: string[] = [];
    const of = mapped();
    const xml = await xmlOf(1, {
      ...of,
      worksOf: (room) => {
        asked.push(room.id);
        return of.worksOf(room);
      },
    });
    expect(locs(xml).filter((url) => url?.includes('/en/'))).toEqual(
      ['hall', 'hall/works/rose', 'hall/works/spiral', 'salon'].map(
        (path) => `https://museum.example/visit/en/rooms/${path}`,
      ),
    );
    expect(asked).toEqual(['hall']);
    expect(xml).not.toContain('secret');
  });

  it('names each page in every language, and one for all others', async () => {
    const xml = await xmlOf(1);
    const entry = /<url><loc>[^<]*\/en\/rooms\/salon<.*?<\/url>/.exec(xml)![0];
    expect(
      [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, lang, href]) => [lang, href]),
    ).toEqual([
      ['fr', 'https://museum.example/visit/fr/rooms/salon'],
      ['en', 'https://museum.example/visit/en/rooms/salon'],
      ['x-default', 'https://museum.example/visit/fr/rooms/salon'],
    ]);
    expect(await xmlOf(0)).toContain('hreflang="x-default" href="https://museum.example/visit/"');
  });

  it('covers every room once, however many there are', async () => {
    const rooms = Array.from({ length: 51 }, (_, i) => room(`room-${i}`));
    const of = mapped({ rooms, worksOf: async () => [] });
    const all: (string | undefined)[] = [];
    for (let part = 1; part < sitemapParts(51); part++) all.push(...locs(await xmlOf(part, of)));
    expect(new Set(all).size).toBe(102);
    expect(all).toHaveLength(102);
  });

  it('never has more than 50,000 addresses in a part', async () => {
    const works = Array.from({ length: 30_000 }, (_, i) => `w${i}`);
    const xml = await xmlOf(1, mapped({ worksOf: async () => works }));
    expect(locs(xml)).toHaveLength(50_000);
    expect(xml.endsWith('</urlset>\n')).toBe(true);
  });
});

describe('robots.txt', () => {
  it('keeps the API and pages of one’s own out, in every language', () => {
    const text = robotsTxt({ base: '/visit/', languages: ['fr', 'en'] });
    for (const path of ['api/', 'fr/account', 'en/desk', 'en/gift', 'en/sign-in/link'])
      expect(text).toContain(`\nDisallow: /visit/${path}\n`);
    expect(text).not.toMatch(/Disallow: \/visit\/(?:en|fr)\/(?:join|rooms|list)?\n/);
    expect(text).not.toContain('Sitemap');
  });

  it('says where the sitemap is', () => {
    const sitemapUrl = 'https://museum.example/visit/sitemap.xml';
    expect(robotsTxt({ base: '/visit/', languages: ['fr'], sitemapUrl })).toContain(
      `\nSitemap: ${sitemapUrl}\n`,
    );
  });
});
