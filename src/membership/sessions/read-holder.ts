import type { Repositories } from '../store/repositories/index.ts';
import type { StoredMember } from '../store/repositories/members.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';
import type { StoredSession } from '../store/repositories/sessions.ts';
import type { StaffAccount } from '../store/repositories/staff.ts';

/** Whose a session is, with all that the store says of what it opens. */
export type Holder =
  | { readonly kind: 'staff'; readonly staff: StaffAccount }
  | {
      readonly kind: 'member';
      /** `undefined` for the holder of another system's token. */
      readonly member: StoredMember | undefined;
      /** All of a member's who signed in to the account; for a card the one that it is of, if any. */
      readonly memberships: readonly StoredMembership[];
      readonly revoked: boolean;
    };

export type HolderRepositories = Pick<
  Repositories,
  'members' | 'memberships' | 'cards' | 'staff' | 'revocations'
>;

/** Reads whose a session is; `undefined` where its account has ended or was erased. */
export async function readHolder(
  repositories: HolderRepositories,
  session: StoredSession,
): Promise<Holder | undefined> {
  const { accountKind, accountId, cardId } = session;
  if (accountKind === 'staff') {
    const staff = await repositories.staff.find(accountId);
    return staff && staff.endedAtMs === null ? { kind: 'staff', staff } : undefined;
  }
  const member = await repositories.members.find(accountId);
  if (member?.erasedAtMs != null) return undefined;
  if (!member && cardId === null) return undefined;
  const revoked = await repositories.revocations.covers(cardId ?? '', accountId);
  return { kind: 'member', member, memberships: await membershipsOf(repositories, session), revoked };
}

async function membershipsOf(
  { cards, memberships }: HolderRepositories,
  { accountId, cardId }: StoredSession,
): Promise<readonly StoredMembership[]> {
  if (cardId === null) return memberships.ofMember(accountId);
  const card = await cards.find(cardId);
  const of = card?.membershipId == null ? undefined : await memberships.find(card.membershipId);
  return of ? [of] : [];
}
