import type Stripe from 'stripe';
import type { Repositories } from '../store/repositories/index.ts';
import type { Order } from '../store/repositories/orders.ts';
import { type JoiningContext, type Moment, momentOf } from './context.ts';
import { type Actor, cancelOrder, note, payOrder, refundOrder } from './move-orders.ts';

const ADAPTER = 'stripe';
const STRIPE: Actor = { actorKind: 'system', actorId: ADAPTER };

type Turn = { readonly repositories: Repositories; readonly order: Order; readonly moment: Moment };

/**
 * Does what an event of the service's means for its order, once, whenever and however often it comes: what was recorded
 * is not done again, and an order moves on from where it is or stays.
 */
export async function takeStripeEvent(context: JoiningContext, event: Stripe.Event): Promise<void> {
  const moment = await momentOf(context);
  await context.store.transaction(async (repositories) => {
    const order = await orderOf(repositories, event);
    const isNew = await repositories.paymentEvents.record({
      adapter: ADAPTER,
      externalId: event.id,
      orderId: order?.id ?? null,
      kind: event.type,
      receivedAtMs: moment.nowMs,
    });
    // The account may sell other things as well.
    if (isNew && order) await take(event, { repositories, order, moment });
  });
}

async function take(event: Stripe.Event, turn: Turn): Promise<void> {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return takePayment(event.data.object, turn);
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      await cancelOrder(turn.repositories, turn.order, STRIPE, turn.moment);
      return;
    case 'charge.refunded':
      if (event.data.object.refunded) return takeRefund(turn);
      return tell('order.partly-refunded', turn);
    case 'charge.dispute.created':
      return tell('order.disputed', turn);
    case 'charge.dispute.closed':
      return event.data.object.status === 'lost' ? takeRefund(turn) : tell('order.dispute-won', turn);
    default:
      return;
  }
}

/** A checkout that is complete may wait for its money still (a transfer, a debit): then another event tells of it. */
async function takePayment(session: Stripe.Checkout.Session, turn: Turn): Promise<void> {
  const { repositories, order, moment } = turn;
  const paymentId = idOf(session.payment_intent);
  if (paymentId !== undefined) await repositories.orders.setPaymentId(order.id, paymentId);
  if (session.payment_status !== 'paid') return;
  const { amount_total: amount, currency } = session;
  if (amount !== order.amountMinor || currency?.toUpperCase() !== order.currency) {
    return tell('order.other-amount', turn);
  }
  const paid = await payOrder(repositories, order, STRIPE, moment);
  // Paid at the last moment, or after the staff gave it up: people decide.
  if (!paid.ok && paid.state === 'cancelled') await tell('order.paid-after-cancel', turn);
}

async function takeRefund({ repositories, order, moment }: Turn): Promise<void> {
  await refundOrder(repositories, order, STRIPE, moment);
}

const tell = (action: string, { repositories, order, moment }: Turn): Promise<void> =>
  note(repositories, action, order, STRIPE, moment);

/** The order that an event is about, by the id that it was given or by its payment's name. */
async function orderOf({ orders }: Repositories, { data }: Stripe.Event): Promise<Order | undefined> {
  const object = data.object as {
    readonly metadata?: Readonly<Record<string, string>> | null;
    readonly payment_intent?: string | { readonly id: string } | null;
  };
  const named = object.metadata?.order;
  const order = named === undefined ? undefined : await orders.find(named);
  if (order) return order.adapter === ADAPTER ? order : undefined;
  const paymentId = idOf(object.payment_intent);
  return paymentId === undefined ? undefined : orders.findByPaymentId(ADAPTER, paymentId);
}

const idOf = (named: string | { readonly id: string } | null | undefined): string | undefined =>
  typeof named === 'string' ? named : named?.id;
