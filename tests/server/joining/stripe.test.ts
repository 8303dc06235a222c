import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/membership/store/open-store.ts';
import { startFakeStripe } from './fake-stripe.ts';
import { openSellingMuseum, wish } from './selling-museum.ts';

const stripe = new Stripe('sk_test_unused');

type Order = { readonly id: string; readonly state: string };

type Shop = Awaited<ReturnType<typeof openShop>>;

async function openShop() {
  const fake = await startFakeStripe();
  const logged: string[] = [];
  const server = await openSellingMuseum(
    { publicUrl: new URL('https://museum.example/visit/'), basePath: '/visit/', stripe: fake.settings },
    { logger: { level: 'trace', stream: { write: (line: string) => void logged.push(line) } } as never },
  );
  const origin = { origin: 'https://museum.example' };
  const order = async (more = {}) => {
    const answer = await server.post('/visit/api/joining/orders', wish({ way: 'stripe', ...more }), origin);
    return { answer, order: answer.json().order as Order };
  };
  let sent = 0;
  const deliver = (payload: string, secret = fake.settings.webhookSecret, timestamp?: number) => {
    const options = timestamp === undefined ? {} : { timestamp };
    const signature = stripe.webhooks.generateTestHeaderString({ payload, secret, ...options });
    return server.app.inject({
      method: 'POST',
      url: '/visit/api/payments/stripe',
      payload,
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    });
  };
  const event = (type: string, object: object, id = `evt_${++sent}`) =>
    JSON.stringify({ id, object: 'event', type, data: { object } });
  const session = ({ id }: Order, more = {}) => ({
    object: 'checkout.session',
    id: 'cs_test_1',
    metadata: { order: id },
    payment_intent: `pi_${id}`,
    payment_status: 'paid',
    amount_total: 3500,
    currency: 'eur',
    ...more,
  });
  const charge = ({ id }: Order, more = {}) => ({
    object: 'charge',
    metadata: { order: id },
    payment_intent: `pi_${id}`,
    refunded: true,
    ...more,
  });
  const stateOf = async ({ id }: Order) => (await server.get(`/visit/api/joining/orders/${id}`)).json().state;
  const inStore = async <T>(look: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>) => {
    const store = await openStore({ dataDir: server.museum.dataDir });
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  };
  const memberships = () => inStore((store) => store.db.selectFrom('memberships').selectAll().execute());
  const log = () =>
    inStore(async ({ repositories }) => (await repositories.auditLog.list(50)).map(({ action }) => action));
  return { ...server, fake, logged, order, deliver, event, session, charge, stateOf, memberships, log };
}

