export const ORDER_STATES = ['open', 'paid', 'fulfilled', 'cancelled', 'refunded'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** A wish to join, renew or give, and what became of it. */
export type OrdersTable = {
  id: string;
  purpose: 'join' | 'renew' | 'gift';
  memberId: string | null;
  /** The buyer; kept with the order as accounting law asks, also when the member is erased. */
  name: string;
  email: string;
  language: string;
  tier: string;
  seats: number;
  months: number;
  /** In the currency's smallest unit. */
  amountMinor: number;
  /** ISO 4217, upper case. */
  currency: string;
  state: OrderState;
  /** Which way of paying: `stripe`, `museum` … */
  adapter: string;
  /** The order's name on the other side; unique for its adapter. */
  externalId: string | null;
  /** The payment's name on the other side, by which it tells of refunds. */
  paymentId: string | null;
  /** What the order began or prolonged. */
  membershipId: string | null;
  /** JSON: what is needed until the order is fulfilled (`joining/pending.ts`); `null` from then on. */
  pending: string | null;
  createdAtMs: number;
  changedAtMs: number;
};

/** A message of a payment service; one that comes twice is one row. */
export type PaymentEventsTable = {
  adapter: string;
  externalId: string;
  orderId: string | null;
  kind: string;
  receivedAtMs: number;
};

/** A membership that someone else redeems by a code, kept as its SHA-256. */
export type GiftsTable = {
  id: string;
  codeHash: string;
  orderId: string | null;
  buyerId: string | null;
  tier: string;
  seats: number;
  months: number;
  createdAtMs: number;
  expiresAtMs: number | null;
  redeemedBy: string | null;
  redeemedAtMs: number | null;
};

/** That a member was reminded of one end of one membership; a renewed one is reminded anew. */
export type RemindersTable = { membershipId: string; kind: string; endsAtMs: number; remindedAtMs: number };
