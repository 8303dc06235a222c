import { expect, it } from 'vitest';
import { ORDER_MOVES } from '../../../src/membership/store/repositories/orders.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { ada, DAY, gift, MINUTE, mail, membership, NOW, order } from './sample-rows.ts';

describeOnBothStores('what happens once', ({ open }) => {
  it('a sign-in link is used once, for its purpose, before its end', async () => {
    const { signInLinks } = (await open()).repositories;
    const link = {
      tokenHash: 'hash',
      purpose: 'sign-in',
      accountKind: 'member',
      accountId: 'ada',
      createdAtMs: NOW,
      expiresAtMs: NOW + 15 * MINUTE,
      usedAtMs: null,
    } as const;
    await signInLinks.add(link);
    expect(await signInLinks.claim('hash', 'other', NOW)).toBeUndefined();
    expect(await signInLinks.claim('unknown', 'sign-in', NOW)).toBeUndefined();
    expect(await signInLinks.claim('hash', 'sign-in', NOW + 15 * MINUTE)).toBeUndefined();
    const last = NOW + 15 * MINUTE - 1;
    expect(await signInLinks.claim('hash', 'sign-in', last)).toEqual({ ...link, usedAtMs: last });
    expect(await signInLinks.claim('hash', 'sign-in', last)).toBeUndefined();
    await signInLinks.removeExpiredBefore(NOW + DAY);
    await signInLinks.add(link);
  });

  it('an invitation to the staff is used once, before its end', async () => {
    const { staffInvitations } = (await open()).repositories;
    const invitation = {
      tokenHash: 'hash',
      email: 'new@example.org',
      role: 'desk',
      invitedBy: null,
      createdAtMs: NOW,
      expiresAtMs: NOW + DAY,
    } as const;
    await staffInvitations.add(invitation);
    expect(await staffInvitations.claim('hash', NOW + DAY)).toBeUndefined();
    expect(await staffInvitations.claim('hash', NOW)).toEqual({ ...invitation, usedAtMs: NOW });
    expect(await staffInvitations.claim('hash', NOW)).toBeUndefined();
  });

  it('a gift is redeemed once, before its end where it has one', async () => {
    const { members, gifts } = (await open()).repositories;
    await members.add(ada);
    await gifts.add(gift());
    await gifts.add(gift({ id: 'short', codeHash: 'short', expiresAtMs: NOW + DAY }));
    expect(await gifts.claim('unknown', 'ada', NOW)).toBeUndefined();
    expect(await gifts.claim('short', 'ada', NOW + DAY)).toBeUndefined();
    const redeemed = { ...gift(), redeemedBy: 'ada', redeemedAtMs: NOW };
    expect(await gifts.claim('code-hash', 'ada', NOW)).toEqual(redeemed);
    expect(await gifts.claim('code-hash', 'ada', NOW)).toBeUndefined();
    expect(await gifts.find('code-hash')).toEqual(redeemed);
    expect(await gifts.ofBuyer('ada')).toHaveLength(2);
  });

  it('a payment event counts the first time', async () => {
    const { paymentEvents } = (await open()).repositories;
    const event = { adapter: 'stripe', externalId: 'evt', orderId: null, kind: 'paid', receivedAtMs: NOW };
    expect(await paymentEvents.record(event)).toBe(true);
    expect(await paymentEvents.record({ ...event, receivedAtMs: NOW + 1 })).toBe(false);
    expect(await paymentEvents.record({ ...event, adapter: 'other' })).toBe(true);
  });

  it('an order moves only as orders do', async () => {
    const { members, orders } = (await open()).repositories;
    await members.add(ada);
    const states = Object.keys(ORDER_MOVES) as (keyof typeof ORDER_MOVES)[];
    const outcome = async (...moves: typeof states) => {
      const id = moves.join('-');
      await orders.add(order({ id }));
      for (const state of moves) await orders.move(id, state, NOW + 1);
      return (await orders.find(id))?.state;
    };
    expect(await outcome('paid', 'fulfilled')).toBe('fulfilled');
    expect(await outcome('fulfilled')).toBe('open');
    expect(await outcome('cancelled', 'paid')).toBe('cancelled');
    expect(await outcome('paid', 'cancelled')).toBe('paid');
    expect(await outcome('paid', 'refunded', 'fulfilled')).toBe('refunded');
    expect(await outcome('refunded')).toBe('open');
    expect((await orders.inState('open', 10)).map(({ id }) => id)).toEqual(['fulfilled', 'refunded']);
    expect(await orders.move('unknown', 'paid', NOW)).toBeUndefined();
    expect(await orders.ofMember('ada')).toHaveLength(6);
  });

  it('an order is named once by the other side, and found by that name', async () => {
    const { members, orders } = (await open()).repositories;
    await members.add(ada);
    await orders.add(order());
    await orders.setExternalId('order', 'cs_1');
    await orders.setExternalId('order', 'cs_2');
    expect((await orders.findByExternalId('museum', 'cs_1'))?.id).toBe('order');
    expect(await orders.findByExternalId('museum', 'cs_2')).toBeUndefined();
    await expect(orders.add(order({ id: 'twin', externalId: 'cs_1' }))).rejects.toThrow(/unique/i);
  });

  it('a member is reminded once of each end of a membership', async () => {
    const { members, memberships, reminders } = (await open()).repositories;
    await members.add(ada);
    await memberships.add(membership());
    const reminder = { membershipId: 'ship', kind: '30-days', endsAtMs: NOW + DAY, remindedAtMs: NOW };
    expect([await reminders.claim(reminder), await reminders.claim(reminder)]).toEqual([true, false]);
    expect(await reminders.claim({ ...reminder, kind: '7-days' })).toBe(true);
    expect(await reminders.claim({ ...reminder, endsAtMs: NOW + 366 * DAY })).toBe(true);
  });

  it('a mail is sent by who holds its lease, and by another once that has ended', async () => {
    const { mails } = (await open()).repositories;
    const id = await mails.add(mail);
    expect(await mails.claim(NOW - 1, MINUTE)).toBeUndefined();
    const first = await mails.claim(NOW, MINUTE);
    expect(first).toMatchObject({ id, recipient: 'ada@example.org', params: { days: 30 }, attempts: 1 });
    expect(await mails.claim(NOW + MINUTE - 1, MINUTE)).toBeUndefined();
    const second = await mails.claim(NOW + MINUTE, MINUTE);
    expect(second).toMatchObject({ id, attempts: 2 });
    expect(await mails.sent(first!, NOW + MINUTE)).toBe(false);
    expect(await mails.sent(second!, NOW + MINUTE)).toBe(true);
    expect(await mails.claim(NOW + DAY, MINUTE)).toBeUndefined();
  });

  it('a mail that could not be sent is due again when it is said, or given up', async () => {
    const store = await open();
    const { mails } = store.repositories;
    const id = await mails.add(mail);
    await mails.failed((await mails.claim(NOW, MINUTE))!, 'greylisted', NOW + DAY);
    expect(await mails.claim(NOW + DAY - 1, MINUTE)).toBeUndefined();
    await mails.failed((await mails.claim(NOW + DAY, MINUTE))!, 'no such address');
    expect(await mails.claim(NOW + 9 * DAY, MINUTE)).toBeUndefined();
    const row = { id, state: 'failed', attempts: 2, lastError: 'no such address' };
    expect(await store.db.selectFrom('mails').selectAll().execute()).toMatchObject([row]);
    await mails.removeSentBefore(NOW + 9 * DAY);
    expect(await store.db.selectFrom('mails').selectAll().execute()).toHaveLength(1);
  });

  it('what is limited is counted by who, what and window', async () => {
    const store = await open();
    const { rateLimits } = store.repositories;
    const hit = (key: string, nowMs: number) => rateLimits.hit(key, MINUTE, nowMs);
    const counts = [await hit('a', NOW), await hit('a', NOW + MINUTE - 1), await hit('b', NOW)];
    expect(counts).toEqual([1, 2, 1]);
    expect(await hit('a', NOW + MINUTE)).toBe(1);
    await rateLimits.removeEndedBefore(NOW + MINUTE);
    expect(await store.db.selectFrom('rateLimits').select('count').execute()).toEqual([{ count: 1 }]);
    expect(await hit('a', NOW)).toBe(1);
  });
});
