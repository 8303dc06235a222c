import type { PlanRoom } from '../../format/plan.ts';
import type { Room } from '../../format/room.ts';
import { clearHeightM } from '../../plan/niches.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';
import { SLACK_M, shownM } from '../limits.ts';
import type { HungObject } from './hang-references.ts';

/** Objects stay on their plinths, below the ceiling, or within their niches, one on each. */
export function checkObjects(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  objects: readonly HungObject[],
  report: Report,
): void {
  for (const [i, object] of objects.entries()) {
    const { work, index } = object;
    const path = ['hang', index, 'place'];
    const place = object.on === 'plinth' ? object.piece : object.niche;
    const byM = overhangM(object, place);
    if (object.on === 'plinth') {
      const { id, heightM } = object.piece;
      if (byM > SLACK_M)
        report(room, path, 'plinth-too-small', { work: work.id, furniture: id, byM: shownM(byM) });
      const aboveM = heightM + work.dimensions.heightM - planRoom.heightM;
      if (aboveM > SLACK_M) report(room, path, 'work-above-ceiling', { work: work.id, byM: shownM(aboveM) });
    } else {
      const { niche } = object;
      // A round head is lower over the object's sides than over its middle.
      const aboveM = work.dimensions.heightM - clearHeightM(niche, spanOf(object)[0] / 2);
      const worstM = byM > SLACK_M ? byM : aboveM;
      if (worstM > SLACK_M)
        report(room, path, 'niche-too-small', { work: work.id, niche: niche.id, byM: shownM(worstM) });
    }
    const isThere = (other: HungObject) => (other.on === 'plinth' ? other.piece : other.niche) === place;
    const other = objects.slice(0, i).find((before) => isThere(before) && before.work.id !== work.id);
    if (other) report(room, path, 'work-overlaps-work', { work: work.id, other: other.work.id });
  }
}

/** Width and depth of an object as it is turned. */
function spanOf({ work, rotationDeg }: HungObject): readonly [widthM: number, depthM: number] {
  const angle = (rotationDeg * Math.PI) / 180;
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  const { widthM, depthM } = work.dimensions;
  return [widthM * cos + depthM * sin, widthM * sin + depthM * cos];
}

/** How far a turned object reaches beyond what it stands on, at its worst side. */
function overhangM(object: HungObject, place: { readonly widthM: number; readonly depthM: number }): number {
  const [widthM, depthM] = spanOf(object);
  return Math.max(widthM - place.widthM, depthM - place.depthM) / 2;
}
