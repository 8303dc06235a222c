import type { PaymentWay } from '../../museum/joining/api.ts';
import type { NewOrder } from '../store/repositories/orders.ts';

/** Where the buyer comes back to; whole addresses of the museum. */
export type ReturnAddresses = { readonly success: string; readonly cancel: string };

export type Beginning = {
  readonly order: NewOrder;
  /** What is bought, in the buyer's language. */
  readonly title: string;
  readonly returnTo: ReturnAddresses;
};

/** Where to pay at once, and how the payment service names it; both missing where staff confirm it later. */
export type Begun = { readonly payUrl?: string; readonly externalId?: string };

/** A way of paying for an order. That it was paid is told to the order service, never by the browser. */
export type PaymentAdapter = {
  readonly way: PaymentWay;
  readonly begin: (beginning: Beginning) => Promise<Begun>;
  /** Keeps an order that was given up from being paid still. */
  readonly close: (externalId: string) => Promise<void>;
};
