import type { Db } from '../store.ts';
import type { RemindersTable } from '../tables/money.ts';

export type Reminder = Readonly<RemindersTable>;
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
  };
}
