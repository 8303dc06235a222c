import type { ExpressionBuilder } from 'kysely';
import type { Db } from '../store.ts';
import type { Tables } from '../tables/index.ts';
import type { OrderState, OrdersTable } from '../tables/money.ts';

export type Order = Readonly<OrdersTable>;
export type NewOrder = Omit<Order, keyof typeof FRESH | 'changedAtMs'>;
/** What only becomes of an order later. */
const FRESH = { state: 'open', paymentId: null, membershipId: null } as const;
type Person = { readonly id: string; readonly email: string | null };
/** What is left of who ordered something that was never paid. */
const NOBODY = { name: '', email: '', pending: null } as const;
export type OrderRepository = ReturnType<typeof orderRepository>;

/** From which states an order may come into each; none begins otherwise than open, and none comes back. */
export const ORDER_MOVES: Readonly<Record<Exclude<OrderState, 'open'>, readonly OrderState[]>> = {
  paid: ['open'],
  fulfilled: ['paid'],
  cancelled: ['open'],
  refunded: ['paid', 'fulfilled'],
};

/** Wishes to join, renew or give, and what became of them. */
export function orderRepository(db: Db) {
  return {
    async add(order: NewOrder): Promise<void> {
      await db
        .insertInto('orders')
        .values({ ...order, ...FRESH, changedAtMs: order.createdAtMs })
        .execute();
    },

    find: (id: string): Promise<Order | undefined> =>
      db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst(),

    findByExternalId: (adapter: string, externalId: string): Promise<Order | undefined> =>
      db
        .selectFrom('orders')
        .selectAll()
        .where('adapter', '=', adapter)
        .where('externalId', '=', externalId)
        .executeTakeFirst(),

    findByPaymentId: (adapter: string, paymentId: string): Promise<Order | undefined> =>
      db
        .selectFrom('orders')
        .selectAll()
        .where('adapter', '=', adapter)
        .where('paymentId', '=', paymentId)
        .executeTakeFirst(),

    async setPaymentId(id: string, paymentId: string): Promise<void> {
      await db.updateTable('orders').set({ paymentId }).where('id', '=', id).execute();
    },

    /** Notes what an order became, and forgets what was needed for it. */
    async settle(id: string, made: Pick<Order, 'memberId' | 'membershipId'>): Promise<void> {
      await db
        .updateTable('orders')
        .set({ ...made, pending: null })
        .where('id', '=', id)
        .execute();
    },

    /** Names an order on the other side, once. */
    async setExternalId(id: string, externalId: string): Promise<void> {
      await db
        .updateTable('orders')
        .set({ externalId })
        .where('id', '=', id)
        .where('externalId', 'is', null)
        .execute();
    },

    /** Moves an order on, if it may come to that state from where it is; only one of many at once does. */
    move: (id: string, state: keyof typeof ORDER_MOVES, changedAtMs: number): Promise<Order | undefined> =>
      db
        .updateTable('orders')
        .set({ state, changedAtMs })
        .where('id', '=', id)
        .where('state', 'in', [...ORDER_MOVES[state]])
        .returningAll()
        .executeTakeFirst(),

    /**
     * Cancels what a person ordered to pay at the museum, and forgets who ordered what was never paid: no law asks for it.
     * What a payment service still waits for ends by itself.
     */
    async forgetUnpaidOf({ id, email }: Person, nowMs: number): Promise<void> {
      const isTheirs = (eb: ExpressionBuilder<Tables, 'orders'>) =>
        eb.or([eb('memberId', '=', id), ...(email === null ? [] : [eb('email', '=', email)])]);
      await db
        .updateTable('orders')
        .set({ state: 'cancelled', changedAtMs: nowMs })
        .where('state', '=', 'open')
        .where('externalId', 'is', null)
        .where(isTheirs)
        .execute();
      await db.updateTable('orders').set(NOBODY).where('state', '=', 'cancelled').where(isTheirs).execute();
    },

    /** Forgets who ordered what was cancelled before an instant. */
    async forgetCancelledBefore(beforeMs: number): Promise<void> {
      await db
        .updateTable('orders')
        .set(NOBODY)
        .where('state', '=', 'cancelled')
        .where('changedAtMs', '<', beforeMs)
        .where('email', '<>', NOBODY.email)
        .execute();
    },

    /** The orders in a state, oldest first, at most `limit`. */
    inState: (state: OrderState, limit: number): Promise<readonly Order[]> =>
      db
        .selectFrom('orders')
        .selectAll()
        .where('state', '=', state)
        .orderBy('createdAtMs')
        .orderBy('id')
        .limit(limit)
        .execute(),

    ofMember: (memberId: string): Promise<readonly Order[]> =>
      db.selectFrom('orders').selectAll().where('memberId', '=', memberId).orderBy('createdAtMs').execute(),
  };
}
