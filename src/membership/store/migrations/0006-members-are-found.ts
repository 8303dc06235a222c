import { type Kysely, sql } from 'kysely';
import { foldName } from '../../fold-name.ts';

type Old = { members: { id: string; name: string; name_folded: string } };
const BATCH = 500;

/** Members are found by name whatever its accents and capitals, and mails by whom they went to. */
export async function letMembersBeFound(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('members')
    .addColumn('name_folded', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await foldNames(db as Kysely<Old>);
  for (const statement of [
    'create index members_by_name on members (name_folded, id)',
    'create index cards_by_holder on cards (member_id, issued_at_ms)',
    'create index mails_by_recipient on mails (recipient, created_at_ms)',
  ]) {
    await sql.raw(statement).execute(db);
  }
}

async function foldNames(db: Kysely<Old>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('members')
      .select(['id', 'name'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const { id, name } of rows) {
      await db
        .updateTable('members')
        .set({ name_folded: foldName(name) })
        .where('id', '=', id)
        .execute();
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
