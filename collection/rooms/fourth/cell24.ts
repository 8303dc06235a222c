import { arrangements, cell24, coxeterPlane, dotN, furthest, type Vec4 } from '../../lib/four-space.ts';
import { createMask, createPicture, paint, printInk } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { shortestPairs } from '../../lib/polyhedra.ts';
import { dot, layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** Simple roots of F4, whose reflections are the 24-cell's own; its Coxeter number is 12. */
const SIMPLE: readonly Vec4[] = [
  [0, 1, -1, 0],
  [0, 0, 1, -1],
  [0, 0, 0, 1],
  [0.5, -0.5, -0.5, -0.5],
];

/** The 24 octahedra, each as six numbers of corners. Source: L. Schläfli, Theorie der vielfachen Kontinuität (1852). */
export const cells = (): number[][] =>
  [...arrangements([1, 0, 0, 0]), ...arrangements([0.5, 0.5, 0.5, 0.5])].map((d) => furthest(cell24(), d));

/** Corners in the Coxeter plane: two rings of twelve, the outer of radius 1. */
export function plan(): Point[] {
  const [u, v] = coxeterPlane(SIMPLE, 12);
  const flat = cell24().map((p): Point => [dotN(p, u), dotN(p, v)]);
  const radius = Math.max(...flat.map((p) => Math.hypot(...p)));
  const start = flat.find((p) => Math.hypot(...p) > radius - 1e-9)!;
  // One of the outer corners stands exactly on top.
  const [c, s] = [-start[1] / radius, -start[0] / radius];
  return flat.map(([x, y]): Point => [(x * c - y * s) / radius, (x * s + y * c) / radius]);
}

/** The convex outline of points in the plane. */
export function outline(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (order: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const p of order) {
      while (kept.length > 1) {
        const [a, b] = [kept.at(-2)!, kept.at(-1)!];
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 1e-12) break;
        kept.pop();
      }
      kept.push(p);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

const PAPER = '#f6f1e6';
/** Three washes, which cells by the distance of their middle in the plane take in turn. */
const WASHES = ['#2b50a4', '#c4447c', '#2b9a96'];
const STRENGTH = [0.2, 0.24, 0.085];
/** How the pigment gathers inside a wash's edge: how far in, how broad (shares), how much. */
const POOLS = [
  [0.02, 1 / 130, 0.12],
  [0.012, 1 / 260, 0.14],
  [0.006, 1 / 700, 0.3],
] as const;
const REACH = 0.405;
const CENTRE_Y = 0.485;

/** The 24-cell in three watercolours: each octahedron a transparent wash, the paper shining through them all. */
export const work: PictureSource = {
  kind: 'picture',
  width: 3584,
  height: 4096,
  render(width, height) {
    const flat = plan();
    const place = ([x, y]: Point): Point => [
      width * (0.5 + x * REACH),
      height * CENTRE_Y + y * REACH * width,
    ];
    const picture = createPicture(width, height, PAPER);
    const washes = WASHES.map(() => createMask(width, height));
    const lines = createMask(width, height);
    cells().forEach((cell) => {
      const corners = cell.map((k) => flat[k]!);
      const [x, y] = [0, 1].map((axis) => corners.reduce((sum, p) => sum + p[axis]!, 0) / 6) as [
        number,
        number,
      ];
      const outer = Math.hypot(x, y) > 0.4;
      const turn = Math.round(((Math.atan2(y, x) + 2 * Math.PI) / (2 * Math.PI)) * 24);
      const shape = outline(corners).map(place);
      // Outer cells blue and red by turns, inner ones turquoise.
      fillPolygon(washes[outer ? (turn >> 1) % 2 : 2]!, shape);
      // Towards the end of a wash the colour gathers.
      for (const [inset, line, amount] of POOLS) {
        const rim = shape.map(([px, py]): Point => {
          const [u, v] = place([x, y]);
          return [px + (u - px) * inset, py + (v - py) * inset];
        });
        layInk(washes[outer ? (turn >> 1) % 2 : 2]!, [...rim, rim[0]!], line * width, amount);
      }
    });
    washes.forEach((wash, i) => {
      printInk(picture, wash, WASHES[i]!, STRENGTH[i]!);
    });
    for (const [i, j] of shortestPairs(cell24()))
      strokeLine(lines, [place(flat[i]!), place(flat[j]!)], width / 2600);
    paint(picture, { ...lines, data: lines.data.map((v) => v * 0.62) }, '#23233a');
    // Pencil: the circles of both crowns and of the twelve-sided heart, and the axes of symmetry a little beyond them.
    const pencil = createMask(width, height);
    const inner = Math.min(...flat.map((p) => Math.hypot(...p)));
    for (const radius of [1, inner, inner * inner]) {
      const ring = Array.from({ length: 361 }, (_, i): Point => {
        const a = (i * Math.PI) / 180;
        return place([radius * Math.cos(a), radius * Math.sin(a)]);
      });
      strokeLine(pencil, ring, width / 4200);
    }
    for (let i = 0; i < 12; i++) {
      const [x, y] = [Math.cos((i * Math.PI) / 12), Math.sin((i * Math.PI) / 12)];
      strokeLine(pencil, [place([-x * 1.09, -y * 1.09]), place([x * 1.09, y * 1.09])], width / 4200);
    }
    paint(picture, { ...pencil, data: pencil.data.map((v) => v * 0.4) }, '#4b4640');
    const corners = createMask(width, height);
    for (const p of flat) dot(corners, place(p), width / 420);
    paint(picture, corners, '#23233a');
    const eyes = createMask(width, height);
    for (const p of flat) dot(eyes, place(p), width / 720);
    paint(picture, eyes, PAPER);
    return picture;
  },
};
