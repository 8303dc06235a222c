import { isGated } from '../../access/decide-room-access.ts';
import type { Museum } from '../../format/museum.ts';
import type { RoomAccess } from '../../format/plan.ts';
import type { TourEntry } from '../../format/tour.ts';
import type { CheckedFile, MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';
import { reportDuplicates } from './identity.ts';
import { checkStops } from './tour-stops.ts';

/** What `museum.json` says of its tours, and the stops of those that could be read. */
export function checkTours(content: MuseumContent, report: Report): void {
  const { museum } = content;
  const entries = museum?.value.tours;
  if (!museum || !entries) return;
  reportDuplicates(
    entries.map(({ id }, i) => ({ id, at: museum, path: ['tours', i, 'id'] })),
    report,
  );
  for (const [index, entry] of entries.entries()) checkEntry(museum, index, entry, content, report);
  for (const tour of content.tours) {
    const { access } = entries[tour.index]!;
    checkStops(tour, content, openTo(museum.value, access?.tier), report);
  }
}

function checkEntry(
  museum: CheckedFile<Museum>,
  index: number,
  { access, cover }: TourEntry,
  { rooms, folders }: MuseumContent,
  report: Report,
): void {
  const path = ['tours', index];
  if (access && !museum.value.tiers.some(({ id }) => id === access.tier)) {
    report(museum, [...path, 'access', 'tier'], 'unknown-tier', { tier: access.tier });
  }
  if (!cover) return;
  const room = rooms.get(cover.room);
  if (!room) {
    report(museum, [...path, 'cover', 'room'], 'unknown-room', { room: cover.room });
    return;
  }
  if (cover.work === undefined) return;
  if (isGated(room.planRoom.access)) {
    report(museum, [...path, 'cover', 'work'], 'tour-cover-gated', { room: cover.room });
    return;
  }
  const works = folders.find(({ id }) => id === cover.room)?.works?.value.works;
  if (works && !works.some(({ id }) => id === cover.work)) {
    report(museum, [...path, 'cover', 'work'], 'unknown-work', { work: cover.work });
  }
}

/** Whether a room is open to everyone whom a tour is for; dates don't count, since a tour has none. */
function openTo({ tiers }: Museum, tier: string | undefined): (access: RoomAccess | undefined) => boolean {
  const rankOf = (id: string | undefined) => tiers.find((each) => each.id === id)?.rank;
  const held = tier === undefined ? 0 : (rankOf(tier) ?? 0);
  return (access) => {
    if (!isGated(access)) return true;
    if (tier === undefined) return false;
    return access.tier === undefined || held >= (rankOf(access.tier) ?? Number.POSITIVE_INFINITY);
  };
}
