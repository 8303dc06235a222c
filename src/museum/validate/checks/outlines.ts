import { crossingEdges } from '../../plan/outline.ts';
import { boundsMeet, boundsOf, sharedAreaM2 } from '../../plan/overlap.ts';
import { signedAreaM2 } from '../../plan/polygon.ts';
import { wallsOf } from '../../plan/walls.ts';
import type { KnownRoom, MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';
import { MIN_ROOM_AREA_M2, MIN_ROOM_HEIGHT_M, MIN_WALL_M, ROOM_OVERLAP_M2, shownM } from '../limits.ts';

/** The rooms whose outline can be reckoned with; the faults of the others are reported. */
export function checkOutlines({ rooms }: MuseumContent, report: Report): ReadonlyMap<string, KnownRoom> {
  return new Map([...rooms].filter(([, room]) => checkOutline(room, report)));
}

function checkOutline({ at, index, planRoom }: KnownRoom, report: Report): boolean {
  const path = ['rooms', index, 'outline'];
  const { outline, heightM } = planRoom;
  if (heightM < MIN_ROOM_HEIGHT_M) {
    report(at, ['rooms', index, 'heightM'], 'room-too-low', { heightM, minimumM: MIN_ROOM_HEIGHT_M });
  }
  const short = wallsOf(outline).filter(({ lengthM }) => lengthM < MIN_WALL_M);
  for (const wall of short) {
    report(at, [...path, wall.index], 'wall-too-short', { wall: wall.index, minimumM: MIN_WALL_M });
  }
  if (short.length > 0) return false;
  const crossing = crossingEdges(outline);
  if (crossing) {
    report(at, [...path, crossing[0]], 'outline-not-simple', { wall: crossing[0], other: crossing[1] });
    return false;
  }
  const areaM2 = Math.abs(signedAreaM2(outline));
  if (areaM2 < MIN_ROOM_AREA_M2) {
    report(at, path, 'room-too-small', { areaM2: shownM(areaM2), minimumM2: MIN_ROOM_AREA_M2 });
  }
  return true;
}

/** Two rooms of one floor can't be in one place; of rooms on several floors only those of equal floor are compared. */
export function checkRoomsApart(rooms: ReadonlyMap<string, KnownRoom>, report: Report): void {
  const all = [...rooms.values()].map((room) => ({ ...room, bounds: boundsOf(room.planRoom.outline) }));
  for (const [i, room] of all.entries()) {
    for (let j = 0; j < i; j++) {
      const other = all[j]!;
      if (other.planRoom.floor !== room.planRoom.floor || !boundsMeet(other.bounds, room.bounds)) continue;
      if (sharedAreaM2(other.planRoom.outline, room.planRoom.outline) <= ROOM_OVERLAP_M2) continue;
      const params = { room: room.planRoom.id, other: other.planRoom.id };
      report(room.at, ['rooms', room.index, 'outline'], 'rooms-overlap', params);
    }
  }
}
