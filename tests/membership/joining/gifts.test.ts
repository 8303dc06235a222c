import { expect, it } from 'vitest';
import { giftCodeHash, newGiftCode, tidyCode } from '../../../src/membership/joining/codes.ts';
import { recodeGift } from '../../../src/membership/joining/recode-gift.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { inProcesses } from '../store/many-processes.ts';
import { DAY, MUSEUM, NOW, openDesk, STAFF } from './joining-fixture.ts';

const request = (code: string, more = {}) => ({
  code,
  name: 'Grace Hopper',
  email: 'grace@example.org',
  language: 'en',
  consents: [],
  ...more,
});

async function boughtGift(places: Parameters<typeof openDesk>[0], tier = 'family') {
  const desk = await openDesk(places);
  const { reference } = await desk.order({ purpose: 'gift', tier, message: ' With love ' });
  await desk.joining.orders.confirm(reference, STAFF);
  const mail = (await desk.mails()).find(({ kind }) => kind === 'gift-code');
  const recoded = await recodeGift(desk.store.repositories.gifts, String(mail?.params.gift));
  return { ...desk, reference, mail: mail!, code: recoded!.code };
}

describeOnBothStores('a gift', (places) => {
  it('makes nobody a member when it is bought; its code goes to the giver', async () => {
    const { mail, store, code } = await boughtGift(places);
    expect(mail).toMatchObject({
      recipient: 'ada@example.org',
      params: { giver: 'Ada Lovelace', message: 'With love' },
    });
    expect(JSON.stringify(mail)).not.toContain(code);
    expect(await store.db.selectFrom('members').select('id').execute()).toEqual([]);
    const rows = await store.db.selectFrom('gifts').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('begins somebody else’s membership when they redeem it, typed as it may be', async () => {
    const { joining, code, member, clock, mails } = await boughtGift(places);
    clock.nowMs = NOW + 40 * DAY;
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(await joining.gifts.look(typed)).toMatchObject({
      ok: true,
      gift: { tier: 'family', seats: 4, months: 12 },
    });
    const outcome = await joining.gifts.redeem(request(typed, { consents: ['invitations'] }));
    expect(outcome).toMatchObject({ ok: true, redeemed: { tier: 'family' } });
    const grace = await member('grace@example.org');
    expect(grace).toMatchObject({ name: 'Grace Hopper', language: 'en' });
    expect(grace.memberships).toMatchObject([{ startsAtMs: NOW + 40 * DAY, origin: 'gift', seats: 4 }]);
    expect((await mails()).at(-1)).toMatchObject({
      kind: 'welcome',
      recipient: 'grace@example.org',
      language: 'en',
    });
  });

  it('is redeemed once, and only by its code and in its time', async () => {
    const { joining, code, clock, store } = await boughtGift(places);
    expect(await joining.gifts.redeem(request(newGiftCode()))).toEqual({ ok: false, code: 'gift-unknown' });
    expect(await joining.gifts.redeem(request(code, { email: 'nobody' }))).toEqual({
      ok: false,
      code: 'bad-email',
    });
    clock.nowMs = NOW + 3 * 366 * DAY;
    expect(await joining.gifts.redeem(request(code))).toEqual({ ok: false, code: 'gift-expired' });
    clock.nowMs = NOW + DAY;
    const both = await Promise.all(
      ['a', 'b'].map((who) => joining.gifts.redeem(request(code, { email: `${who}@example.org` }))),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await joining.gifts.look(code)).toEqual({ ok: false, code: 'gift-redeemed' });
    expect(await store.db.selectFrom('memberships').select('id').execute()).toHaveLength(1);
    expect(await store.db.selectFrom('members').select('id').execute()).toHaveLength(1);
  });

  it('sent once more brings another code, and the one before opens nothing', async () => {
    const { joining, code, mail, store } = await boughtGift(places);
    const again = await recodeGift(store.repositories.gifts, String(mail.params.gift));
    expect(await joining.gifts.look(code)).toEqual({ ok: false, code: 'gift-unknown' });
    expect(await joining.gifts.look(again!.code)).toMatchObject({ ok: true });
    await joining.gifts.redeem(request(again!.code));
    expect(await recodeGift(store.repositories.gifts, String(mail.params.gift))).toBeUndefined();
  });

  it('whose money went back opens nothing, redeemed or not', async () => {
    const unredeemed = await boughtGift(places);
    await unredeemed.joining.orders.refund(unredeemed.reference, STAFF);
    expect(await unredeemed.joining.gifts.look(unredeemed.code)).toEqual({ ok: false, code: 'gift-expired' });
    const redeemed = await boughtGift(places);
    await redeemed.joining.gifts.redeem(request(redeemed.code));
    redeemed.clock.nowMs = NOW + DAY;
    await redeemed.joining.orders.refund(redeemed.reference, STAFF);
    expect((await redeemed.member('grace@example.org')).memberships).toMatchObject([{ endsAtMs: NOW + DAY }]);
  });

  it('that four processes redeem at once is one person’s', async () => {
    const config = await places.place();
    const { code, store } = await boughtGift({ open: () => places.open(config) });
    const JOINING = JSON.stringify(`${process.cwd()}/src/membership/joining/index.ts`);
    const won = await inProcesses<boolean>(
      config,
      4,
      `const { joiningService } = await import(${JOINING});
      const museum = async () => (${JSON.stringify(MUSEUM)});
      const { gifts } = joiningService({ store, museum, nowMs: () => ${NOW}, adapters: [] });
      const outcome = await gifts.redeem({ ...${JSON.stringify(request(code))}, email: me + '@example.org' });
      return outcome.ok;`,
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store.db.selectFrom('members').select('id').execute()).toHaveLength(1);
  }, 60_000);
});

it('codes are read as they are typed: without case, with or without strokes, O for 0, I and l for 1', () => {
  expect(tidyCode('ol1i 0000-abcd')).toBe('0111-0000-ABCD');
  expect(giftCodeHash('ABCD-EFGH-JKMN-PQRS')).toBe(giftCodeHash('abcdefghjkmnpqrs'));
  expect(giftCodeHash('ABCD-EFGH-JKMN-PQRS')).not.toBe(giftCodeHash('ABCD-EFGH-JKMN-PQRT'));
});
