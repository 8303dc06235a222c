import { giveSeat, seatsOf } from '../joining/index.ts';
import type { Store } from '../store/store.ts';

export type FreeSeat = {
  readonly memberId: string;
  readonly membershipId: string;
  readonly seat: number;
  readonly holderName: string;
};

/** Issues the card of a seat that is nobody's yet; `undefined` where the seat is taken, or not theirs to give. */
export function giveFreeSeat(
  store: Store,
  { memberId, membershipId, seat, holderName }: FreeSeat,
  nowMs: number,
): Promise<string | undefined> {
  return store.transaction(async (repositories) => {
    const membership = await repositories.memberships.find(membershipId);
    if (membership?.memberId !== memberId) return undefined;
    const seats = await seatsOf(repositories, membership);
    if (!seats.some((each) => each.seat === seat && !each.card)) return undefined;
    // Cards carry whole seconds, and the store keeps the very same instants.
    const issuedAtMs = Math.floor(nowMs / 1000) * 1000;
    return (await giveSeat(repositories, membership, { seat, holderName }, issuedAtMs)).id;
  });
}
