import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { paintTiles, type Tile } from '../../lib/polygon.ts';
import { type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The golden ratio. */
export const PHI = (1 + Math.sqrt(5)) / 2;

/** Half a rhomb, cut along its diagonal: `apex` and the two ends of the cut. `thick` halves have the 108° apex. */
export type HalfRhomb = {
  readonly thick: boolean;
  readonly apex: Point;
  readonly b: Point;
  readonly c: Point;
};

const between = (p: Point, q: Point, t: number): Point => [
  p[0] + (q[0] - p[0]) * t,
  p[1] + (q[1] - p[1]) * t,
];

/**
 * Cuts every half rhomb into smaller ones by the golden section: a thin one into two, a thick one into three.
 * Source: R. M. Robinson's half tiles, as in B. Grünbaum and G. C. Shephard, Tilings and Patterns (1987), 10.3.
 */
export const deflate = (halves: readonly HalfRhomb[]): HalfRhomb[] =>
  halves.flatMap(({ thick, apex, b, c }) => {
    if (!thick) {
      const p = between(apex, b, 1 / PHI);
      return [
        { thick: false, apex: c, b: p, c: b },
        { thick: true, apex: p, b: c, c: apex },
      ];
    }
    const q = between(b, apex, 1 / PHI);
    const r = between(b, c, 1 / PHI);
    return [
      { thick: true, apex: r, b: c, c: apex },
      { thick: true, apex: q, b: r, c: b },
      { thick: false, apex: r, b: q, c: apex },
    ];
  });

/** Ten thin halves around a point: a decagon of radius 1. */
export const sun = (): HalfRhomb[] =>
  Array.from({ length: 10 }, (_, i) => {
    const at = (k: number): Point => [
      Math.cos(((2 * k - 1) * Math.PI) / 10),
      Math.sin(((2 * k - 1) * Math.PI) / 10),
    ];
    const [b, c] = i % 2 === 0 ? [at(i), at(i + 1)] : [at(i + 1), at(i)];
    return { thick: false, apex: [0, 0], b, c };
  });

const THICK = ['#1f3a5f', '#2b4a70', '#365a7f', '#27456b', '#183153'];
const THIN = ['#e8dcc3', '#d9c6a0', '#efe6d4', '#c9673f', '#e2d2b2'];

/** Which of the five directions a half rhomb's cut has, so that both halves of a rhomb agree. */
const direction = ({ b, c }: HalfRhomb): number =>
  ((Math.round((Math.atan2(c[1] - b[1], c[0] - b[0]) * 10) / Math.PI) % 10) + 10) % 5;

/** A hair of inlay inside each rhomb, seen only from near: half of the rhomb’s outline, drawn in towards its middle. */
const FILLETS = [
  [true, '#7f9cb8'],
  [false, '#a8864e'],
] as const;
const inset = ({ thick, apex, b, c }: HalfRhomb): Point[] => {
  const middle = between(b, c, 0.5);
  return [b, apex, c].map((p) => between(middle, p, thick ? 0.8 : 0.66));
};

/** Seven deflations of the sun; each rhomb is inlaid in the tone of its direction. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 4096,
  render(width, height) {
    const picture = createPicture(width, height, '#efe6d4');
    let halves = sun();
    for (let i = 0; i < 7; i++) halves = deflate(halves);
    const scale = width * 0.78;
    const place = ([x, y]: Point): Point => [width / 2 + scale * x, height / 2 + scale * y];
    const tiles = halves.map(
      (half): Tile => ({
        points: [half.apex, half.b, half.c].map(place),
        color: (half.thick ? THICK : THIN)[direction(half)]!,
      }),
    );
    paintTiles(picture, tiles);
    const joints = createMask(width, height);
    for (const { apex, b, c } of halves) strokeLine(joints, [b, apex, c].map(place), (2.4 * width) / 2048);
    paint(picture, joints, '#f4eddd');
    for (const [thick, fillet] of FILLETS) {
      const lines = createMask(width, height);
      for (const half of halves) {
        if (half.thick === thick) strokeLine(lines, inset(half).map(place), width / 2048);
      }
      paint(picture, lines, fillet);
    }
    return picture;
  },
};
