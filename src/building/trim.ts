import type { Trim } from '../museum/format/finishes.ts';
import type { Niche } from '../museum/format/furniture.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import type { ResolvedOpening } from '../museum/plan/openings.ts';
import type { Wall } from '../museum/plan/walls.ts';
import { type BuiltCeiling, corniceTopM, wallTopM } from './ceiling/shape.ts';
import type { Finishes, Look } from './finishes.ts';
import type { RoomParts } from './parts.ts';
import { mitreFactors, type ProfilePoint, sweepAlongWall } from './sweep.ts';
import { addCasing } from './trim/casing.ts';
import {
  CASINGS,
  classicalCornice,
  classicalHeightM,
  DADO_RAIL_M,
  dadoRail,
  PICTURE_RAIL_M,
  pictureRail,
  plainCornice,
  SHADOW_GAP_M,
  shadowGap,
  skirtingProfile,
} from './trim/profiles.ts';
import { scale } from './vec.ts';
import { openingsInWall, type Span, spansBetween, wallPlane } from './walls.ts';

/** Width of the usual casing around an opening, in metres. */
export const CASING_M = { width: 0.1 } as const;
/** A cornice stands out of the dark edge of its wall, and has the ceiling's light as well. */
const CORNICE_GAIN = 1.4;
/** Light that finds its way into a shadow gap. */
const GAP_GAIN = 0.25;

/** How wide a room's casings are. */
export function casingWidthM(trim: Trim | undefined): number {
  const kind = trim?.architrave ?? 'plain';
  return kind === 'none' ? 0 : CASINGS[kind].at(-1)![0];
}

/** What a room's walls and their mouldings are made from. */
export type RoomTrim = {
  readonly planRoom: PlanRoom;
  readonly walls: readonly Wall[];
  readonly openings: readonly ResolvedOpening[];
  readonly niches: readonly Niche[];
  readonly finishes: Finishes;
  readonly trim: Trim | undefined;
  readonly built: BuiltCeiling;
  readonly wallCharts: readonly number[];
};

/** Adds the mouldings of a room's walls and the casings of its openings. */
export function addTrim(parts: RoomParts, room: RoomTrim): void {
  const { planRoom, walls, openings, finishes, trim = {} } = room;
  const { skirting, dado } = finishes;
  const wood: Look = { surface: skirting.surface, color: skirting.color };
  const rail: Look = dado?.look ? { surface: skirting.surface, color: dado.look.color } : wood;
  for (const wall of walls) {
    const add = (spans: readonly Span[], profile: readonly ProfilePoint[], look: Look, gain = 1) => {
      const chart = room.wallCharts[wall.index]!;
      const mitre = mitreFactors(walls, wall.index);
      for (const span of spans)
        sweepAlongWall(parts, { wall, floorM: planRoom.elevationM, span, mitre, profile, look, chart, gain });
    };
    if (trim.cornice !== 'shadow-gap')
      add(spansAt(room, wall, 0, 0), skirtingProfile(skirting.heightM), wood);
    if (dado)
      add(spansAt(room, wall, dado.heightM - DADO_RAIL_M, dado.heightM), dadoRail(dado.heightM), rail);
    const hang = trim.pictureRailM;
    if (hang) add(spansAt(room, wall, hang - PICTURE_RAIL_M, hang), pictureRail(hang), wood);
    const cornice = corniceOf(room);
    const gapped = trim.cornice === 'shadow-gap';
    const dark = { ...finishes.ceiling, color: scale(finishes.ceiling.color, 0.12) };
    add(
      [{ fromM: 0, toM: wall.lengthM }],
      cornice,
      gapped ? dark : finishes.ceiling,
      gapped ? GAP_GAIN : CORNICE_GAIN,
    );
    const kind = trim.architrave ?? 'plain';
    if (kind === 'none') continue;
    const shared = {
      face: wallPlane(wall, planRoom.elevationM),
      look: wood,
      chart: room.wallCharts[wall.index]!,
    };
    for (const { opening, atM } of openingsInWall(planRoom.id, wall.index, openings))
      addCasing(parts, { ...shared, opening, atM, section: CASINGS[kind] });
  }
}

/** The stretches of a wall that nothing interrupts between two heights above the floor. */
const spansAt = (room: RoomTrim, wall: Wall, fromM: number, toM: number): readonly Span[] =>
  spansBetween(wall, openingsInWall(room.planRoom.id, wall.index, room.openings), room.niches, {
    marginM: casingWidthM(room.trim),
    fromM,
    toM,
  });

/** How high the walls' faces reach: to the ceiling, or to the gap below it. */
export const faceTopM = (planRoom: PlanRoom, trim: Trim | undefined, built: BuiltCeiling): number =>
  wallTopM(planRoom, built) - (trim?.cornice === 'shadow-gap' ? SHADOW_GAP_M.height : 0);

/** How high a cornice's lower edge lies. */
export function corniceFootM(planRoom: PlanRoom, trim: Trim | undefined, built: BuiltCeiling): number {
  const profile = corniceOf({ planRoom, trim, built });
  return profile[0]?.[1] ?? corniceTopM(planRoom, built);
}

/** The moulding under a ceiling; where something rises above it, its upper side is closed. */
function corniceOf({
  planRoom,
  trim,
  built,
}: Pick<RoomTrim, 'planRoom' | 'trim' | 'built'>): readonly ProfilePoint[] {
  const topM = corniceTopM(planRoom, built);
  const kind = trim?.cornice ?? 'plain';
  if (kind === 'none') return [];
  if (kind === 'shadow-gap') return shadowGap(wallTopM(planRoom, built));
  const profile =
    kind === 'plain' ? plainCornice(topM) : classicalCornice(topM, classicalHeightM(planRoom.heightM));
  return built.kind === 'flat' || built.kind === 'dome' ? profile : [...profile, [0, topM]];
}
