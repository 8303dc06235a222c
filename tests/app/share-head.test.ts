import { describe, expect, it } from 'vitest';
import { render } from '../../src/app/entry-server.tsx';
import type { HeadTag } from '../../src/museum/head-tags.ts';
import type { PageData } from '../../src/museum/page-data.ts';
import { friend, hall, pageData, ready, salon } from './small-museum.ts';

const inHall = { id: 'hall', outcome: ready(hall) };
const closed = {
  id: 'salon',
  outcome: { status: 'closed', refusal: { reason: 'sign-in', tier: 'friend' } },
} as const;
const ORIGIN = 'https://museum.example';

const tagsOf = (path: string, data: PageData = pageData(), origin: string | undefined = ORIGIN, base = '/') =>
  render({ path, lang: path.slice(1, 3), base, origin, data }).tags;
const canonicalOf = (tags: readonly HeadTag[]) =>
  tags.flatMap((tag) => (tag.tag === 'link' && tag.rel === 'canonical' ? [tag.href] : []))[0];
const metaOf = (tags: readonly HeadTag[]) =>
  Object.fromEntries(tags.flatMap((tag) => (tag.tag === 'meta' ? [[tag.name, tag.content]] : [])));
const graphOf = (tags: readonly HeadTag[]) =>
  tags.flatMap((tag) =>
    tag.tag === 'json-ld' ? (tag.data as { '@graph': Record<string, unknown>[] })['@graph'] : [],
  );

describe('the head of a work’s page', () => {
  const path = '/fr/rooms/hall/works/rose';

  it.each([path, '/fr/list/rooms/hall/works/rose', `${path}/full`])(
    'at %s names one address for search engines',
    (at) => expect(canonicalOf(tagsOf(at, pageData(inHall)))).toBe(`${ORIGIN}${path}`),
  );

  it('names it in every language', () => {
    const tags = tagsOf(path, pageData(inHall));
    const others = tags.flatMap((tag) =>
      tag.tag === 'link' && tag.rel === 'alternate' ? [[tag.hreflang, tag.href]] : [],
    );
    expect(others).toEqual([
      ['fr', `${ORIGIN}/fr/rooms/hall/works/rose`],
      ['en', `${ORIGIN}/en/rooms/hall/works/rose`],
      ['x-default', `${ORIGIN}/fr/rooms/hall/works/rose`],
    ]);
  });

  it('shows its picture where it is posted', () => {
    expect(metaOf(tagsOf(path, pageData(inHall)))).toMatchObject({
      'og:title': 'Rose – Le Hall – Petit Musée',
      'og:url': `${ORIGIN}${path}`,
      'og:image': `${ORIGIN}/share/rooms/hall/works/rose.jpg`,
      'og:image:width': '1200',
      'og:locale': 'fr',
      'twitter:card': 'summary_large_image',
    });
  });

  it('says in schema.org’s words what it is and where it hangs', () => {
    const graph = graphOf(tagsOf(path, pageData(inHall), ORIGIN, '/visit/'));
    expect(graph.map((node) => node['@type'])).toEqual(['Museum', 'VisualArtwork', 'BreadcrumbList']);
    expect(graph[1]).toMatchObject({
      name: 'Rose',
      creator: { '@type': 'Person', name: 'Blaise Pascal' },
      temporal: 'vers 1658',
      artMedium: 'Image calculée',
      width: { '@type': 'QuantitativeValue', unitCode: 'MTR' },
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      image: `${ORIGIN}/visit/share/rooms/hall/works/rose.jpg`,
    });
    expect((graph[2] as { itemListElement: object[] }).itemListElement).toMatchObject([
      { position: 1, name: 'Petit Musée', item: `${ORIGIN}/visit/fr` },
      { position: 2, name: 'Le Hall', item: `${ORIGIN}/visit/fr/rooms/hall` },
      { position: 3, name: 'Rose', item: `${ORIGIN}/visit/fr/rooms/hall/works/rose` },
    ]);
  });

  it('without the museum’s own address names no picture and no whole address', () => {
    const tags = tagsOf(path, pageData(inHall), '');
    expect(canonicalOf(tags)).toBe(path);
    const meta = metaOf(tags);
    expect([meta['og:image'], meta['og:url'], meta['twitter:card']]).toEqual([
      undefined,
      undefined,
      'summary',
    ]);
    expect(JSON.stringify(tags)).not.toContain('/share/');
  });
});

describe('the head of a closed room’s page', () => {
  it.each(['/en/rooms/salon', '/en/rooms/salon/works/zeta', '/en/list/rooms/salon/works/zeta'])(
    'at %s has the room’s title and teaser, and nothing of its works',
    (path) => {
      const tags = tagsOf(path, pageData(closed));
      expect(metaOf(tags)).toMatchObject({
        'og:title': 'The Salon – Small Museum',
        'og:description': 'For friends.',
        'og:image': `${ORIGIN}/share/rooms/salon.jpg`,
        'og:image:alt': 'A glow',
      });
      expect(graphOf(tags).map((node) => node['@type'])).toEqual(['Museum', 'BreadcrumbList']);
      expect(canonicalOf(tags)).toBe(`${ORIGIN}/en/rooms/salon`);
      expect(JSON.stringify(tags)).not.toMatch(/zeta/i);
    },
  );

  it('names no work’s picture and no facts for a member either: what is posted is for all', () => {
    const opened = pageData({ id: 'salon', outcome: ready(salon) }, friend);
    const tags = tagsOf('/en/rooms/salon/works/zeta', opened);
    expect(metaOf(tags)['og:image']).toBe(`${ORIGIN}/share/rooms/salon.jpg`);
    expect(graphOf(tags).map((node) => node['@type'])).not.toContain('VisualArtwork');
  });
});

describe('the head of other pages', () => {
  it.each(['/en/account', '/en/desk', '/en/nonsense/here', '/en/list/rooms/cellar'])(
    'at %s says nothing',
    (path) => expect(tagsOf(path)).toEqual([]),
  );

  it('of the front page finds each visitor’s language', () => {
    const tags = tagsOf('/en');
    expect(tags).toContainEqual({ tag: 'link', rel: 'alternate', hreflang: 'x-default', href: `${ORIGIN}/` });
    expect(metaOf(tags)['og:image']).toBe(`${ORIGIN}/share/rooms/hall.jpg`);
    expect(graphOf(tags).map((node) => node['@type'])).toEqual(['Museum']);
  });

  it('of a room that is open shows its first work', () => {
    expect(metaOf(tagsOf('/en/rooms/hall', pageData(inHall)))['og:image']).toBe(
      `${ORIGIN}/share/rooms/hall.jpg`,
    );
  });
});
