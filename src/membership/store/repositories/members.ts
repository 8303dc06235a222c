import type { Db } from '../store.ts';
import type { MembersTable } from '../tables/people.ts';

export type StoredMember = Readonly<MembersTable>;
export type MemberChange = Partial<Pick<StoredMember, 'name' | 'email' | 'language' | 'note'>>;
export type MemberRepository = ReturnType<typeof memberRepository>;

/** The members. */
export function memberRepository(db: Db) {
  return {
    /** Adds a member; `false` when another one has the address already. */
    async add(member: StoredMember): Promise<boolean> {
      const row = await db
        .insertInto('members')
        .values(member)
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    find: (id: string): Promise<StoredMember | undefined> =>
      db.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirst(),

    /** By the normalised address; an erased member has none. */
    findByEmail: (email: string): Promise<StoredMember | undefined> =>
      db.selectFrom('members').selectAll().where('email', '=', email).executeTakeFirst(),

    /** Changes what is named; `false` when there is no such member. Throws when another one has the address. */
    async change(id: string, change: MemberChange): Promise<boolean> {
      const row = await db
        .updateTable('members')
        // With its own id, so that a change of nothing is still a statement.
        .set({ ...change, id })
        .where('id', '=', id)
        .where('erasedAtMs', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Forgets who a member was; the id stays, for what refers to it. */
    async erase(id: string, erasedAtMs: number): Promise<void> {
      await db
        .updateTable('members')
        .set({ name: '', email: null, language: null, note: null, erasedAtMs })
        .where('id', '=', id)
        .execute();
    },
  };
}
