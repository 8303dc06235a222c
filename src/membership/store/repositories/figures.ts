import type { Db } from '../store.ts';
import type { AccountKind } from '../tables/accounts.ts';
import type { MailState } from '../tables/house.ts';

/** How much of what there is, without saying whose. */
export type StoreFigures = {
  readonly mails: Readonly<Record<Exclude<MailState, 'sent'>, number>>;
  /** For how long the mail that has been due for longest has waited; 0 when none is. */
  readonly mailOverdueMs: number;
  readonly sessions: Readonly<Record<AccountKind, number>>;
};

/** Counts for those who run the store. */
export function figureRepository(db: Db) {
  return {
    async read(nowMs: number): Promise<StoreFigures> {
      const mails = await db
        .selectFrom('mails')
        .select((row) => ['state', row.fn.countAll().as('count'), row.fn.min('dueAtMs').as('dueAtMs')])
        .where('state', '!=', 'sent')
        .groupBy('state')
        .execute();
      const sessions = await db
        .selectFrom('sessions')
        .select((row) => ['accountKind', row.fn.countAll().as('count')])
        .where('closesAtMs', '>', nowMs)
        .where((where) =>
          where.or([
            where('idleMs', 'is', null),
            where(where('seenAtMs', '+', where.ref('idleMs')), '>', nowMs),
          ]),
        )
        .groupBy('accountKind')
        .execute();
      // PostgreSQL gives counts as text.
      const mailsOf = (state: MailState) => Number(mails.find((row) => row.state === state)?.count ?? 0);
      const sessionsOf = (kind: AccountKind) =>
        Number(sessions.find(({ accountKind }) => accountKind === kind)?.count ?? 0);
      const dueAtMs = mails.find(({ state }) => state === 'queued')?.dueAtMs;
      return {
        mails: { queued: mailsOf('queued'), sending: mailsOf('sending'), failed: mailsOf('failed') },
        mailOverdueMs: dueAtMs === undefined ? 0 : Math.max(0, nowMs - Number(dueAtMs)),
        sessions: { member: sessionsOf('member'), staff: sessionsOf('staff') },
      };
    },
  };
}
