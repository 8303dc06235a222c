import Stripe from 'stripe';
import { PaymentError } from './payment-error.ts';
import type { PaymentAdapter } from './port.ts';

export type StripeSettings = {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Where the service answers, for tests; its own address where not said. */
  readonly server?: { readonly host: string; readonly port: number; readonly protocol: 'http' | 'https' };
};

/** A payment that is begun is given up after so long: the service's shortest, so that nobody pays a forgotten price. */
const OPEN_FOR_S = 31 * 60;
const PATIENCE_MS = 10_000;

export type StripeEvents = {
  /** The event that a request's raw body holds, if the service signed it; `undefined` otherwise. */
  readonly read: (body: Buffer, signature: string) => Promise<Stripe.Event | undefined>;
};

/** Paying by Stripe Checkout: the buyer pays on the service's own page, and a signed event tells that they did. */
export function stripePayments({
  secretKey,
  webhookSecret,
  server,
}: StripeSettings): PaymentAdapter & StripeEvents {
  const stripe = new Stripe(secretKey, {
    timeout: PATIENCE_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    ...server,
  });
  return {
    way: 'stripe',

    async begin({ order, title, returnTo }) {
      const { id, email, language, amountMinor, currency, createdAtMs } = order;
      const metadata = { order: id };
      const session = await told(
        stripe.checkout.sessions.create(
          {
            mode: 'payment',
            client_reference_id: id,
            metadata,
            // What is told of the payment later, a refund for one, names the order as well.
            payment_intent_data: { metadata },
            customer_email: email,
            locale: localeOf(language),
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: currency.toLowerCase(),
                  unit_amount: amountMinor,
                  product_data: { name: title },
                },
              },
            ],
            success_url: returnTo.success,
            cancel_url: returnTo.cancel,
            expires_at: Math.floor(createdAtMs / 1000) + OPEN_FOR_S,
          },
          { idempotencyKey: `order-${id}` },
        ),
      );
      if (session.url === null) throw new PaymentError('payment-unreachable', { reason: 'no-address' });
      return { payUrl: session.url, externalId: session.id };
    },

    /** Best effort: one that was paid or has ended can't be closed, and the events say so. */
    async close(externalId) {
      await told(stripe.checkout.sessions.expire(externalId)).catch(() => undefined);
    },

    async read(body, signature) {
      try {
        return await stripe.webhooks.constructEventAsync(body, signature, webhookSecret);
      } catch {
        return undefined;
      }
    },
  };
}

const localeOf = (language: string): 'fr' | 'en' | 'auto' => {
  const [parent] = language.split('-');
  return parent === 'fr' || parent === 'en' ? parent : 'auto';
};

/** An error of the service's by its kind alone: its texts may hold what nobody is to read in a log. */
async function told<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    const reason = error instanceof Stripe.errors.StripeError ? error.type : 'unknown';
    throw new PaymentError('payment-unreachable', { reason });
  }
}
