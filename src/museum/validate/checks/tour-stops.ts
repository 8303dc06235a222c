import { findDetail } from '../../find-detail.ts';
import type { RoomAccess } from '../../format/plan.ts';
import type { StopPlace } from '../../format/tour.ts';
import type { JsonPath } from '../../json/pointer.ts';
import { BODY_RADIUS_M } from '../../plan/collision-space.ts';
import { footprintOf } from '../../plan/footprint.ts';
import { distanceToOutlineM } from '../../plan/outline.ts';
import { isInside } from '../../plan/polygon.ts';
import type { MuseumContent, ReadTour } from '../content.ts';
import type { Report } from '../issue.ts';
import type { IssueCode, IssueParams } from '../issue-codes.ts';
import { reportDuplicates } from './identity.ts';

/** Every stop is there, may be seen by those the tour is for, and can be walked to from the one before. */
export function checkStops(
  { at }: ReadTour,
  content: MuseumContent,
  isOpen: (access: RoomAccess | undefined) => boolean,
  report: Report,
): void {
  const { rooms, museum } = content;
  const { stops } = at.value;
  reportDuplicates(
    stops.map(({ id }, i) => ({ id, at, path: ['stops', i, 'id'] })),
    report,
  );
  let from = museum?.value.entrance.room;
  let reached = reachable(content, from, isOpen);
  for (const [index, { at: place }] of stops.entries()) {
    const path = ['stops', index, 'at'];
    const tell: Tell = (below, code, params) => report(at, [...path, ...below], code, params);
    const room = rooms.get(place.room)?.planRoom;
    if (!room) {
      tell(['room'], 'unknown-room', { room: place.room });
      continue;
    }
    if (!isOpen(room.access)) {
      tell(['room'], 'tour-stop-closed', { room: room.id });
      continue;
    }
    if (from !== undefined && !reached.has(room.id)) {
      tell(['room'], 'tour-stop-unreachable', { room: room.id, from });
    }
    from = room.id;
    reached = reachable(content, from, isOpen);
    if (place.kind === 'viewpoint') checkViewpoint(place, content, tell);
    else if (place.kind !== 'text') checkWorkOf(place, content, tell);
  }
}

/** Notes an issue below the place of a stop. */
type Tell = <Code extends IssueCode>(below: JsonPath, code: Code, params: IssueParams<Code>) => void;

/** The rooms one can walk to from a room without passing through one that is closed. */
function reachable(
  { plans, rooms }: MuseumContent,
  from: string | undefined,
  isOpen: (access: RoomAccess | undefined) => boolean,
): ReadonlySet<string> {
  const reached = new Set(from === undefined ? [] : [from]);
  const openings = plans.flatMap(({ value }) => value.openings);
  // A set hands out what is added while it is walked through.
  for (const here of reached) {
    for (const { rooms: pair } of openings) {
      const there = pair[0] === here ? pair[1] : pair[1] === here ? pair[0] : undefined;
      const known = there === undefined ? undefined : rooms.get(there);
      if (known && isOpen(known.planRoom.access)) reached.add(known.planRoom.id);
    }
  }
  return reached;
}

function checkWorkOf(
  place: Extract<StopPlace, { work: string }>,
  { folders }: MuseumContent,
  tell: Tell,
): void {
  const works = folders.find(({ id }) => id === place.room)?.works?.value.works;
  if (!works) return;
  const work = works.find(({ id }) => id === place.work);
  if (!work) tell(['work'], 'unknown-work', { work: place.work });
  else if (place.kind === 'detail') {
    if (!findDetail(work, place.detail)) {
      tell(['detail'], 'unknown-detail', { detail: place.detail, work: place.work });
    }
  } else if (place.kind === 'region') {
    const { x, y, width, height } = place.region;
    const byPercent = Math.round((Math.max(x + width, y + height) - 1) * 1000) / 10;
    if (work.kind === 'object') tell(['region'], 'tour-region-of-object', { work: place.work });
    else if (byPercent > 0) tell(['region'], 'tour-region-leaves-picture', { byPercent });
  }
}

function checkViewpoint(
  { room, position }: Extract<StopPlace, { kind: 'viewpoint' }>,
  { rooms, folders }: MuseumContent,
  tell: Tell,
): void {
  const { outline } = rooms.get(room)!.planRoom;
  const furniture = folders.find(({ id }) => id === room)?.room?.value.furniture ?? [];
  const blocked = furniture.some((piece) => {
    const corners = footprintOf(piece);
    return isInside(corners, ...position) || distanceToOutlineM(corners, position) < BODY_RADIUS_M;
  });
  const isFree = isInside(outline, ...position) && distanceToOutlineM(outline, position) >= BODY_RADIUS_M;
  if (blocked || !isFree) tell(['position'], 'viewpoint-not-free', { room });
}
