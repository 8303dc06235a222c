/** The pages that have a name of their own rather than a place in the museum, with their paths below the language. */
const PATHS = {
  /** All guided tours. */
  tours: '/tours',
  'sign-in': '/sign-in',
  /** Where the link of a mail leads; its secret is in the fragment. */
  'sign-in-link': '/sign-in/link',
  /** Where a card's link or code leads; the card is in the fragment. */
  card: '/card',
  account: '/account',
  /** The floor plan. */
  plan: '/plan',
  /** What one saw and loved; a visit that was shared is in the fragment. */
  visit: '/visit',
  join: '/join',
  /** Where a payment service sends its buyers back; which order it is about is in the query. */
  'join-thanks': '/join/thanks',
  'join-cancelled': '/join/cancelled',
  /** A gift's code is in the fragment. */
  gift: '/gift',
  /** For the museum's staff. */
  desk: '/desk',
  'desk-payments': '/desk/payments',
  'desk-import': '/desk/import',
  'desk-log': '/desk/log',
} as const;

export type NamedPage = keyof typeof PATHS;

export const NAMED_PAGES = Object.keys(PATHS) as readonly NamedPage[];

/** Pages of one's own: kept nowhere on their way, told to no other site, listed by no search engine. */
const PRIVATE: ReadonlySet<string> = new Set<NamedPage>([
  'sign-in',
  'sign-in-link',
  'card',
  'account',
  'visit',
  'join-thanks',
  'join-cancelled',
  'gift',
  'desk',
  'desk-payments',
  'desk-import',
  'desk-log',
]);

export const isPrivatePage = (kind: string): boolean => PRIVATE.has(kind);

/** Whether what stands behind `#` lets somebody in. */
export const holdsSecret = (kind: string): boolean =>
  kind === 'sign-in-link' || kind === 'card' || kind === 'gift';

export const isNamedPage = (kind: string): kind is NamedPage => Object.hasOwn(PATHS, kind);

export const namedPageAt = (path: string): NamedPage | undefined =>
  NAMED_PAGES.find((page) => PATHS[page] === path);

export const pathOfNamedPage = (page: NamedPage): string => PATHS[page];
