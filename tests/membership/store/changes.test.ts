import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/membership/store/store.ts';
import { describeOnBothStores, describeOnPostgres, onServer } from '../../helpers/stores.ts';
import { ada, card, DAY, membership, NOW, session } from './sample-rows.ts';

/** Whether what is read now may be remembered: otherwise the mark differs at each call. */
function isKnown({ changeMark }: Pick<Store, 'changeMark'>): boolean {
  const mark = changeMark();
  return changeMark() === mark;
}

describeOnBothStores('the change mark', ({ kind, open, place }) => {
  it('moves at once with what the process itself wrote', async () => {
    const { repositories, changeMark, transaction } = await open();
    await repositories.sessions.add(session());
    let mark = changeMark();
    const moved = () => {
      const before = mark;
      mark = changeMark();
      return before !== mark;
    };
    await repositories.revocations.add('card', 'card', NOW);
    expect(moved()).toBe(true);
    await transaction(({ sessions }) => sessions.remove('hash'));
    expect(moved()).toBe(true);
  });

  it('stays while nobody writes', async () => {
    const { repositories, changeMark } = await open();
    // On PostgreSQL it takes a moment until the mark is known.
    await expect.poll(() => isKnown({ changeMark })).toBe(true);
    const mark = changeMark();
    await repositories.members.find('ada');
    expect(changeMark()).toBe(mark);
  });

  it('moves with what others wrote that a session may depend on', async () => {
    const config = await place();
    const [mine, theirs] = [await open(config), await open(config)];
    const { members, memberships, cards, sessions, revocations } = theirs.repositories;
    const writes: (readonly [string, () => Promise<unknown>])[] = [
      ['a membership', () => memberships.add(membership())],
      ['its change', () => memberships.change('ship', NOW + 365 * DAY, { tier: 'patron' })],
      ['a member’s change', () => members.change('ada', { name: 'Ada' })],
      ['a rotation', () => sessions.rotate('hash', 'next', NOW)],
      ['a session’s end', () => sessions.end('member', 'ada', 'session')],
      ['a revocation', () => revocations.add('member', 'ada', NOW)],
    ];
    await members.add(ada);
    await sessions.add(session());
    await expect.poll(() => isKnown(mine)).toBe(true);
    for (const [what, write] of writes) {
      const mark = mine.changeMark();
      await write();
      await expect.poll(() => mine.changeMark() !== mark, { message: what }).toBe(true);
    }
    await cards.add(card());
    if (kind === 'postgres') {
      // A new card or visit changes no session that is open.
      await expect.poll(() => isKnown(mine)).toBe(true);
      const mark = mine.changeMark();
      await sessions.add(session());
      await sessions.see('session', NOW + DAY);
      await theirs.repositories.auditLog.list(1);
      expect(mine.changeMark()).toBe(mark);
    }
  });
});

describeOnPostgres('a listener', ({ open, place }) => {
  const drop = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'enfilade changes'`;

  it('that lost its connection makes the mark differ at each call, until it listens again', async () => {
    const config = await place();
    const store = await open(config);
    await expect.poll(() => isKnown(store)).toBe(true);
    const mark = store.changeMark();
    await onServer(config.databaseUrl!, drop);
    await expect.poll(() => !isKnown(store)).toBe(true);
    await expect.poll(() => isKnown(store)).toBe(true);
    expect(store.changeMark()).not.toBe(mark);
  });

  it('that no notice reaches is not believed', async () => {
    const config = await place();
    const store = await open(config);
    await expect.poll(() => isKnown(store)).toBe(true);
    // As behind a pooler that hands connections round: the query succeeds, and its notice never arrives.
    const database = new URL(config.databaseUrl!).pathname.slice(1);
    await onServer(
      config.databaseUrl!,
      'create schema deaf',
      'create function deaf.pg_notify(text, text) returns void language sql as $$ select $$',
      `alter database ${database} set search_path to deaf, public, pg_catalog`,
    );
    await onServer(config.databaseUrl!, drop);
    await expect.poll(() => !isKnown(store)).toBe(true);
    await expect.poll(() => listenersOf(store)).toBe(1);
    expect(isKnown(store)).toBe(false);
  });
});

async function listenersOf({ db }: Store): Promise<number | undefined> {
  const query = sql<{ n: number }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and application_name = 'enfilade changes'`;
  return (await query.execute(db)).rows[0]?.n;
}
