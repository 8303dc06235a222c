import { atTheMuseum } from './at-the-museum.ts';
import type { PaymentAdapter } from './port.ts';
import type { StripeEvents, StripeSettings } from './stripe.ts';

export type Payments = {
  readonly adapters: readonly PaymentAdapter[];
  /** What reads the payment service's events, where there is one. */
  readonly stripe: StripeEvents | undefined;
};

/** The ways of paying of a configuration; the service's library is loaded where it is used. */
export async function openPayments(settings: StripeSettings | undefined): Promise<Payments> {
  if (!settings) return { adapters: [atTheMuseum], stripe: undefined };
  const { stripePayments } = await import('./stripe.ts');
  const stripe = stripePayments(settings);
  return { adapters: [stripe, atTheMuseum], stripe };
}
