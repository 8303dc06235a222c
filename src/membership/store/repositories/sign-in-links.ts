import type { Db } from '../store.ts';
import type { AccountKind, SignInLinksTable } from '../tables/accounts.ts';

export type StoredSignInLink = Readonly<SignInLinksTable>;
export type SignInLinkRepository = ReturnType<typeof signInLinkRepository>;

/** Links that sign in once, under the hash of their token. */
export function signInLinkRepository(db: Db) {
  return {
    async add(link: StoredSignInLink): Promise<void> {
      await db.insertInto('signInLinks').values(link).execute();
    },

    /** Uses a link up; `undefined` when it is none of this purpose, used or expired. Only one of many at once gets it. */
    claim: (tokenHash: string, purpose: string, nowMs: number): Promise<StoredSignInLink | undefined> =>
      db
        .updateTable('signInLinks')
        .set({ usedAtMs: nowMs })
        .where('tokenHash', '=', tokenHash)
        .where('purpose', '=', purpose)
        .where('usedAtMs', 'is', null)
        .where('expiresAtMs', '>', nowMs)
        .returningAll()
        .executeTakeFirst(),

    find: (tokenHash: string): Promise<StoredSignInLink | undefined> =>
      db.selectFrom('signInLinks').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst(),

    async removeOf(kind: AccountKind, accountId: string): Promise<void> {
      await db
        .deleteFrom('signInLinks')
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .execute();
    },

    /** Forgets the links that expired before an instant. */
    async removeExpiredBefore(instantMs: number): Promise<void> {
      await db.deleteFrom('signInLinks').where('expiresAtMs', '<=', instantMs).execute();
    },
  };
}
