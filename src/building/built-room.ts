import type { ResolvedPlan } from '../museum/plan/openings.ts';
import { bakedLayout } from './baked-layout.ts';
import { boundsOf, type Chart, type Facet, type Plane } from './facet.ts';
import type { LightJob } from './light/light-job.ts';
import { lightKey } from './light-key.ts';
import type { Threshold } from './opening/threshold.ts';
import { buildRoom, type RoomContent, type RoomModel } from './room-model.ts';
import { SURFACE } from './surface-kinds.ts';
import type { Rgb } from './vec.ts';
import type { WallTextPlace } from './wall-text.ts';
import { flatRects, type LightPlaces, type MeshData, placesIn, writeMesh } from './write-mesh.ts';
import { type ShadowData, writeShadows } from './write-shadows.ts';

/** What is to be built: `plan` is the room's own part of it; without content, an empty shell. */
export type RoomOrder = {
  readonly plan: ResolvedPlan;
  readonly roomId: string;
  readonly content: RoomContent | undefined;
  /** Its light lies baked: then what that needs is told, else what computes it. */
  readonly isBaked: boolean;
};

/** A chart that something written takes its light from. */
export type LabelChart = Pick<Chart, 'plane' | 'min' | 'size'>;

/** A rectangle on the ceiling that a floor may mirror: its middle on the plan and half its size, in metres. */
export type Panel = readonly [x: number, z: number, halfX: number, halfZ: number];

/** A threshold, and the vertices of its three facets in the mesh: the first, and how many each has. */
export type PavedThreshold = Threshold & { readonly vertex: number; readonly counts: readonly number[] };

/**
 * A room as it is drawn: plain data that crosses from the worker that built it. Works are told by their place in what
 * is placed there.
 */
export type BuiltRoom = {
  readonly roomId: string;
  readonly share: number;
  readonly plainLevel: number;
  /** The sky's share of its even light. */
  readonly skyShare: number;
  readonly mesh: MeshData;
  readonly shadows: ShadowData;
  readonly panels: readonly Panel[];
  /** Colour of its first wall. */
  readonly wallColor: Rgb;
  readonly isPolished: boolean;
  readonly thresholds: readonly PavedThreshold[];
  readonly labels: readonly { readonly placed: number; readonly plane: Plane; readonly chart: number }[];
  readonly wallText: Pick<WallTextPlace, 'plane' | 'widthM' | 'ink' | 'chart'> | undefined;
  /** Those of labels and of the wall text, by their number. */
  readonly charts: ReadonlyMap<number, LabelChart>;
  /** Where charts lie in the light that is computed; see `flatRects`. */
  readonly atlas: {
    readonly width: number;
    readonly height: number;
    readonly rects: Float64Array<ArrayBuffer>;
  };
  readonly objects: readonly number[];
  readonly pictures: readonly number[];
  /** Where its light is baked: what it must have been baked for, and where vertices then take it from. */
  readonly baked: { readonly key: string; readonly charts: number; readonly places: LightPlaces } | undefined;
  /** What computes its light, where that isn't baked. */
  readonly job: LightJob | undefined;
};

/** Builds a room and all that is drawn of it. Throws where its content is more than geometry can bear. */
export function buildForScene({ plan, roomId, content, isBaked }: RoomOrder): BuiltRoom {
  const model = buildRoom(plan, roomId, content);
  const { parts, rects, job, wallText, labels, labelCharts, plainLevel } = model;
  const mesh = writeMesh(parts.facets, parts.charts, rects, job.atlas);
  const placed = content?.placed ?? [];
  const isLaidOut = content !== undefined && isBaked;
  return {
    roomId,
    share: model.share,
    plainLevel,
    // In a room without lay-lights, all light is the lamps'.
    skyShare: job.areaLights.length > 0 ? job.generalLevel / plainLevel : 0,
    mesh,
    shadows: writeShadows(model.shadows),
    panels: job.areaLights.map(({ polygon }) => panelOf(polygon.map(([x, , z]) => [x, z] as const))),
    wallColor: parts.facets[0]!.color,
    isPolished: parts.facets.some(isPolished),
    thresholds: model.thresholds.map((threshold) => pavedIn(parts.facets, threshold)),
    labels: labels.map((label, i) => ({
      placed: placed.indexOf(label.placed),
      plane: label.plane,
      chart: labelCharts[i]!,
    })),
    wallText: wallText && writtenOf(wallText),
    charts: chartsOf(model),
    atlas: { ...job.atlas, rects: Float64Array.from(flatRects(rects)) },
    objects: model.objects.map((work) => placed.indexOf(work)),
    pictures: model.pictures.map((work) => placed.indexOf(work)),
    baked: isLaidOut ? bakedIn(model, mesh, lightKey(plan, roomId, content)) : undefined,
    job: isLaidOut ? undefined : job,
  };
}

/** What of a room's arrays may be handed over instead of being copied. */
export function buffersOf({ mesh, shadows, atlas, baked }: BuiltRoom): ArrayBuffer[] {
  const arrays = [...Object.values(mesh), ...Object.values(shadows), ...Object.values(baked?.places ?? {})];
  return [atlas.rects, ...arrays].map(({ buffer }) => buffer);
}

function bakedIn({ parts }: RoomModel, mesh: MeshData, key: string): BuiltRoom['baked'] {
  const layout = bakedLayout(parts);
  return { key, charts: layout.charts.length, places: placesIn(mesh, layout) };
}

function panelOf(corners: readonly (readonly [number, number])[]): Panel {
  const { min, size } = boundsOf(corners);
  return [min[0] + size[0] / 2, min[1] + size[1] / 2, size[0] / 2, size[1] / 2];
}

function chartsOf({ parts, labelCharts, wallText }: RoomModel): ReadonlyMap<number, LabelChart> {
  const used = new Set(wallText ? [...labelCharts, wallText.chart] : labelCharts);
  return new Map(
    [...used].map((index) => {
      const { plane, min, size } = parts.charts[index]!;
      return [index, { plane, min, size }];
    }),
  );
}

const writtenOf = ({ plane, widthM, ink, chart }: WallTextPlace) => ({ plane, widthM, ink, chart });

function pavedIn(facets: readonly Facet[], threshold: Threshold): PavedThreshold {
  const vertex = facets.slice(0, threshold.first).reduce((sum, facet) => sum + countOf(facet), 0);
  return { ...threshold, vertex, counts: [0, 1, 2].map((i) => countOf(facets[threshold.first + i]!)) };
}

/** How many vertices a facet has in the mesh, which leaves hidden ones out. */
const countOf = ({ isHidden, contour, holes = [] }: Facet): number =>
  isHidden ? 0 : holes.reduce((sum, hole) => sum + hole.length, contour.length);

/** Floors that a little of the room is seen in. */
const POLISHED: readonly number[] = [
  SURFACE.oakPlanks,
  SURFACE.oakHerringbone,
  SURFACE.stoneSlabs,
  SURFACE.terrazzo,
  SURFACE.concrete,
];

const isPolished = ({ plane, surface }: Facet): boolean => plane.n[1] > 0.9 && POLISHED.includes(surface);
