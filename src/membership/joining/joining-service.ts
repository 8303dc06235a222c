import type { PaymentAdapter } from '../payments/index.ts';
import type { Store } from '../store/store.ts';
import { cardNameSchema } from '../tokens/card.ts';
import { type JoiningContext, momentOf } from './context.ts';
import { giftService } from './gift-service.ts';
import { orderService } from './order-service.ts';
import { giveSeat, type Seat, seatsOf } from './seats.ts';

export type JoiningOptions = JoiningContext & { readonly adapters: readonly PaymentAdapter[] };
export type JoiningService = ReturnType<typeof joiningService>;

export type NamedSeat =
  | { readonly ok: true; readonly cardId: string }
  | { readonly ok: false; readonly code: 'bad-name' | 'no-such-seat' };

/** All that joining, giving and sharing a membership is. */
export function joiningService(options: JoiningOptions) {
  const { store } = options;
  return {
    orders: orderService(options),
    gifts: giftService(options),

    /** The seats of a member's membership; `undefined` where it is not theirs. */
    async seats(memberId: string, membershipId: string): Promise<readonly Seat[] | undefined> {
      const membership = await ownMembership(store, memberId, membershipId);
      return membership && seatsOf(store.repositories, membership);
    },

    /** Gives a seat of a member's own membership to somebody; the seat's former card opens nothing any more. */
    async nameSeat(memberId: string, membershipId: string, seat: number, name: string): Promise<NamedSeat> {
      const holderName = cardNameSchema.safeParse(name);
      if (!holderName.success) return { ok: false, code: 'bad-name' };
      const membership = await ownMembership(store, memberId, membershipId);
      const isSeat =
        Number.isInteger(seat) && seat >= 1 && membership !== undefined && seat <= membership.seats;
      if (!isSeat) return { ok: false, code: 'no-such-seat' };
      const { nowMs } = await momentOf(options);
      const card = await store.transaction((repositories) =>
        giveSeat(repositories, membership, { seat, holderName: holderName.data }, nowMs),
      );
      return { ok: true, cardId: card.id };
    },
  };
}

async function ownMembership({ repositories }: Store, memberId: string, membershipId: string) {
  const membership = await repositories.memberships.find(membershipId);
  return membership?.memberId === memberId ? membership : undefined;
}
