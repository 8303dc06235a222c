import { randomUUID } from 'node:crypto';
import type { Repositories } from './store/repositories/index.ts';
import type { Card } from './tokens/card.ts';

/** Records a card that the staff issued: a new member, their membership, and the card of its one seat. */
export async function addIssuedCard(
  { members, memberships, cards }: Pick<Repositories, 'members' | 'memberships' | 'cards'>,
  card: Card,
): Promise<void> {
  const { id, memberId, tier, startsAtMs, endsAtMs, issuedAtMs } = card;
  await members.add({
    id: memberId,
    name: card.name,
    email: null,
    language: null,
    note: null,
    createdAtMs: issuedAtMs,
    erasedAtMs: null,
  });
  const membershipId = randomUUID();
  await memberships.add({
    id: membershipId,
    memberId,
    tier,
    startsAtMs,
    endsAtMs,
    graceEndsAtMs: endsAtMs,
    seats: 1,
    origin: 'staff',
    orderId: null,
    createdAtMs: issuedAtMs,
  });
  const of = { memberId, membershipId, seat: 1, holderName: card.name };
  await cards.add({ id, ...of, tier, startsAtMs, endsAtMs, issuedAtMs });
}
