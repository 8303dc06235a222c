import type { Member } from '../../museum/api.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';

/** Gives a tier's rank in the museum; 0 for one that it does not have. */
export type RankOf = (tier: string) => Promise<number>;

/**
 * The one of a member's memberships that counts at an instant: of those that are open the one of the highest tier; else
 * the next to begin; else the last that ended.
 */
export async function membershipNow(
  memberships: readonly StoredMembership[],
  nowMs: number,
  rankOf: RankOf,
): Promise<StoredMembership | undefined> {
  const open = memberships.filter((each) => each.startsAtMs <= nowMs && nowMs < each.graceEndsAtMs);
  if (open.length > 1) {
    const ranked = await Promise.all(open.map(async (each) => ({ each, rank: await rankOf(each.tier) })));
    ranked.sort((one, other) => other.rank - one.rank || other.each.endsAtMs - one.each.endsAtMs);
    return ranked[0]?.each;
  }
  if (open.length === 1) return open[0];
  const ahead = memberships.filter((each) => each.startsAtMs > nowMs);
  return (
    ahead.toSorted((one, other) => one.startsAtMs - other.startsAtMs)[0] ??
    memberships.toSorted((one, other) => other.endsAtMs - one.endsAtMs)[0]
  );
}

/** What doors go by: a membership under a name. */
export function memberBy(name: string, membership: StoredMembership, revoked: boolean): Member {
  const { tier, startsAtMs, endsAtMs, graceEndsAtMs } = membership;
  const grace = graceEndsAtMs > endsAtMs ? { graceEndsAtMs } : {};
  return { name, tier, startsAtMs, endsAtMs, ...grace, revoked };
}
