import type { FastifyInstance } from 'fastify';
import { type MembershipService, type StripeEvents, takeStripeEvent } from '../../membership/index.ts';
import { API } from '../../museum/api.ts';
import type { Museum } from '../../museum/format/museum.ts';
import { sendError } from '../http-errors.ts';

export type StripeWebhookOptions = {
  readonly membership: MembershipService;
  readonly stripe: StripeEvents;
  readonly museum: () => Promise<Museum>;
  readonly nowMs: () => number;
};

/** Events hold whole charges: far below this, and above what other requests may send. */
const LARGEST_EVENT_BYTES = 512 * 1024;

/**
 * `POST /api/payments/stripe`: the only one who says that something was paid. The body is read as the bytes that were
 * signed; what is not signed is refused before anything of it is looked at. Register in a scope of its own.
 */
export async function stripeWebhook(app: FastifyInstance, options: StripeWebhookOptions): Promise<void> {
  const { membership, stripe, museum, nowMs } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.post(API.stripe, { bodyLimit: LARGEST_EVENT_BYTES, schema: { hide: true } }, async (request, reply) => {
    const signature = request.headers['stripe-signature'];
    const { body } = request;
    const event =
      typeof signature === 'string' && Buffer.isBuffer(body) ? await stripe.read(body, signature) : undefined;
    if (!event) {
      request.log.warn('an event that the payment service did not sign');
      return sendError(reply, 'bad-request');
    }
    // An error is told to the service as such, which sends the event again.
    await takeStripeEvent({ store: membership.store, museum, nowMs }, event);
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}
