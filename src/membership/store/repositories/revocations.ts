import type { Db } from '../store.ts';
import type { RevocationsTable } from '../tables/people.ts';

export type RevocationRepository = ReturnType<typeof revocationRepository>;

/** The cards and members that open nothing any more. */
export function revocationRepository(db: Db) {
  return {
    /** Revokes a card, or all cards of a member; a second time changes nothing. */
    async add(subject: RevocationsTable['subject'], id: string, revokedAtMs: number): Promise<void> {
      await db
        .insertInto('revocations')
        .values({ subject, id, revokedAtMs })
        .onConflict((conflict) => conflict.columns(['subject', 'id']).doNothing())
        .execute();
    },

    /** Takes a revocation back; `false` when there was none. */
    async remove(subject: RevocationsTable['subject'], id: string): Promise<boolean> {
      const row = await db
        .deleteFrom('revocations')
        .where('subject', '=', subject)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    /** When a member was revoked with all their cards, if they were. */
    async memberRevokedAt(memberId: string): Promise<number | null> {
      const row = await db
        .selectFrom('revocations')
        .select('revokedAtMs')
        .where('subject', '=', 'member')
        .where('id', '=', memberId)
        .executeTakeFirst();
      return row?.revokedAtMs ?? null;
    },

    /** Whether a card is revoked, by itself or with its member. */
    async covers(cardId: string, memberId: string): Promise<boolean> {
      const row = await db
        .selectFrom('revocations')
        .select('id')
        .where((where) =>
          where.or([
            where.and([where('subject', '=', 'card'), where('id', '=', cardId)]),
            where.and([where('subject', '=', 'member'), where('id', '=', memberId)]),
          ]),
        )
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
