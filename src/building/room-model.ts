import type { FloorFinish, Room } from '../museum/format/room.ts';
import { type PlacedWork, widthAxisOf } from '../museum/hang/place-works.ts';
import { extentOf } from '../museum/plan/footprint.ts';
import { type ResolvedPlan, sidesFrom } from '../museum/plan/openings.ts';
import type { Box } from './box.ts';
import { addCeiling } from './ceiling/add-ceiling.ts';
import { builtCeiling } from './ceiling/shape.ts';
import { addRails } from './ceiling/vault-lamps.ts';
import { makePlane } from './facet.ts';
import { finishesOf } from './finishes.ts';
import { addFloor } from './floor-ceiling.ts';
import { addFrame } from './frames.ts';
import { addFurniture, hasBroadFoot } from './furniture.ts';
import { type LabelPlace, placeLabels } from './label-places.ts';
import { lampsOf } from './lamps.ts';
import { areaLightOf } from './lay-lights.ts';
import type { LightJob } from './light/light-job.ts';
import { packAtlas, type TexelRect } from './light/pack-atlas.ts';
import { openingEnds, screensOf, voidsOf } from './light-plan.ts';
import { addNicheLamp, nicheLamp } from './niche-lamp.ts';
import { addNiche, nicheBoxes } from './niches.ts';
import { ownerOf } from './opening/owner.ts';
import type { Threshold } from './opening/threshold.ts';
import { EVEN_CHART, RoomParts } from './parts.ts';
import { addReveals } from './reveals.ts';
import {
  footShadow,
  frameShadows,
  labelShadow,
  type SoftShadow,
  skirtingShadow,
  standingShadow,
} from './soft-shadows.ts';
import { addFixture } from './spots.ts';
import { luminance } from './surface-kinds.ts';
import { addTrim, casingWidthM } from './trim.ts';
import { cross, level, scale, UP, type Vec3 } from './vec.ts';
import { addDado, addWalls } from './wall-faces.ts';
import { placeWallText, type WallTextPlace } from './wall-text.ts';
import { freeSpans, openingsInWall } from './walls.ts';

/** What a `ready` room holds beyond its plan. */
export type RoomContent = { readonly room: Room; readonly placed: readonly PlacedWork[] };

/** A room worked out: all that its meshes and its light are made from. */
export type RoomModel = {
  readonly roomId: string;
  /** Share of the walls' light that paper and frames take: less than all in dark rooms, where lamps seem brighter. */
  readonly share: number;
  /** Even light that stands in until the computed one is there: about as bright on the whole. */
  readonly plainLevel: number;
  readonly parts: RoomParts;
  readonly rects: readonly TexelRect[];
  readonly job: LightJob;
  readonly shadows: readonly SoftShadow[];
  readonly labels: readonly LabelPlace[];
  /** Chart that lights each label, by its place in `labels`. */
  readonly labelCharts: readonly number[];
  readonly wallText: WallTextPlace | undefined;
  /** Objects in the order of `job.probes`. */
  readonly objects: readonly PlacedWork[];
  readonly pictures: readonly PlacedWork[];
  /** The floors in the openings that are its own to draw. */
  readonly thresholds: readonly Threshold[];
};

/** General light on a wall for the format's `ambient`; and what eyes used to the dark add to a dark room's lamps. */
const generalLevel = (ambient: number): number => 0.045 + 0.66 * ambient;
const SPOT_LEVEL = 0.68;
const darkAdaptation = (wallLuminance: number): number =>
  Math.min(2.6, Math.max(1, (0.4 / Math.max(1e-3, wallLuminance)) ** 0.4));

/** The floors of other rooms, as far as they are known. */
export type FloorOf = (room: string) => FloorFinish | undefined;

