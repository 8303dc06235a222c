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

/** Triangles of a facet as indices into its contour followed by its holes, all counter-clockwise on its plane. */
export function triangulate(facet: Facet): {
  readonly points: readonly Vec2[];
  readonly triangles: readonly number[];
} {
  const turned = (points: readonly Vec2[], isCcw: boolean) =>
    areaOf(points) > 0 === isCcw ? points : [...points].reverse();
  const contour = turned(facet.contour, true);
  const holes = (facet.holes ?? []).map((hole) => turned(hole, false));
  if (contour.length === 4 && holes.length === 0 && isConvex(contour))
    return { points: contour, triangles: [0, 1, 2, 0, 2, 3] };
  const vectors = (points: readonly Vec2[]) => points.map(([u, v]) => new Vector2(u, v));
  const triangles = ShapeUtils.triangulateShape(vectors(contour), holes.map(vectors)).flat();
  const points = [...contour, ...holes.flat()];
  // The triangulation may turn either way.
  for (let i = 0; i < triangles.length; i += 3) {
    const corners = [points[triangles[i]!]!, points[triangles[i + 1]!]!, points[triangles[i + 2]!]!];
    if (areaOf(corners) < 0) triangles.splice(i + 1, 2, triangles[i + 2]!, triangles[i + 1]!);
  }
  return { points, triangles };
}

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

/** Writes facets as one mesh. */
export function writeMesh(
  facets: readonly Facet[],
  charts: readonly Chart[],
  rects: readonly TexelRect[],
  atlas: AtlasSize,
): MeshData {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const lightUv: number[] = [];
  const color: number[] = [];
  const look: number[] = [];
  const index: number[] = [];
  for (const facet of facets) {
    if (facet.isHidden) continue;
    const { points, triangles } = triangulate(facet);
    const base = position.length / 3;
    const chart = charts[facet.chart]!;
    points.forEach((point) => {
      const at = onPlane(facet.plane, point);
      position.push(...at);
      const corner = facet.contour.indexOf(point);
      normal.push(...(facet.normals?.[corner] ?? facet.plane.n));
      uv.push(...point);
      const rect = rects[facet.chart]!;
      const onChart = facet.chartAt?.[corner];
      lightUv.push(...(onChart ? rectUv(chart, rect, atlas, onChart) : atlasUv(chart, rect, atlas, at)));
      color.push(...facet.color);
      // A negative share is even light, which needs no atlas.
      const gain = facet.gains?.[corner] ?? facet.gain ?? 1;
      look.push(
        facet.surface,
        facet.chart === EVEN_CHART ? -gain : gain,
        facet.glow ?? 0,
        skyShare(facet, chart),
      );
    });
    for (const corner of triangles) index.push(base + corner);
  }
  return {
    position: Float32Array.from(position),
    normal: Float32Array.from(normal),
    uv: Float32Array.from(uv),
    lightUv: Float32Array.from(lightUv),
    color: Float32Array.from(color),
    look: Float32Array.from(look),
    index: Uint32Array.from(index),
  };
}
