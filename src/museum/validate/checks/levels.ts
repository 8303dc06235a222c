import type { OpeningKind, Plan } from '../../format/plan.ts';
import { isSecondEntry } from '../../plan/join-plans.ts';
import type { CheckedFile, KnownRoom } from '../content.ts';
import type { Report } from '../issue.ts';
import { MAX_STAIR_DEG, MAX_STEP_M, MIN_LIT_STAIR_M, shownM } from '../limits.ts';

/** A stair climbs, and not too steeply; every other opening is level. */
export function checkLevels(
  at: CheckedFile<Plan>,
  rooms: ReadonlyMap<string, KnownRoom>,
  report: Report,
): void {
  for (const [index, opening] of at.value.openings.entries()) {
    const { kind, rooms: ids, from, to, light } = opening;
    if (isSecondEntry(at.value, opening)) continue;
    if (light) checkLight(at, index, kind, Math.hypot(to[0] - from[0], to[1] - from[1]), report);
    const [first, second] = [rooms.get(ids[0]), rooms.get(ids[1])];
    if (!first || !second || first === second) continue;
    const path = ['openings', index, 'kind'];
    const riseM = Math.abs(second.planRoom.elevationM - first.planRoom.elevationM);
    if (kind !== 'stair') {
      if (riseM > MAX_STEP_M) report(at, path, 'step-without-stair', { riseM: shownM(riseM) });
    } else if (riseM <= MAX_STEP_M) report(at, path, 'stair-without-rise', {});
    else reportSteepness(at, index, riseM, Math.hypot(to[0] - from[0], to[1] - from[1]), report);
  }
}

/** A rooflight lies in the head of a stair that is long enough for it. */
function checkLight(
  at: CheckedFile<Plan>,
  index: number,
  kind: OpeningKind,
  lengthM: number,
  report: Report,
): void {
  const path = ['openings', index, 'light'];
  const params = { lengthM: shownM(lengthM), minimumM: MIN_LIT_STAIR_M };
  if (kind !== 'stair') report(at, path, 'light-needs-stair', {});
  else if (lengthM < MIN_LIT_STAIR_M) report(at, path, 'light-needs-longer-stair', params);
}

function reportSteepness(
  at: CheckedFile<Plan>,
  index: number,
  riseM: number,
  runM: number,
  report: Report,
): void {
  const angleDeg = (Math.atan2(riseM, runM) * 180) / Math.PI;
  if (angleDeg <= MAX_STAIR_DEG) return;
  const neededM = Math.ceil((riseM / Math.tan((MAX_STAIR_DEG * Math.PI) / 180)) * 100) / 100;
  report(at, ['openings', index, 'to'], 'stair-too-steep', {
    angleDeg: Math.round(angleDeg),
    maximumDeg: MAX_STAIR_DEG,
    neededM,
  });
}
