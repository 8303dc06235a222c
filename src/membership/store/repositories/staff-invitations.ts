import type { Db } from '../store.ts';
import type { StaffInvitationsTable } from '../tables/accounts.ts';

export type StaffInvitation = Readonly<StaffInvitationsTable>;
export type StaffInvitationRepository = ReturnType<typeof staffInvitationRepository>;

/** Invitations to become staff, under the hash of their token. */
export function staffInvitationRepository(db: Db) {
  return {
    async add(invitation: Omit<StaffInvitation, 'usedAtMs'>): Promise<void> {
      await db
        .insertInto('staffInvitations')
        .values({ ...invitation, usedAtMs: null })
        .execute();
    },

    /** Uses an invitation up; `undefined` when it is unknown, used or expired. Only one of many at once gets it. */
    claim: (tokenHash: string, nowMs: number): Promise<StaffInvitation | undefined> =>
      db
        .updateTable('staffInvitations')
        .set({ usedAtMs: nowMs })
        .where('tokenHash', '=', tokenHash)
        .where('usedAtMs', 'is', null)
        .where('expiresAtMs', '>', nowMs)
        .returningAll()
        .executeTakeFirst(),
  };
}
