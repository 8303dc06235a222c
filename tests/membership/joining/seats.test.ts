import { expect, it } from 'vitest';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { openDesk, STAFF } from './joining-fixture.ts';

describeOnBothStores('a seat of a membership', (places) => {
  async function family() {
    const desk = await openDesk(places);
    await desk.joining.orders.confirm((await desk.order({ tier: 'family' })).reference, STAFF);
    const { id, memberships } = await desk.member();
    return { ...desk, memberId: id, membershipId: memberships[0]!.id };
  }

  it('gets a card of its own when it is somebody’s', async () => {
    const { joining, memberId, membershipId } = await family();
    const named = await joining.nameSeat(memberId, membershipId, 3, ' Grace Hopper ');
    expect(named).toMatchObject({ ok: true });
    const seats = await joining.seats(memberId, membershipId);
    expect(seats?.map(({ card }) => card?.holderName)).toEqual([
      'Ada Lovelace',
      undefined,
      'Grace Hopper',
      undefined,
    ]);
  });

  it('that becomes somebody else’s closes the card of the one before', async () => {
    const { joining, memberId, membershipId, store } = await family();
    const first = await joining.nameSeat(memberId, membershipId, 2, 'Grace');
    await joining.nameSeat(memberId, membershipId, 2, 'Hedy');
    expect(first.ok && (await store.repositories.revocations.covers(first.cardId, 'nobody'))).toBe(true);
    const seats = await joining.seats(memberId, membershipId);
    expect(seats?.[1]?.card?.holderName).toBe('Hedy');
  });

  it.each([0, 5, -1, 1.5])('number %d of four is none', async (seat) => {
    const { joining, memberId, membershipId } = await family();
    expect(await joining.nameSeat(memberId, membershipId, seat, 'Grace')).toEqual({
      ok: false,
      code: 'no-such-seat',
    });
  });

  it('is its member’s to give, and nobody else’s', async () => {
    const { joining, memberId, membershipId } = await family();
    expect(await joining.nameSeat('other', membershipId, 2, 'Eve')).toEqual({
      ok: false,
      code: 'no-such-seat',
    });
    expect(await joining.seats('other', membershipId)).toBeUndefined();
    expect(await joining.nameSeat(memberId, membershipId, 2, '')).toEqual({ ok: false, code: 'bad-name' });
  });
});
