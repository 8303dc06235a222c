import type { Db } from '../store.ts';
import type { RemindersTable } from '../tables/money.ts';

export type Reminder = Readonly<RemindersTable>;
/** A membership whose end somebody is to be told of. */
export type EndingMembership = {
  readonly membershipId: string;
  readonly memberId: string;
  readonly endsAtMs: number;
  readonly email: string;
  readonly language: string | null;
};
/** Ends within [fromMs, toMs) of memberships that were there by `createdByMs` before their end. */
export type EndingWhen = {
  readonly kind: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** A membership that was bought later than so long before its end is not reminded of it. */
  readonly leadMs: number;
  readonly limit: number;
};
export type ReminderRepository = ReturnType<typeof reminderRepository>;

/** Which reminders were sent. */
export function reminderRepository(db: Db) {
  return {
    /**
     * Takes it on oneself to remind; `false` when that was done. In one transaction with the mail's row, every reminder is
     * written exactly once by however many processes.
     */
    async claim(reminder: Reminder): Promise<boolean> {
      const row = await db
        .insertInto('reminders')
        .values(reminder)
        .onConflict((conflict) => conflict.columns(['membershipId', 'kind', 'endsAtMs']).doNothing())
        .returning('kind')
        .executeTakeFirst();
      return row !== undefined;
    },

    /**
     * Ends that nobody was reminded of yet, soonest first: of members who have an address, are not revoked, and hold
     * nothing that goes on longer. Who was given the money back knows it.
     */
    async due({ kind, fromMs, toMs, leadMs, limit }: EndingWhen): Promise<readonly EndingMembership[]> {
      const rows = await db
        .selectFrom('memberships as ending')
        .innerJoin('members', 'members.id', 'ending.memberId')
        .select(['ending.id as membershipId', 'memberId', 'endsAtMs', 'email', 'members.language'])
        .where('endsAtMs', '>=', fromMs)
        .where('endsAtMs', '<', toMs)
        .where('members.email', 'is not', null)
        .where('members.erasedAtMs', 'is', null)
        .where((where) => where('ending.createdAtMs', '<=', where('endsAtMs', '-', where.lit(leadMs))))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('reminders')
                .select('reminders.kind')
                .whereRef('reminders.membershipId', '=', 'ending.id')
                .whereRef('reminders.endsAtMs', '=', 'ending.endsAtMs')
                .where('reminders.kind', '=', kind),
            ),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('memberships as later')
                .select('later.id')
                .whereRef('later.memberId', '=', 'ending.memberId')
                .whereRef('later.endsAtMs', '>', 'ending.endsAtMs'),
            ),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('orders')
                .select('orders.id')
                .whereRef('orders.id', '=', 'ending.orderId')
                .where('orders.state', '=', 'refunded'),
            ),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('revocations')
                .select('revocations.id')
                .whereRef('revocations.id', '=', 'ending.memberId')
                .where('revocations.subject', '=', 'member'),
            ),
          ),
        )
        .orderBy('endsAtMs')
        .orderBy('ending.id')
        .limit(limit)
        .execute();
      return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
    },
  };
}