/** Builds a room; without content, its empty shell. `floorOf` only decides how thresholds look, never what is built. */
export function buildRoom(
  plan: ResolvedPlan,
  roomId: string,
  content: RoomContent | undefined,
  floorOf: FloorOf = () => undefined,
): RoomModel {
  const planRoom = plan.rooms.get(roomId)!;
  const walls = plan.walls.get(roomId)!;
  const openings = plan.openingsOf.get(roomId) ?? [];
  const room = content?.room;
  const finishes = finishesOf(room);
  const parts = new RoomParts();
  const niches = (room?.niches ?? []).filter(({ wall }) => walls[wall]);
  const built = builtCeiling(planRoom, room);
  const { trim } = room ?? {};
  const shell = { planRoom, walls, openings, niches, finishes, trim, built };
  const wallCharts = addWalls(parts, shell);
  addFloor(parts, planRoom, finishes);
  const ceiling = addCeiling(parts, { planRoom, room, walls, finishes, built });
  const thresholds = openings
    .filter((opening) => ownerOf(opening) === roomId)
    .flatMap((opening) => {
      const { here, there } = sidesFrom(opening, roomId);
      return (
        addReveals(parts, opening, {
          wall: finishes.wall(here.wall),
          floor: room?.finishes.floor,
          beyond: floorOf(there.room),
          floorLook: { ...finishes.floor, color: scale(finishes.floor.color, 0.85) },
        }) ?? []
      );
    });
  addDado(parts, shell, wallCharts);
  addTrim(parts, { ...shell, wallCharts });

  const adapted = darkAdaptation(luminance(finishes.wall(-1).color));
  // Paper and gilt are not as dark as the walls that eyes adapt to.
  const share = adapted ** -0.7;
  const boxes: Box[] = [];
  const surfaces = new Map<string, number>();
  for (const piece of room?.furniture ?? []) {
    const added = addFurniture(parts, planRoom, piece, finishes, share);
    boxes.push(...added.boxes);
    if (added.front !== undefined) surfaces.set(`${piece.id}/front`, added.front);
    if (added.back !== undefined) surfaces.set(`${piece.id}/back`, added.back);
  }
  for (const niche of niches) {
    const wall = walls[niche.wall]!;
    addNiche(parts, planRoom.elevationM, wall, niche, finishes);
    boxes.push(...nicheBoxes(planRoom.elevationM, wall, niche));
  }
  const chartFor = ({ item: { place }, within }: PlacedWork): number => {
    if (within) return wallCharts[within.wall.index] ?? EVEN_CHART;
    if (place.kind === 'wall') return wallCharts[place.wall] ?? EVEN_CHART;
    if (place.kind === 'niche') return EVEN_CHART;
    return surfaces.get(`${place.furniture}/${place.kind === 'plinth' ? 'front' : place.side}`) ?? EVEN_CHART;
  };

  const placed = content?.placed ?? [];
  const pictures = placed.filter(({ work }) => work.kind === 'picture');
  const objects = placed.filter(({ work }) => work.kind === 'object');
  const general = generalLevel(room?.light.ambient ?? 0.6);
  for (const picture of pictures) addFrame(parts, picture, chartFor(picture), share);
  const spotLevel = (room?.light.spots ?? 0) * SPOT_LEVEL * adapted;
  const underCeiling = placed.filter(({ within }) => !within);
  const wallText = placeWallText(planRoom, room, walls, finishes, wallCharts);
  const lamps = lampsOf(planRoom, built, [...underCeiling, ...(wallText ? [wallText.lit] : [])]);
  const nicheLamps = placed.flatMap((work) =>
    work.within && work.within.niche.light !== false ? [nicheLamp(work, work.within)] : [],
  );
  const spots = spotLevel > 0 ? [...lamps.spots, ...nicheLamps] : [];
  const lampLight = Math.min(0.5, general * adapted);
  if (spotLevel > 0) {
    lamps.spots.forEach((spot, i) => {
      addFixture(parts, spot, lamps.rodTopsM[i]!, lampLight);
    });
    for (const spot of nicheLamps) addNicheLamp(parts, spot);
    addRails(parts, lamps.rails, lampLight);
  }

  const spotShare = spotLevel / (spotLevel + general);
  const shadows: SoftShadow[] = pictures.flatMap((picture) =>
    frameShadows(picture, lamps.spots[underCeiling.indexOf(picture)]!, spotShare),
  );
  for (const { work, position, facing } of objects) {
    const plane = makePlane(position, [facing[1], 0, -facing[0]], [-facing[0], 0, -facing[1]]);
    const { widthM, heightM } = work.dimensions;
    const depthM = 'depthM' in work.dimensions ? work.dimensions.depthM : heightM;
    shadows.push(standingShadow(plane, [0, 0], [widthM / 2, depthM / 2]));
  }
  for (const piece of room?.furniture ?? []) {
    if (!hasBroadFoot(piece)) continue;
    const u = level(widthAxisOf(piece.rotationDeg ?? 0));
    const plane = makePlane(level(piece.position, planRoom.elevationM), u, cross(UP, u));
    const { widthM, depthM } = extentOf(piece);
    shadows.push(footShadow(plane, [widthM / 2, depthM / 2]));
  }
  for (const wall of walls) {
    const pierced = openingsInWall(roomId, wall.index, openings);
    const origin = level(wall.left, planRoom.elevationM);
    // u × v looks up: v runs out of the wall's back.
    const plane = makePlane(origin, level(wall.along), scale(level(wall.inward), -1));
    for (const { fromM, toM } of freeSpans(wall, pierced, casingWidthM(trim), niches))
      shadows.push(skirtingShadow(plane, fromM, toM));
  }

  const labels = placeLabels(placed, room?.furniture ?? [], planRoom.elevationM);
  const { width, height, rects } = packAtlas(parts.charts);
  const job: LightJob = {
    atlas: { width, height },
    charts: parts.charts.map((chart, i) => ({
      ...chart,
      rect: rects[i]!,
      voids: i === ceiling.chart ? ceiling.voids : voidsOf(roomId, openings, wallCharts.indexOf(i), niches),
    })),
    boxes,
    screens: screensOf(walls, niches),
    areaLights: ceiling.skylights.map(areaLightOf),
    openings: openings.map((opening) => openingEnds(roomId, opening)),
    spots,
    generalLevel: general * (adapted > 1 ? adapted ** 0.6 : 1),
    spotLevel,
    probes: objects.map(
      ({ position, work }): Vec3 => [position[0], position[1] + work.dimensions.heightM / 2, position[2]],
    ),
  };
  for (const { plane } of labels) shadows.push(labelShadow(plane));
  const labelCharts = labels.map(({ placed: work }) => chartFor(work));
  const plainLevel = job.generalLevel + 0.18 * spotLevel;
  return {
    roomId,
    share,
    plainLevel,
    parts,
    rects,
    job,
    shadows,
    labels,
    labelCharts,
    wallText,
    objects,
    pictures,
    thresholds,
  };
}
