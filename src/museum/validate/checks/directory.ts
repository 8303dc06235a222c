import { directoryPathOf } from '../../directory/shards.ts';
import type { MuseumContent } from '../content.ts';
import type { Report } from '../issue.ts';

/** The directory names every room's wing, and no wing where the room doesn't lie. */
export function checkDirectory({ museum, plans, rooms, directory }: MuseumContent, report: Report): void {
  const place = museum?.value.directory;
  if (!museum || !place || directory.size < place.shards) return;
  for (const [id, { at, index }] of rooms) {
    const path = directoryPathOf(place, id);
    const isThere = Object.hasOwn(directory.get(path)?.value.rooms ?? {}, id);
    if (!isThere) report(at, ['rooms', index, 'id'], 'directory-lacks-room', { room: id, path });
  }
  // With a plan missing or broken, its rooms are not known.
  if (plans.length < new Set(museum.value.wings.map(({ plan }) => plan)).size) return;
  for (const file of directory.values()) {
    for (const [room, wing] of Object.entries(file.value.rooms)) {
      const isRight =
        rooms.get(room)?.at.value.wing === wing && directory.get(directoryPathOf(place, room)) === file;
      if (!isRight) report(file, ['rooms', room], 'directory-stale', { room, wing: String(wing) });
    }
  }
}
