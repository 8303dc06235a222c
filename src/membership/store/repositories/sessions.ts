import type { Db } from '../store.ts';
import type { AccountKind, SessionsTable } from '../tables/accounts.ts';

export type StoredSession = Readonly<SessionsTable>;
export type SessionRepository = ReturnType<typeof sessionRepository>;

/** Sessions under the hash of their secret; who reads the store cannot take one over. */
export function sessionRepository(db: Db) {
  return {
    async add(session: StoredSession): Promise<void> {
      await db.insertInto('sessions').values(session).execute();
    },

    /** By the hash of its secret, or of the one before: which it was, `secretHash` says. */
    find: (secretHash: string): Promise<StoredSession | undefined> =>
      db
        .selectFrom('sessions')
        .selectAll()
        .where((where) =>
          where.or([where('secretHash', '=', secretHash), where('previousHash', '=', secretHash)]),
        )
        .limit(1)
        .executeTakeFirst(),

    /** Puts a new secret in place of one; `false` when another request has done so already. */
    async rotate(oldHash: string, newHash: string, rotatedAtMs: number): Promise<boolean> {
      const row = await db
        .updateTable('sessions')
        .set({ previousHash: oldHash, secretHash: newHash, rotatedAtMs })
        .where('secretHash', '=', oldHash)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async see(id: string, seenAtMs: number): Promise<void> {
      await db
        .updateTable('sessions')
        .set({ seenAtMs })
        .where('id', '=', id)
        .where('seenAtMs', '<', seenAtMs)
        .execute();
    },

    /** An account's sessions that are still open at an instant, the last one seen first. */
    ofAccount: (kind: AccountKind, accountId: string, nowMs: number): Promise<readonly StoredSession[]> =>
      db
        .selectFrom('sessions')
        .selectAll()
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .where('closesAtMs', '>', nowMs)
        .where((where) =>
          where.or([
            where('idleMs', 'is', null),
            where(where('seenAtMs', '+', where.ref('idleMs')), '>', nowMs),
          ]),
        )
        .orderBy('seenAtMs', 'desc')
        .execute(),

    /** Ends one of an account's sessions; `false` when it is not theirs. */
    async end(kind: AccountKind, accountId: string, id: string): Promise<boolean> {
      const row = await db
        .deleteFrom('sessions')
        .where('id', '=', id)
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Ends all of an account's sessions but one. */
    async endOthers(kind: AccountKind, accountId: string, keptId: string): Promise<void> {
      await db
        .deleteFrom('sessions')
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .where('id', '!=', keptId)
        .execute();
    },

    async endAll(kind: AccountKind, accountId: string): Promise<void> {
      await db
        .deleteFrom('sessions')
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .execute();
    },

    /** Ends the session that a secret, or the one before, opens. */
    async remove(secretHash: string): Promise<void> {
      await db
        .deleteFrom('sessions')
        .where((where) =>
          where.or([where('secretHash', '=', secretHash), where('previousHash', '=', secretHash)]),
        )
        .execute();
    },

    /** Forgets the sessions that closed before an instant. */
    async removeClosedBefore(instantMs: number): Promise<void> {
      await db.deleteFrom('sessions').where('closesAtMs', '<=', instantMs).execute();
    },
  };
}
