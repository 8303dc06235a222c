import { linear, type Rgb } from '../../lib/color.ts';
import { cell120, cell600, furthest, type Vec4 } from '../../lib/four-space.ts';
import { add3, dot3, scale3, unit3, type Vec3 } from '../../lib/mesh.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { paintTiles, type Tile } from '../../lib/polygon.ts';
import { aroundCentre, centreOf, PHI } from '../../lib/polyhedra.ts';
import { layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

type Cell = { readonly direction: Vec4; readonly edges: readonly (readonly [Vec4, Vec4])[] };

/** The 120 dodecahedra with their thirty edges each. */
export function cells(): Cell[] {
  const corners = cell120();
  const edge = 2 / PHI ** 2;
  return cell600().map((direction) => {
    const own = furthest(corners, direction).map((i) => corners[i]!);
    const edges = own.flatMap((a, i) =>
      own
        .slice(0, i)
        .filter((b) => Math.abs(Math.hypot(...a.map((v, k) => v - b[k]!)) - edge) < 1e-6)
        .map((b) => [a, b] as const),
    );
    return { direction, edges };
  });
}

/** A face of a slice: its corners counter-clockwise seen from outside, and the height of the cell it is cut from. */
export type Facet = { readonly corners: readonly Vec3[]; readonly height: number };

/**
 * The solid in which the space w = c meets the 120-cell: one facet for each cell it cuts.
 * Source: A. Boole Stott, "On certain series of sections of the regular four-dimensional hypersolids", Verhandelingen
 * der Koninklijke Akademie van Wetenschappen, Amsterdam, 1900.
 */
export function slice(all: readonly Cell[], c: number): Facet[] {
  return all.flatMap(({ direction, edges }) => {
    const points = edges.flatMap(([a, b]): Vec3[] => {
      if (a[3] < c === b[3] < c) return [];
      const t = (c - a[3]) / (b[3] - a[3]);
      return [[a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]];
    });
    if (points.length < 3) return [];
    const outward = unit3([direction[0], direction[1], direction[2]]);
    const order = aroundCentre(
      points,
      points.map((_, k) => k),
      outward,
    );
    return [{ corners: order.map((k) => points[k]!), height: direction[3] }];
  });
}

/** Heights of the nine slices: the first has just entered the space, the last is about to leave it. */
export const HEIGHTS = [2.5, 2.06, 1.5, 0.75, 0, -0.75, -1.5, -2.06, -2.5];
/** A card for each layer of cells, from those that come first to those that go last; the two cells at the very ends are not cut. */
const CARDS: readonly (readonly [height: number, color: string])[] = [
  [PHI, '#efc35e'],
  [1, '#e58a3c'],
  [1 / PHI, '#cf4f3a'],
  [0, '#a63a5b'],
  [-1 / PHI, '#6d4390'],
  [-1, '#3f5fa8'],
  [-PHI, '#3a94a5'],
];
const GROUND = '#20242c';
const LIGHT = unit3([-0.5, 0.72, 0.58]);
/** A unit of the polytope, and the gap between slices, as shares of the width. */
const UNIT = 1 / 43;
const GAP = 0.24;

const turned = ([x, y, z]: Vec3): Vec3 => {
  const [cy, sy, cx, sx] = [Math.cos(0.32), Math.sin(0.32), Math.cos(0.36), Math.sin(0.36)];
  const [u, w] = [x * cy + z * sy, z * cy - x * sy];
  return [u, y * cx - w * sx, w * cx + y * sx];
};

/** Nine card models in a row, from the first touch to the last. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 704,
  render(width, height) {
    const picture = createPicture(width, height, GROUND);
    const all = cells();
    const solids = HEIGHTS.map((c) => slice(all, c).map((f) => ({ ...f, corners: f.corners.map(turned) })));
    const radii = solids.map((solid) =>
      Math.max(...solid.flatMap((f) => f.corners.map((p) => Math.abs(p[0])))),
    );
    const total = 2 * radii.reduce((a, b) => a + b) + GAP * (radii.length - 1);
    const seams = createMask(width, height);
    const scores = createMask(width, height);
    let x = 0.5 - (total * UNIT) / 2;
    solids.forEach((solid, i) => {
      x += radii[i]! * UNIT;
      const place = (p: Vec3): Point => [(x + p[0] * UNIT) * width, height / 2 - p[1] * UNIT * width];
      const tiles: Tile[] = [];
      for (const { corners, height: level } of solid) {
        const centre = centreOf(corners);
        const normal = normalOf(corners);
        if (normal[2] <= 0) continue;
        tiles.push({ points: corners.map(place), color: lit(cardOf(level), dot3(normal, LIGHT)) });
        const ring = [...corners, corners[0]!];
        strokeLine(seams, ring.map(place), width / 3400);
        const score = ring.map((p) => place(add3(scale3(centre, 0.24), scale3(p, 0.76))));
        layInk(scores, score, width / 6000, 0.5);
      }
      paintTiles(picture, tiles);
      x += (radii[i]! + GAP) * UNIT;
    });
    paint(picture, scores, '#fff9ea');
    paint(picture, { ...seams, data: seams.data.map((v) => v * 0.85) }, '#14161b');
    return picture;
  },
};

const cardOf = (height: number): string => CARDS.find(([h]) => Math.abs(h - height) < 1e-6)![1];

function normalOf(corners: readonly Vec3[]): Vec3 {
  // Newell's sum holds for short edges too.
  const sum = [0, 0, 0];
  corners.forEach((p, i) => {
    const q = corners[(i + 1) % corners.length]!;
    sum[0]! += p[1] * q[2] - p[2] * q[1];
    sum[1]! += p[2] * q[0] - p[0] * q[2];
    sum[2]! += p[0] * q[1] - p[1] * q[0];
  });
  return unit3([sum[0]!, sum[1]!, sum[2]!]);
}

const lit = (card: string, cosine: number): Rgb => {
  const k = 0.2 + 0.88 * Math.max(0, cosine);
  const [r, g, b] = linear(card);
  return [Math.min(1, r * k), Math.min(1, g * k), Math.min(1, b * k)];
};
