import type { PlanPoint } from '../../format/common.ts';
import type { PlanRoom } from '../../format/plan.ts';
import type { Room } from '../../format/room.ts';
import { footprintCorners } from '../../plan/footprint.ts';
import { sharedAreaM2 } from '../../plan/overlap.ts';
import { pointOnWall } from '../../plan/walls.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';
import { FURNITURE_OVERLAP_M2, OPENING_CLEAR_M, SLACK_M, shownM } from '../limits.ts';
import type { PiercedWall } from './openings.ts';

/** Furniture stands in its room, on floor of its own, and leaves the ways free. */
export function checkFurniture(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  const pieces = room.value.furniture.map((piece) => ({ ...piece, corners: footprintCorners(piece) }));
  for (const [i, { id, corners, widthM, depthM, heightM }] of pieces.entries()) {
    const path = ['furniture', i, 'position'];
    if (widthM * depthM - sharedAreaM2(corners, planRoom.outline) > FURNITURE_OVERLAP_M2) {
      report(room, path, 'furniture-outside-room', { furniture: id, room: planRoom.id });
    }
    const aboveM = heightM - planRoom.heightM;
    if (aboveM > SLACK_M) {
      report(room, ['furniture', i, 'heightM'], 'furniture-too-high', { furniture: id, byM: shownM(aboveM) });
    }
    for (const other of pieces.slice(0, i)) {
      if (sharedAreaM2(corners, other.corners) <= FURNITURE_OVERLAP_M2) continue;
      report(room, path, 'furniture-overlaps', { furniture: id, other: other.id });
    }
    for (const way of pierced) {
      if (sharedAreaM2(corners, clearanceOf(way)) <= FURNITURE_OVERLAP_M2) continue;
      const params = { furniture: id, opening: way.opening.id, clearM: OPENING_CLEAR_M };
      report(room, path, 'furniture-blocks-opening', params);
    }
  }
}

/** The floor before an opening that must stay free. */
function clearanceOf({ wall, atM, opening }: PiercedWall): readonly PlanPoint[] {
  const left = pointOnWall(wall, atM - opening.widthM / 2);
  const right = pointOnWall(wall, atM + opening.widthM / 2);
  const into = ([x, z]: PlanPoint): PlanPoint => [
    x + wall.inward[0] * OPENING_CLEAR_M,
    z + wall.inward[1] * OPENING_CLEAR_M,
  ];
  return [left, right, into(right), into(left)];
}
