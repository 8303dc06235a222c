import { randomUUID } from 'node:crypto';
import type { DeskAct, NewMembership } from '../../museum/desk/acts.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';
import type { MembershipOrigin } from '../store/tables/people.ts';
import { cardNameSchema } from '../tokens/card.ts';
import { type ActContext, type MembershipContext, type Refused, refuse } from './context.ts';
import type { Done } from './perform-act.ts';
import { queueCards } from './queue-card.ts';
import { issueCard, settleCards } from './settle-cards.ts';

type Act<N extends DeskAct['act']> = Extract<DeskAct, { act: N }>;

/** Gives a member another membership, with the card of its first seat; the others are whose the member says. */
export async function addMembership(
  context: MembershipContext,
  wish: NewMembership,
  origin: MembershipOrigin = 'staff',
): Promise<Done> {
  const { repositories, member, nowMs, tierIds, graceEndOf } = context;
  const { tier, startsAtMs, endsAtMs, seats } = wish;
  if (!tierIds.includes(tier)) return refuse('tier-unknown');
  if (endsAtMs <= startsAtMs) return refuse('dates-unfit');
  const membership: StoredMembership = {
    id: randomUUID(),
    memberId: member.id,
    tier,
    startsAtMs,
    endsAtMs,
    graceEndsAtMs: graceEndOf(endsAtMs),
    seats,
    origin,
    orderId: null,
    createdAtMs: nowMs,
  };
  await repositories.memberships.add(membership);
  const card =
    endsAtMs > nowMs && (await issueCard(context, membership, { seat: 1, holderName: member.name }));
  const mailed = wish.mail && card ? await queueCards(context, 'welcome', [card]) : 0;
  return {
    kind: 'done',
    action: 'membership.added',
    details: { membership: membership.id, tier, endsAtMs, seats, mailed },
    undo: { act: 'move-end', membership: membership.id, endsAtMs: nowMs, graceEndsAtMs: nowMs },
  };
}

/** Renews a membership, shortens it or, with an end that has come, ends it: then its cards open nothing more. */
export async function moveEnd(context: MembershipContext, wish: Act<'move-end'>): Promise<Done> {
  const { repositories, nowMs, graceEndOf } = context;
  const membership = await ownMembership(context, wish.membership);
  if (membership.kind === 'refused') return membership;
  const before = membership.row;
  const { endsAtMs, reopen } = wish;
  const hasEnded = endsAtMs <= nowMs;
  if (endsAtMs < before.startsAtMs && !hasEnded) return refuse('dates-unfit');
  const graceEndsAtMs = wish.graceEndsAtMs ?? (hasEnded ? endsAtMs : graceEndOf(endsAtMs));
  const change = { endsAtMs, graceEndsAtMs };
  if (graceEndsAtMs < endsAtMs) return refuse('dates-unfit');
  if (!(await repositories.memberships.change(before.id, before.endsAtMs, change)))
    return refuse('changed-meanwhile');
  const { revoked, issued } = await settleCards(context, { ...before, ...change }, reopen);
  const mailed = wish.mail
    ? await queueCards(context, endsAtMs > before.endsAtMs ? 'renewed' : 'card', issued)
    : 0;
  return {
    kind: 'done',
    action: hasEnded
      ? 'membership.ended'
      : endsAtMs > before.endsAtMs
        ? 'membership.renewed'
        : 'membership.shortened',
    details: { membership: before.id, fromMs: before.endsAtMs, endsAtMs, mailed },
    undo: {
      act: 'move-end',
      membership: before.id,
      endsAtMs: before.endsAtMs,
      graceEndsAtMs: before.graceEndsAtMs,
      ...(revoked.length > 0 ? { reopen: [...revoked] } : {}),
    },
  };
}

/** Cards of the former tier open nothing more: they would open what the new one does not, or less. */
export async function changeTier(context: ActContext, wish: Act<'change-tier'>): Promise<Done> {
  const { repositories, tierIds } = context;
  const membership = await ownMembership(context, wish.membership);
  if (membership.kind === 'refused') return membership;
  const before = membership.row;
  const { tier, reopen } = wish;
  if (!tierIds.includes(tier)) return refuse('tier-unknown');
  if (!(await repositories.memberships.change(before.id, before.endsAtMs, { tier })))
    return refuse('changed-meanwhile');
  const { revoked, issued } = await settleCards(context, { ...before, tier }, reopen);
  const mailed = wish.mail ? await queueCards(context, 'card', issued) : 0;
  return {
    kind: 'done',
    action: 'tier.changed',
    details: { membership: before.id, from: before.tier, tier, mailed },
    undo: {
      act: 'change-tier',
      membership: before.id,
      tier: before.tier,
      ...(revoked.length > 0 ? { reopen: [...revoked] } : {}),
    },
  };
}

/** Gives a seat to somebody: the card that it had opens nothing more, or the seat would be two people's. */
export async function nameSeat(context: ActContext, wish: Act<'name-seat'>): Promise<Done> {
  const { repositories, nowMs } = context;
  const membership = await ownMembership(context, wish.membership);
  if (membership.kind === 'refused') return membership;
  const { row } = membership;
  const { seat } = wish;
  const name = cardNameSchema.safeParse(wish.name);
  if (!name.success) return refuse('name-unfit');
  if (seat > row.seats) return refuse('membership-not-found');
  if (row.graceEndsAtMs <= nowMs) return refuse('card-ended');
  const before = await repositories.cards.ofMembership(row.id);
  for (const { id } of before.filter((card) => card.seat === seat)) {
    await repositories.revocations.add('card', id, nowMs);
  }
  const card = await issueCard(context, row, { seat, holderName: name.data });
  const mailed = wish.mail ? await queueCards(context, 'welcome', [card]) : 0;
  return {
    kind: 'done',
    action: 'seat.named',
    details: { membership: row.id, seat, card: card.id, mailed },
    undo: null,
  };
}

async function ownMembership(
  { repositories, member }: MembershipContext,
  id: string,
): Promise<{ readonly kind: 'own'; readonly row: StoredMembership } | Refused> {
  const row = await repositories.memberships.find(id);
  return row?.memberId === member.id ? { kind: 'own', row } : refuse('membership-not-found');
}
