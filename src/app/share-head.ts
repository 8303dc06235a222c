import type { Language } from '../i18n/index.ts';
import { decideRoomAccess } from '../museum/access/decide-room-access.ts';
import { type Address, canonicalAddress, formatAddress, isNamed } from '../museum/addresses.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import type { Work } from '../museum/format/works.ts';
import type { HeadTag } from '../museum/head-tags.ts';
import { isPrivatePage } from '../museum/named-pages.ts';
import type { RoomContent } from '../museum/page-data.ts';
import { SHARE_PX, sharedPath, shareSource } from '../museum/share-picture.ts';
import type { TourPicture } from '../museum/tours/pictures.ts';
import { withBase } from '../platform/base.ts';
import { findWork, worksInOrder } from '../platform/hang-order.ts';
import { findRoom } from '../platform/plans.ts';
import { linkedData } from './linked-data.ts';
import type { PageHead, PageHeadInput } from './page-head.ts';

export type ShareHeadInput = PageHeadInput & {
  readonly head: PageHead;
  /** Starts and ends in a slash. */
  readonly base: string;
  /** Of the museum's own address, without a path; without it nothing is said that asks for whole addresses. */
  readonly origin: string | undefined;
  readonly nowMs: number;
  /** The works that stand for tours, on their pages. */
  readonly covers?: readonly TourPicture[] | undefined;
};

/** A picture as Open Graph tells of it. */
type Picture = {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** What a page's head tells search engines, and those who post its address; nothing of what not everybody may see. */
export function shareHead(input: ShareHeadInput, language: Language): readonly HeadTag[] {
  const { address, head, museum, base, origin = '' } = input;
  if (!address || head.status !== 200 || isPrivatePage(address.kind)) return [];
  const href = (to: Address) => origin + withBase(base, formatAddress(to));
  const shown = shownOf(input);
  const canonical = canonicalOf(address, shown);
  const url = href(canonical);
  const links: HeadTag[] = [
    { tag: 'link', rel: 'canonical', href: url },
    ...museum.languages.map(
      (lang): HeadTag => ({
        tag: 'link',
        rel: 'alternate',
        hreflang: lang,
        href: href({ ...canonical, lang }),
      }),
    ),
    { tag: 'link', rel: 'alternate', hreflang: 'x-default', href: forOthers(canonical, input, href) },
  ];
  const pictured = address.kind === 'tour' ? coverOf(input, address.tour) : shown;
  const picture = origin ? pictureOf(input, pictured, language) : undefined;
  const data = linkedData({ museum, ...shown, url, picture: picture?.url, href, head }, canonical, language);
  return [
    ...links,
    ...openGraph(input, language, { url: origin && url, picture, isWork: shown.work !== undefined }),
    { tag: 'json-ld', data },
  ];
}

/** A work that not everybody may see is known by its room. */
function canonicalOf(address: Address, { work }: Shown): Address {
  const canonical = canonicalAddress(address);
  return canonical.kind === 'work' && !work
    ? { kind: 'room', lang: canonical.lang, view: '3d', room: canonical.room }
    : canonical;
}

/** The front page's address without a language finds each visitor's own; elsewhere the museum's first one stands in. */
const forOthers = (
  address: Address,
  { museum, base, origin = '' }: ShareHeadInput,
  href: (to: Address) => string,
): string =>
  address.kind === 'home' ? origin + base : href({ ...address, lang: museum.languages[0] ?? address.lang });

/** The room and work that a page is about, as far as anybody may know of them. */
export type Shown = {
  readonly room: PlanRoom | undefined;
  /** Of a room that is open to everybody. */
  readonly content: RoomContent | undefined;
  readonly work: Work | undefined;
};

function shownOf({ address, museum, plans, roomState, nowMs }: ShareHeadInput): Shown {
  const room = address && 'room' in address ? findRoom(plans, address.room) : undefined;
  const isOpen = room && decideRoomAccess(room.access, museum.tiers, null, nowMs).granted;
  const content = isOpen && roomState?.status === 'ready' ? roomState.content : undefined;
  const work = content && address?.kind === 'work' ? findWork(content, address.work)?.work : undefined;
  return { room, content, work };
}

/** What stands for a picture: as `Shown`, with no more of the work than a picture needs. */
type Pictured = Omit<Shown, 'work'> & { readonly work: Pick<Work, 'id' | 'alt' | 'image'> | undefined };

/** What stands for a tour: a work where anybody may see it, or its room. */
function coverOf({ museum, plans, covers, nowMs }: ShareHeadInput, id: string): Pictured {
  const cover = museum.tours?.find((tour) => tour.id === id)?.cover;
  const room = cover && findRoom(plans, cover.room);
  const isOpen = room && decideRoomAccess(room.access, museum.tiers, null, nowMs).granted;
  const found =
    isOpen && covers?.find((picture) => picture.room === cover?.room && picture.work === cover.work);
  return { room, content: undefined, work: found ? { ...found, id: found.work } : undefined };
}

function pictureOf(
  { base, origin = '', museum }: ShareHeadInput,
  { room, content, work }: Pictured,
  { text }: Language,
): Picture | undefined {
  const own = (path: string, alt: string): Picture => ({
    url: origin + withBase(base, path),
    alt,
    ...SHARE_PX,
  });
  const source = work && shareSource(work.image);
  if (work && source) {
    const alt = text(work.alt);
    if (source.from === 'elsewhere') return { ...source, alt };
    return own(sharedPath({ room: room!.id, work: work.id }), alt);
  }
  if (!room) return own(sharedPath({ room: museum.entrance.room }), text(museum.label));
  const hasPicture = room.cover ?? room.teaser ?? (content && worksInOrder(content)[0]);
  const alt = text((content ? room.cover : (room.cover ?? room.teaser))?.alt ?? room.label);
  return hasPicture && own(sharedPath({ room: room.id }), alt);
}

function openGraph(
  { address, head, museum }: ShareHeadInput,
  { lang, text }: Language,
  { url, picture, isWork }: { url: string; picture: Picture | undefined; isWork: boolean },
): readonly HeadTag[] {
  const isArticle = isWork || (address && (isNamed(address) || address.kind === 'tour'));
  const said: readonly (readonly [name: string, content: string | undefined])[] = [
    ['og:type', isArticle ? 'article' : 'website'],
    ['og:site_name', text(museum.label)],
    ['og:title', head.title],
    ['og:description', head.description],
    ['og:url', url],
    ['og:locale', lang.replace('-', '_')],
    ['og:image', picture?.url],
    ['og:image:width', picture && String(picture.width)],
    ['og:image:height', picture && String(picture.height)],
    ['og:image:alt', picture?.alt],
    ['twitter:card', picture ? 'summary_large_image' : 'summary'],
  ];
  return said.flatMap(([name, content]) => (content ? [{ tag: 'meta', name, content } as const] : []));
}
