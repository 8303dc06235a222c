import { expect, it } from 'vitest';
import { giveSeat, seatsOf } from '../../../src/membership/joining/index.ts';
import { describeOnBothStores } from '../../helpers/stores.ts';
import { NOW, openDesk, STAFF } from './joining-fixture.ts';

describeOnBothStores('a seat of a membership', (places) => {
  async function family() {
    const desk = await openDesk(places);
    await desk.joining.orders.confirm((await desk.order({ tier: 'family' })).reference, STAFF);
    const { memberships } = await desk.member();
    const [membership] = memberships;
    const give = (seat: number, holderName: string) =>
      desk.store.transaction((repositories) =>
        giveSeat(repositories, membership!, { seat, holderName }, NOW),
      );
    const names = async () => {
      const seats = await seatsOf(desk.store.repositories, membership!);
      return seats.map(({ card }) => card?.holderName);
    };
    return { ...desk, membership: membership!, give, names };
  }

  it('is nobody’s until it is given, except the first', async () => {
    const { names } = await family();
    expect(await names()).toEqual(['Ada Lovelace', undefined, undefined, undefined]);
  });

  it('gets a card of its own, which lasts as long as the membership and its grace', async () => {
    const { give, names, membership } = await family();
    const card = await give(3, 'Grace Hopper');
    expect(card).toMatchObject({ membershipId: membership.id, endsAtMs: membership.graceEndsAtMs });
    expect(await names()).toEqual(['Ada Lovelace', undefined, 'Grace Hopper', undefined]);
  });

  it('that becomes somebody else’s closes the card of the one before', async () => {
    const { give, names, store, membership } = await family();
    const first = await give(2, 'Grace');
    await give(2, 'Hedy');
    expect(await store.repositories.revocations.covers(first.id, membership.memberId)).toBe(true);
    expect((await names())[1]).toBe('Hedy');
  });
});
