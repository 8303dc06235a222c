import type { Db } from '../store.ts';
import type { MembershipsTable } from '../tables/people.ts';

export type StoredMembership = Readonly<MembershipsTable>;
export type MembershipChange = Partial<
  Pick<StoredMembership, 'tier' | 'endsAtMs' | 'graceEndsAtMs' | 'seats'>
>;
export type MembershipRepository = ReturnType<typeof membershipRepository>;

/** Which tier whom, from when to when, and how it began. */
export function membershipRepository(db: Db) {
  return {
    async add(membership: StoredMembership): Promise<void> {
      await db.insertInto('memberships').values(membership).execute();
    },

    find: (id: string): Promise<StoredMembership | undefined> =>
      db.selectFrom('memberships').selectAll().where('id', '=', id).executeTakeFirst(),

    /** A member's memberships, the one that ends last first. */
    ofMember: (memberId: string): Promise<readonly StoredMembership[]> =>
      db
        .selectFrom('memberships')
        .selectAll()
        .where('memberId', '=', memberId)
        .orderBy('endsAtMs', 'desc')
        .orderBy('id')
        .execute(),

    /** Those whose end lies in [from, to), soonest first, at most `limit`. */
    endingBetween: (fromMs: number, toMs: number, limit: number): Promise<readonly StoredMembership[]> =>
      db
        .selectFrom('memberships')
        .selectAll()
        .where('endsAtMs', '>=', fromMs)
        .where('endsAtMs', '<', toMs)
        .orderBy('endsAtMs')
        .orderBy('id')
        .limit(limit)
        .execute(),

    /** Changes what is named, if the end is still `endsAtMs`: two renewals at once can't both count from the same day. */
    async change(id: string, endsAtMs: number, change: MembershipChange): Promise<boolean> {
      const row = await db
        .updateTable('memberships')
        // With its own id, so that a change of nothing is still a statement.
        .set({ ...change, id })
        .where('id', '=', id)
        .where('endsAtMs', '=', endsAtMs)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
