import type { PlanRoom } from '../../format/plan.ts';
import type { Room } from '../../format/room.ts';
import { wallsEndM } from '../../plan/ceilings.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';

/** What a dado and a picture rail leave of the wall above them, and between them, in metres. */
const ABOVE_DADO_M = 0.5;
const ABOVE_RAIL_M = 0.1;
const BETWEEN_M = 0.2;

/** Dado and picture rail have their place on the walls, one above the other. */
export function checkTrim(room: CheckedFile<Room>, planRoom: PlanRoom, report: Report): void {
  const { dado, pictureRailM: railM } = room.value.trim ?? {};
  const topM = wallsEndM(planRoom.heightM, room.value.finishes.ceiling.shape);
  const most = (aboveM: number) => Math.max(0, Math.floor((topM - aboveM) * 100 + 1e-6) / 100);
  if (dado && dado.heightM > most(ABOVE_DADO_M)) {
    const params = { heightM: dado.heightM, maximumM: most(ABOVE_DADO_M) };
    report(room, ['trim', 'dado', 'heightM'], 'dado-too-high', params);
  }
  if (railM === undefined) return;
  if (railM > most(ABOVE_RAIL_M))
    report(room, ['trim', 'pictureRailM'], 'picture-rail-too-high', { railM, maximumM: most(ABOVE_RAIL_M) });
  if (dado && dado.heightM > railM - BETWEEN_M)
    report(room, ['trim', 'dado', 'heightM'], 'dado-above-picture-rail', { dadoM: dado.heightM, railM });
}
