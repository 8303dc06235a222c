import { expect, it } from 'vitest';
import { seatsOf } from '../../../src/membership/joining/index.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { inProcesses } from '../store/many-processes.ts';
import { DAY, MUSEUM, NOW, openDesk, STAFF } from './joining-fixture.ts';

const END_OF_FIRST_YEAR = Date.parse('2027-12-01T22:59:59Z');
const END_OF_SECOND_YEAR = Date.parse('2028-12-01T22:59:59Z');

describeOnBothStores('an order that is paid at the museum', (places) => {
  it('takes price, term and seats from the museum’s files, and waits', async () => {
    const { order, store, mails } = await openDesk(places);
    const placed = await order({ tier: 'family' });
    expect(placed).toMatchObject({ state: 'open', tier: 'family', amountMinor: 7500, currency: 'EUR' });
    expect(placed.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await store.repositories.orders.find(placed.id)).toMatchObject({
      seats: 4,
      months: 12,
      memberId: null,
    });
    expect(await mails()).toMatchObject([
      {
        kind: 'request-received',
        recipient: 'ada@example.org',
        language: 'fr',
        params: { order: placed.id },
      },
    ]);
    expect(await store.repositories.members.findByEmail('ada@example.org')).toBeUndefined();
  });

  it.each([
    ['a tier that is not sold', { tier: 'honorary' }, 'not-sold'],
    ['a tier that there is not', { tier: 'king' }, 'not-sold'],
    ['no name', { name: ' ' }, 'bad-name'],
    ['a name of two lines', { name: 'Ada\nBcc: all' }, 'bad-name'],
    ['no address', { email: 'ada' }, 'bad-email'],
    ['two addresses', { email: 'a@example.org,b@example.org' }, 'bad-email'],
    ['more holders than seats', { tier: 'family', holders: ['a', 'b', 'c', 'd'] }, 'bad-holder'],
    ['a holder of two lines', { tier: 'family', holders: ['a\nb'] }, 'bad-holder'],
    ['a way of paying that there is not', { way: 'stripe' }, 'way-closed'],
  ] as const)('is refused for %s', async (_, more, code) => {
    const { place, store } = await openDesk(places);
    expect(await place(more as never)).toEqual({ ok: false, code });
    expect(await store.repositories.orders.inState('open', 9)).toEqual([]);
  });

  it('is written of in a language that the museum has', async () => {
    const { order, mails } = await openDesk(places);
    await order({ language: 'tlh' });
    await order({ language: 'en' });
    expect((await mails()).map(({ language }) => language).sort()).toEqual(['en', 'fr']);
  });

  it('fills nobody’s letterbox, whoever types their address', async () => {
    const { order, mails } = await openDesk(places);
    for (let i = 0; i < 8; i++) await order();
    await order({ email: 'grace@example.org' });
    const recipients = (await mails()).map(({ recipient }) => recipient);
    expect(recipients.filter((to) => to === 'ada@example.org')).toHaveLength(5);
    expect(recipients.filter((to) => to === 'grace@example.org')).toHaveLength(1);
  });

  it('makes member, membership, cards, consents and mails once it is confirmed', async () => {
    const { order, joining, mails, member, store } = await openDesk(places);
    const { reference, id } = await order({
      tier: 'family',
      holders: ['Grace Hopper', ''],
      consents: ['news'],
    });
    expect(await joining.orders.confirm(reference.toLowerCase().replace('-', ' '), STAFF)).toMatchObject({
      ok: true,
      order: { state: 'fulfilled', pending: null },
    });
    const { memberships, ...ada } = await member();
    expect(ada).toMatchObject({ name: 'Ada Lovelace', language: 'fr' });
    expect(memberships).toMatchObject([
      {
        tier: 'family',
        seats: 4,
        startsAtMs: NOW,
        endsAtMs: END_OF_FIRST_YEAR,
        graceEndsAtMs: END_OF_FIRST_YEAR + 14 * DAY,
        origin: 'purchase',
        orderId: id,
      },
    ]);
    const seats = await seatsOf(store.repositories, memberships[0]!);
    expect(seats?.map(({ seat, card }) => [seat, card?.holderName])).toEqual([
      [1, 'Ada Lovelace'],
      [2, 'Grace Hopper'],
      [3, undefined],
      [4, undefined],
    ]);
    expect(await store.repositories.consents.ofMember(ada.id)).toMatchObject([
      {
        purpose: 'news',
        language: 'fr',
        source: 'join',
        givenAtMs: NOW,
        wording: expect.stringContaining('lettre'),
      },
    ]);
    const sent = await mails();
    expect(sent.map(({ kind }) => kind)).toEqual([
      'payment-confirmed',
      'request-received',
      'welcome',
      'welcome',
    ]);
    expect(JSON.stringify(sent)).not.toContain('eyJ');
  });

  it('is confirmed once, though two confirm it, and not after it was cancelled', async () => {
    const { order, joining, member } = await openDesk(places);
    const { reference } = await order();
    const both = await Promise.all([1, 2].map(() => joining.orders.confirm(reference, STAFF)));
    expect(both.map((moved) => moved?.ok).sort()).toEqual([false, true]);
    expect((await member()).memberships).toHaveLength(1);
    const other = await order({ email: 'grace@example.org' });
    expect(await joining.orders.cancel(other.reference, STAFF)).toMatchObject({ ok: true });
    expect(await joining.orders.confirm(other.reference, STAFF)).toEqual({ ok: false, state: 'cancelled' });
    await expect(member('grace@example.org')).rejects.toThrow();
    expect(await joining.orders.confirm('NONE-SUCH', STAFF)).toBeUndefined();
  });

  it('leaves nothing half done when its last step fails', async () => {
    const { order, joining, store, museum } = await openDesk(places);
    const { reference, id } = await order();
    // A time zone that no clock has makes the period impossible, once the order has been moved to “paid”.
    museum.now = { ...MUSEUM, timeZone: 'Nowhere/Never' };
    await expect(joining.orders.confirm(reference, STAFF)).rejects.toThrow();
    expect(await store.repositories.orders.find(id)).toMatchObject({ state: 'open' });
    museum.now = MUSEUM;
    expect(await joining.orders.confirm(reference, STAFF)).toMatchObject({ ok: true });
  });

  it('keeps the price that it was made at', async () => {
    const { order, museum, store } = await openDesk(places);
    const { id } = await order();
    museum.now = { ...MUSEUM, tiers: [] };
    expect(await store.repositories.orders.find(id)).toMatchObject({ amountMinor: 3500, months: 12 });
  });

  it('prolongs the membership of who has one, from its end and with new cards', async () => {
    const { order, joining, member, clock, store } = await openDesk(places);
    await joining.orders.confirm((await order()).reference, STAFF);
    const before = await member();
    clock.nowMs = NOW + 300 * DAY;
    await joining.orders.confirm(
      (await order({ purpose: 'renew', name: 'A. L.' }, before.id)).reference,
      STAFF,
    );
    const { memberships } = await member();
    expect(memberships).toMatchObject([{ endsAtMs: END_OF_SECOND_YEAR, startsAtMs: NOW }]);
    const seats = await seatsOf(store.repositories, memberships[0]!);
    expect(seats?.[0]?.card).toMatchObject({
      holderName: 'Ada Lovelace',
      endsAtMs: END_OF_SECOND_YEAR + 14 * DAY,
    });
  });

  it('begins anew, at once, for whose membership has ended', async () => {
    const { order, joining, member, clock } = await openDesk(places);
    await joining.orders.confirm((await order()).reference, STAFF);
    clock.nowMs = END_OF_FIRST_YEAR + 3 * DAY;
    await joining.orders.confirm((await order()).reference, STAFF);
    const { memberships } = await member();
    expect(memberships.map(({ startsAtMs }) => startsAtMs)).toEqual([
      Math.floor(clock.nowMs / 1000) * 1000,
      NOW,
    ]);
  });

  it('renewed as another tier, begins where the old one ends; joined as another, at once', async () => {
    const { order, joining, member } = await openDesk(places);
    await joining.orders.confirm((await order()).reference, STAFF);
    const ada = await member();
    const renewal = await order({ purpose: 'renew', tier: 'family' }, ada.id);
    await joining.orders.confirm(renewal.reference, STAFF);
    expect((await member()).memberships[0]).toMatchObject({ tier: 'family', startsAtMs: END_OF_FIRST_YEAR });
    const grace = { email: 'grace@example.org', name: 'Grace' };
    await joining.orders.confirm((await order(grace)).reference, STAFF);
    await joining.orders.confirm((await order({ ...grace, tier: 'family' })).reference, STAFF);
    const { memberships } = await member('grace@example.org');
    expect(memberships.map(({ tier, startsAtMs }) => [tier, startsAtMs])).toContainEqual(['family', NOW]);
  });

  it('that is refunded ends what it began, and its cards open nothing', async () => {
    const { order, joining, member, store, clock } = await openDesk(places);
    const { reference } = await order();
    await joining.orders.confirm(reference, STAFF);
    clock.nowMs = NOW + DAY;
    expect(await joining.orders.refund(reference, STAFF)).toMatchObject({ ok: true });
    const ada = await member();
    expect(ada.memberships).toMatchObject([{ endsAtMs: NOW + DAY, graceEndsAtMs: NOW + DAY }]);
    const [card] = await store.repositories.cards.ofMembership(ada.memberships[0]!.id);
    expect(await store.repositories.revocations.covers(card!.id, ada.id)).toBe(true);
    expect(await joining.orders.refund(reference, STAFF)).toEqual({ ok: false, state: 'refunded' });
  });

  it('whose renewal is refunded keeps what was paid for before, cards too', async () => {
    const { order, joining, member, store } = await openDesk(places);
    await joining.orders.confirm((await order()).reference, STAFF);
    const { id, memberships } = await member();
    const [first] = await store.repositories.cards.ofMembership(memberships[0]!.id);
    const renewal = await order({ purpose: 'renew' }, id);
    await joining.orders.confirm(renewal.reference, STAFF);
    await joining.orders.refund(renewal.reference, STAFF);
    expect((await member()).memberships).toMatchObject([
      { endsAtMs: END_OF_FIRST_YEAR, graceEndsAtMs: END_OF_FIRST_YEAR + 14 * DAY },
    ]);
    expect(await store.repositories.revocations.covers(first!.id, id)).toBe(false);
    const issued = await store.repositories.cards.ofMembership(memberships[0]!.id);
    const second = issued.find((card) => card.id !== first!.id);
    expect(await store.repositories.revocations.covers(second!.id, id)).toBe(true);
  });

  it('is logged with who moved it, and names nobody there', async () => {
    const { order, joining, store } = await openDesk(places);
    const { reference, id } = await order();
    await joining.orders.confirm(reference, STAFF);
    const log = await store.repositories.auditLog.list(9);
    expect(log).toMatchObject([
      { action: 'order.paid', actorKind: 'operator', subjectKind: 'order', subjectId: id },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/lovelace|example/i);
  });
});

describeOnBothStores('four processes that confirm the same orders', (places) => {
  it('join each buyer once', async () => {
    const config = await places.place();
    const { order, store } = await openDesk({ open: () => places.open(config) });
    const ids: string[] = [];
    for (let i = 0; i < 6; i++) ids.push((await order({ email: `a${i}@example.org` })).id);
    const JOINING = JSON.stringify(`${process.cwd()}/src/membership/joining/index.ts`);
    const won = await inProcesses<number>(
      config,
      4,
      `const { joiningService } = await import(${JOINING});
      const museum = async () => (${JSON.stringify(MUSEUM)});
      const { orders } = joiningService({ store, museum, nowMs: () => ${NOW}, adapters: [] });
      let mine = 0;
      for (const id of ${JSON.stringify(ids)}) {
        const moved = await orders.confirm(id, { actorKind: 'operator', actorId: null });
        if (moved.ok) mine++;
      }
      return mine;`,
    );
    expect(won.reduce((sum, one) => sum + one, 0)).toBe(6);
    expect(await store.db.selectFrom('memberships').select('id').execute()).toHaveLength(6);
    expect(await store.db.selectFrom('cards').select('id').execute()).toHaveLength(6);
  }, 60_000);
});
