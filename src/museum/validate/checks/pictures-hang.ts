import type { PlanRoom } from '../../format/plan.ts';
import type { Room } from '../../format/room.ts';
import { CENTRE_LINE_M, DEFAULT_FRAME } from '../../hang/place-works.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';
import { SLACK_M, shownM } from '../limits.ts';
import type { HungPicture } from './hang-references.ts';
import type { PiercedWall } from './openings.ts';

/** A picture with its frame on its wall, in metres from the wall's left end and from the floor. */
type Extent = {
  readonly picture: HungPicture;
  readonly surface: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
};

/** Pictures stay on their walls, below the ceiling, off the floor, off openings and off each other. */
export function checkPictures(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  pictures: readonly HungPicture[],
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  const extents = pictures.map(extentOf);
  for (const [i, extent] of extents.entries()) {
    reportEdges(room, planRoom, extent, report);
    reportOpenings(room, extent, pierced, report);
    reportNiches(room, extent, report);
    for (const other of extents.slice(0, i)) {
      // A work that hangs twice is reported as that.
      if (other.picture.work.id === extent.picture.work.id || !meet(extent, other)) continue;
      const params = { work: extent.picture.work.id, other: other.picture.work.id };
      report(room, ['hang', extent.picture.index, 'place'], 'work-overlaps-work', params);
    }
  }
}

export function extentOf(picture: HungPicture): Extent {
  const { widthM, heightM } = picture.work.dimensions;
  const frame = picture.item.frame ?? DEFAULT_FRAME;
  const borderM = frame.widthM + (frame.matM ?? 0);
  const centreM = picture.centreM ?? CENTRE_LINE_M;
  const half = { width: widthM / 2 + borderM, height: heightM / 2 + borderM };
  return {
    picture,
    surface: picture.on === 'wall' ? `${picture.wall.index}` : `${picture.piece.id} ${picture.side}`,
    left: picture.atM - half.width,
    right: picture.atM + half.width,
    bottom: centreM - half.height,
    top: centreM + half.height,
  };
}

const meet = (a: Extent, b: Extent) =>
  a.surface === b.surface &&
  a.left < b.right - SLACK_M &&
  b.left < a.right - SLACK_M &&
  a.bottom < b.top - SLACK_M &&
  b.bottom < a.top - SLACK_M;

function reportEdges(room: CheckedFile<Room>, planRoom: PlanRoom, extent: Extent, report: Report): void {
  const { picture, left, right, bottom, top } = extent;
  const path = ['hang', picture.index, 'place'];
  const height = picture.centreM === undefined ? path : [...path, 'centreM'];
  const work = picture.work.id;
  const lengthM = picture.on === 'wall' ? picture.wall.lengthM : picture.piece.widthM;
  const sidewaysM = Math.max(-left, right - lengthM);
  if (picture.on === 'wall') {
    const aboveM = top - planRoom.heightM;
    if (sidewaysM > SLACK_M)
      report(room, [...path, 'atM'], 'work-leaves-wall', { work, byM: shownM(sidewaysM) });
    if (aboveM > SLACK_M) report(room, height, 'work-above-ceiling', { work, byM: shownM(aboveM) });
  } else {
    const byM = Math.max(sidewaysM, top - picture.piece.heightM);
    const params = { work, furniture: picture.piece.id, byM: shownM(byM) };
    if (byM > SLACK_M) report(room, path, 'free-wall-too-small', params);
  }
  if (-bottom > SLACK_M) report(room, height, 'work-below-floor', { work, byM: shownM(-bottom) });
}

function reportOpenings(
  room: CheckedFile<Room>,
  { picture, left, right, bottom }: Extent,
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  if (picture.on !== 'wall') return;
  for (const { wall, atM, opening } of pierced) {
    if (wall.index !== picture.wall.index || bottom >= opening.heightM - SLACK_M) continue;
    const apart = left >= atM + opening.widthM / 2 - SLACK_M || right <= atM - opening.widthM / 2 + SLACK_M;
    const params = { work: picture.work.id, opening: opening.id };
    if (!apart) report(room, ['hang', picture.index, 'place', 'atM'], 'work-covers-opening', params);
  }
}

function reportNiches(
  room: CheckedFile<Room>,
  { picture, left, right, bottom, top }: Extent,
  report: Report,
): void {
  if (picture.on !== 'wall') return;
  for (const { id, wall, atM, widthM, heightM, sillM } of room.value.niches ?? []) {
    if (wall !== picture.wall.index) continue;
    const aside = left >= atM + widthM / 2 - SLACK_M || right <= atM - widthM / 2 + SLACK_M;
    const apart = aside || bottom >= sillM + heightM - SLACK_M || top <= sillM + SLACK_M;
    const params = { work: picture.work.id, niche: id };
    if (!apart) report(room, ['hang', picture.index, 'place', 'atM'], 'work-covers-niche', params);
  }
}
