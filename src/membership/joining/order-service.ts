import { pickText } from '../../i18n/react-language.ts';
import type { OrderRefusal, OrderRequest, OrderView, PaymentWay } from '../../museum/joining/api.ts';
import type { PaymentAdapter, ReturnAddresses } from '../payments/index.ts';
import type { QueuedMail } from '../store/repositories/mails.ts';
import type { NewOrder, Order } from '../store/repositories/orders.ts';
import type { OrderState } from '../store/tables/money.ts';
import { referenceOf, tidyCode } from './codes.ts';
import { type JoiningContext, momentOf } from './context.ts';
import { type Actor, cancelOrder, type Moved, payOrder, refundOrder } from './move-orders.ts';
import { draftOrder } from './place-order.ts';

export type OrderServiceOptions = JoiningContext & { readonly adapters: readonly PaymentAdapter[] };

/** How an order is to be made: for which member, if one is signed in, and where their browser comes back to. */
export type Ordering = {
  readonly memberId: string | null;
  readonly returnTo: (order: Pick<NewOrder, 'id' | 'language'>) => ReturnAddresses;
};

export type Placed =
  | { readonly ok: true; readonly order: OrderView; readonly payUrl?: string }
  | { readonly ok: false; readonly code: OrderRefusal };

const DAY_MS = 86_400_000;
const MAILS_A_DAY = 5;
const SYSTEM: Actor = { actorKind: 'system', actorId: null };

export type OrderService = ReturnType<typeof orderService>;

/** Orders: made by those who join, renew or give, and moved on by the staff or a payment service. */
export function orderService({ adapters, ...context }: OrderServiceOptions) {
  const { store } = context;
  const { orders } = store.repositories;

  const adapterOf = (way: PaymentWay) => adapters.find((adapter) => adapter.way === way);

  async function find(named: string): Promise<Order | undefined> {
    return (await orders.find(named)) ?? (await orders.findByExternalId('museum', tidyCode(named)));
  }

  /** A member who is signed in buys under the name and address that the museum has of them. */
  async function inTheirName(wish: OrderRequest, memberId: string | null): Promise<OrderRequest> {
    const member = memberId === null ? undefined : await store.repositories.members.find(memberId);
    return member ? { ...wish, name: member.name, email: member.email ?? '' } : wish;
  }

  /** Anybody can type anybody's address: beyond a few orders a day the page alone tells of them. */
  async function mayMail({ email, createdAtMs }: NewOrder): Promise<boolean> {
    const { rateLimits } = store.repositories;
    return (await rateLimits.hit(`order-mail ${email}`, DAY_MS, createdAtMs)) <= MAILS_A_DAY;
  }

  async function move(named: string, act: typeof payOrder, actor: Actor): Promise<Moved | undefined> {
    const order = await find(named);
    if (!order) return undefined;
    const moment = await momentOf(context);
    return store.transaction((repositories) => act(repositories, order, actor, moment));
  }

  return {
    ways: adapters.map(({ way }) => way),

    /** Takes a wish and begins its payment. */
    async place(wish: OrderRequest, { memberId, returnTo }: Ordering): Promise<Placed> {
      const adapter = adapterOf(wish.way);
      if (!adapter) return { ok: false, code: 'way-closed' };
      const moment = await momentOf(context);
      const draft = draftOrder(await inTheirName(wish, memberId), moment, memberId);
      if (!draft.ok) return draft;
      const { order } = draft;
      const isTold = adapter.way === 'museum' && (await mayMail(order));
      await store.transaction(async ({ orders, mails }) => {
        await orders.add(order);
        if (isTold) await mails.add(receivedMail(order));
      });
      const tier = moment.museum.tiers.find(({ id }) => id === order.tier);
      const title = tier ? pickText(tier.label, order.language).text : order.tier;
      const begun = await adapter.begin({ order, title, returnTo: returnTo(order) }).catch(async (error) => {
        // Whoever tries again makes another order.
        await move(order.id, cancelOrder, SYSTEM);
        throw error;
      });
      const { payUrl, externalId } = begun;
      if (externalId !== undefined) await orders.setExternalId(order.id, externalId);
      return { ok: true, order: viewOf({ ...order, state: 'open' }), ...(payUrl ? { payUrl } : {}) };
    },

    /** What became of an order, for its buyer. */
    async look(id: string): Promise<OrderView | undefined> {
      const order = await orders.find(id);
      return order && viewOf(order);
    },

    list: (state: OrderState, limit: number): Promise<readonly Order[]> => orders.inState(state, limit),

    /** Takes an order, named by its id or reference, as paid; `undefined` where there is none. */
    confirm: (named: string, actor: Actor) => move(named, payOrder, actor),

    async cancel(named: string, actor: Actor): Promise<Moved | undefined> {
      const moved = await move(named, cancelOrder, actor);
      if (moved?.ok && moved.order.externalId !== null) {
        await adapterOf(moved.order.adapter as PaymentWay)?.close(moved.order.externalId);
      }
      return moved;
    },

    /** Takes an order's money as given back. */
    refund: (named: string, actor: Actor) => move(named, refundOrder, actor),
  };
}

type Viewed = Omit<Order, 'changedAtMs' | 'paymentId' | 'membershipId'>;

function viewOf(order: Viewed): OrderView {
  const { id, state, purpose, adapter, tier, amountMinor, currency } = order;
  return {
    id,
    reference: referenceOf(order),
    state,
    purpose,
    way: adapter as PaymentWay,
    tier,
    amountMinor,
    currency,
  };
}

const receivedMail = ({ id, email: recipient, language, createdAtMs }: NewOrder): QueuedMail => ({
  kind: 'request-received',
  ...{ recipient, language, createdAtMs },
  params: { order: id },
});
