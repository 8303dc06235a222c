import type { Language } from '../i18n/index.ts';
import type { Address } from '../museum/addresses.ts';
import type { Museum } from '../museum/format/museum.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import type { Work } from '../museum/format/works.ts';
import type { PageHead } from './page-head.ts';

type LinkedDataInput = {
  readonly museum: Museum;
  readonly room: PlanRoom | undefined;
  readonly work: Work | undefined;
  readonly url: string;
  readonly picture: string | undefined;
  readonly href: (to: Address) => string;
  readonly head: PageHead;
};

/** What a page is about, in the words of schema.org: the museum, a work in it, and where in the museum one is. */
export function linkedData(input: LinkedDataInput, address: Address, language: Language): object {
  const { museum, work, url, picture, href } = input;
  const { text } = language;
  const home = href({ kind: 'home', lang: address.lang });
  const aMuseum = {
    '@type': 'Museum',
    '@id': `${home}#museum`,
    name: text(museum.label),
    description: text(museum.summary),
    url: home,
    ...(museum.homepage && { sameAs: museum.homepage }),
    ...(address.kind === 'home' && picture && { image: picture }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      aMuseum,
      ...(work ? [artwork(work, { url, picture, museum: aMuseum['@id'] }, language)] : []),
      ...(address.kind === 'tour' ? [trip(input, address.tour, language, aMuseum['@id'])] : []),
      ...(address.kind === 'home' ? [] : [breadcrumbs(input, address, language)]),
    ],
  };
}

function artwork(
  work: Work,
  { url, picture, museum }: { url: string; picture: string | undefined; museum: string },
  { lang, text }: Language,
): object {
  const { dimensions, maker } = work;
  const date = text(work.date);
  // A date of schema.org is a day or a year; “about 1658” is neither.
  const isYear = /^\d{4}$/.test(date);
  return {
    '@type': 'VisualArtwork',
    '@id': `${url}#work`,
    name: text(work.label),
    description: text(work.summary),
    url,
    inLanguage: lang,
    creator: {
      '@type': 'Person',
      name: text(maker.label),
      ...(maker.sameAs && { sameAs: maker.sameAs }),
    },
    ...(isYear ? { dateCreated: date } : { temporal: date }),
    artMedium: text(work.medium),
    width: metres(dimensions.widthM),
    height: metres(dimensions.heightM),
    ...('depthM' in dimensions && { depth: metres(dimensions.depthM) }),
    license: work.rights,
    creditText: text(work.requiredStatement),
    ...(picture && { image: picture }),
    provider: { '@id': museum },
  };
}

function trip({ museum, url, picture }: LinkedDataInput, id: string, { text }: Language, of: string): object {
  const tour = museum.tours?.find((each) => each.id === id);
  return {
    '@type': 'TouristTrip',
    '@id': `${url}#tour`,
    ...(tour && { name: text(tour.label), description: text(tour.summary) }),
    url,
    ...(picture && { image: picture }),
    provider: { '@id': of },
  };
}

/** A length as schema.org says it; `MTR` is the metre of UN/CEFACT Recommendation 20. */
const metres = (value: number) => ({ '@type': 'QuantitativeValue', value, unitCode: 'MTR' });

function breadcrumbs(
  { museum, room, work, url, href, head }: LinkedDataInput,
  address: Address,
  { t, text }: Language,
): object {
  const { lang } = address;
  const home = { name: text(museum.label), item: href({ kind: 'home', lang }) };
  const inRoom = room && {
    name: text(room.label),
    item: href({ kind: 'room', lang, view: '3d', room: room.id }),
  };
  const last = work ? { name: text(work.label), item: url } : undefined;
  const tours = address.kind === 'tour' && { name: t('pages.tours'), item: href({ kind: 'tours', lang }) };
  const here = inRoom ?? { name: head.announcement ?? head.title, item: url };
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...(tours ? [tours] : []), here, ...(last ? [last] : [])].map((crumb, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      ...crumb,
    })),
  };
}
