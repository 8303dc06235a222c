import type { Db } from '../store.ts';
import type { ConsentsTable } from '../tables/people.ts';

export type Consent = Readonly<ConsentsTable>;
export type ConsentRepository = ReturnType<typeof consentRepository>;

/** What members agreed to. The store itself refuses to change a consent otherwise than by its withdrawal. */
export function consentRepository(db: Db) {
  return {
    async add(consent: Consent): Promise<void> {
      await db.insertInto('consents').values(consent).execute();
    },

    /** Withdraws what a member consented to for a purpose; gives how many consents that ended. */
    async withdraw(memberId: string, purpose: string, withdrawnAtMs: number): Promise<number> {
      const rows = await db
        .updateTable('consents')
        .set({ withdrawnAtMs })
        .where('memberId', '=', memberId)
        .where('purpose', '=', purpose)
        .where('withdrawnAtMs', 'is', null)
        .returning('id')
        .execute();
      return rows.length;
    },

    /** All of a member's consents, withdrawn ones too, oldest first. */
    ofMember: (memberId: string): Promise<readonly Consent[]> =>
      db
        .selectFrom('consents')
        .selectAll()
        .where('memberId', '=', memberId)
        .orderBy('givenAtMs')
        .orderBy('id')
        .execute(),
  };
}
