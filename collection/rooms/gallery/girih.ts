import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon, paintTiles, type Tile } from '../../lib/polygon.ts';
import { layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

const DEGREE = Math.PI / 180;
const STRAP_ANGLE = 54 * DEGREE;
/** From a decagon's centre to the middle of a side, for sides of length 1. */
const APOTHEM = 1 / (2 * Math.tan(18 * DEGREE));

/** A point at `angle` degrees and distance r from a centre. */
const polar = ([cx, cy]: Point, angle: number, r: number): Point => [
  cx + r * Math.cos(angle * DEGREE),
  cy + r * Math.sin(angle * DEGREE),
];

/** A regular decagon with sides of length 1. */
export const decagon = (centre: Point): Point[] =>
  Array.from({ length: 10 }, (_, i) => polar(centre, 18 + 36 * i, 0.5 / Math.sin(18 * DEGREE)));

const STEP_A = polar([0, 0], 0, 2 * APOTHEM);
const STEP_B = polar([0, 0], 72, 2 * APOTHEM);
const latticePoint = (i: number, j: number): Point => [
  i * STEP_A[0] + j * STEP_B[0],
  i * STEP_A[1] + j * STEP_B[1],
];

/** The bow tie that four neighbouring decagons leave free, counter-clockwise; corners 2 and 5 are its waist. */
export function bowTie(i: number, j: number): Point[] {
  const at = (di: number, dj: number, corner: number): Point =>
    decagon(latticePoint(i + di, j + dj))[corner]!;
  return [at(0, 0, 1), at(0, 0, 0), at(1, 0, 3), at(1, 0, 2), at(1, 1, 5), at(0, 1, 8)];
}

/** One strap in a tile: from the middle of a side to the bend and on to the middle of another. */
type Strap = readonly [from: Point, bend: Point, to: Point];

const middle = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
const heading = (p: Point, q: Point): number => Math.atan2(q[1] - p[1], q[0] - p[0]);

/** The strap that leaves side a towards its end and side b towards its start, each at 54° into the tile. */
function strapBetween(tile: readonly Point[], a: number, b: number): Strap {
  const corner = (i: number): Point => tile[i % tile.length]!;
  const from = middle(corner(a), corner(a + 1));
  const to = middle(corner(b), corner(b + 1));
  const out = heading(corner(a), corner(a + 1)) + STRAP_ANGLE;
  const back = heading(corner(b + 1), corner(b)) - STRAP_ANGLE;
  const cross = Math.sin(back - out);
  if (Math.abs(cross) < 1e-6) return [from, middle(from, to), to];
  const t = ((to[0] - from[0]) * Math.sin(back) - (to[1] - from[1]) * Math.cos(back)) / cross;
  return [from, [from[0] + t * Math.cos(out), from[1] + t * Math.sin(out)], to];
}

/**
 * Polygons in contact: from the middle of each side two straps set out at 54° and bend where they meet.
 * Source: E. H. Hankin, The Drawing of Geometric Patterns in Saracenic Art (1925); P. J. Lu and P. J. Steinhardt,
 * "Decagonal and quasi-crystalline tilings in medieval Islamic architecture" (2007).
 */
export const decagonStraps = (tile: readonly Point[]): Strap[] =>
  tile.map((_, i) => strapBetween(tile, i, (i + 1) % tile.length));

/** Two kites, one in each half of the bow tie. */
const bowTieKites = (tile: readonly Point[]): Strap[][] =>
  [0, 3].map((side) => [
    strapBetween(tile, (side + 5) % 6, side),
    strapBetween(tile, side, side + 1),
    strapBetween(tile, side + 1, (side + 5) % 6),
  ]);

const COLORS = { ground: '#2f7f80', star: '#15325c', kite: '#c2562e', strap: '#f1e6cb', edge: '#1d1a17' };
const STRAP = 0.13;
const CASING = 0.19;

/** The star's own outline again, smaller, every second one turned by half a point. */
const rosette = (centre: Point, share: number, turns: number): Point[] =>
  decagonStraps(decagon([0, 0]))
    .flat()
    .map((p) => polar(centre, heading([0, 0], p) / DEGREE + 18 * (turns + 1), share * Math.hypot(...p)));

/** Decagons and bow ties in a lattice; only the straps are drawn, passing over and under in turn. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, COLORS.ground);
    const unit = width / 14.2;
    const place = ([x, y]: Point): Point => [width / 2 + x * unit, height / 2 - y * unit];
    const fills: Tile[] = [];
    const straps: Strap[] = [];
    const bridges: [x: number, y: number, lean: number][] = [];
    const rosettes: Point[][] = [];
    const fill = (lines: readonly Strap[], color: string) => {
      fills.push({ points: lines.flat().map(place), color });
      straps.push(...lines);
    };
    for (let i = -5; i <= 5; i++) {
      for (let j = -5; j <= 5; j++) {
        const star = decagon(latticePoint(i, j));
        fill(decagonStraps(star), COLORS.star);
        rosettes.push(...[0.56, 0.24].map((share, k) => rosette(latticePoint(i, j), share, k)));
        for (const kite of bowTieKites(bowTie(i, j))) fill(kite, COLORS.kite);
        // At every crossing the strap that leans to the left of the side lies above: so over and under alternate.
        star.forEach((corner, k) => {
          const next = star[(k + 1) % 10]!;
          const lean = heading(corner, next) + STRAP_ANGLE;
          const [x, y] = middle(corner, next);
          bridges.push([x, y, lean]);
        });
      }
    }
    paintTiles(picture, fills);
    for (const layer of [0, 1]) {
      const mask = createMask(width, height);
      for (const points of rosettes.filter((_, i) => i % 2 === layer)) fillPolygon(mask, points.map(place));
      paint(picture, mask, layer === 0 ? COLORS.ground : COLORS.strap);
    }
    const casing = createMask(width, height);
    const band = createMask(width, height);
    for (const strap of straps) {
      strokeLine(casing, strap.map(place), CASING * unit);
      strokeLine(band, strap.map(place), STRAP * unit);
    }
    paint(picture, casing, COLORS.edge);
    paint(picture, band, COLORS.strap);
    // The band of a bridge reaches past its casing, so that no seam shows where the casing ends.
    for (const [share, reach, color] of [
      [CASING, 0.17, COLORS.edge],
      [STRAP, 0.2, COLORS.strap],
    ] as const) {
      const over = createMask(width, height);
      for (const [x, y, lean] of bridges) {
        const ends = [-reach, reach].map((s): Point => [x + s * Math.cos(lean), y + s * Math.sin(lean)]);
        layInk(over, ends.map(place), share * unit);
      }
      paint(picture, over, color);
    }
    return picture;
  },
};
