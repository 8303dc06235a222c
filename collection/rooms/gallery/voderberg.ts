import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { paintTiles, type Tile } from '../../lib/polygon.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The angle at the nose of the tile: fifteen of them make a straight line. */
const NOSE = Math.PI / 15;
const SECTORS = 15;
const RINGS = 13;

const add = (p: Point, q: Point, times = 1): Point => [p[0] + q[0] * times, p[1] + q[1] * times];
const turn = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];
/** Reflects a point at a centre. */
const through = (centre: Point, p: Point): Point => [2 * centre[0] - p[0], 2 * centre[1] - p[1]];

/** The nose, one end of the short side (length 4), and the middle of the crooked side, which is symmetric about it. */
const Z: Point = [0, 0];
const T: Point = [-4, 0];
const R: Point = [-1, -1 / Math.tan(NOSE / 2)];
/** The free choice in the construction: the first bend. */
const A: Point = [-4.85, -4.3];
/** From one ring to the next. */
const V = through(R, T);
const SIDE: readonly Point[] = [T, A, through(R, A), V];

/**
 * The nonagon: a side of four pieces from the nose outwards, and the same side turned about the nose.
 * Source: H. Voderberg, "Zur Zerlegung der Umgebung eines ebenen Bereiches in kongruente", 1936.
 */
export const NONAGON: readonly Point[] = [Z, ...SIDE, ...SIDE.map((p) => turn(p, NOSE)).reverse()];

/** Its neighbour across the other side, upside down: the two together slide along the ring. */
const MATE: readonly Point[] = NONAGON.map((p) => through([-R[0], R[1]], p));

export type SpiralTile = {
  readonly points: readonly Point[];
  readonly arm: 0 | 1 | 2;
  readonly mate: boolean;
};

/** Half of a plane cut along a crooked line: ring m of a sector has one nonagon and m − 1 pairs. */
function halfPlane(rings: number): { points: Point[]; ring: number; mate: boolean }[] {
  const step = turn([4, 0], NOSE);
  const sector = Array.from({ length: rings }, (_, ring) => {
    const origin: Point = [V[0] * ring, V[1] * ring];
    const place = (tile: readonly Point[], at: Point, mate: boolean) => ({
      points: tile.map((p) => add(at, p)),
      ring,
      mate,
    });
    const pairs = Array.from({ length: ring }, (_, i) =>
      [NONAGON, MATE].map((tile, k) =>
        place(
          tile.map((p) => turn(p, NOSE)),
          add(origin, step, i),
          k === 1,
        ),
      ),
    );
    return [place(NONAGON, origin, false), ...pairs.flat()];
  }).flat();
  return Array.from({ length: SECTORS }, (_, j) =>
    sector.map(({ points, ring, mate }) => ({ points: points.map((p) => turn(p, j * NOSE)), ring, mate })),
  ).flat();
}

/** Two halves slid along their cut by one ring, so that rings become two arms; a pair of tiles fills the heart. */
export function spiral(rings: number): SpiralTile[] {
  const half = halfPlane(rings);
  const there = half.map(({ points, ring, mate }) => ({ points, arm: (ring % 2) as 0 | 1, mate }));
  const back = half.map(({ points, ring, mate }) => ({
    points: points.map((p) => add(through(Z, p), V, -1)),
    arm: ((ring + 1) % 2) as 0 | 1,
    mate,
  }));
  const heart = [NONAGON, MATE].map((tile, k) => ({
    points: tile.map((p) => add(p, V, -1)),
    arm: 2 as const,
    mate: k === 1,
  }));
  return [...there, ...back, ...heart];
}

const TONES = [
  ['#1f4a48', '#2b5f5a'],
  ['#ead9b4', '#f4e9cf'],
  ['#c9472b', '#c9472b'],
] as const;

/** The two arms in two colours, each in two tones; at the heart the two tiles that are wholly enclosed. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3264,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#f4e9cf');
    const scale = height / 262;
    const [x0, y0] = [-V[0] / 2, -V[1] / 2];
    const place = ([x, y]: Point): Point => {
      const [u, v] = turn([x - x0, y - y0], 0.62);
      return [width * 0.5 + u * scale, height * 0.5 - v * scale];
    };
    const tiles = spiral(RINGS).map(({ points, arm, mate }) => ({
      points: points.map(place),
      color: TONES[arm][mate ? 1 : 0],
    }));
    paintTiles(picture, tiles as Tile[]);
    const joints = createMask(width, height);
    for (const { points } of tiles) strokeLine(joints, [...points, points[0]!], (3.2 * height) / 4096);
    paint(picture, joints, '#131a1a');
    return picture;
  },
};
