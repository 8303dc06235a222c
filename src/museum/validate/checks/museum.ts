import { isGated } from '../../access/decide-room-access.ts';
import { isTimeZone } from '../../light/daylight.ts';
import type { MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';

/** What `museum.json` says of itself and of its plans. */
export function checkMuseum({ museum, plans, rooms }: MuseumContent, report: Report): void {
  if (!museum) return;
  const { languages, tiers, wings, entrance, timeZone } = museum.value;
  for (const [i, language] of languages.entries()) {
    if (languages.indexOf(language) < i) report(museum, ['languages', i], 'duplicate-language', { language });
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    report(museum, ['timeZone'], 'unknown-time-zone', { timeZone });
  }
  for (const [i, { rank }] of tiers.entries()) {
    const other = tiers.findIndex((tier) => tier.rank === rank);
    if (other < i) report(museum, ['tiers', i, 'rank'], 'duplicate-rank', { rank, other: tiers[other]!.id });
  }
  for (const { id, plan } of wings) {
    const at = plans.find(({ file }) => file === plan);
    if (at && at.value.wing !== id) {
      report(at, ['wing'], 'wrong-wing-name', { found: at.value.wing, expected: id });
    }
  }
  // With a plan missing or broken, its rooms are not known.
  if (plans.length < new Set(wings.map(({ plan }) => plan)).size) return;
  const room = rooms.get(entrance.room);
  if (!room) report(museum, ['entrance', 'room'], 'unknown-room', { room: entrance.room });
  else if (isGated(room.planRoom.access)) {
    report(museum, ['entrance', 'room'], 'entrance-gated', { room: entrance.room });
  }
}
