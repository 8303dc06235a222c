import { isGated } from '../../access/decide-room-access.ts';
import type { Museum, Wing } from '../../format/museum.ts';
import type { Plan } from '../../format/plan.ts';
import { isTimeZone } from '../../light/daylight.ts';
import { floorsOf } from '../../plan/join-plans.ts';
import type { CheckedFile, MuseumContent } from '../content.ts';
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
  const planAt = new Map(plans.map((at) => [at.file, at]));
  for (const [i, wing] of wings.entries()) {
    const at = planAt.get(wing.plan);
    if (!at) continue;
    if (at.value.wing !== wing.id) {
      report(at, ['wing'], 'wrong-wing-name', { found: at.value.wing, expected: wing.id });
    }
    reportSummary(museum, i, wing, at.value, report);
  }
  // With a plan missing or broken, its rooms are not known.
  if (plans.length < new Set(wings.map(({ plan }) => plan)).size) return;
  const room = rooms.get(entrance.room);
  if (!room) report(museum, ['entrance', 'room'], 'unknown-room', { room: entrance.room });
  else if (isGated(room.planRoom.access)) {
    report(museum, ['entrance', 'room'], 'entrance-gated', { room: entrance.room });
  }
}

/** What `museum.json` tells of a wing beforehand is what its plan says. */
function reportSummary(
  museum: CheckedFile<Museum>,
  index: number,
  { rooms, floors }: Wing,
  plan: Plan,
  report: Report,
): void {
  if (rooms !== undefined && rooms !== plan.rooms.length) {
    const params = { declared: rooms, found: plan.rooms.length };
    report(museum, ['wings', index, 'rooms'], 'wing-rooms-differ', params);
  }
  const [declared, found] = [floors?.join(', '), floorsOf(plan).join(', ')];
  if (declared !== undefined && declared !== found) {
    report(museum, ['wings', index, 'floors'], 'wing-floors-differ', { declared, found });
  }
}
