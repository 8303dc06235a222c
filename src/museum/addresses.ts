/** Where a visitor is, as an address says it. `view` is the walk in 3D or the same museum as pages. */
export type Address =
  | { readonly kind: 'home'; readonly lang: string }
  | { readonly kind: 'list'; readonly lang: string }
  | { readonly kind: 'room'; readonly lang: string; readonly view: View; readonly room: string }
  | {
      readonly kind: 'work';
      readonly lang: string;
      readonly view: View;
      readonly room: string;
      readonly work: string;
    };

export type View = '3d' | 'list';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PATTERN = new RegExp(
  `^/(?<lang>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(?:(?<list>/list)?(?:/rooms/(?<room>${ID})(?:/works/(?<work>${ID}))?)?)?/?$`,
);

/** Reads a path below the base path, e.g. `/fr/rooms/rotunda/works/cycloid`; `undefined` where it is no address. */
export function parseAddress(path: string): Address | undefined {
  const groups = PATTERN.exec(path)?.groups;
  if (!groups?.lang) return undefined;
  const { lang, list, room, work } = groups;
  const view: View = list ? 'list' : '3d';
  if (room && work) return { kind: 'work', lang, view, room, work };
  if (room) return { kind: 'room', lang, view, room };
  return { kind: list ? 'list' : 'home', lang };
}

/** The path of an address below the base path; the inverse of `parseAddress`. */
export function formatAddress(address: Address): string {
  const start = `/${address.lang}`;
  if (address.kind === 'home') return start;
  if (address.kind === 'list') return `${start}/list`;
  const room = `${start}${address.view === 'list' ? '/list' : ''}/rooms/${address.room}`;
  return address.kind === 'room' ? room : `${room}/works/${address.work}`;
}

/** The same place in the other view or another language. */
export function withView(address: Address, view: View): Address {
  if (address.kind === 'room' || address.kind === 'work') return { ...address, view };
  return { kind: view === 'list' ? 'list' : 'home', lang: address.lang };
}
