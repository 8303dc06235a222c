import type { PlanPoint } from '../../format/common.ts';
import type { PlanRoom } from '../../format/plan.ts';
import type { Furniture, Room } from '../../format/room.ts';
import { extentOf, footprintOf, heightOf } from '../../plan/footprint.ts';
import { sharedAreaM2 } from '../../plan/overlap.ts';
import { signedAreaM2 } from '../../plan/polygon.ts';
import { pointOnWall } from '../../plan/walls.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';
import { FURNITURE_OVERLAP_M2, OPENING_CLEAR_M, SLACK_M, shownM } from '../limits.ts';
import type { PiercedWall } from './openings.ts';

/** How much of a chair's depth goes under a table. */
const TUCKED_SHARE = 0.65;

/** Furniture stands in its room, on floor of its own, and leaves the ways free. */
export function checkFurniture(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  const pieces = room.value.furniture.map((piece) => ({ piece, corners: footprintOf(piece) }));
  for (const [i, { piece, corners }] of pieces.entries()) {
    const { id } = piece;
    const path = ['furniture', i, 'position'];
    const outsideM2 = Math.abs(signedAreaM2(corners)) - sharedAreaM2(corners, planRoom.outline);
    if (outsideM2 > FURNITURE_OVERLAP_M2) {
      report(room, path, 'furniture-outside-room', { furniture: id, room: planRoom.id });
    }
    const aboveM = heightOf(piece, planRoom.heightM) - planRoom.heightM;
    if (aboveM > SLACK_M) {
      report(room, ['furniture', i, 'heightM'], 'furniture-too-high', { furniture: id, byM: shownM(aboveM) });
    }
    for (const other of pieces.slice(0, i)) {
      if (sharedAreaM2(corners, other.corners) <= FURNITURE_OVERLAP_M2 + tuckedM2(piece, other.piece))
        continue;
      report(room, path, 'furniture-overlaps', { furniture: id, other: other.piece.id });
    }
    for (const way of pierced) {
      if (sharedAreaM2(corners, clearanceOf(way)) <= FURNITURE_OVERLAP_M2) continue;
      const params = { furniture: id, opening: way.opening.id, clearM: OPENING_CLEAR_M };
      report(room, path, 'furniture-blocks-opening', params);
    }
  }
}

/** How much of a chair may stand under a table: its seat, not its back. */
function tuckedM2(a: Furniture, b: Furniture): number {
  const chair = [a, b].find(({ kind }) => kind === 'chair');
  if (!chair || ![a, b].some(({ kind }) => kind === 'table')) return 0;
  const { widthM, depthM } = extentOf(chair);
  return widthM * depthM * TUCKED_SHARE;
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
