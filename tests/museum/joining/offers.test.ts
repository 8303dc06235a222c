import { describe, expect, it } from 'vitest';
import type { Tier } from '../../../src/museum/format/museum.ts';
import type { PlanRoom } from '../../../src/museum/format/plan.ts';
import { offeredTiers } from '../../../src/museum/joining/offers.ts';

const offer = { priceMinor: 100, currency: 'EUR', months: 12, seats: 1 };
const tier = (id: string, rank: number, sold = true): Tier => ({
  ...{ id, rank, label: { en: id } },
  ...(sold ? { offer } : {}),
});
const room = (id: string, access?: PlanRoom['access']): PlanRoom => ({
  ...{ id, label: { en: id }, floor: 0, elevationM: 0, heightM: 3, outline: [] },
  ...(access ? { access } : {}),
});

const idsOf = (tiers: readonly Tier[], rooms: readonly PlanRoom[]) =>
  offeredTiers(tiers, rooms).map((each) => [
    each.tier.id,
    each.rooms.map(({ id }) => id).join(),
    each.above?.id,
  ]);

describe('what is sold', () => {
  it('is listed from the lowest tier up, each with the rooms that it adds', () => {
    const tiers = [tier('patron', 3), tier('friend', 1), tier('family', 2)];
    const rooms = [room('hall'), room('vault', { tier: 'patron' }), room('salon', { tier: 'friend' })];
    expect(idsOf(tiers, rooms)).toEqual([
      ['friend', 'salon', undefined],
      ['family', '', 'friend'],
      ['patron', 'vault', 'family'],
    ]);
  });

  it('leaves out tiers without a price, and counts their rooms to the next one that has one', () => {
    const tiers = [tier('guest', 1, false), tier('friend', 2), tier('board', 9, false)];
    const rooms = [
      room('porch', { tier: 'guest' }),
      room('salon', { tier: 'friend' }),
      room('office', { tier: 'board' }),
    ];
    expect(idsOf(tiers, rooms)).toEqual([['friend', 'porch,salon', undefined]]);
  });

  it('is no room that only waits for a date, nor one of a tier that there is not', () => {
    const rooms = [room('soon', { opensAt: '2027-01-01T00:00:00Z' }), room('lost', { tier: 'nobody' })];
    expect(idsOf([tier('friend', 1)], rooms)).toEqual([['friend', '', undefined]]);
  });

  it('shows six rooms of a tier, and says how many more there are', () => {
    const rooms = Array.from({ length: 9 }, (_, at) => room(`r${at}`, { tier: 'friend' }));
    const [offered] = offeredTiers([tier('friend', 1)], rooms);
    expect([offered?.rooms.length, offered?.moreRooms]).toEqual([6, 3]);
  });

  it('tells of a room what its plan tells everybody, and no more', () => {
    const [offered] = offeredTiers([tier('friend', 1)], [room('salon', { tier: 'friend' })]);
    expect(offered?.rooms).toEqual([{ id: 'salon', label: { en: 'salon' } }]);
  });
});
