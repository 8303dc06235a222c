import type { PlanPoint } from '../../format/common.ts';
import type { Niche } from '../../format/furniture.ts';
import type { PlanRoom } from '../../format/plan.ts';
import { nicheFootprint } from '../../plan/niches.ts';
import { sharedAreaM2 } from '../../plan/overlap.ts';
import { wallsOf } from '../../plan/walls.ts';
import type { KnownRoom, MuseumContent, RoomFolder } from '../content.ts';
import type { IssueFile, Report } from '../issue.ts';
import { FURNITURE_OVERLAP_M2, SLACK_M, shownM } from '../limits.ts';
import { reportWall } from './hang-references.ts';
import type { PiercedWall } from './openings.ts';

/** What takes up room in a museum: an outline on the plan, and from where to where it reaches in height. */
type Solid = { readonly outline: readonly PlanPoint[]; readonly lowM: number; readonly highM: number };
type FoundNiche = Solid & {
  readonly at: IssueFile;
  readonly index: number;
  readonly niche: Niche;
  readonly room: string;
};

const meet = (a: Solid, b: Solid) =>
  a.lowM < b.highM - SLACK_M &&
  b.lowM < a.highM - SLACK_M &&
  sharedAreaM2(a.outline, b.outline) > FURNITURE_OVERLAP_M2;

/** Niches stay within their walls, and reach neither into rooms nor openings nor other niches behind these. */
export function checkNiches(
  { folders }: MuseumContent,
  sound: ReadonlyMap<string, KnownRoom>,
  pierced: readonly PiercedWall[],
  report: Report,
): void {
  const niches = folders.flatMap((folder) => {
    const planRoom = sound.get(folder.id)?.planRoom;
    return planRoom ? nichesIn(folder, planRoom, report) : [];
  });
  const rooms = [...sound].map(([id, { planRoom }]) => ({ id, solid: solidOf(planRoom) }));
  const ways = passagesOf(pierced, sound);
  for (const [i, found] of niches.entries()) {
    const path = ['niches', found.index];
    const niche = found.niche.id;
    for (const { id, solid } of rooms) {
      if (meet(found, solid)) report(found.at, path, 'niche-reaches-room', { niche, room: id });
    }
    for (const { id, solid } of ways) {
      if (meet(found, solid)) report(found.at, path, 'niche-meets-opening', { niche, opening: id });
    }
    for (const other of niches.slice(0, i)) {
      if (meet(found, other)) report(found.at, path, 'niches-overlap', { niche, other: other.niche.id });
    }
  }
}

function nichesIn(folder: RoomFolder, planRoom: PlanRoom, report: Report): readonly FoundNiche[] {
  const { room } = folder;
  if (!room) return [];
  const walls = wallsOf(planRoom.outline);
  return (room.value.niches ?? []).flatMap((niche, index) => {
    const path = ['niches', index];
    const wall = walls[niche.wall];
    if (!wall) {
      reportWall(room, [...path, 'wall'], niche.wall, walls.length, report);
      return [];
    }
    const { id, atM, widthM, heightM, sillM } = niche;
    const byM = Math.max(widthM / 2 - atM, atM + widthM / 2 - wall.lengthM);
    if (byM > SLACK_M) report(room, [...path, 'atM'], 'niche-leaves-wall', { niche: id, byM: shownM(byM) });
    const aboveM = sillM + heightM - planRoom.heightM;
    if (aboveM > SLACK_M) {
      report(room, [...path, 'heightM'], 'niche-too-high', { niche: id, byM: shownM(aboveM) });
    }
    const lowM = planRoom.elevationM + sillM;
    const outline = nicheFootprint(wall, niche);
    return [{ at: room, index, niche, room: folder.id, outline, lowM, highM: lowM + heightM }];
  });
}

const solidOf = ({ outline, elevationM, heightM }: PlanRoom): Solid => ({
  outline,
  lowM: elevationM,
  highM: elevationM + heightM,
});

/** The insides of openings, once each; a stair's from its lower floor to its higher head. */
function passagesOf(pierced: readonly PiercedWall[], sound: ReadonlyMap<string, KnownRoom>) {
  const openings = new Map(pierced.map(({ opening }) => [opening.id, opening]));
  return [...openings.values()].map(({ id, from, to, widthM, heightM, rooms }) => {
    const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const [ax, az] = [
      (-(to[1] - from[1]) / lengthM) * (widthM / 2),
      ((to[0] - from[0]) / lengthM) * (widthM / 2),
    ];
    const outline: readonly PlanPoint[] = [
      [from[0] - ax, from[1] - az],
      [to[0] - ax, to[1] - az],
      [to[0] + ax, to[1] + az],
      [from[0] + ax, from[1] + az],
    ];
    const floors = rooms.flatMap((room) => sound.get(room)?.planRoom.elevationM ?? []);
    return { id, solid: { outline, lowM: Math.min(...floors), highM: Math.max(...floors) + heightM } };
  });
}
