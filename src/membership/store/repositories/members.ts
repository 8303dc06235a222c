import { foldName } from '../../fold-name.ts';
import type { Db } from '../store.ts';
import type { MembersTable } from '../tables/people.ts';

export type StoredMember = Readonly<Omit<MembersTable, 'nameFolded'>>;
export type MemberChange = Partial<Pick<StoredMember, 'name' | 'email' | 'language' | 'note'>>;
export type MemberRepository = ReturnType<typeof memberRepository>;

export const MEMBER_COLUMNS = [
  'id',
  'name',
  'email',
  'language',
  'note',
  'createdAtMs',
  'erasedAtMs',
] as const satisfies readonly (keyof StoredMember)[];

/** The members. */
export function memberRepository(db: Db) {
  return {
    /** Adds a member; `false` when another one has the address already. */
    async add(member: StoredMember): Promise<boolean> {
      const row = await db
        .insertInto('members')
        .values({ ...member, nameFolded: foldName(member.name) })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    find: (id: string): Promise<StoredMember | undefined> =>
      db.selectFrom('members').select(MEMBER_COLUMNS).where('id', '=', id).executeTakeFirst(),

    /** By the normalised address; an erased member has none. */
    findByEmail: (email: string): Promise<StoredMember | undefined> =>
      db.selectFrom('members').select(MEMBER_COLUMNS).where('email', '=', email).executeTakeFirst(),

    /** The names of members by id. */
    async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('members')
        .select(['id', 'name'])
        .where('id', 'in', [...ids])
        .execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    /** Changes what is named; `false` when there is no such member. Throws `AddressTakenError` when another one has the address. */
    async change(id: string, change: MemberChange): Promise<boolean> {
      const row = await db
        .updateTable('members')
        // With its own id, so that a change of nothing is still a statement.
        .set({ ...change, ...foldedIn(change), id })
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
        .set({ name: '', nameFolded: '', email: null, language: null, note: null, erasedAtMs })
        .where('id', '=', id)
        .execute();
    },
  };
}

const foldedIn = ({ name }: MemberChange) => (name === undefined ? {} : { nameFolded: foldName(name) });
