import { isNamedPage, type NamedPage, namedPageAt, pathOfNamedPage } from './named-pages.ts';

/** Where a visitor is, as an address says it. `view` is the walk in 3D or the same museum as pages. */
export type Address =
  | { readonly kind: 'home'; readonly lang: string }
  | { readonly kind: 'list'; readonly lang: string }
  | { readonly kind: NamedPage; readonly lang: string }
  /** A guided tour as a page. */
  | { readonly kind: 'tour'; readonly lang: string; readonly tour: string }
  /** The rooms of one wing, without 3D. */
  | { readonly kind: 'wing'; readonly lang: string; readonly wing: string }
  | { readonly kind: 'room'; readonly lang: string; readonly view: View; readonly room: string }
  | {
      readonly kind: 'work';
      readonly lang: string;
      readonly view: View;
      readonly room: string;
      readonly work: string;
      /** A part of it that one is shown. */
      readonly detail?: string;
      /** Its picture fills the screen, above the room or the page. */
      readonly full?: true;
    };

export type View = '3d' | 'list';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const LANG = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*';
const NAMED = new RegExp(`^/(?<lang>${LANG})(?<rest>/.+?)/?$`);
const PATTERN = new RegExp(
  `^/(?<lang>${LANG})(?:/tours/(?<tour>${ID})|/list/wings/(?<wing>${ID})|(?<list>/list)?(?:/rooms/(?<room>${ID})(?:/works/(?<work>${ID})(?:/details/(?<detail>${ID}))?(?<full>/full)?)?)?)?/?$`,
);

/** An address that has a name of its own. */
export type NamedAddress = Extract<Address, { readonly kind: NamedPage }>;

export const isNamed = (address: Address): address is NamedAddress => isNamedPage(address.kind);

/** Reads a path below the base path, e.g. `/fr/rooms/rotunda/works/cycloid`; `undefined` where it is no address. */
export function parseAddress(path: string): Address | undefined {
  const named = NAMED.exec(path)?.groups;
  const page = namedPageAt(named?.rest ?? '');
  if (page && named?.lang) return { kind: page, lang: named.lang };
  const groups = PATTERN.exec(path)?.groups;
  if (!groups?.lang) return undefined;
  const { lang, tour, wing, list, room, work, detail, full } = groups;
  if (tour) return { kind: 'tour', lang, tour };
  if (wing) return { kind: 'wing', lang, wing };
  const view: View = list ? 'list' : '3d';
  if (room && work) {
    return { kind: 'work', lang, view, room, work, ...(detail && { detail }), ...(full && { full: true }) };
  }
  if (room) return { kind: 'room', lang, view, room };
  return { kind: list ? 'list' : 'home', lang };
}

/** The path of an address below the base path; the inverse of `parseAddress`. */
export function formatAddress(address: Address): string {
  const start = `/${address.lang}`;
  if (isNamed(address)) return start + pathOfNamedPage(address.kind);
  if (address.kind === 'home') return start;
  if (address.kind === 'list') return `${start}/list`;
  if (address.kind === 'tour') return `${start}/tours/${address.tour}`;
  if (address.kind === 'wing') return `${start}/list/wings/${address.wing}`;
  const room = `${start}${address.view === 'list' ? '/list' : ''}/rooms/${address.room}`;
  if (address.kind === 'room') return room;
  const detail = address.detail ? `/details/${address.detail}` : '';
  return `${room}/works/${address.work}${detail}${address.full ? '/full' : ''}`;
}

/** The same place without a picture that fills the screen. */
export function withoutFull<A extends Address>(address: A): A {
  if (address.kind !== 'work') return address;
  const { full: _full, ...work } = address;
  return work as A;
}

/** The whole work, where the address shows a part of it. */
export function withoutDetail<A extends Address>(address: A): A {
  if (address.kind !== 'work') return address;
  const { detail: _detail, ...work } = address;
  return work as A;
}

/** Whether the one address is the other with its picture filling the screen: one is at the same place. */
export function differsByFull(a: Address | undefined, b: Address | undefined): boolean {
  if (a?.kind !== 'work' || b?.kind !== 'work' || a.full === b.full) return false;
  return formatAddress(withoutFull(a)) === formatAddress(withoutFull(b));
}

/** The same place in the other view or another language. */
export function withView(address: Address, view: View): Address {
  if (address.kind === 'room' || address.kind === 'work') return { ...address, view };
  if (address.kind === 'wing' && view === 'list') return address;
  return { kind: view === 'list' ? 'list' : 'home', lang: address.lang };
}

/** The one address under which search engines know a place: with 3D where it has both views, a work whole. */
export function canonicalAddress(address: Address): Address {
  return 'view' in address ? { ...withoutDetail(withoutFull(address)), view: '3d' } : address;
}
