import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { eraseMember } from '../../../src/membership/account/index.ts';
import { addConsents, givenConsents } from '../../../src/membership/joining/index.ts';
import { describeOnPostgres } from '../../helpers/stores.ts';
import { ada, NOW } from '../store/sample-rows.ts';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describeOnPostgres('a member who is erased while they agree to something', ({ open }) => {
  it('has agreed to nothing any more', async () => {
    const store = await open();
    await store.repositories.members.add(ada);
    const [begun, erases] = [gate(), gate()];
    const giving = store.transaction(async (repositories) => {
      await repositories.members.change('ada', {});
      begun.open();
      await erases.opened;
      await addConsents(repositories, 'ada', givenConsents(['news'], 'fr', NOW), 'account');
    });
    await begun.opened;
    const erasing = eraseMember(store, 'ada', NOW + 1);
    const waiting = sql<{ pid: number }>`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await vi.waitFor(async () => expect((await waiting.execute(store.db)).rows).toHaveLength(1));
    erases.open();
    await giving;
    expect(await erasing).toBe(true);
    const { consents, contactPreferences } = store.repositories;
    expect(await consents.ofMember('ada')).toMatchObject([{ purpose: 'news', withdrawnAtMs: NOW + 1 }]);
    expect(await contactPreferences.ofMember('ada')).toEqual([]);
  });
});
