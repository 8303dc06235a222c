import { randomUUID } from 'node:crypto';
import type { StoredCard } from '../store/repositories/cards.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';
import type { ActContext } from './context.ts';

export type Settled = {
  /** Cards that opened something and no longer do. */
  readonly revoked: readonly string[];
  readonly issued: readonly StoredCard[];
};

/**
 * Brings the cards of a membership into line with it: what says more than it gives is revoked, each seat without a card
 * of its tier and end gets one. `reopen` names cards that are taken back into use where they fit.
 */
export async function settleCards(
  context: Pick<ActContext, 'repositories' | 'member' | 'nowMs'>,
  membership: StoredMembership,
  reopen: readonly string[] = [],
): Promise<Settled> {
  const { repositories, member, nowMs } = context;
  const { cards, revocations } = repositories;
  const all = (await cards.ofMember(member.id)).filter((card) => card.membershipId === membership.id);
  const fits = (card: StoredCard) =>
    card.tier === membership.tier && card.endsAtMs <= wholeSeconds(membership.endsAtMs);
  for (const card of all) {
    if (reopen.includes(card.id) && fits(card)) await revocations.remove('card', card.id);
  }
  const live = all.filter((card) => card.revokedAtMs === null || (reopen.includes(card.id) && fits(card)));
  const excessive = live.filter((card) => !fits(card));
  for (const { id } of excessive) await revocations.add('card', id, nowMs);
  const issued: StoredCard[] = [];
  for (let seat = 1; seat <= membership.seats && membership.endsAtMs > nowMs; seat++) {
    const isThere = live.some(
      (card) => card.seat === seat && fits(card) && card.endsAtMs === wholeSeconds(membership.endsAtMs),
    );
    if (isThere) continue;
    const holderName = all.find((card) => card.seat === seat)?.holderName ?? member.name;
    issued.push(await issueCard(context, membership, { seat, holderName }));
  }
  return { revoked: excessive.map(({ id }) => id), issued };
}

/** Records a card of a membership's seat; its token is signed when it is asked for. */
export async function issueCard(
  { repositories, member, nowMs }: Pick<ActContext, 'repositories' | 'member' | 'nowMs'>,
  { id: membershipId, tier, startsAtMs, endsAtMs }: StoredMembership,
  { seat, holderName }: { readonly seat: number; readonly holderName: string },
): Promise<StoredCard> {
  const card: StoredCard = {
    id: randomUUID(),
    memberId: member.id,
    membershipId,
    seat,
    holderName,
    tier,
    startsAtMs: wholeSeconds(startsAtMs),
    endsAtMs: wholeSeconds(endsAtMs),
    issuedAtMs: wholeSeconds(nowMs),
  };
  await repositories.cards.add(card);
  return card;
}

/** Tokens carry whole seconds; the store keeps the very same instants. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
