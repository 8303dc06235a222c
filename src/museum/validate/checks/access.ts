import { isGated } from '../../access/decide-room-access.ts';
import type { Museum } from '../../format/museum.ts';
import type { CheckedFile, KnownRoom, MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';

/** Who may enter when: tiers that exist, dates in their order, and a teaser for every closed door. */
export function checkAccess({ museum, rooms }: MuseumContent, report: Report): void {
  const tiers = museum?.value.tiers.map(({ id }) => id);
  for (const room of rooms.values()) checkRoomAccess(room, tiers, report);
  if (museum) checkOffers(museum, rooms, report);
}

/** What is sold opens something. */
function checkOffers(museum: CheckedFile<Museum>, rooms: MuseumContent['rooms'], report: Report): void {
  const { tiers } = museum.value;
  const asked = [...rooms.values()].flatMap(({ planRoom }) => planRoom.access?.tier ?? []);
  const lowest = Math.min(...tiers.filter(({ id }) => asked.includes(id)).map(({ rank }) => rank));
  for (const [i, tier] of tiers.entries()) {
    if (!tier.offer || tier.rank >= lowest) continue;
    report(museum, ['tiers', i, 'offer'], 'offer-opens-nothing', { tier: tier.id });
  }
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
