import { wallsEndM } from '../../plan/ceilings.ts';
import { sharedAreaM2 } from '../../plan/overlap.ts';
import { signedAreaM2 } from '../../plan/polygon.ts';
import type { KnownRoom, RoomFolder } from '../content.ts';
import type { Report } from '../issue.ts';
import { FURNITURE_OVERLAP_M2 } from '../limits.ts';
import { checkCeiling } from './ceilings.ts';
import { checkFurniture } from './furniture.ts';
import { checkHungOnce } from './hang-once.ts';
import { reportWall, resolveHang } from './hang-references.ts';
import { checkObjects } from './objects-stand.ts';
import type { PiercedWall } from './openings.ts';
import { checkPictures } from './pictures-hang.ts';
import { checkTrim } from './trim.ts';
import { checkWallText } from './wall-text.ts';

/** What stands and hangs in one room whose outline is sound. */
export function checkRoom(
  folder: RoomFolder,
  known: KnownRoom,
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  const { room } = folder;
  const { planRoom } = known;
  checkHungOnce(folder, report);
  if (!room) return;
  const { pictures, objects } = resolveHang(folder, known, report);
  // Under a cove the walls end where it springs.
  const heightM = wallsEndM(planRoom.heightM, room.value.finishes.ceiling.shape);
  checkPictures(room, { ...planRoom, heightM }, pictures, pierced, report);
  checkWallText(room, planRoom, pictures, pierced, report);
  checkObjects(room, planRoom, objects, report);
  checkFurniture(room, planRoom, pierced, report);
  checkCeiling(room, planRoom, pierced, report);
  checkTrim(room, planRoom, report);
  const { finishes, light } = room.value;
  for (const [i, { wall }] of (finishes.walls ?? []).entries()) {
    const path = ['finishes', 'walls', i, 'wall'];
    if (wall >= planRoom.outline.length) reportWall(room, path, wall, planRoom.outline.length, report);
  }
  for (const [i, { outline }] of (light.layLights ?? []).entries()) {
    const outsideM2 = Math.abs(signedAreaM2(outline)) - sharedAreaM2(outline, planRoom.outline);
    if (outsideM2 > FURNITURE_OVERLAP_M2)
      report(room, ['light', 'layLights', i], 'lay-light-outside-room', {});
  }
}