describe('paying by Stripe', () => {
  it('begins a checkout over what the museum’s record says, and sends the buyer there', async () => {
    const { order, fake } = await openShop();
    const { answer, order: placed } = await order();
    expect(answer.json().payUrl).toBe('https://pay.example/c');
    expect(fake.calls).toHaveLength(1);
    const { path, fields, key } = fake.calls[0]!;
    expect([path, key]).toEqual(['/v1/checkout/sessions', `order-${placed.id}`]);
    expect(Object.fromEntries(fields)).toMatchObject({
      mode: 'payment',
      'metadata[order]': placed.id,
      'payment_intent_data[metadata][order]': placed.id,
      customer_email: 'ada@example.org',
      locale: 'fr',
      'line_items[0][price_data][unit_amount]': '3500',
      'line_items[0][price_data][currency]': 'eur',
      'line_items[0][quantity]': '1',
      success_url: `https://museum.example/visit/fr/join/thanks?order=${placed.id}`,
      cancel_url: `https://museum.example/visit/fr/join/cancelled?order=${placed.id}`,
    });
  });

  it('is paid by a signed event alone, once, however often that comes', async () => {
    const { order, deliver, event, session, stateOf, memberships } = await openShop();
    const { order: placed } = await order();
    expect(await stateOf(placed)).toBe('open');
    const paid = event('checkout.session.completed', session(placed));
    const answers = await Promise.all([deliver(paid), deliver(paid), deliver(paid)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204]);
    await deliver(event('checkout.session.async_payment_succeeded', session(placed)));
    expect(await stateOf(placed)).toBe('fulfilled');
    expect(await memberships()).toHaveLength(1);
  });

  it.each<[string, (shop: Shop, payload: string) => Promise<{ statusCode: number }>]>([
    ['signed with another secret', ({ deliver }, payload) => deliver(payload, 'whsec_another0123456789')],
    ['signed long ago', ({ deliver }, payload) => deliver(payload, undefined, 1_700_000_000)],
    [
      'not signed',
      ({ app }, payload) =>
        app.inject({
          method: 'POST',
          url: '/visit/api/payments/stripe',
          payload,
          headers: { 'content-type': 'application/json' },
        }),
    ],
    [
      'changed after it was signed',
      ({ app, fake }, payload) =>
        app.inject({
          method: 'POST',
          url: '/visit/api/payments/stripe',
          payload: payload.replace('3500', '3501'),
          headers: {
            'content-type': 'application/json',
            'stripe-signature': stripe.webhooks.generateTestHeaderString({
              payload,
              secret: fake.settings.webhookSecret,
            }),
          },
        }),
    ],
  ])('believes no event that is %s', async (_, send) => {
    const parts = await openShop();
    const { order: placed } = await parts.order();
    const answer = await send(parts, parts.event('checkout.session.completed', parts.session(placed)));
    expect(answer.statusCode).toBe(400);
    expect(await parts.stateOf(placed)).toBe('open');
  });

  it('waits for money that takes its time, and gives up when it does not come', async () => {
    const { order, deliver, event, session, stateOf } = await openShop();
    const { order: slow } = await order();
    await deliver(event('checkout.session.completed', session(slow, { payment_status: 'unpaid' })));
    expect(await stateOf(slow)).toBe('open');
    await deliver(event('checkout.session.async_payment_succeeded', session(slow)));
    expect(await stateOf(slow)).toBe('fulfilled');
    const { order: never } = await order({ email: 'b@example.org' });
    await deliver(
      event('checkout.session.async_payment_failed', session(never, { payment_status: 'unpaid' })),
    );
    expect(await stateOf(never)).toBe('cancelled');
    const { order: expired } = await order({ email: 'c@example.org' });
    await deliver(event('checkout.session.expired', session(expired, { payment_status: 'unpaid' })));
    expect(await stateOf(expired)).toBe('cancelled');
  });

  it.each([
    ['amount', { amount_total: 100 }],
    ['currency', { currency: 'jpy' }],
  ])('does not fulfil an order for another %s; people look at it', async (_, more) => {
    const { order, deliver, event, session, stateOf, log } = await openShop();
    const { order: placed } = await order();
    await deliver(event('checkout.session.completed', session(placed, more)));
    expect(await stateOf(placed)).toBe('open');
    expect(await log()).toContain('order.other-amount');
  });

  it('ends a membership whose money was given back or was lost in a dispute, known by its payment', async () => {
    const { order, deliver, event, session, charge, stateOf, memberships, clock } = await openShop();
    const { order: refunded } = await order();
    await deliver(event('checkout.session.completed', session(refunded)));
    clock.nowMs += 5000;
    await deliver(event('charge.refunded', charge(refunded, { metadata: {} })));
    expect(await stateOf(refunded)).toBe('refunded');
    expect(await memberships()).toMatchObject([{ endsAtMs: clock.nowMs }]);
    const { order: disputed } = await order({ email: 'b@example.org' });
    await deliver(event('checkout.session.completed', session(disputed)));
    const dispute = { object: 'dispute', payment_intent: `pi_${disputed.id}`, metadata: {} };
    await deliver(event('charge.dispute.created', { ...dispute, status: 'needs_response' }));
    expect(await stateOf(disputed)).toBe('fulfilled');
    await deliver(event('charge.dispute.closed', { ...dispute, status: 'lost' }));
    expect(await stateOf(disputed)).toBe('refunded');
  });

  it('keeps a membership whose price was given back in part or whose dispute was won, and notes it', async () => {
    const { order, deliver, event, session, charge, stateOf, log } = await openShop();
    const { order: placed } = await order();
    await deliver(event('checkout.session.completed', session(placed)));
    await deliver(event('charge.refunded', charge(placed, { refunded: false })));
    const dispute = { object: 'dispute', payment_intent: `pi_${placed.id}`, metadata: {} };
    await deliver(event('charge.dispute.closed', { ...dispute, status: 'won' }));
    expect(await stateOf(placed)).toBe('fulfilled');
    expect(await log()).toEqual(expect.arrayContaining(['order.partly-refunded', 'order.dispute-won']));
  });

  it('is right when the refund comes before the payment, and when money comes after giving up', async () => {
    const { order, deliver, event, session, charge, stateOf, memberships, log } = await openShop();
    const { order: early } = await order();
    await deliver(event('charge.refunded', charge(early)));
    await deliver(event('checkout.session.completed', session(early)));
    expect(await stateOf(early)).toBe('refunded');
    expect(await memberships()).toEqual([]);
    const { order: late } = await order({ email: 'b@example.org' });
    await deliver(event('checkout.session.expired', session(late, { payment_status: 'unpaid' })));
    await deliver(event('checkout.session.completed', session(late)));
    expect(await stateOf(late)).toBe('cancelled');
    expect(await log()).toContain('order.paid-after-cancel');
  });

  it('leaves alone what is not of the museum’s, and what it does not know', async () => {
    const { deliver, event } = await openShop();
    const foreign = { object: 'checkout.session', metadata: { order: 'x' }, payment_status: 'paid' };
    expect((await deliver(event('checkout.session.completed', foreign))).statusCode).toBe(204);
    expect((await deliver(event('customer.created', { object: 'customer' }))).statusCode).toBe(204);
  });

  it('says so when the service does not answer, and leaves no order open', async () => {
    const { order, fake, post, memberships, log } = await openShop();
    fake.failWith(500);
    const { answer } = await order();
    expect([answer.statusCode, answer.json().error.code]).toEqual([424, 'payment-unreachable']);
    expect(await log()).toContain('order.cancelled');
    expect(await memberships()).toEqual([]);
    const other = await post('/visit/api/joining/orders', wish(), { origin: 'https://museum.example' });
    expect(other.statusCode).toBe(201);
  });

  it('puts no key, signature or buyer into any log', async () => {
    const { order, fake, deliver, event, session, logged } = await openShop();
    const { order: placed } = await order();
    await deliver(event('checkout.session.completed', session(placed)));
    await deliver(event('checkout.session.completed', session(placed)), 'whsec_another0123456789');
    fake.failWith(500);
    await order();
    const all = logged.join('');
    expect(all).toContain('payment could not be begun');
    expect(all).not.toMatch(/sk_test|whsec_|lovelace|ada@|v1=/i);
  });
});
