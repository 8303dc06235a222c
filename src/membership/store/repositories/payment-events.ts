import type { Db } from '../store.ts';
import type { PaymentEventsTable } from '../tables/money.ts';

export type PaymentEvent = Readonly<PaymentEventsTable>;
export type PaymentEventRepository = ReturnType<typeof paymentEventRepository>;

/** What payment services told us. */
export function paymentEventRepository(db: Db) {
  return {
    /**
     * Records an event; `false` when it was recorded before. In one transaction with what the event causes, that happens
     * exactly once, however often and wherever the event arrives.
     */
    async record(event: PaymentEvent): Promise<boolean> {
      const row = await db
        .insertInto('paymentEvents')
        .values(event)
        .onConflict((conflict) => conflict.columns(['adapter', 'externalId']).doNothing())
        .returning('externalId')
        .executeTakeFirst();
      return row !== undefined;
    },

    ofOrder: (orderId: string): Promise<readonly PaymentEvent[]> =>
      db
        .selectFrom('paymentEvents')
        .selectAll()
        .where('orderId', '=', orderId)
        .orderBy('receivedAtMs')
        .execute(),
  };
}
