import { expect, it } from 'vitest';
import { runReminders } from '../../../src/membership/reminders/index.ts';
import type { StoredMembership } from '../../../src/membership/store/repositories/memberships.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { MUSEUM, mailsOf } from '../joining/joining-fixture.ts';
import { inProcesses } from '../store/many-processes.ts';
import { ada, DAY, membership } from '../store/sample-rows.ts';

/** The evening of the last day, by the clock in Paris. */
const END = Date.parse('2027-12-01T22:59:59Z');
const at = (day: string) => Date.parse(`${day}T09:00:00Z`);

const kinds = (mails: Awaited<ReturnType<typeof mailsOf>>) =>
  mails.map(({ kind, params }) => (kind === 'reminder' ? `${params.days}` : kind));

describeOnBothStores('reminders', (places) => {
  async function withMembership(more: Partial<StoredMembership> = {}, member = ada) {
    const store = await places.open();
    await store.repositories.members.add(member);
    await store.repositories.memberships.add(membership({ endsAtMs: END, graceEndsAtMs: END, ...more }));
    const run = (day: string) => runReminders({ store, museum: async () => MUSEUM, nowMs: () => at(day) });
    return { store, run, repositories: store.repositories };
  }

  it('go out thirty days and a week before the end, and on its day: each once, however often one looks', async () => {
    const { store, run } = await withMembership();
    const written: string[] = [];
    for (
      let day = Date.parse('2027-10-25T00:00:00Z');
      day < Date.parse('2027-12-24T00:00:00Z');
      day += 86_400_000
    ) {
      const date = new Date(day).toISOString().slice(0, 10);
      const count = (await run(date)) + (await run(date));
      if (count > 0) written.push(`${date} ${count}`);
    }
    expect(written).toEqual(['2027-11-01 1', '2027-11-24 1', '2027-12-01 1']);
    expect(kinds(await mailsOf(store))).toEqual(['30', '7', '0']);
  });

  it.each([
    ['two weeks before', '2027-11-17', ['30']],
    ['five days before', '2027-11-26', ['7']],
    ['on the day', '2027-12-01', ['0']],
    ['three days after', '2027-12-04', ['ended']],
    ['a month after', '2028-01-02', []],
  ])('after a long silence, %s: only the most recent one', async (_, day, expected) => {
    const { store, run } = await withMembership();
    await run(day);
    await run(day);
    expect(kinds(await mailsOf(store))).toEqual(expected);
  });

  it('are in the member’s language, and wait for the morning', async () => {
    const { store, repositories } = await withMembership();
    await repositories.members.change('ada', { language: 'fr' });
    const night = Date.parse('2027-11-23T23:10:00Z');
    await runReminders({ store, museum: async () => MUSEUM, nowMs: () => night });
    expect(await mailsOf(store)).toMatchObject([
      { recipient: 'ada@example.org', language: 'fr', dueAtMs: Date.parse('2027-11-24T07:00:00Z') },
    ]);
  });

  it('begin again for the new end of a membership that was renewed', async () => {
    const { store, run, repositories } = await withMembership();
    await run('2027-11-24');
    await repositories.memberships.change('ship', END, { endsAtMs: Date.parse('2028-12-01T22:59:59Z') });
    expect(await run('2027-12-01')).toBe(0);
    expect(await run('2028-11-24')).toBe(1);
    expect(kinds(await mailsOf(store))).toEqual(['7', '7']);
  });

  it.each<
    [string, (repositories: Awaited<ReturnType<typeof withMembership>>['repositories']) => Promise<unknown>]
  >([
    ['was erased', ({ members }) => members.erase('ada', 1)],
    ['is revoked', ({ revocations }) => revocations.add('member', 'ada', 1)],
    ['has no address', ({ members }) => members.change('ada', { email: null })],
    [
      'holds another membership that goes on',
      ({ memberships }) =>
        memberships.add(
          membership({ id: 'next', endsAtMs: END + 365 * DAY, graceEndsAtMs: END + 365 * DAY }),
        ),
    ],
  ])('are not for a member who %s', async (_, change) => {
    const { run, repositories } = await withMembership();
    await change(repositories);
    expect(await run('2027-11-24')).toBe(0);
    expect(await run('2027-12-01')).toBe(0);
  });

  it('say nothing of a week to who joined for less', async () => {
    const { run } = await withMembership({ createdAtMs: at('2027-11-28'), startsAtMs: at('2027-11-28') });
    expect(await run('2027-11-28')).toBe(0);
    expect(await run('2027-12-01')).toBe(1);
  });

  it('reach everybody where hundreds end in the same second', async () => {
    const { run, repositories } = await withMembership();
    for (let i = 0; i < 230; i++) {
      await repositories.members.add({ ...ada, id: `m${i}`, email: `m${i}@example.org` });
      const of = { id: `s${i}`, memberId: `m${i}`, endsAtMs: END, graceEndsAtMs: END };
      await repositories.memberships.add(membership(of));
    }
    expect(await run('2027-11-24')).toBe(231);
    expect(await run('2027-11-24')).toBe(0);
  });

  it('are written once by four processes at once', async () => {
    const config = await places.place();
    const store = await places.open(config);
    for (let i = 0; i < 20; i++) {
      await store.repositories.members.add({ ...ada, id: `m${i}`, email: `m${i}@example.org` });
      const of = { id: `s${i}`, memberId: `m${i}`, endsAtMs: END, graceEndsAtMs: END };
      await store.repositories.memberships.add(membership(of));
    }
    const RUN = JSON.stringify(`${process.cwd()}/src/membership/reminders/index.ts`);
    const written = await inProcesses<number>(
      config,
      4,
      `const { runReminders } = await import(${RUN});
      const museum = async () => (${JSON.stringify(MUSEUM)});
      let written = 0;
      for (const nowMs of ${JSON.stringify([at('2027-11-02'), at('2027-11-25'), at('2027-12-01')])}) {
        written += await runReminders({ store, museum, nowMs: () => nowMs });
      }
      return written;`,
    );
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(60);
    const mails = await mailsOf(store);
    expect(mails).toHaveLength(60);
    expect(new Set(mails.map(({ recipient, params }) => `${recipient} ${params.days}`)).size).toBe(60);
  }, 60_000);
});
