import { expect, it } from 'vitest';
import type { StoredSession } from '../../../src/membership/store/repositories/sessions.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;

const session = (id: string, changes: Partial<StoredSession> = {}): StoredSession => ({
  id,
  secretHash: `hash-${id}`,
  previousHash: null,
  rotatedAtMs: NOW,
  accountKind: 'member',
  accountId: 'ada',
  openedBy: 'link',
  cardId: null,
  name: null,
  tier: null,
  startsAtMs: null,
  endsAtMs: null,
  userAgent: null,
  openedAtMs: NOW - HOUR,
  seenAtMs: NOW - HOUR,
  idleMs: null,
  closesAtMs: NOW + HOUR,
  ...changes,
});

describeOnBothStores('figures', ({ open }) => {
  it('of an empty store are zeros', async () => {
    const { repositories } = await open();
    expect(await repositories.figures.read(NOW)).toEqual({
      mails: { queued: 0, sending: 0, failed: 0 },
      mailOverdueMs: 0,
      sessions: { member: 0, staff: 0 },
    });
  });

  it('count sessions that are open, by account, and none that closed or was left idle', async () => {
    const { sessions, figures } = (await open()).repositories;
    await sessions.add(session('open'));
    await sessions.add(session('kept', { idleMs: HOUR + 1 }));
    await sessions.add(session('idle', { idleMs: HOUR }));
    await sessions.add(session('closed', { closesAtMs: NOW }));
    await sessions.add(session('desk', { accountKind: 'staff' }));
    expect((await figures.read(NOW)).sessions).toEqual({ member: 2, staff: 1 });
  });

  it('count mails by state but those that were sent, and say how long the oldest due one has waited', async () => {
    const { mails, figures } = (await open()).repositories;
    const mail = { kind: 'welcome', recipient: 'ada@example.org', language: 'en', params: {} };
    for (const ageMs of [400, 300, 200, 100]) await mails.add({ ...mail, createdAtMs: NOW - ageMs });
    await mails.add({ ...mail, createdAtMs: NOW, dueAtMs: NOW + HOUR });
    await mails.sent((await mails.claim(NOW, HOUR))!, NOW);
    await mails.failed((await mails.claim(NOW, HOUR))!, 'refused');
    await mails.claim(NOW, HOUR);
    expect(await figures.read(NOW)).toMatchObject({
      mails: { queued: 2, sending: 1, failed: 1 },
      mailOverdueMs: 100,
    });
  });
});
