import type { RoomFolder } from '../content.ts';
import type { Report } from '../issue.ts';

/** Every work of a room has its place in it, and only one. */
export function checkHungOnce({ room, works }: RoomFolder, report: Report): void {
  if (!room || !works) return;
  const first = new Map<string, number>();
  for (const [index, { work }] of room.value.hang.entries()) {
    const other = first.get(work);
    if (other === undefined) first.set(work, index);
    else {
      const otherLine = room.locate(['hang', other, 'work']).line;
      report(room, ['hang', index, 'work'], 'work-hung-twice', { work, otherLine });
    }
  }
  for (const [index, { id }] of works.value.works.entries()) {
    if (!first.has(id)) report(works, ['works', index, 'id'], 'work-not-hung', { work: id });
  }
}
