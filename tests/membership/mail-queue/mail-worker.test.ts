import { expect, it } from 'vitest';
import type { ComposeMail } from '../../../src/membership/mail-queue/compose-mail.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { MINUTE, NOW } from '../store/sample-rows.ts';
import { openPost } from './post.ts';

const plain: ComposeMail = async ({ params }) => ({
  subject: `Hello ${params.name}`,
  text: 'text',
  html: '<p>text</p>',
  attachments: [],
});
const nobody: ComposeMail = async () => null;
const broken: ComposeMail = async () => {
  throw new TypeError('ada@example.org is nowhere');
};
const composers = { plain, nobody, broken };

const row = (kind: string) => ({
  kind,
  recipient: 'ada@example.org',
  language: 'fr',
  params: { name: 'Ada' },
  createdAtMs: NOW,
});

describeOnBothStores('the worker of the mail queue', ({ place }) => {
  const open = async () => openPost(await place(), { nowMs: NOW, composers });
  const statesOf = async ({ store }: Awaited<ReturnType<typeof open>>) =>
    (await store.repositories.mails.list(10)).map(({ state, attempts, lastError }) => [
      state,
      attempts,
      lastError,
    ]);

  it('composes and sends what is due, once', async () => {
    const post = await open();
    await post.store.repositories.mails.add(row('plain'));
    await post.store.repositories.mails.add({ ...row('plain'), dueAtMs: NOW + MINUTE });
    await post.worker.sendDue();
    await post.worker.sendDue();
    expect(post.sent.map(({ mail, to }) => [mail.subject, to])).toEqual([['Hello Ada', 'ada@example.org']]);
    post.clock.nowMs += MINUTE;
    await post.worker.sendDue();
    expect(post.sent).toHaveLength(2);
    expect(await statesOf(post)).toEqual([
      ['sent', 1, null],
      ['sent', 1, null],
    ]);
  });

  it('tries later what did not go, and gives up in the end without losing it', async () => {
    const post = await open();
    await post.store.repositories.mails.add(row('plain'));
    post.post.refuse = 'mail-unsent';
    await post.worker.sendDue();
    expect(await statesOf(post)).toEqual([['queued', 1, 'mail-unsent: 421']]);
    await post.worker.sendDue();
    expect(await statesOf(post)).toEqual([['queued', 1, 'mail-unsent: 421']]);
    for (let day = 0; day < 9; day++) {
      post.clock.nowMs += 24 * 60 * MINUTE;
      await post.worker.sendDue();
    }
    const [given] = await post.store.repositories.mails.list(1);
    expect([given?.state, given?.attempts]).toEqual(['failed', 8]);
    post.post.refuse = undefined;
    await post.worker.sendDue();
    expect(post.sent).toEqual([]);
    expect(await post.store.repositories.mails.retry(given!.id, post.clock.nowMs)).toBe(true);
    expect(await post.store.repositories.mails.retry(given!.id, post.clock.nowMs)).toBe(false);
    await post.worker.sendDue();
    expect(post.sent).toHaveLength(1);
  });

  it('gives up at once what is refused for good, and a kind that nobody can write', async () => {
    const post = await open();
    post.post.refuse = 'mail-refused';
    await post.store.repositories.mails.add(row('plain'));
    await post.store.repositories.mails.add(row('unheard-of'));
    await post.worker.sendDue();
    expect((await statesOf(post)).sort()).toEqual([
      ['failed', 1, 'mail-refused: 421'],
      ['failed', 1, 'mail-refused: kind'],
    ]);
  });

  it('forgets what nobody is to get after all', async () => {
    const post = await open();
    await post.store.repositories.mails.add(row('nobody'));
    await post.worker.sendDue();
    expect(await statesOf(post)).toEqual([]);
    expect(post.sent).toEqual([]);
  });

  it('keeps no address and no text of an error', async () => {
    const post = await open();
    await post.store.repositories.mails.add(row('broken'));
    await post.worker.sendDue();
    expect(await statesOf(post)).toEqual([['queued', 1, 'TypeError']]);
    expect(post.troubles).toHaveLength(1);
  });

  it('sends nothing more once it was stopped', async () => {
    const post = await open();
    await post.worker.stop();
    await post.store.repositories.mails.add(row('plain'));
    await post.worker.sendDue();
    expect(post.sent).toEqual([]);
  });

  it('lets one mail of a kind wait for a recipient', async () => {
    const post = await open();
    const { mails } = post.store.repositories;
    for (let i = 0; i < 3; i++) await mails.addUnlessWaiting(row('plain'));
    await mails.addUnlessWaiting({ ...row('plain'), recipient: 'grace@example.org' });
    expect(await statesOf(post)).toHaveLength(2);
    await post.worker.sendDue();
    await mails.addUnlessWaiting(row('plain'));
    expect(await mails.list(10, 'ada@example.org')).toHaveLength(2);
  });
});
