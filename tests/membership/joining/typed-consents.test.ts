import { expect, it } from 'vitest';
import { giveConsent } from '../../../src/membership/account/index.ts';
import { recodeGift } from '../../../src/membership/joining/recode-gift.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { DAY, NOW, openDesk, STAFF } from './joining-fixture.ts';

describeOnBothStores('a consent that was withdrawn', (places) => {
  /** Ada, who agreed to letters when she joined, and has withdrawn that since. */
  async function open() {
    const desk = await openDesk(places);
    const { joining, store, clock } = desk;
    await joining.orders.confirm((await desk.order({ consents: ['news'] })).reference, STAFF);
    const ada = (await store.repositories.members.findByEmail('ada@example.org'))!.id;
    await store.repositories.consents.withdraw(ada, 'news', NOW);
    await store.repositories.contactPreferences.set(ada, { topic: 'news', wanted: false, changedAtMs: NOW });
    clock.nowMs = NOW + DAY;
    const open = async () =>
      (await store.repositories.consents.ofMember(ada))
        .filter(({ withdrawnAtMs }) => withdrawnAtMs === null)
        .map(({ purpose, source }) => [purpose, source]);
    const wanted = async () =>
      (await store.repositories.contactPreferences.ofMember(ada)).filter(({ wanted }) => wanted);
    return { ...desk, ada, open, wanted };
  }

  it('is not given again by whoever types the address, in an order or with a gift', async () => {
    const { joining, order, store, mails, open: given, wanted } = await open();
    await joining.orders.confirm((await order({ consents: ['news'] })).reference, STAFF);
    await joining.orders.confirm((await order({ purpose: 'gift' })).reference, STAFF);
    const gift = (await mails()).find(({ kind }) => kind === 'gift-code')!;
    const { code } = (await recodeGift(store.repositories.gifts, String(gift.params.gift)))!;
    const person = { name: 'Mallory', email: 'ada@example.org', language: 'en' };
    const redeemed = await joining.gifts.redeem({ code, ...person, consents: ['news', 'invitations'] });
    expect(redeemed.ok).toBe(true);
    expect([await given(), (await wanted()).map(({ topic }) => topic)]).toEqual([
      [['invitations', 'gift']],
      ['invitations'],
    ]);
  });

  it('is given again by the member who orders, signed in', async () => {
    const { joining, order, ada, open: given, wanted } = await open();
    await joining.orders.confirm(
      (await order({ purpose: 'renew', consents: ['news'] }, ada)).reference,
      STAFF,
    );
    expect([await given(), (await wanted()).map(({ topic }) => topic)]).toEqual([
      [['news', 'join']],
      ['news'],
    ]);
  });

  it('stays withdrawn when an order is paid that was placed before', async () => {
    const { joining, store, order, ada, clock, open: given, wanted } = await open();
    const { reference } = await order({ purpose: 'renew', consents: ['news', 'invitations'] }, ada);
    clock.nowMs += DAY;
    const choice = { memberId: ada, purpose: 'news', lang: 'fr' } as const;
    await giveConsent(store, choice, clock.nowMs);
    await store.repositories.consents.withdraw(ada, 'news', clock.nowMs + 1);
    await store.repositories.contactPreferences.set(ada, {
      ...{ topic: 'news', wanted: false, changedAtMs: clock.nowMs + 1 },
    });
    clock.nowMs += DAY;
    await joining.orders.confirm(reference, STAFF);
    expect([await given(), (await wanted()).map(({ topic }) => topic)]).toEqual([
      [['invitations', 'join']],
      ['invitations'],
    ]);
  });
});
