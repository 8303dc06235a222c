import { ShapeUtils, Vector2 } from 'three';
import { areaOf, type Chart, type Facet, intoPlane, onPlane } from './facet.ts';
import type { TexelRect } from './light/pack-atlas.ts';
import { EVEN_CHART } from './parts.ts';
import type { Vec2, Vec3 } from './vec.ts';

/** A mesh as typed arrays: what a BufferGeometry of the shell needs. */
export type MeshData = {
  readonly position: Float32Array;
  readonly normal: Float32Array;
  /** Metres on the surface, for its pattern. */
  readonly uv: Float32Array;
  /** Place in the light atlas, 0 to 1. */
  readonly lightUv: Float32Array;
  /** Linear reflectance. */
  readonly color: Float32Array;
  /** Surface kind, share of the atlas's light, light of its own, the sky's share of that (0 to 1; 1 also on a lay-light's shaft). */
  readonly look: Float32Array;
  readonly index: Uint32Array;
};

export type AtlasSize = { readonly width: number; readonly height: number };

/** Where a world position falls in the light atlas. */
export function atlasUv(chart: Chart, rect: TexelRect, atlas: AtlasSize, point: Vec3): Vec2 {
  return rectUv(chart, rect, atlas, intoPlane(chart.plane, point));
}

/** Where a point of a chart falls in the light atlas. */
function rectUv(chart: Chart, rect: TexelRect, atlas: AtlasSize, [u, v]: Vec2): Vec2 {
  const share = (at: number, min: number, size: number) =>
    size > 0 ? Math.min(1, Math.max(0, (at - min) / size)) : 0.5;
  return [
    (rect.x + 0.5 + share(u, chart.min[0], chart.size[0]) * (rect.width - 1)) / atlas.width,
    (rect.y + 0.5 + share(v, chart.min[1], chart.size[1]) * (rect.height - 1)) / atlas.height,
  ];
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
  lightMesh(facets, charts, { rects, atlas }, data);
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

/**
 * Writes where each vertex takes its light from, into a mesh of the same facets: they may have other charts than before,
 * in another atlas, and take another share of their light.
 */
export function lightMesh(
  facets: readonly Facet[],
  charts: readonly Chart[],
  { rects, atlas }: { readonly rects: readonly TexelRect[]; readonly atlas: AtlasSize },
  { lightUv, look }: Pick<MeshData, 'lightUv' | 'look'>,
): void {
  let vertex = 0;
  for (const facet of facets) {
    if (facet.isHidden) continue;
    const chart = charts[facet.chart]!;
    const rect = rects[facet.chart]!;
    const sky = skyShare(facet, chart);
    const { outline, holes, isTurned } = pointsOf(facet);
    const write = (point: Vec2, corner: number) => {
      const onChart = facet.chartAt?.[corner] ?? intoPlane(chart.plane, onPlane(facet.plane, point));
      const [x, y] = rectUv(chart, rect, atlas, onChart);
      lightUv[2 * vertex] = x;
      lightUv[2 * vertex + 1] = y;
      // A negative share is even light, which needs no atlas.
      const gain = facet.gains?.[corner] ?? facet.gain ?? 1;
      look[4 * vertex + 1] = facet.chart === EVEN_CHART ? -gain : gain;
      look[4 * vertex + 3] = sky;
      vertex++;
    };
    outline.forEach((point, k) => {
      write(point, isTurned ? outline.length - 1 - k : k);
    });
    for (const hole of holes) for (const point of hole) write(point, -1);
  }
}
