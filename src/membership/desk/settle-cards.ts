import { cardFor } from '../joining/index.ts';
import type { StoredCard } from '../store/repositories/cards.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';
import type { MembershipContext } from './context.ts';

export type Settled = {
  /** Cards that opened something and no longer do. */
  readonly revoked: readonly string[];
  readonly issued: readonly StoredCard[];
};

/** Whether a card says no more than its membership gives. */
export const fits = (card: StoredCard, { tier, graceEndsAtMs }: StoredMembership): boolean =>
  card.tier === tier && card.endsAtMs <= wholeSeconds(graceEndsAtMs);

/**
 * Brings the cards of a membership into line with it: what says more than it gives is revoked, each seat that somebody
 * has gets a card of its tier and end. `reopen` names cards that are taken back into use where they fit.
 */
export async function settleCards(
  context: Pick<MembershipContext, 'repositories' | 'member' | 'nowMs'>,
  membership: StoredMembership,
  reopen: readonly string[] = [],
): Promise<Settled> {
  const { cards, revocations } = context.repositories;
  const { nowMs } = context;
  const all = (await cards.ofMember(context.member.id)).filter((card) => card.membershipId === membership.id);
  const reopened = new Set(
    reopen.filter((id) => all.some((card) => card.id === id && fits(card, membership))),
  );
  for (const id of reopened) await revocations.remove('card', id);
  const live = all.filter((card) => card.revokedAtMs === null || reopened.has(card.id));
  const excessive = live.filter((card) => !fits(card, membership));
  for (const { id } of excessive) await revocations.add('card', id, nowMs);
  const issued: StoredCard[] = [];
  if (membership.graceEndsAtMs > nowMs) {
    for (const [seat, holderName] of holdersOf(all)) {
      const isThere = live.some(
        (card) =>
          card.seat === seat &&
          fits(card, membership) &&
          card.endsAtMs === wholeSeconds(membership.graceEndsAtMs),
      );
      if (!isThere && seat <= membership.seats)
        issued.push(await issueCard(context, membership, { seat, holderName }));
    }
  }
  return { revoked: excessive.map(({ id }) => id), issued };
}

/** Who has which seat, as the newest card of each says. */
function holdersOf(cards: readonly StoredCard[]): ReadonlyMap<number, string> {
  const holders = new Map<number, string>();
  for (const { seat, holderName } of cards) if (!holders.has(seat)) holders.set(seat, holderName);
  return holders;
}

/** Records a card of a membership's seat; its token is signed when it is asked for. */
export async function issueCard(
  { repositories, nowMs }: Pick<MembershipContext, 'repositories' | 'nowMs'>,
  { startsAtMs, graceEndsAtMs, ...membership }: StoredMembership,
  seat: { readonly seat: number; readonly holderName: string },
): Promise<StoredCard> {
  const dates = { startsAtMs: wholeSeconds(startsAtMs), graceEndsAtMs: wholeSeconds(graceEndsAtMs) };
  const card = cardFor({ ...membership, ...dates }, seat, wholeSeconds(nowMs));
  await repositories.cards.add(card);
  return card;
}

/** Tokens carry whole seconds; the store keeps the very same instants. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
