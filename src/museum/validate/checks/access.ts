import { isGated } from '../../access/decide-room-access.ts';
import type { KnownRoom, MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';

/** Who may enter when: tiers that exist, dates in their order, and a teaser for every closed door. */
export function checkAccess({ museum, rooms }: MuseumContent, report: Report): void {
  const tiers = museum?.value.tiers.map(({ id }) => id);
  for (const room of rooms.values()) checkRoomAccess(room, tiers, report);
}

function checkRoomAccess(
  { at, index, planRoom }: KnownRoom,
  tiers: readonly string[] | undefined,
  report: Report,
): void {
  const { access } = planRoom;
  if (!isGated(access)) return;
  const path = ['rooms', index, 'access'];
  const { tier, opensAt, publicFrom } = access;
  if (tier !== undefined && tiers && !tiers.includes(tier))
    report(at, [...path, 'tier'], 'unknown-tier', { tier });
  if (tier === undefined && opensAt === undefined) report(at, path, 'access-without-effect', {});
  if (opensAt !== undefined && publicFrom !== undefined && Date.parse(publicFrom) < Date.parse(opensAt)) {
    report(at, [...path, 'publicFrom'], 'public-before-opening', {});
  }
  if (!planRoom.teaser) report(at, ['rooms', index], 'gated-room-without-teaser', { room: planRoom.id });
}
