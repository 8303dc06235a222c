import { type ExpressionBuilder, sql } from 'kysely';
import { foldName } from '../../fold-name.ts';
import { groupedBy } from '../../grouped-by.ts';
import { tidyCode } from '../../joining/codes.ts';
import type { Db } from '../store.ts';
import type { Tables } from '../tables/index.ts';
import { MEMBER_COLUMNS, type StoredMember } from './members.ts';
import type { StoredMembership } from './memberships.ts';

/** Where a page of found members ended. */
export type MemberPlace = { readonly nameFolded: string; readonly id: string };

/** What members are looked for by; all that is said must hold. Instants in milliseconds. */
export type MemberWish = {
  /** Words that begin a name, an address, or the number of a member, a card or an order. */
  readonly text?: string;
  readonly tier?: string;
  /** Whether a membership runs at `nowMs`. */
  readonly running?: boolean;
  /** Never had a membership. */
  readonly without?: true;
  /** The last membership ends in [from, to). */
  readonly endsFromMs?: number;
  readonly endsToMs?: number;
  readonly nowMs: number;
};

/** A member with the membership that ends last, if there ever was one. */
export type FoundMember = {
  readonly member: StoredMember;
  readonly membership: StoredMembership | undefined;
};
export type MemberPage = {
  readonly found: readonly FoundMember[];
  /** Where the next page begins; `undefined` on the last one. */
  readonly next: MemberPlace | undefined;
};

/** By what an imported row says who it is about. */
export type MemberKeys = {
  readonly number: string | null;
  readonly email: string | null;
  readonly nameFolded: string;
};
export type MembersAmong = {
  readonly byId: ReadonlyMap<string, StoredMember>;
  readonly byEmail: ReadonlyMap<string, StoredMember>;
  /** Those without an address, by folded name. */
  readonly withoutEmail: ReadonlyMap<string, readonly StoredMember[]>;
  readonly memberships: ReadonlyMap<string, readonly StoredMembership[]>;
};

type Where = ExpressionBuilder<Tables, 'members'>;

export type MemberFinder = ReturnType<typeof memberFinder>;

/** Members found by name and more, a page at a time and never all at once; erased ones are not. */
export function memberFinder(db: Db) {
  const wished = (wish: MemberWish) =>
    db
      .selectFrom('members')
      .where('erasedAtMs', 'is', null)
      .where((where) => where.and(conditionsOf(where, wish)));

  return {
    /** The members by name from a place on, at most `limit`. */
    async page(wish: MemberWish, limit: number, after?: MemberPlace): Promise<MemberPage> {
      let query = wished(wish).select([...MEMBER_COLUMNS, 'nameFolded']);
      if (after) {
        query = query.where((where) =>
          where.or([
            where('nameFolded', '>', after.nameFolded),
            where.and([where('nameFolded', '=', after.nameFolded), where('id', '>', after.id)]),
          ]),
        );
      }
      const rows = await query
        .orderBy('nameFolded')
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const memberships = await lastMemberships(
        db,
        shown.map(({ id }) => id),
      );
      return {
        found: shown.map(({ nameFolded: _, ...member }) => ({
          member,
          membership: memberships.get(member.id),
        })),
        next: rows.length > limit && last ? { nameFolded: last.nameFolded, id: last.id } : undefined,
      };
    },

    /** The members among those that keys name: by id, by address, and those without one by name; with what they hold. */
    async among(keys: readonly MemberKeys[]): Promise<MembersAmong> {
      const ids = keys.flatMap(({ number }) => number ?? []);
      const emails = keys.flatMap(({ email }) => email ?? []);
      const names = keys.flatMap(({ number, email, nameFolded }) => number ?? email ?? [nameFolded]);
      const rows = await db
        .selectFrom('members')
        .select([...MEMBER_COLUMNS, 'nameFolded'])
        .where('erasedAtMs', 'is', null)
        .where((where) =>
          where.or([
            where('id', 'in', atLeastOne(ids)),
            where('email', 'in', atLeastOne(emails)),
            where.and([where('email', 'is', null), where('nameFolded', 'in', atLeastOne(names))]),
          ]),
        )
        .execute();
      const members = rows.map(({ nameFolded: _, ...member }) => member);
      const memberships = await db
        .selectFrom('memberships')
        .selectAll()
        .where('memberId', 'in', atLeastOne(members.map(({ id }) => id)))
        .execute();
      return {
        byId: new Map(members.map((member) => [member.id, member])),
        byEmail: new Map(members.flatMap((member) => (member.email ? [[member.email, member]] : []))),
        withoutEmail: groupedBy(
          members.filter(({ email }) => email === null),
          ({ name }) => foldName(name),
        ),
        memberships: groupedBy(memberships, ({ memberId }) => memberId),
      };
    },

    async count(wish: MemberWish): Promise<number> {
      const row = await wished(wish)
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

function conditionsOf(where: Where, wish: MemberWish) {
  const { text = '', tier, running, without, endsFromMs, endsToMs, nowMs } = wish;
  const memberships = () =>
    where
      .selectFrom('memberships')
      .select('memberships.id')
      .whereRef('memberships.memberId', '=', 'members.id');
  const runs = () =>
    memberships().where('memberships.startsAtMs', '<=', nowMs).where('memberships.endsAtMs', '>', nowMs);
  const conditions = text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => foundBy(where, word));
  if (tier !== undefined) conditions.push(where.exists(memberships().where('memberships.tier', '=', tier)));
  if (running !== undefined)
    conditions.push(running ? where.exists(runs()) : where.not(where.exists(runs())));
  if (without) conditions.push(where.not(where.exists(memberships())));
  if (endsFromMs !== undefined)
    conditions.push(where.exists(memberships().where('memberships.endsAtMs', '>=', endsFromMs)));
  if (endsToMs !== undefined) {
    conditions.push(
      where.exists(memberships()),
      where.not(where.exists(memberships().where('memberships.endsAtMs', '>=', endsToMs))),
    );
  }
  return conditions;
}

/** By a word of the name from its beginning, by address, or by a number of the member's, whole or its beginning. */
function foundBy(where: Where, word: string) {
  const folded = foldName(word);
  const typed = word.toLowerCase();
  const begins = (column: 'nameFolded' | 'email' | 'id', text: string, inside = false) =>
    sql<boolean>`${where.ref(`members.${column}`)} like ${`${inside ? '% ' : ''}${literal(text)}%`} escape '!'`;
  const ofCard = where.selectFrom('cards').select('cards.memberId').where('cards.id', '=', typed);
  const ofOrder = where
    .selectFrom('orders')
    .select('orders.memberId')
    .where((order) =>
      order.or([order('orders.id', '=', typed), order('orders.externalId', '=', tidyCode(typed))]),
    )
    .where('orders.memberId', 'is not', null);
  const byName = folded === '' ? [] : [begins('nameFolded', folded), begins('nameFolded', folded, true)];
  return where.or([
    ...byName,
    begins('email', typed),
    begins('id', typed),
    where('members.id', 'in', ofCard),
    where('members.id', 'in', ofOrder.$castTo<{ memberId: string }>()),
  ]);
}

/** No store takes an empty list; no id, address or name is empty. */
const atLeastOne = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? texts : ['']);

/** Text that `like` takes as it is. */
const literal = (text: string): string => text.replace(/[!%_]/g, (sign) => `!${sign}`);

async function lastMemberships(
  db: Db,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, StoredMembership>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('memberships')
    .selectAll()
    .where('memberId', 'in', [...memberIds])
    .orderBy('endsAtMs')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.memberId, row]));
}
