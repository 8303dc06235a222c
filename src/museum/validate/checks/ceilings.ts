import type { CeilingShape, Dome, Vault } from '../../format/finishes.ts';
import type { PlanRoom } from '../../format/plan.ts';
import type { Room } from '../../format/room.ts';
import {
  DOME_RING_M,
  insetOutline,
  largestCoveM,
  MAX_OCULUS_SHARE,
  rectangleOf,
  WALL_BEAM_SHARE,
} from '../../plan/ceilings.ts';
import { distanceToOutlineM } from '../../plan/outline.ts';
import { sharedAreaM2 } from '../../plan/overlap.ts';
import { isInside, signedAreaM2 } from '../../plan/polygon.ts';
import type { CheckedFile } from '../content.ts';
import type { Report } from '../issue.ts';
import { FURNITURE_OVERLAP_M2, MIN_HEADROOM_M, SLACK_M, shownM } from '../limits.ts';
import type { PiercedWall } from './openings.ts';

const SHAPE = ['finishes', 'ceiling', 'shape'] as const;
/** The widest slot, as a share of its vault; and the widest beam, as a share of the way from one to the next. */
const MAX_SLOT_SHARE = 0.7;
const MAX_BEAM_SHARE = 0.7;

/** A ceiling's shape has its place in the room, and lay-lights lie in what is level of it. */
export function checkCeiling(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  const { shape } = room.value.finishes.ceiling;
  if (!shape) return;
  if (shape.kind === 'dome') checkDome(room, planRoom, shape, report);
  if (shape.kind === 'vault') checkVault(room, planRoom, shape, report);
  if (shape.kind === 'coved') {
    const maximumM = largestCoveM(planRoom.outline, planRoom.heightM);
    const { radiusM } = shape;
    if (radiusM >= planRoom.heightM || !insetOutline(planRoom.outline, radiusM))
      report(room, [...SHAPE, 'radiusM'], 'cove-too-large', { radiusM, maximumM });
    else checkOpenings(room, planRoom, pierced, radiusM, report);
  }
  if (shape.kind === 'coffered') {
    const { depthM, everyM, beamM } = shape;
    const maximumM = rounded(Math.max(0, planRoom.heightM - MIN_HEADROOM_M));
    if (depthM > maximumM) report(room, [...SHAPE, 'depthM'], 'beams-too-deep', { depthM, maximumM });
    else checkOpenings(room, planRoom, pierced, depthM * WALL_BEAM_SHARE, report);
    const widest = rounded(everyM * MAX_BEAM_SHARE);
    if (beamM > widest) report(room, [...SHAPE, 'beamM'], 'beams-too-wide', { beamM, maximumM: widest });
  }
  checkLayLights(room, planRoom, shape, report);
}

/** Rounded down to the centimetre, so that what a sentence proposes is fine. */
const rounded = (metres: number): number => Math.floor(metres * 100 + 1e-6) / 100;

function checkDome(room: CheckedFile<Room>, { outline }: PlanRoom, dome: Dome, report: Report): void {
  const { centre, radiusM, riseM, oculusM } = dome;
  const toWallM = distanceToOutlineM(outline, centre) * (isInside(outline, ...centre) ? 1 : -1);
  const byM = radiusM + DOME_RING_M - toWallM;
  if (byM > SLACK_M) report(room, [...SHAPE, 'radiusM'], 'dome-leaves-room', { byM: shownM(byM) });
  if (riseM > radiusM + SLACK_M)
    report(room, [...SHAPE, 'riseM'], 'dome-too-steep', { riseM, maximumM: radiusM });
  const maximumM = rounded(radiusM * MAX_OCULUS_SHARE);
  if (oculusM > radiusM * MAX_OCULUS_SHARE)
    report(room, [...SHAPE, 'oculusM'], 'dome-eye-too-wide', { oculusM, maximumM });
}

function checkVault(room: CheckedFile<Room>, { outline }: PlanRoom, vault: Vault, report: Report): void {
  const rectangle = rectangleOf(outline);
  if (!rectangle) {
    report(room, [...SHAPE, 'kind'], 'vault-needs-rectangle', {});
    return;
  }
  const { riseM, slotM = 0 } = vault;
  const half = rectangle.widthM / 2;
  if (riseM > half + SLACK_M)
    report(room, [...SHAPE, 'riseM'], 'vault-too-steep', { riseM, maximumM: rounded(half) });
  const maximumM = rounded(rectangle.widthM * MAX_SLOT_SHARE);
  if (slotM > maximumM) report(room, [...SHAPE, 'slotM'], 'vault-slot-too-wide', { slotM, maximumM });
}

/** What comes down along the walls leaves the openings free. */
function checkOpenings(
  room: CheckedFile<Room>,
  planRoom: PlanRoom,
  pierced: readonly PiercedWall[],
  downM: number,
  report: Report,
): void {
  for (const { opening } of pierced) {
    const byM = opening.heightM - (planRoom.heightM - downM);
    // An opening higher than the room is reported as that.
    if (byM > SLACK_M && byM <= downM + SLACK_M)
      report(room, [...SHAPE, 'kind'], 'opening-into-ceiling', { opening: opening.id, byM: shownM(byM) });
  }
}

function checkLayLights(
  room: CheckedFile<Room>,
  { outline }: PlanRoom,
  shape: CeilingShape,
  report: Report,
): void {
  const level = shape.kind === 'coved' ? insetOutline(outline, shape.radiusM) : outline;
  for (const [i, { outline: light }] of (room.value.light.layLights ?? []).entries()) {
    const outside = level && Math.abs(signedAreaM2(light)) - sharedAreaM2(light, level);
    const inCove = shape.kind === 'coved' && outside !== undefined && outside > FURNITURE_OVERLAP_M2;
    const inDome =
      shape.kind === 'dome' &&
      (isInside(light, ...shape.centre) || distanceToOutlineM(light, shape.centre) < shape.radiusM);
    if (shape.kind === 'vault' || inCove || inDome)
      report(room, ['light', 'layLights', i], 'lay-light-needs-flat-ceiling', {});
  }
}
