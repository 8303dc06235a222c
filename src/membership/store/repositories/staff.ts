import type { Db } from '../store.ts';
import type { StaffTable } from '../tables/accounts.ts';

export type StaffAccount = Readonly<StaffTable>;
export type StaffRepository = ReturnType<typeof staffRepository>;

/** Who works at the desk. */
export function staffRepository(db: Db) {
  return {
    /** Adds an account; `false` when the address has one, ended ones included. */
    async add(account: Omit<StaffAccount, 'endedAtMs'>): Promise<boolean> {
      const row = await db
        .insertInto('staff')
        .values({ ...account, endedAtMs: null })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    find: (id: string): Promise<StaffAccount | undefined> =>
      db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst(),

    findByEmail: (email: string): Promise<StaffAccount | undefined> =>
      db.selectFrom('staff').selectAll().where('email', '=', email).executeTakeFirst(),

    /** All accounts, ended ones too, by address. */
    list: (): Promise<readonly StaffAccount[]> =>
      db.selectFrom('staff').selectAll().orderBy('email').execute(),

    /** Opens an ended account again, under a name. */
    async reopen(id: string, name: string): Promise<void> {
      await db.updateTable('staff').set({ endedAtMs: null, name }).where('id', '=', id).execute();
    },

    /** Ends an account; `false` when there is none that is open. */
    async end(id: string, endedAtMs: number): Promise<boolean> {
      const row = await db
        .updateTable('staff')
        .set({ endedAtMs })
        .where('id', '=', id)
        .where('endedAtMs', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
