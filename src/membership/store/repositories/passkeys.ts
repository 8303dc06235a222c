import type { Db } from '../store.ts';
import type { AccountKind, PasskeysTable } from '../tables/accounts.ts';

export type StoredPasskey = Readonly<Omit<PasskeysTable, 'transports'>> & {
  readonly transports: readonly string[];
};
export type PasskeyRepository = ReturnType<typeof passkeyRepository>;

/** Passkeys: public keys, nothing that signs in by itself. */
export function passkeyRepository(db: Db) {
  return {
    /** Adds a passkey; `false` when its credential is known already. */
    async add({ transports, ...passkey }: StoredPasskey): Promise<boolean> {
      const row = await db
        .insertInto('passkeys')
        .values({ ...passkey, transports: JSON.stringify(transports) })
        .onConflict((conflict) => conflict.column('credentialId').doNothing())
        .returning('credentialId')
        .executeTakeFirst();
      return row !== undefined;
    },

    async find(credentialId: string): Promise<StoredPasskey | undefined> {
      const row = await db
        .selectFrom('passkeys')
        .selectAll()
        .where('credentialId', '=', credentialId)
        .executeTakeFirst();
      return row && withTransports(row);
    },

    /** An account's passkeys, oldest first. */
    async ofAccount(kind: AccountKind, accountId: string): Promise<readonly StoredPasskey[]> {
      const rows = await db
        .selectFrom('passkeys')
        .selectAll()
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .orderBy('createdAtMs')
        .orderBy('credentialId')
        .execute();
      return rows.map(withTransports);
    },

    /**
     * Notes a use; `false` when the authenticator's counter did not grow, which a copied key shows (WebAuthn 3, 6.1.1).
     * Authenticators without a counter always say 0.
     */
    async use(credentialId: string, counter: number, usedAtMs: number): Promise<boolean> {
      const row = await db
        .updateTable('passkeys')
        .set({ counter, usedAtMs })
        .where('credentialId', '=', credentialId)
        .where((where) => (counter === 0 ? where('counter', '=', 0) : where('counter', '<', counter)))
        .returning('credentialId')
        .executeTakeFirst();
      return row !== undefined;
    },

    async removeAll(kind: AccountKind, accountId: string): Promise<void> {
      await db
        .deleteFrom('passkeys')
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .execute();
    },

    /** Removes one of an account's passkeys; `false` when it is not theirs. */
    async remove(kind: AccountKind, accountId: string, credentialId: string): Promise<boolean> {
      const row = await db
        .deleteFrom('passkeys')
        .where('credentialId', '=', credentialId)
        .where('accountKind', '=', kind)
        .where('accountId', '=', accountId)
        .returning('credentialId')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

const withTransports = ({ transports, ...row }: PasskeysTable): StoredPasskey => ({
  ...row,
  transports: JSON.parse(transports) as readonly string[],
});
