import type { Account } from '../../museum/account/account.ts';
import { seatsOf } from '../joining/index.ts';
import type { StoredCard } from '../store/repositories/cards.ts';
import type { Repositories } from '../store/repositories/index.ts';
import { type AskingMember, mayManage } from '../who.ts';

export type AccountParts = {
  readonly repositories: Repositories;
  readonly tokenOf: (card: StoredCard) => Promise<string>;
  readonly nowMs: number;
};

/** A member's own page, without the rooms: who came with a card sees that card, and nothing of the account. */
export async function readAccount(
  parts: AccountParts,
  who: AskingMember,
): Promise<Omit<Account, 'rooms' | 'moreRooms'>> {
  const { name, member } = who;
  const { name: _, ...membership } = member ?? { name };
  const common = {
    name,
    membership: member ? (membership as Account['membership']) : null,
    nowMs: parts.nowMs,
  };
  if (mayManage(who)) return { ...common, ...(await ownParts(parts, who)), ...(await seatParts(parts, who)) };
  const shown = who.cardId === null ? undefined : await parts.repositories.cards.find(who.cardId);
  const nothing = { mayManage: false, email: null, language: null, sessions: [], passkeys: [], consents: [] };
  return { ...common, ...nothing, cards: shown ? [await cardOf(parts, shown)] : [], freeSeats: [] };
}

async function ownParts({ repositories, nowMs }: AccountParts, { id, sessionId }: AskingMember) {
  const { members, sessions, passkeys, consents } = repositories;
  const member = await members.find(id);
  const open = await sessions.ofAccount('member', id, nowMs);
  const keys = await passkeys.ofAccount('member', id);
  const given = await consents.ofMember(id);
  return {
    mayManage: true,
    email: member?.email ?? null,
    language: member?.language ?? null,
    sessions: open.map(({ id: session, userAgent, openedBy, openedAtMs, seenAtMs }) => ({
      ...{ id: session, device: userAgent, openedBy, openedAtMs, seenAtMs },
      here: session === sessionId,
    })),
    passkeys: keys.map(({ credentialId, label, createdAtMs, usedAtMs }) => ({
      ...{ id: credentialId, label, createdAtMs, usedAtMs },
    })),
    consents: given.map(({ memberId: _, wordingVersion: _version, ...consent }) => consent),
  };
}

async function seatParts(parts: AccountParts, { membershipId }: AskingMember) {
  const { memberships } = parts.repositories;
  const membership = membershipId === null ? undefined : await memberships.find(membershipId);
  const seats = membership ? await seatsOf(parts.repositories, membership) : [];
  const cards = await Promise.all(seats.flatMap(({ card }) => (card ? [cardOf(parts, card)] : [])));
  return { cards, freeSeats: seats.filter(({ card }) => !card).map(({ seat }) => seat) };
}

async function cardOf({ repositories, tokenOf }: AccountParts, card: StoredCard) {
  const { id, memberId, seat, holderName, endsAtMs } = card;
  const revoked = await repositories.revocations.covers(id, memberId);
  return { id, seat, holderName, endsAtMs, revoked, token: await tokenOf(card) };
}
