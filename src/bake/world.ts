import { bakedLayout } from '../building/baked-layout.ts';
import { areaOf, boundsOf, type Facet, makePlane, onPlane, rectangle } from '../building/facet.ts';
import { frameSizes, hangPlane } from '../building/frames.ts';
import { DirectLight } from '../building/light/direct-light.ts';
import { BouncedLight } from '../building/light/radiosity.ts';
import { balanceSpots } from '../building/light/spots.ts';
import { EVEN_CHART } from '../building/parts.ts';
import { buildRoom, type RoomModel } from '../building/room-model.ts';
import type { Vec3 } from '../building/vec.ts';
import { triangulate } from '../building/write-mesh.ts';
import type { PlacedWork } from '../museum/hang/place-works.ts';
import { type ResolvedPlan, sidesFrom } from '../museum/plan/openings.ts';
import type { BakeChart, Piece } from './bake-chart.ts';
import { type BakeLamp, type BakePanel, panelOf } from './emitters.ts';
import type { BakeContent } from './load-content.ts';

/** Texels a metre on what is only seen through a doorway, and on pictures: enough for what bounces off. */
const COARSE_TEXELS_PER_M = 5;
/** A picture as it bounces: neither paper nor ink. */
const PICTURE_ALBEDO = [0.36, 0.35, 0.33] as const;
/** Light from above that stands for lamps hidden in a cornice, relative to what even light gives a wall. */
const COVE = 1.3;

/**
 * What a triangle without a chart is: something that only keeps light from passing (a luminous panel, whose own light
 * is reckoned apart, or what nobody can see), or a piece of an object.
 */
export const BLOCK = -2;
export const OBJECT = -1;

/** All that a room's light is computed in: the room finely, what lies behind its doorways coarsely. */
export type BakeWorld = {
  /** The room's own charts come first, in the order of `bakedLayout`; the even chart has no texels. */
  readonly charts: readonly BakeChart[];
  readonly ownCharts: number;
  readonly ownTexels: number;
  readonly texels: number;
  /** Nine numbers a triangle, and the chart of each, or `BLOCK` or `OBJECT`; objects come last. */
  readonly triangles: Float32Array<ArrayBuffer>;
  readonly chartOf: Int32Array<ArrayBuffer>;
  readonly solidTriangles: number;
  readonly panels: readonly BakePanel[];
  readonly lamps: readonly BakeLamp[];
};

/** Collects charts and triangles. */
class WorldParts {
  readonly charts: BakeChart[] = [];
  readonly triangles: number[] = [];
  readonly chartOf: number[] = [];
  readonly panels: BakePanel[] = [];
  readonly lamps: BakeLamp[] = [];
  texels = 0;

  addChart(chart: Omit<BakeChart, 'first'>): number {
    const index = this.charts.push({ ...chart, first: this.texels }) - 1;
    this.texels += chart.width * chart.height;
    return index;
  }

  addFacet(facet: Facet, chart: number): void {
    const { points, triangles } = triangulate(facet);
    for (let i = 0; i < triangles.length; i += 3) {
      for (let k = 0; k < 3; k++) this.triangles.push(...onPlane(facet.plane, points[triangles[i + k]!]!));
      this.chartOf.push(chart);
    }
  }
}

/** The world of one room. `rects` are the places of its charts in its atlas, which say how finely they are sampled. */
export function buildWorld(
  plan: ResolvedPlan,
  model: RoomModel,
  contentOf: (room: string) => BakeContent | undefined,
  rects: readonly { readonly width: number; readonly height: number }[],
): BakeWorld {
  const parts = new WorldParts();
  addRoom(parts, model, rects);
  const ownCharts = parts.charts.length;
  const ownTexels = parts.texels;
  addPictures(parts, model.pictures);
  const rooms = [model.roomId];
  for (const opening of plan.openingsOf.get(model.roomId) ?? []) {
    const { room } = sidesFrom(opening, model.roomId).there;
    if (rooms.includes(room)) continue;
    rooms.push(room);
    const neighbour = buildRoom(plan, room, contentOf(room));
    addRoom(parts, neighbour);
    addPictures(parts, neighbour.pictures);
  }
  for (const { corners } of parts.panels)
    for (let i = 1; i + 1 < corners.length; i++) {
      parts.triangles.push(...corners[0]!, ...corners[i]!, ...corners[i + 1]!);
      parts.chartOf.push(BLOCK);
    }
  const solidTriangles = parts.chartOf.length;
  for (const room of rooms)
    for (const triangles of contentOf(room)?.objects ?? []) {
      for (const value of triangles) parts.triangles.push(value);
      for (let i = 0; i < triangles.length; i += 9) parts.chartOf.push(OBJECT);
    }
  return {
    charts: parts.charts,
    ownCharts,
    ownTexels,
    texels: parts.texels,
    triangles: Float32Array.from(parts.triangles),
    chartOf: Int32Array.from(parts.chartOf),
    solidTriangles,
    panels: parts.panels,
    lamps: parts.lamps,
  };
}

