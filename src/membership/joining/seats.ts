import { randomUUID } from 'node:crypto';
import type { CardRepository, StoredCard } from '../store/repositories/cards.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';
import type { RevocationRepository } from '../store/repositories/revocations.ts';

/** A place in a membership, with the card of whoever has it; `undefined` while it is nobody's. */
export type Seat = { readonly seat: number; readonly card: StoredCard | undefined };

type SeatRepositories = { readonly cards: CardRepository; readonly revocations: RevocationRepository };
type SeatCard = Pick<StoredCard, 'seat' | 'holderName'>;

/**
 * A seat's card. It can be shown until the grace days are over, which is when it closes doors: until then the store says
 * that the membership has ended.
 */
export function cardFor(
  { id, memberId, tier, startsAtMs, graceEndsAtMs }: StoredMembership,
  { seat, holderName }: SeatCard,
  nowMs: number,
): StoredCard {
  const of = { memberId, membershipId: id, tier };
  const dates = { startsAtMs, endsAtMs: graceEndsAtMs, issuedAtMs: nowMs };
  return { id: randomUUID(), ...of, seat, holderName, ...dates };
}

/** The seats of a membership, each with the newest of its cards that opens doors. */
export async function seatsOf(
  { cards, revocations }: SeatRepositories,
  { id, seats }: StoredMembership,
): Promise<readonly Seat[]> {
  const valid: StoredCard[] = [];
  for (const card of await cards.ofMembership(id)) {
    if (!(await revocations.covers(card.id, card.memberId))) valid.push(card);
  }
  return Array.from({ length: seats }, (_, at) => ({
    seat: at + 1,
    card: valid.find(({ seat }) => seat === at + 1),
  }));
}

/**
 * Gives a seat to somebody: a new card in their name. The card that the seat had before, if any, opens nothing any more,
 * or the seat would be two people's.
 */
export async function giveSeat(
  { cards, revocations }: SeatRepositories,
  membership: StoredMembership,
  { seat, holderName }: SeatCard,
  nowMs: number,
): Promise<StoredCard> {
  for (const before of await cards.ofMembership(membership.id)) {
    if (before.seat === seat) await revocations.add('card', before.id, nowMs);
  }
  const card = cardFor(membership, { seat, holderName }, nowMs);
  await cards.add(card);
  return card;
}
