import type { PlanRoom } from '../../format/plan.ts';
import type { Room } from '../../format/room.ts';
import { WALL_TEXT_M, wallTextSize } from '../../hang/wall-text-size.ts';
import { wallsOf } from '../../plan/walls.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';
import { SLACK_M, shownM } from '../limits.ts';
import { type HungPicture, reportWall } from './hang-references.ts';
import type { PiercedWall } from './openings.ts';
import { extentOf } from './pictures-hang.ts';

/** A picture's label hangs to its right and takes so much of the wall. */
const LABEL_SPACE_M = 0.3;

type Area = { left: number; right: number; bottom: number; top: number };

/** A wall text stays on its wall, off openings and niches, and off pictures and their labels. */
export function checkWallText(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  pictures: readonly HungPicture[],
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  const { wallText, text, niches = [] } = room.value;
  if (!wallText) return;
  const wall = wallsOf(planRoom.outline)[wallText.wall];
  if (!wall) {
    reportWall(room, ['wallText', 'wall'], wallText.wall, planRoom.outline.length, report);
    return;
  }
  const { widthM, heightM } = wallTextSize(wallText, planRoom.label, text);
  const { atM, centreM = WALL_TEXT_M.centre } = wallText;
  const area: Area = {
    left: atM - widthM / 2,
    right: atM + widthM / 2,
    bottom: centreM - heightM / 2,
    top: centreM + heightM / 2,
  };
  const aside = Math.max(-area.left, area.right - wall.lengthM);
  const upwards = Math.max(-area.bottom, area.top - planRoom.heightM);
  const byM = Math.max(aside, upwards);
  if (byM > SLACK_M) {
    const property = aside >= upwards ? 'atM' : 'centreM';
    const path = property in wallText ? ['wallText', property] : ['wallText'];
    report(room, path, 'wall-text-leaves-wall', { byM: shownM(byM) });
  }
  const path = ['wallText', 'atM'];
  for (const { wall: other, atM: middleM, opening } of pierced) {
    if (other.index !== wall.index) continue;
    if (meet(area, around(middleM, opening.widthM, 0, opening.heightM)))
      report(room, path, 'wall-text-covers-opening', { opening: opening.id });
  }
  for (const niche of niches) {
    if (niche.wall !== wall.index) continue;
    if (meet(area, around(niche.atM, niche.widthM, niche.sillM, niche.heightM)))
      report(room, path, 'wall-text-covers-niche', { niche: niche.id });
  }
  for (const picture of pictures) {
    if (picture.on !== 'wall' || picture.wall.index !== wall.index) continue;
    const extent = extentOf(picture);
    if (meet(area, { ...extent, right: extent.right + LABEL_SPACE_M }))
      report(room, path, 'wall-text-meets-work', { work: picture.work.id });
  }
}

const around = (atM: number, widthM: number, bottom: number, heightM: number): Area => ({
  left: atM - widthM / 2,
  right: atM + widthM / 2,
  bottom,
  top: bottom + heightM,
});

const meet = (a: Area, b: Area): boolean =>
  a.left < b.right - SLACK_M &&
  b.left < a.right - SLACK_M &&
  a.bottom < b.top - SLACK_M &&
  b.bottom < a.top - SLACK_M;
