import type { Tier } from '../format/museum.ts';
import type { RoomAccess } from '../format/plan.ts';

/** What is known of a visitor's membership when a door is tried; instants in milliseconds since 1970 (UTC). */
export type Membership = {
  readonly tier: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  /** Until when it still opens doors though it has ended; `endsAtMs` where not said. */
  readonly graceEndsAtMs?: number | undefined;
  readonly revoked: boolean;
};

/** Why a room stays closed; each reason carries what its sentence needs. */
export type Refusal =
  | { readonly reason: 'sign-in'; readonly tier: string }
  | { readonly reason: 'tier-too-low'; readonly tier: string }
  | { readonly reason: 'expired'; readonly tier: string; readonly endedAtMs: number }
  | { readonly reason: 'not-yet-open'; readonly opensAtMs: number }
  | { readonly reason: 'revoked'; readonly tier: string };

/** The instant at which a membership opens no more doors. */
export const opensUntilMs = ({
  endsAtMs,
  graceEndsAtMs = endsAtMs,
}: Pick<Membership, 'endsAtMs' | 'graceEndsAtMs'>): number => graceEndsAtMs;

export type AccessDecision = { readonly granted: true } | ({ readonly granted: false } & Refusal);

/** True when the room's content lives in the gated half and only the API may give it. */
export const isGated = (access: RoomAccess | undefined): access is RoomAccess => access !== undefined;

/**
 * Decides whether a room opens at `nowMs` (milliseconds since 1970). The browser calls it to decide what to show, the
 * server to decide what to give. A tier unknown to the museum opens nothing.
 */
export function decideRoomAccess(
  access: RoomAccess | undefined,
  tiers: readonly Tier[],
  membership: Membership | null,
  nowMs: number,
): AccessDecision {
  if (!isGated(access)) return { granted: true };
  if (access.opensAt !== undefined && nowMs < Date.parse(access.opensAt)) {
    return { granted: false, reason: 'not-yet-open', opensAtMs: Date.parse(access.opensAt) };
  }
  if (access.publicFrom !== undefined && nowMs >= Date.parse(access.publicFrom)) return { granted: true };
  if (access.tier === undefined) return { granted: true };
  const tier = access.tier;
  if (membership === null) return { granted: false, reason: 'sign-in', tier };
  if (membership.revoked) return { granted: false, reason: 'revoked', tier };
  if (nowMs >= opensUntilMs(membership)) {
    return { granted: false, reason: 'expired', tier, endedAtMs: membership.endsAtMs };
  }
  if (nowMs < membership.startsAtMs) {
    return { granted: false, reason: 'not-yet-open', opensAtMs: membership.startsAtMs };
  }
  const needed = tiers.find((candidate) => candidate.id === tier)?.rank ?? Number.POSITIVE_INFINITY;
  const held = tiers.find((candidate) => candidate.id === membership.tier)?.rank ?? 0;
  return held >= needed ? { granted: true } : { granted: false, reason: 'tier-too-low', tier };
}
