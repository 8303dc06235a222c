import { type Address, formatAddress } from './addresses.ts';
import type { PlanRoom } from './format/plan.ts';

/** The museum's own address, ending in a slash, and its languages, the first of which is for all others. */
export type Site = { readonly root: string; readonly languages: readonly string[] };

/** What the sitemap of a museum is made from. */
export type Mapped = {
  readonly wings: readonly { readonly id: string }[];
  readonly rooms: readonly PlanRoom[];
  readonly tours: readonly { readonly id: string }[];
  readonly sellsMemberships: boolean;
  /** Whether anybody may enter. */
  readonly isOpen: (room: PlanRoom) => boolean;
  /** The works that hang in a room; asked of open rooms alone, one after another. */
  readonly worksOf: (room: PlanRoom) => Promise<readonly string[]>;
};

/** The protocol's limit (sitemaps.org); a part never comes near it unless rooms hold hundreds of works each. */
const MOST_URLS = 50_000;
const ROOMS_A_PART = 25;

/** In how many parts a museum of so many rooms is listed: the first is of pages that are no room. */
export const sitemapParts = (rooms: number): number => 1 + Math.ceil(rooms / ROOMS_A_PART);

/** The path of a part below the base; `sitemap.xml` lists them. */
export const sitemapPartPath = (part: number): string => `sitemap/${part}.xml`;

export function sitemapIndex({ root }: Site, rooms: number): string {
  const parts = Array.from(
    { length: sitemapParts(rooms) },
    (_, part) => `<sitemap><loc>${escapeXml(root + sitemapPartPath(part))}</loc></sitemap>\n`,
  );
  return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${parts.join('')}</sitemapindex>\n`;
}

/** One part of the sitemap, piece by piece: a room's works are read when it is their turn, and let go. */
export async function* sitemapPart(site: Site, mapped: Mapped, part: number): AsyncGenerator<string> {
  yield `${HEAD}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  let left = MOST_URLS;
  for await (const address of addressesOf(mapped, part)) {
    left -= site.languages.length;
    if (left < 0) break;
    yield urlsOf(site, address);
  }
  yield '</urlset>\n';
}

async function* addressesOf(mapped: Mapped, part: number): AsyncGenerator<Address> {
  const lang = '';
  if (part === 0) {
    yield { kind: 'home', lang };
    yield { kind: 'list', lang };
    if (mapped.sellsMemberships) yield { kind: 'join', lang };
    if (mapped.tours.length > 0) yield { kind: 'tours', lang };
    for (const { id } of mapped.tours) yield { kind: 'tour', lang, tour: id };
    if (mapped.wings.length > 1) for (const { id } of mapped.wings) yield { kind: 'wing', lang, wing: id };
    return;
  }
  const start = (part - 1) * ROOMS_A_PART;
  for (const room of mapped.rooms.slice(start, start + ROOMS_A_PART)) {
    yield { kind: 'room', lang, view: '3d', room: room.id };
    if (!mapped.isOpen(room)) continue;
    for (const work of await mapped.worksOf(room))
      yield { kind: 'work', lang, view: '3d', room: room.id, work };
  }
}

/** An address in each language, each with links to all of them, as search engines ask. */
function urlsOf({ root, languages }: Site, address: Address): string {
  const urlIn = (lang: string) => escapeXml(root + formatAddress({ ...address, lang }).slice(1));
  const link = (hreflang: string, url: string) =>
    `<xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${url}"/>`;
  const links = languages.map((lang) => link(lang, urlIn(lang))).join('');
  const forOthers = link('x-default', address.kind === 'home' ? escapeXml(root) : urlIn(languages[0]!));
  return languages.map((lang) => `<url><loc>${urlIn(lang)}</loc>${links}${forOthers}</url>\n`).join('');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
