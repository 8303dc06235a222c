/** The API's paths below the base path. */
export const API = {
  health: '/api/health',
  /** Figures for the one who runs the museum. */
  metrics: '/api/metrics',
  session: '/api/session',
  signInLinks: '/api/sign-in/links',
  signInRedeem: '/api/sign-in/redeem',
  signInPasskeyOptions: '/api/sign-in/passkey/options',
  signInPasskey: '/api/sign-in/passkey',
  account: '/api/account',
  /** What is sold, and how it is paid. */
  joining: '/api/joining',
  orders: '/api/joining/orders',
  giftLook: '/api/gifts/look',
  giftRedeem: '/api/gifts/redeem',
  /** Where Stripe says what was paid. */
  stripe: '/api/payments/stripe',
  openapi: '/api/openapi.json',
  /** The public halves of the keys that sign cards. */
  jwks: '/api/jwks.json',
  /** A gated room's file, e.g. `roomFile('salon', 'works.json')`. */
  roomFile: (room: string, file: string) => `/api/rooms/${room}/${file}`,
  /** Where a gated room's files are had by signature, for whoever may enter. */
  signature: (room: string) => `/api/signatures/rooms/${room}`,
  /** What stands before a signature in the addresses of signed files. */
  signedFiles: '/api/signed/',
  /** The stops of a tour for members. */
  tour: (tour: string) => `/api/tours/${tour}`,
  /** A file of the index of gated rooms, e.g. `searchFile('friend', 'fr/root.bin')`. */
  searchFile: (group: string, file: string) => `/api/search/${group}/${file}`,
} as const;