/** Adds a room's surfaces, pictures and lights; without `rects` coarsely. */
function addRoom(
  parts: WorldParts,
  model: RoomModel,
  rects?: readonly { readonly width: number; readonly height: number }[],
): void {
  const { facets, charts } = bakedLayout(model.parts);
  const { job } = model;
  const direct = new DirectLight(job);
  const { skyGain } = new BouncedLight(job, direct);
  const hasSky = job.areaLights.length > 0;
  const pieces = charts.map((): Piece[] => []);
  const colors = new Map<number, Facet['color']>();
  for (const facet of facets) {
    if (!colors.has(facet.chart)) colors.set(facet.chart, facet.color);
    if (!facet.chartAt && facet.plane === charts[facet.chart]!.plane)
      pieces[facet.chart]!.push({ contour: facet.contour, holes: facet.holes ?? [] });
  }
  const base = parts.charts.length;
  charts.forEach((chart, i) => {
    const coarse = (length: number) => Math.max(2, Math.ceil(length * COARSE_TEXELS_PER_M) + 1);
    const isLit = i !== EVEN_CHART && colors.has(i);
    const isCeiling = chart.source.kind === 'room' && chart.plane.n[1] < -0.9;
    parts.addChart({
      plane: chart.plane,
      ...(chart.bendM === undefined ? {} : { bendM: chart.bendM }),
      ...(chart.lean && { lean: chart.lean }),
      ...(chart.normals && { normals: chart.normals }),
      ...(chart.lean === undefined ? {} : { lean: chart.lean }),
      ...(chart.normals === undefined ? {} : { normals: chart.normals }),
      min: chart.min,
      size: chart.size,
      width: isLit ? (rects?.[i]?.width ?? coarse(chart.size[0])) : 0,
      height: isLit ? (rects?.[i]?.height ?? coarse(chart.size[1])) : 0,
      albedo: chart.bounce ?? colors.get(i) ?? [0, 0, 0],
      pieces: pieces[i]!.length === 1 && isWhole(pieces[i]![0]!) ? [] : pieces[i]!,
      cove: !hasSky && isCeiling && chart.bounce ? COVE * skyGain : 0,
    });
  });
  for (const facet of facets) if (facet.chart !== EVEN_CHART) parts.addFacet(facet, base + facet.chart);
  const gains = balanceSpots(job.spots, job.spotLevel);
  job.spots.forEach((spot, i) => {
    parts.lamps.push({ spot, gain: gains[i]! });
  });
  for (const light of job.areaLights) parts.panels.push(panelOf(light, skyGain * light.level));
  for (const { sky } of job.openings)
    if (sky) parts.panels.push(panelOf({ ...sky, panelM: Number.NaN }, skyGain * sky.level));
}

/** Whether a piece fills the rectangle around it. */
const isWhole = ({ contour, holes }: Piece): boolean => {
  const { size } = boundsOf(contour);
  return holes.length === 0 && Math.abs(Math.abs(areaOf(contour)) - size[0] * size[1]) < 1e-9;
};

/** Adds the canvases of a room's pictures, which hide and reflect light but have none of their own baked. */
function addPictures(parts: WorldParts, pictures: readonly PlacedWork[]): void {
  for (const placed of pictures) {
    const { picture, pictureM } = frameSizes(placed);
    const hung = hangPlane(placed);
    const origin: Vec3 = onPlane(hung, [0, 0], pictureM);
    const plane = makePlane(origin, hung.u, hung.v);
    const size = [picture[0] * 2, picture[1] * 2] as const;
    const chart = parts.addChart({
      plane,
      min: [-picture[0], -picture[1]],
      size,
      width: Math.max(2, Math.ceil(size[0] * COARSE_TEXELS_PER_M) + 1),
      height: Math.max(2, Math.ceil(size[1] * COARSE_TEXELS_PER_M) + 1),
      albedo: PICTURE_ALBEDO,
      pieces: [],
      cove: 0,
    });
    const contour = rectangle(-picture[0], -picture[1], picture[0], picture[1]);
    parts.addFacet({ plane, contour, surface: 0, color: PICTURE_ALBEDO, chart }, chart);
  }
}
