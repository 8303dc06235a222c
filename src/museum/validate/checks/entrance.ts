import { footprintOf } from '../../plan/footprint.ts';
import { distanceToOutlineM } from '../../plan/outline.ts';
import { isInside } from '../../plan/polygon.ts';
import type { KnownRoom, MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';
import { ENTRANCE_CLEAR_M } from '../limits.ts';

/** The visit starts inside the entrance's room, clear of walls and furniture. */
export function checkEntrance(
  { museum, folders }: MuseumContent,
  sound: ReadonlyMap<string, KnownRoom>,
  report: Report,
): void {
  if (!museum) return;
  const { room: id, position } = museum.value.entrance;
  const path = ['entrance', 'position'];
  const clearM = ENTRANCE_CLEAR_M;
  const within = (outline: Parameters<typeof isInside>[0]) => isInside(outline, position[0], position[1]);
  const room = sound.get(id)?.planRoom;
  if (room && (!within(room.outline) || distanceToOutlineM(room.outline, position) < clearM)) {
    report(museum, path, 'entrance-outside-room', { room: id, clearM });
    return;
  }
  for (const piece of folders.find((folder) => folder.id === id)?.room?.value.furniture ?? []) {
    const corners = footprintOf(piece);
    if (!within(corners) && distanceToOutlineM(corners, position) >= clearM) continue;
    report(museum, path, 'entrance-in-furniture', { furniture: piece.id, clearM });
  }
}
