import { type Membership, opensUntilMs } from '../../museum/access/decide-room-access.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';

/** The next instant at which some door may open or close, or `undefined` where none is known. */
export function nextAccessMomentMs(
  rooms: readonly PlanRoom[],
  membership: Membership | null,
  nowMs: number,
): number | undefined {
  const moments = rooms.flatMap(({ access }) =>
    [access?.opensAt, access?.publicFrom].flatMap((instant) => (instant ? [Date.parse(instant)] : [])),
  );
  if (membership) moments.push(membership.startsAtMs, opensUntilMs(membership));
  const ahead = moments.filter((moment) => moment > nowMs);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}
