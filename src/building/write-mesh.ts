// Not from three as a whole, which the worker that builds rooms does without.
import { ShapeUtils } from 'three/src/extras/ShapeUtils.js';
import { Vector2 } from 'three/src/math/Vector2.js';
import { areaOf, type Chart, type Facet, intoPlane, onPlane } from './facet.ts';
import type { TexelRect } from './light/pack-atlas.ts';
import { EVEN_CHART } from './parts.ts';
import type { Vec2, Vec3 } from './vec.ts';

/** A mesh as typed arrays: what a BufferGeometry of the shell needs. */
export type MeshData = {
  readonly position: Float32Array<ArrayBuffer>;
  readonly normal: Float32Array<ArrayBuffer>;
  /** Metres on the surface, for its pattern. */
  readonly uv: Float32Array<ArrayBuffer>;
  /** Place in the light atlas, 0 to 1. */
  readonly lightUv: Float32Array<ArrayBuffer>;
  /** Linear reflectance. */
  readonly color: Float32Array<ArrayBuffer>;
  /** Surface kind, share of the atlas's light, light of its own, the sky's share of that (0 to 1; 1 also on a lay-light's shaft). */
  readonly look: Float32Array<ArrayBuffer>;
  readonly index: Uint32Array<ArrayBuffer>;
};

export type AtlasSize = { readonly width: number; readonly height: number };

/** A chart's place in a light atlas: x, y, width and height in texels, one chart after the other. */
export type Rects = ArrayLike<number>;

/** Where each vertex takes its light from, in whatever atlas its chart lies. */
export type LightPlaces = {
  readonly charts: Uint32Array<ArrayBuffer>;
  /** Place on the chart, 0 to 1 each way. */
  readonly shares: Float32Array<ArrayBuffer>;
  /** Share of the chart's light (negative: even light, which needs no atlas) and the sky's share of it. */
  readonly gains: Float32Array<ArrayBuffer>;
};

export const flatRects = (rects: readonly TexelRect[]): readonly number[] =>
  rects.flatMap(({ x, y, width, height }) => [x, y, width, height]);

/** Where a world position on chart number `index` falls in the light atlas. */
export function atlasUv(
  chart: Pick<Chart, 'plane' | 'min' | 'size'>,
  index: number,
  { rects, width, height }: AtlasSize & { readonly rects: Rects },
  point: Vec3,
): Vec2 {
  const [s, t] = shareOf(chart, intoPlane(chart.plane, point));
  return [
    (rects[4 * index]! + 0.5 + s * (rects[4 * index + 2]! - 1)) / width,
    (rects[4 * index + 1]! + 0.5 + t * (rects[4 * index + 3]! - 1)) / height,
  ];
}

function shareOf({ min, size }: Pick<Chart, 'min' | 'size'>, [u, v]: Vec2): Vec2 {
  const share = (at: number, from: number, length: number) =>
    length > 0 ? Math.min(1, Math.max(0, (at - from) / length)) : 0.5;
  return [share(u, min[0], size[0]), share(v, min[1], size[1])];
}

/** Writes where vertices fall in an atlas: what `atlasUv` says of each. */
export function layInAtlas(
  { charts, shares }: Pick<LightPlaces, 'charts' | 'shares'>,
  { rects, width, height }: AtlasSize & { readonly rects: Rects },
  lightUv: Float32Array,
): void {
  for (let i = 0; i < charts.length; i++) {
    const at = 4 * charts[i]!;
    lightUv[2 * i] = (rects[at]! + 0.5 + shares[2 * i]! * (rects[at + 2]! - 1)) / width;
    lightUv[2 * i + 1] = (rects[at + 1]! + 0.5 + shares[2 * i + 1]! * (rects[at + 3]! - 1)) / height;
  }
}

/** Writes how much of their light vertices take. */
export function takeGains({ gains }: Pick<LightPlaces, 'gains'>, look: Float32Array): void {
  for (let i = 0; 2 * i < gains.length; i++) {
    look[4 * i + 1] = gains[2 * i]!;
    look[4 * i + 3] = gains[2 * i + 1]!;
  }
}

/** A facet's contour followed by its holes, as they are counter-clockwise on its plane. */
function pointsOf({ contour, holes = [] }: Facet): {
  readonly outline: readonly Vec2[];
  readonly holes: readonly (readonly Vec2[])[];
  /** The contour ran the other way: its first point is the outline's last. */
  readonly isTurned: boolean;
} {
  const isTurned = areaOf(contour) <= 0;
  return {
    outline: isTurned ? [...contour].reverse() : contour,
    holes: holes.map((hole) => (areaOf(hole) > 0 ? [...hole].reverse() : hole)),
    isTurned,
  };
}

