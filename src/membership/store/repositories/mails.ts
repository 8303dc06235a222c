import { randomUUID } from 'node:crypto';
import type { Db, StoreKind } from '../store.ts';
import type { MailsTable } from '../tables/house.ts';

/** What a mail says, by kind; no secrets, since links are made when it is sent. */
export type MailParams = Readonly<Record<string, string | number>>;
export type QueuedMail = Readonly<Pick<MailsTable, 'kind' | 'recipient' | 'language' | 'createdAtMs'>> & {
  readonly params: MailParams;
  /** Not to be sent before; `createdAtMs` where not said. */
  readonly dueAtMs?: number;
};
/** A mail that this process alone may send until its lease ends. */
export type ClaimedMail = Readonly<
  Pick<MailsTable, 'id' | 'kind' | 'recipient' | 'language' | 'attempts'>
> & {
  readonly params: MailParams;
  readonly leaseId: string;
};
/** A mail as lists show it: without what it says. */
export type ListedMail = Readonly<
  Pick<MailsTable, 'id' | 'kind' | 'recipient' | 'language' | 'state' | 'attempts' | 'lastError'> &
    Pick<MailsTable, 'createdAtMs' | 'dueAtMs' | 'sentAtMs'>
>;
export type MailRepository = ReturnType<typeof mailRepository>;

/** The row of a mail that waits to be sent. */
export const newMail = ({ params, dueAtMs, ...mail }: QueuedMail): MailsTable => ({
  ...mail,
  ...{ attempts: 0, leaseId: null, leaseEndsAtMs: null, sentAtMs: null, lastError: null },
  id: randomUUID(),
  params: JSON.stringify(params),
  state: 'queued',
  dueAtMs: dueAtMs ?? mail.createdAtMs,
});

/**
 * Mails to be sent. Added in the transaction of what causes them, none is lost and none is sent without its cause. Each
 * is sent by one process; one that dies while sending lets go of it when its lease ends, and the mail is sent once more.
 */
export function mailRepository(db: Db, kind: StoreKind) {
  return {
    async add(mail: QueuedMail): Promise<string> {
      const row = newMail(mail);
      await db.insertInto('mails').values(row).execute();
      return row.id;
    },

    /** Takes the mail that has been due for longest; `undefined` when none is. */
    async claim(nowMs: number, leaseMs: number): Promise<ClaimedMail | undefined> {
      const leaseId = randomUUID();
      const due = db
        .selectFrom('mails')
        .select('id')
        .where((where) =>
          where.or([
            where.and([where('state', '=', 'queued'), where('dueAtMs', '<=', nowMs)]),
            where.and([where('state', '=', 'sending'), where('leaseEndsAtMs', '<=', nowMs)]),
          ]),
        )
        .orderBy('dueAtMs')
        .limit(1)
        // SQLite knows no such words, and needs none: its writers wait for each other.
        .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked());
      const row = await db
        .updateTable('mails')
        .set((set) => ({
          state: 'sending' as const,
          leaseId,
          leaseEndsAtMs: nowMs + leaseMs,
          attempts: set('attempts', '+', 1),
        }))
        .where('id', '=', due)
        .returning(['id', 'kind', 'recipient', 'language', 'attempts', 'params'])
        .executeTakeFirst();
      return row && { ...row, params: JSON.parse(row.params) as MailParams, leaseId };
    },

    /** Says that a claimed mail was sent; `false` when its lease had passed to another. */
    sent: ({ id, leaseId }: ClaimedMail, sentAtMs: number): Promise<boolean> =>
      finish(db, id, leaseId, { state: 'sent', sentAtMs, lastError: null }),

    /** Says that a claimed mail could not be sent: it is due again at `retryAtMs`, or given up where there is none. */
    failed: ({ id, leaseId }: ClaimedMail, lastError: string, retryAtMs?: number): Promise<boolean> =>
      finish(
        db,
        id,
        leaseId,
        retryAtMs === undefined
          ? { state: 'failed', lastError }
          : { state: 'queued', lastError, dueAtMs: retryAtMs },
      ),

    /** Forgets a claimed mail that nobody is to get after all. */
    async drop({ id, leaseId }: ClaimedMail): Promise<void> {
      await db.deleteFrom('mails').where('id', '=', id).where('leaseId', '=', leaseId).execute();
    },

    /** Adds a mail unless one of its kind waits for the same recipient. */
    async addUnlessWaiting(mail: QueuedMail): Promise<void> {
      const waiting = await db
        .selectFrom('mails')
        .select('id')
        .where('recipient', '=', mail.recipient)
        .where('kind', '=', mail.kind)
        .where('state', '=', 'queued')
        .limit(1)
        .executeTakeFirst();
      if (!waiting) await this.add(mail);
    },

    /** The newest mails, at most `limit`; those of one recipient where one is named. */
    list: (limit: number, recipient?: string): Promise<readonly ListedMail[]> =>
      db
        .selectFrom('mails')
        .select(['id', 'kind', 'recipient', 'language', 'state', 'attempts'])
        .select(['createdAtMs', 'dueAtMs', 'sentAtMs', 'lastError'])
        .$if(recipient !== undefined, (query) => query.where('recipient', '=', recipient!))
        .orderBy('createdAtMs', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute(),

    /** Has a mail that was given up tried again; `false` when there is none such. */
    async retry(id: string, nowMs: number): Promise<boolean> {
      const row = await db
        .updateTable('mails')
        .set({ state: 'queued', attempts: 0, dueAtMs: nowMs })
        .where('id', '=', id)
        .where('state', '=', 'failed')
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Forgets all mails to an address, those that wait too. */
    async removeOf(recipient: string): Promise<void> {
      await db.deleteFrom('mails').where('recipient', '=', recipient).execute();
    },

    /** Forgets the mails that were sent before an instant. */
    async removeSentBefore(instantMs: number): Promise<void> {
      await db.deleteFrom('mails').where('state', '=', 'sent').where('sentAtMs', '<=', instantMs).execute();
    },
  };
}

async function finish(db: Db, id: string, leaseId: string, change: Partial<MailsTable>): Promise<boolean> {
  const row = await db
    .updateTable('mails')
    .set({ ...change, leaseId: null, leaseEndsAtMs: null })
    .where('id', '=', id)
    .where('leaseId', '=', leaseId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
