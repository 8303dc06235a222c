import type { PlanPoint } from '../../format/common.ts';
import type { Opening, Plan, PlanRoom } from '../../format/plan.ts';
import { wallAt } from '../../plan/openings.ts';
import { distanceToOutlineM } from '../../plan/outline.ts';
import type { Wall } from '../../plan/walls.ts';
import type { CheckedFile, KnownRoom } from '../content.ts';
import type { Report } from '../issue.ts';
import { MAX_SKEW_DEG, MIN_OPENING_HEIGHT_M, MIN_OPENING_WIDTH_M, SLACK_M, shownM } from '../limits.ts';

/** An opening where it pierces a wall of one of its rooms. */
export type PiercedWall = {
  readonly at: CheckedFile<Plan>;
  readonly index: number;
  readonly opening: Opening;
  readonly room: string;
  readonly wall: Wall;
  readonly atM: number;
};

/**
 * Checks where every opening of a plan lies, and tells where they pierce walls of sound rooms. Of an opening between
 * wings each plan answers for its own room's side.
 */
export function checkOpenings(
  at: CheckedFile<Plan>,
  sound: ReadonlyMap<string, KnownRoom>,
  report: Report,
): readonly PiercedWall[] {
  const inPlan = new Set(at.value.rooms.map(({ id }) => id));
  return at.value.openings.flatMap((opening, index) => {
    const path = ['openings', index];
    const [first, second] = opening.rooms;
    if (first === second) report(at, [...path, 'rooms'], 'opening-same-room', { room: first });
    if (opening.widthM < MIN_OPENING_WIDTH_M || opening.heightM < MIN_OPENING_HEIGHT_M) {
      const property = opening.widthM < MIN_OPENING_WIDTH_M ? 'widthM' : 'heightM';
      const params = { minimumWidthM: MIN_OPENING_WIDTH_M, minimumHeightM: MIN_OPENING_HEIGHT_M };
      report(at, [...path, property], 'opening-too-small', params);
    }
    const axis = axisOf(opening);
    if (!axis) report(at, [...path, 'to'], 'opening-without-depth', {});
    return ([0, 1] as const).flatMap((side) => {
      const room = sound.get(opening.rooms[side])?.planRoom;
      return room && inPlan.has(room.id) ? checkSide(at, index, opening, side, room, axis, report) : [];
    });
  });
}

function axisOf({ from, to }: Opening): PlanPoint | undefined {
  const depthM = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return depthM < SLACK_M ? undefined : [(to[0] - from[0]) / depthM, (to[1] - from[1]) / depthM];
}

function checkSide(
  at: CheckedFile<Plan>,
  index: number,
  opening: Opening,
  side: 0 | 1,
  room: PlanRoom,
  axis: PlanPoint | undefined,
  report: Report,
): readonly PiercedWall[] {
  const end = side === 0 ? 'from' : 'to';
  const found = wallAt(room, opening[end]);
  if (!found) {
    const awayM = shownM(distanceToOutlineM(room.outline, opening[end]));
    report(at, ['openings', index, end], 'opening-off-wall', { room: room.id, awayM });
    return [];
  }
  const pierced = { at, index, opening, room: room.id, ...found };
  reportSquareness(pierced, side, axis, report);
  reportFit(pierced, room, report);
  return [pierced];
}

function reportSquareness(
  { at, index, wall, room }: PiercedWall,
  side: 0 | 1,
  axis: PlanPoint | undefined,
  report: Report,
): void {
  if (!axis) return;
  const inwards = axis[0] * wall.inward[0] + axis[1] * wall.inward[1];
  const cos = side === 0 ? -inwards : inwards;
  const angleDeg = (Math.acos(Math.max(-1, Math.min(1, cos))) * 180) / Math.PI;
  const path = ['openings', index, side === 0 ? 'from' : 'to'];
  if (angleDeg > 90 + MAX_SKEW_DEG) report(at, path, 'opening-backwards', { room });
  else if (angleDeg > MAX_SKEW_DEG) {
    report(at, path, 'opening-not-square', { room, angleDeg: Math.round(angleDeg) });
  }
}

function reportFit({ at, index, opening, wall, atM }: PiercedWall, room: PlanRoom, report: Report): void {
  const path = ['openings', index];
  const { widthM, heightM } = opening;
  const byM = Math.max(widthM / 2 - atM, atM + widthM / 2 - wall.lengthM);
  if (widthM > wall.lengthM + SLACK_M) {
    const params = { room: room.id, widthM, wallM: shownM(wall.lengthM) };
    report(at, [...path, 'widthM'], 'opening-wider-than-wall', params);
  } else if (byM > SLACK_M) {
    report(at, [...path, 'widthM'], 'opening-leaves-wall', { room: room.id, byM: shownM(byM) });
  }
  if (heightM > room.heightM + SLACK_M) {
    const params = { room: room.id, heightM, roomHeightM: room.heightM };
    report(at, [...path, 'heightM'], 'opening-too-high', params);
  }
}

export function groupByRoom(pierced: readonly PiercedWall[]): ReadonlyMap<string, readonly PiercedWall[]> {
  const groups = new Map<string, PiercedWall[]>();
  for (const each of pierced) {
    const group = groups.get(each.room);
    if (group) group.push(each);
    else groups.set(each.room, [each]);
  }
  return groups;
}

/** Reports openings that meet in one wall, at the later of two. */
export function checkOpeningsApart(pierced: readonly PiercedWall[], report: Report): void {
  for (const [room, ways] of groupByRoom(pierced)) {
    for (const [i, mine] of ways.entries()) {
      for (const other of ways.slice(0, i)) {
        if (other.wall.index !== mine.wall.index || other.opening === mine.opening) continue;
        const needed = (mine.opening.widthM + other.opening.widthM) / 2;
        if (Math.abs(mine.atM - other.atM) >= needed - SLACK_M) continue;
        const params = { room, other: other.opening.id };
        report(mine.at, ['openings', mine.index], 'openings-overlap', params);
      }
    }
  }
}
