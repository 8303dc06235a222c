import type { PlanRoom } from '../../format/plan.ts';
import type { Room } from '../../format/room.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';
import { SLACK_M, shownM } from '../limits.ts';
import type { HungObject } from './hang-references.ts';

/** Objects stay on their plinths, below the ceiling, one on each. */
export function checkObjects(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  objects: readonly HungObject[],
  report: Report,
): void {
  for (const [i, object] of objects.entries()) {
    const { piece, work, index } = object;
    const path = ['hang', index, 'place'];
    const byM = overhangM(object);
    if (byM > SLACK_M) {
      report(room, path, 'plinth-too-small', { work: work.id, furniture: piece.id, byM: shownM(byM) });
    }
    const aboveM = piece.heightM + work.dimensions.heightM - planRoom.heightM;
    if (aboveM > SLACK_M) report(room, path, 'work-above-ceiling', { work: work.id, byM: shownM(aboveM) });
    const other = objects.slice(0, i).find((before) => before.piece === piece && before.work.id !== work.id);
    if (other) report(room, path, 'work-overlaps-work', { work: work.id, other: other.work.id });
  }
}

/** How far an object turned on its plinth reaches beyond it, at its worst side. */
function overhangM({ piece, work, rotationDeg }: HungObject): number {
  const angle = (rotationDeg * Math.PI) / 180;
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  const { widthM, depthM } = work.dimensions;
  return Math.max(widthM * cos + depthM * sin - piece.widthM, widthM * sin + depthM * cos - piece.depthM) / 2;
}
