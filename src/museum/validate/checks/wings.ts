import type { Opening, Plan } from '../../format/plan.ts';
import { leavesWing, wingBehind } from '../../plan/join-plans.ts';
import type { CheckedFile, MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';

/** Openings name rooms that are there; those between wings stand in both plans, and say the same. */
export function checkWings(content: MuseumContent, report: Report): void {
  const { museum, plans } = content;
  const named = museum && new Set(museum.value.wings.map(({ id }) => id));
  const planOf = new Map(plans.map((at) => [at.value.wing, at]));
  for (const at of plans) {
    for (const [index, opening] of at.value.openings.entries()) {
      checkRooms(at, index, content, report);
      if (!leavesWing(opening)) continue;
      const path = ['openings', index];
      const strange = named && opening.wings.findIndex((wing) => !named.has(wing));
      if (strange !== undefined && strange >= 0) {
        report(at, [...path, 'wings', strange], 'unknown-wing', { wing: opening.wings[strange]! });
      } else if (!opening.wings.includes(at.value.wing)) {
        const params = { opening: opening.id, wing: at.value.wing };
        report(at, [...path, 'wings'], 'opening-of-other-wings', params);
      } else checkTwin(at, index, planOf.get(wingBehind(at.value, opening)!), report);
    }
  }
}

function checkRooms(
  at: CheckedFile<Plan>,
  index: number,
  { plans, rooms }: MuseumContent,
  report: Report,
): void {
  const opening = at.value.openings[index]!;
  for (const [side, room] of opening.rooms.entries()) {
    const wing = leavesWing(opening) ? opening.wings[side as 0 | 1] : at.value.wing;
    const lies = rooms.get(room)?.at.value.wing;
    if (lies === wing) continue;
    const path = ['openings', index, 'rooms', side];
    if (lies !== undefined) report(at, path, 'room-in-other-wing', { room, wing: lies });
    else if (plans.some(({ value }) => value.wing === wing)) report(at, path, 'unknown-room', { room });
  }
}

const PROPERTIES = [
  'kind',
  'rooms',
  'wings',
  'from',
  'to',
  'widthM',
  'heightM',
  'light',
] as const satisfies readonly (keyof Opening)[];

/** Compares an opening with its entry in the other wing's plan, where that could be read. */
function checkTwin(
  at: CheckedFile<Plan>,
  index: number,
  other: CheckedFile<Plan> | undefined,
  report: Report,
): void {
  if (!other) return;
  const opening = at.value.openings[index]!;
  const twin = other.value.openings.find(({ id }) => id === opening.id);
  if (!twin) {
    const params = { opening: opening.id, wing: other.value.wing };
    report(at, ['openings', index, 'id'], 'opening-in-one-wing', params);
    return;
  }
  // Once for both: at the second entry.
  if (opening.wings?.[1] !== at.value.wing) return;
  const property = PROPERTIES.find((name) => JSON.stringify(twin[name]) !== JSON.stringify(opening[name]));
  if (property === undefined) return;
  const path = ['openings', index, ...(opening[property] === undefined ? [] : [property])];
  report(at, path, 'opening-differs', { opening: opening.id, otherFile: other.file, property });
}
