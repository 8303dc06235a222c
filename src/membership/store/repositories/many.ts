import { type RawBuilder, sql } from 'kysely';
import { IMPORT_LOCK } from '../locks.ts';
import type { Db, StoreKind } from '../store.ts';
import type { Tables } from '../tables/index.ts';
import type { CardOfMember } from './cards.ts';
import type { StoredMember } from './members.ts';
import type { MembershipChange, StoredMembership } from './memberships.ts';

type ManyTables = Pick<Tables, 'members' | 'memberships' | 'cards' | 'mails' | 'auditLog'>;
type Row = Readonly<Record<string, string | number | null>>;

/** A member as one was seen, and what becomes of them. */
export type MemberTurn = { readonly was: StoredMember; readonly now: StoredMember & { nameFolded: string } };
export type MovedMembership = Pick<StoredMembership, 'id' | 'endsAtMs'> & {
  readonly change: Required<Pick<MembershipChange, 'endsAtMs' | 'graceEndsAtMs'>>;
};
/** What members hold, as one instant knows it. */
export type Held = {
  readonly memberships: readonly StoredMembership[];
  readonly cards: readonly CardOfMember[];
};
export type ManyRows = ReturnType<typeof manyRows>;

const PERSON = ['name', 'nameFolded', 'email', 'language', 'note'] as const;
const SEEN = ['name', 'email', 'language', 'note'] as const;

/**
 * Writing and holding many rows by one statement each, so that whoever waits for them waits briefly. The rows go to the
 * store as JSON: no statement has to be built for each number of them. A few hundred at a time.
 */
export function manyRows(db: Db, kind: StoreKind) {
  return {
    /** Lets one transaction at a time do so. SQLite has one writer anyway. */
    async alone(): Promise<void> {
      if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(db);
    },

    /** Adds rows; says how many, as members whose address another one has are not added. */
    async add<T extends keyof ManyTables>(
      table: T,
      rows: readonly Readonly<ManyTables[T]>[],
    ): Promise<number> {
      if (rows.length === 0) return 0;
      const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.id(column)));
      const result = await sql`insert into ${sql.table(table)} (${columns})
        select ${columns} from ${likeRowsOf(kind, table, rows)} where true
        ${table === 'members' ? sql`on conflict (email) do nothing` : sql``}`.execute(db);
      return Number(result.numAffectedRows ?? 0);
    },

    /** Takes hold of members and changes them, where they still are as they were seen; says how many were. */
    async turn(turns: readonly MemberTurn[]): Promise<number> {
      if (turns.length === 0) return 0;
      const rows = turns.map(({ was, now }) => ({
        id: was.id,
        ...Object.fromEntries(PERSON.map((field) => [field, now[field]])),
        ...Object.fromEntries(SEEN.map((field) => [`${field}Seen`, was[field]])),
      }));
      const seen = SEEN.map(
        (field) => sql`members.${sql.id(field)} is not distinct from given.${sql.id(`${field}Seen`)}`,
      );
      const result = await sql`update members
        set ${sql.join(PERSON.map((field) => sql`${sql.id(field)} = given.${sql.id(field)}`))}
        from ${rowsGiven(kind, rows)}
        where members.id = given.id and members.erased_at_ms is null and ${sql.join(seen, sql` and `)}`.execute(
        db,
      );
      return Number(result.numAffectedRows ?? 0);
    },

    /** Moves the ends of memberships that still end when they were seen to; says how many did. */
    async moveEnds(moved: readonly MovedMembership[]): Promise<number> {
      if (moved.length === 0) return 0;
      const rows = moved.map(({ id, endsAtMs, change }) => ({
        ...{ id, seenMs: endsAtMs, endsAtMs: change.endsAtMs, graceEndsAtMs: change.graceEndsAtMs },
      }));
      const result = await sql`update memberships
        set ends_at_ms = given.ends_at_ms, grace_ends_at_ms = given.grace_ends_at_ms
        from ${rowsGiven(kind, rows)}
        where memberships.id = given.id and memberships.ends_at_ms = given.seen_ms`.execute(db);
      return Number(result.numAffectedRows ?? 0);
    },

    /** The memberships and cards of members. */
    async heldBy(memberIds: readonly string[]): Promise<Held> {
      const ids = sql<string>`(select id from ${rowsGiven(
        kind,
        memberIds.map((id) => ({ id })),
      )})`;
      const memberships = await db
        .selectFrom('memberships')
        .selectAll()
        .where('memberId', 'in', ids)
        .orderBy('id')
        .execute();
      const cards = await db
        .selectFrom('cards')
        .leftJoin('revocations', (join) =>
          join.onRef('revocations.id', '=', 'cards.id').on('revocations.subject', '=', 'card'),
        )
        .selectAll('cards')
        .select('revocations.revokedAtMs')
        .where('memberId', 'in', ids)
        .orderBy('issuedAtMs', 'desc')
        .orderBy('cards.id')
        .execute();
      return { memberships, cards };
    },

    /** Whether a member without an address has one of these folded names. */
    async hasNamesakes(namesFolded: readonly string[]): Promise<boolean> {
      const names = rowsGiven(
        kind,
        namesFolded.map((name) => ({ name })),
      );
      const row = await db
        .selectFrom('members')
        .select('id')
        .where('email', 'is', null)
        .where('erasedAtMs', 'is', null)
        .where('nameFolded', 'in', sql<string>`(select name from ${names})`)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Rows as something to select from, called `given`, with the types of a table's columns. */
function likeRowsOf(kind: StoreKind, table: keyof ManyTables, rows: readonly Row[]): RawBuilder<unknown> {
  return kind === 'sqlite'
    ? rowsGiven(kind, rows)
    : sql`json_populate_recordset(null::${sql.table(table)}, ${asJson(rows)}::json) as given`;
}

/** Rows as something to select from, called `given`; what isn't text is a whole number. */
function rowsGiven(kind: StoreKind, rows: readonly Row[]): RawBuilder<unknown> {
  const columns = Object.keys(rows[0] ?? { id: '', name: '' });
  if (kind === 'sqlite') {
    const read = columns.map((column) => sql`value ->> ${sql.lit(snake(column))} as ${sql.id(column)}`);
    return sql`(select ${sql.join(read)} from json_each(${asJson(rows)})) as given`;
  }
  const typed = columns.map(
    (column) => sql`${sql.id(column)} ${sql.raw(column.endsWith('Ms') ? 'bigint' : 'text')}`,
  );
  return sql`json_to_recordset(${asJson(rows)}::json) as given(${sql.join(typed)})`;
}

const asJson = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [snake(column), value])),
    ),
  );

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
