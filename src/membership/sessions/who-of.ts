import type { Member } from '../../museum/api.ts';
import type { StoredSession } from '../store/repositories/sessions.ts';
import type { Who } from '../who.ts';
import type { Holder } from './read-holder.ts';
import { memberBy, membershipNow, type RankOf } from './standing.ts';

export type { RankOf } from './standing.ts';

/** Who is asking, of a session and what the store says of its holder. */
export async function whoOf(
  { session, holder }: { readonly session: StoredSession; readonly holder: Holder },
  nowMs: number,
  rankOf: RankOf,
): Promise<Who> {
  const { id: sessionId, accountId: id, openedBy, cardId } = session;
  const common = { id, sessionId, openedBy };
  if (holder.kind === 'staff') {
    const { name, email, role } = holder.staff;
    return { kind: 'staff', ...common, name, email, role };
  }
  const name = session.name ?? holder.member?.name ?? '';
  const membership = await membershipNow(holder.memberships, nowMs, rankOf);
  const member = membership
    ? memberBy(name, membership, holder.revoked)
    : saidByCard(session, holder.revoked);
  return { kind: 'member', ...common, name, cardId, membershipId: membership?.id ?? null, member };
}

/** A card of no membership that the store knows opens what it said when it was shown. */
function saidByCard({ name, tier, startsAtMs, endsAtMs }: StoredSession, revoked: boolean): Member | null {
  if (name === null || tier === null || startsAtMs === null || endsAtMs === null) return null;
  return { name, tier, startsAtMs, endsAtMs, revoked };
}