/** Triangles of a facet as indices into its contour followed by its holes, all counter-clockwise on its plane. */
export function triangulate(facet: Facet): {
  readonly points: readonly Vec2[];
  readonly triangles: readonly number[];
} {
  const { outline, holes } = pointsOf(facet);
  if (outline.length === 4 && holes.length === 0 && isConvex(outline))
    return { points: outline, triangles: QUAD };
  const vectors = (points: readonly Vec2[]) => points.map(([u, v]) => new Vector2(u, v));
  const triangles = ShapeUtils.triangulateShape(vectors(outline), holes.map(vectors)).flat();
  const points = [...outline, ...holes.flat()];
  // The triangulation may turn either way.
  for (let i = 0; i < triangles.length; i += 3) {
    const corners = [points[triangles[i]!]!, points[triangles[i + 1]!]!, points[triangles[i + 2]!]!];
    if (areaOf(corners) < 0) triangles.splice(i + 1, 2, triangles[i + 2]!, triangles[i + 1]!);
  }
  return { points, triangles };
}

const QUAD = [0, 1, 2, 0, 2, 3] as const;

function isConvex(points: readonly Vec2[]): boolean {
  return points.every((b, i) => {
    const a = points[(i + points.length - 1) % points.length]!;
    const c = points[(i + 1) % points.length]!;
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > -1e-9;
  });
}

/** The sky's share of what is a facet's own; a lay-light's shaft is lit by its sky alone. */
function skyShare({ follows }: Facet, { source }: Chart): number {
  if (follows === 'sky' || source.kind === 'shaft') return 1;
  return follows === 'lamps' ? 0 : 0.5;
}

/** Writes facets as one mesh; those that nobody can see are left out. */
export function writeMesh(
  facets: readonly Facet[],
  charts: readonly Chart[],
  rects: readonly TexelRect[],
  atlas: AtlasSize,
): MeshData {
  const seen = facets.filter(({ isHidden }) => !isHidden);
  const pieces = seen.map(triangulate);
  const vertices = pieces.reduce((sum, { points }) => sum + points.length, 0);
  const data: MeshData = {
    position: new Float32Array(3 * vertices),
    normal: new Float32Array(3 * vertices),
    uv: new Float32Array(2 * vertices),
    lightUv: new Float32Array(2 * vertices),
    color: new Float32Array(3 * vertices),
    look: new Float32Array(4 * vertices),
    index: new Uint32Array(pieces.reduce((sum, { triangles }) => sum + triangles.length, 0)),
  };
  let vertex = 0;
  let corner = 0;
  seen.forEach((facet, i) => {
    const { points, triangles } = pieces[i]!;
    for (const each of triangles) data.index[corner++] = vertex + each;
    writeFacet(facet, points, data, vertex);
    vertex += points.length;
  });
  const places = lightPlaces(facets, charts, vertices);
  layInAtlas(places, { rects: flatRects(rects), ...atlas }, data.lightUv);
  takeGains(places, data.look);
  return data;
}

function writeFacet(
  { plane: { origin, u, v, n }, contour, normals, color, surface, glow = 0 }: Facet,
  points: readonly Vec2[],
  data: MeshData,
  first: number,
): void {
  const isTurned = points[0] !== contour[0];
  points.forEach((point, k) => {
    const at = 3 * (first + k);
    const inContour = isTurned ? contour.length - 1 - k : k;
    const normal = normals?.[inContour] ?? n;
    for (let axis = 0; axis < 3; axis++) {
      data.position[at + axis] = origin[axis]! + u[axis]! * point[0] + v[axis]! * point[1];
      data.normal[at + axis] = normal[axis]!;
      data.color[at + axis] = color[axis]!;
    }
    data.uv[2 * (first + k)] = point[0];
    data.uv[2 * (first + k) + 1] = point[1];
    data.look[4 * (first + k)] = surface;
    data.look[4 * (first + k) + 2] = glow;
  });
}

/** Where each vertex of facets that are seen takes its light from; `vertices` is how many there are. */
function lightPlaces(facets: readonly Facet[], charts: readonly Chart[], vertices: number): LightPlaces {
  const places: LightPlaces = {
    charts: new Uint32Array(vertices),
    shares: new Float32Array(2 * vertices),
    gains: new Float32Array(2 * vertices),
  };
  let vertex = 0;
  for (const facet of facets) {
    if (facet.isHidden) continue;
    const chart = charts[facet.chart]!;
    const sky = skyShare(facet, chart);
    const { outline, holes, isTurned } = pointsOf(facet);
    const write = (point: Vec2, corner: number) => {
      const onChart = facet.chartAt?.[corner] ?? intoPlane(chart.plane, onPlane(facet.plane, point));
      const [s, t] = shareOf(chart, onChart);
      places.charts[vertex] = facet.chart;
      places.shares[2 * vertex] = s;
      places.shares[2 * vertex + 1] = t;
      const gain = facet.gains?.[corner] ?? facet.gain ?? 1;
      places.gains[2 * vertex] = facet.chart === EVEN_CHART ? -gain : gain;
      places.gains[2 * vertex + 1] = sky;
      vertex++;
    };
    outline.forEach((point, k) => {
      write(point, isTurned ? outline.length - 1 - k : k);
    });
    for (const hole of holes) for (const point of hole) write(point, -1);
  }
  return places;
}

/** The same for facets that were written as a mesh before, with other charts now: see `bakedLayout`. */
export function placesIn(
  mesh: MeshData,
  layout: { readonly facets: readonly Facet[]; readonly charts: readonly Chart[] },
): LightPlaces {
  return lightPlaces(layout.facets, layout.charts, mesh.position.length / 3);
}
