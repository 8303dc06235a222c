import type { DeskAct } from '../../museum/desk/acts.ts';
import type { CardOfMember } from '../store/repositories/cards.ts';
import { type ActContext, type Refused, refuse } from './context.ts';
import type { Done } from './perform-act.ts';
import { queueCards } from './queue-card.ts';
import { fits, issueCard } from './settle-cards.ts';

type Act<N extends DeskAct['act']> = Extract<DeskAct, { act: N }>;

export async function revokeCard(context: ActContext, { card: id }: Act<'revoke-card'>): Promise<Done> {
  const card = await ownCard(context, id);
  if ('kind' in card) return card;
  if (card.revokedAtMs !== null) return refuse('card-revoked');
  await context.repositories.revocations.add('card', id, context.nowMs);
  return {
    kind: 'done',
    action: 'card.revoked',
    details: { card: id },
    undo: { act: 'reopen-card', card: id },
  };
}

/** Takes a revocation back. A card that says more than its membership gives stays revoked. */
export async function reopenCard(context: ActContext, { card: id }: Act<'reopen-card'>): Promise<Done> {
  const { repositories } = context;
  const card = await ownCard(context, id);
  if ('kind' in card) return card;
  const membership =
    card.membershipId === null ? undefined : await repositories.memberships.find(card.membershipId);
  if (membership && !fits(card, membership)) return refuse('card-ended');
  await repositories.revocations.remove('card', id);
  return {
    kind: 'done',
    action: 'card.reopened',
    details: { card: id },
    undo: { act: 'revoke-card', card: id },
  };
}

export async function replaceCard(context: ActContext, wish: Act<'replace-card'>): Promise<Done> {
  const { repositories, nowMs } = context;
  const lost = await ownCard(context, wish.card);
  if ('kind' in lost) return lost;
  const membership =
    lost.membershipId === null ? undefined : await repositories.memberships.find(lost.membershipId);
  if (!membership) return refuse('membership-not-found');
  if (membership.graceEndsAtMs <= nowMs) return refuse('card-ended');
  await repositories.revocations.add('card', lost.id, nowMs);
  const { seat, holderName } = lost;
  const card = await issueCard(context, membership, { seat, holderName });
  const mailed = wish.mail ? await queueCards(context, 'card', [card]) : 0;
  return {
    kind: 'done',
    action: 'card.replaced',
    details: { card: card.id, lost: lost.id, mailed },
    undo: null,
  };
}

export async function resendCard(context: ActContext, { card: id }: Act<'resend-card'>): Promise<Done> {
  const card = await ownCard(context, id);
  if ('kind' in card) return card;
  if (card.revokedAtMs !== null) return refuse('card-revoked');
  if (card.endsAtMs <= context.nowMs) return refuse('card-ended');
  if (context.member.email === null) return refuse('no-address');
  await queueCards(context, 'card', [card]);
  return { kind: 'done', action: 'card.sent', details: { card: id }, undo: null };
}

async function ownCard({ repositories, member }: ActContext, id: string): Promise<CardOfMember | Refused> {
  const card = (await repositories.cards.ofMember(member.id)).find((each) => each.id === id);
  return card ?? refuse('card-not-found');
}
