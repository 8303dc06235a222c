import { describe, expect, it } from 'vitest';
import { render } from '../../src/app/entry-server.tsx';
import type { Museum } from '../../src/museum/format/museum.ts';
import type { HeadTag } from '../../src/museum/head-tags.ts';
import type { PageData } from '../../src/museum/page-data.ts';
import type { ToursData } from '../../src/museum/tours/pictures.ts';
import { friend, hall, museum, pageData, ready, salon } from './small-museum.ts';

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

describe('the head of a tour’s page', () => {
  const rose = { ...hall.works.works.find(({ id }) => id === 'rose')!, room: 'hall', work: 'rose' };
  const inside = { id: 'inside', label: { en: 'Inside' }, summary: { en: 'For friends.' }, minutes: 3 };
  const tours: Museum['tours'] = [
    {
      id: 'first',
      label: { en: 'First steps' },
      summary: { en: 'Two rooms.' },
      minutes: 5,
      cover: { room: 'hall', work: 'rose' },
    },
    { ...inside, access: { tier: 'friend' }, cover: { room: 'salon' } },
    { ...inside, id: 'through', cover: { room: 'salon', work: 'zeta' } },
  ];
  const pageOf = (id: string, covers: ToursData['covers'] = []): PageData => ({
    ...pageData(),
    museum: { ...museum, tours },
    tours: { covers, tour: { id, outcome: { status: 'unreachable' } } },
  });
  const cover = { ...rose, filesAt: hall.filesAt };

  it('shows the work that stands for it, and where in the museum one is', () => {
    const tags = tagsOf('/en/tours/first', pageOf('first', [cover]));
    expect(metaOf(tags)).toMatchObject({
      'og:type': 'article',
      'og:title': 'First steps – Small Museum',
      'og:description': 'Two rooms.',
      'og:url': `${ORIGIN}/en/tours/first`,
      'og:image': `${ORIGIN}/share/rooms/hall/works/rose.jpg`,
      'og:image:alt': 'Description: Rose',
    });
    expect(canonicalOf(tags)).toBe(`${ORIGIN}/en/tours/first`);
    const graph = graphOf(tags);
    expect(graph[1]).toMatchObject({ '@type': 'TouristTrip', name: 'First steps' });
    expect((graph[2] as { itemListElement: object[] }).itemListElement).toMatchObject([
      { name: 'Small Museum' },
      { name: 'Guided tours', item: `${ORIGIN}/en/tours` },
      { name: 'First steps', item: `${ORIGIN}/en/tours/first` },
    ]);
  });

  it('has of a members’ tour its title and the teaser of its room alone', () => {
    const tags = tagsOf('/en/tours/inside', pageOf('inside'));
    expect(metaOf(tags)).toMatchObject({
      'og:title': 'Inside – Small Museum',
      'og:description': 'For friends.',
      'og:image': `${ORIGIN}/share/rooms/salon.jpg`,
      'og:image:alt': 'A glow',
    });
  });

  it('names no work of a closed room, though a member’s page shows it', () => {
    const zeta = { ...cover, ...salon.works.works[0]!, room: 'salon', work: 'zeta' };
    const tags = tagsOf('/en/tours/through', pageOf('through', [zeta]));
    expect(metaOf(tags)['og:image']).toBe(`${ORIGIN}/share/rooms/salon.jpg`);
    expect(JSON.stringify(tags)).not.toMatch(/zeta/i);
  });

  it('says nothing of a tour that is not there', () =>
    expect(tagsOf('/en/tours/none', pageOf('none'))).toEqual([]));
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
