import { archimedean } from '../../lib/archimedean.ts';
import { cross3, dot3, unit3, type Vec3 } from '../../lib/mesh.ts';
import { createMask, createPicture, paint } from '../../lib/picture.ts';
import { fillPolygon } from '../../lib/polygon.ts';
import { centreOf, facesOf } from '../../lib/polyhedra.ts';
import { layInk, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** The order on the sheet, four, five and four. */
export const SHEET = [
  ['truncated tetrahedron', 'cuboctahedron', 'truncated octahedron', 'truncated cube'],
  [
    'rhombicuboctahedron',
    'snub cube',
    'truncated cuboctahedron',
    'icosidodecahedron',
    'truncated dodecahedron',
  ],
  ['truncated icosahedron', 'rhombicosidodecahedron', 'snub dodecahedron', 'truncated icosidodecahedron'],
];

/** The eye and the light, in directions of the sheet: x to the right, y up, z towards the eye. */
const LIGHT = unit3([-0.62, 0.66, 0.55]);
const TURN_Y = 0.37;
const TURN_X = 0.31;
/** The first solid, of another kaleidoscope, is turned further to show itself. */
const FIRST_TURN_Y = 2.5;
/** Shares of the sheet's width: radius and distance of the solids, distance and weight of hatching. */
const RADIUS = 0.076;
const PITCH = 0.178;
const ROWS_APART = 0.213;
const HATCH = 1 / 440;
const INK = '#221d22';
const CHALK = '#f7f2e6';
const SANGUINE = '#b4432b';

/** A point as it lies before the eye: turned about the vertical, then about the horizontal. */
export function turned([x, y, z]: Vec3, turnY = TURN_Y): Vec3 {
  const [cy, sy, cx, sx] = [Math.cos(turnY), Math.sin(turnY), Math.cos(TURN_X), Math.sin(TURN_X)];
  const [u, w] = [x * cy + z * sy, z * cy - x * sy];
  return [u, y * cx - w * sx, w * cx + y * sx];
}

/** The pieces of parallel lines (direction in radians, `gap` apart) inside a convex polygon. */
export function hatching(polygon: readonly Point[], angle: number, gap: number): [Point, Point][] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const across = polygon.map(([x, y]) => y * c - x * s);
  const lines: [Point, Point][] = [];
  for (let k = Math.ceil(Math.min(...across) / gap); k * gap < Math.max(...across); k++) {
    const hits: Point[] = [];
    polygon.forEach((a, i) => {
      const j = (i + 1) % polygon.length;
      const [p, q] = [across[i]! - k * gap, across[j]! - k * gap];
      if (p < 0 === q < 0) return;
      const t = p / (p - q);
      hits.push([a[0] + (polygon[j]![0] - a[0]) * t, a[1] + (polygon[j]![1] - a[1]) * t]);
    });
    if (hits.length === 2) lines.push(hits as [Point, Point]);
  }
  return lines;
}

/** Thirteen solids on grey paper: pen for the shade, white chalk for the light, red chalk for what is hidden. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 2880,
  render(width, height) {
    const picture = createPicture(width, height, '#97a1a2');
    const [pen, hidden, chalk, ground, body] = [0, 1, 2, 3, 4].map(() => createMask(width, height));
    const solids = archimedean();
    SHEET.forEach((row, r) => {
      row.forEach((name, i) => {
        const middle: Point = [
          width * (0.4835 + (i - (row.length - 1) / 2) * PITCH),
          height / 2 + (r - 1.005) * width * ROWS_APART,
        ];
        const corners = solids[name]!.map((p) => turned(p, r + i === 0 ? FIRST_TURN_Y : TURN_Y));
        const place = (p: Vec3): Point => [
          middle[0] + p[0] * RADIUS * width,
          middle[1] - p[1] * RADIUS * width,
        ];
        castShadow(ground!, middle, width);
        const faces = facesOf(corners).map((face) => ({
          face,
          normal: unit3(centreOf(face.map((k) => corners[k]!))),
        }));
        // Edges as seen from one of their two faces; the other runs them the other way.
        const seen = new Set<string>();
        for (const { face, normal } of faces)
          if (normal[2] > 0)
            for (const [j, k] of face.entries()) seen.add(`${face[(j + 1) % face.length]},${k}`);
        for (const { face, normal } of faces) {
          const polygon = face.map((k) => place(corners[k]!));
          if (normal[2] <= 0) {
            face.forEach((k, j) => {
              const next = (j + 1) % face.length;
              // Once for the two faces that meet in it, and not where one of them is seen.
              if (k < face[next]! && !seen.has(`${k},${face[next]}`))
                dots(hidden!, polygon[j]!, polygon[next]!, width);
            });
            continue;
          }
          fillPolygon(body!, polygon);
          const light = dot3(normal, LIGHT);
          // Hatching follows the face's own horizontal.
          const level = cross3([0, 1, 0], normal);
          const angle = Math.atan2(-level[1], level[0]) + 0.9;
          const gap = HATCH * width;
          const dark = Math.min(1, Math.max(0, (0.74 - light) / 1.0));
          if (dark > 0.02) {
            for (const line of hatching(polygon, angle, gap)) layInk(pen!, line, gap * (0.06 + 0.4 * dark));
          }
          if (dark > 0.5) {
            for (const line of hatching(polygon, angle + 1.1, gap * 1.25))
              layInk(pen!, line, gap * 0.6 * (dark - 0.42));
          }
          if (light > 0.6) {
            for (const line of hatching(polygon, angle + 0.5, gap))
              layInk(chalk!, line, gap * 1.25 * (light - 0.5));
          }
          strokeLine(pen!, [...polygon, polygon[0]!], width / 1150);
        }
      });
    });
    const bare = ground!.data.map((v, i) => v * (1 - Math.min(1, body!.data[i]!)));
    paint(picture, { ...ground!, data: bare }, INK);
    paint(picture, { ...chalk!, data: chalk!.data.map((v) => v * 0.94) }, CHALK);
    paint(picture, { ...pen!, data: pen!.data.map((v) => v * 0.95) }, INK);
    paint(picture, { ...hidden!, data: hidden!.data.map((v) => v * 0.9) }, SANGUINE);
    return picture;
  },
};

/** The shadow on the table: level strokes, longest in the middle and thinner towards their ends. */
function castShadow(mask: Parameters<typeof strokeLine>[0], [x, y]: Point, width: number): void {
  const radius = RADIUS * width;
  const rows = 17;
  for (let i = 0; i < rows; i++) {
    const t = ((i + 0.5) / rows) * 2 - 1;
    const half = radius * 1.02 * Math.sqrt(1 - t * t);
    const middle: Point = [x + radius * (0.42 - 0.16 * t), y + radius * (0.93 + 0.15 * t)];
    for (let k = 0; k < 24; k++) {
      const at = (s: number): Point => [middle[0] + half * s, middle[1]];
      const weight = HATCH * width * 0.42 * (1 - ((k - 7) / 17) ** 2);
      if (weight > 0) layInk(mask, [at(k / 12 - 1), at((k + 1) / 12 - 1)], weight, 0.9);
    }
  }
}

/** A fine dotted line, as hidden edges are drawn. */
function dots(mask: Parameters<typeof strokeLine>[0], a: Point, b: Point, width: number): void {
  const steps = Math.max(2, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / (width / 420)));
  for (let i = 0; i < steps; i++) {
    const at = (t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    strokeLine(mask, [at((i + 0.3) / steps), at((i + 0.7) / steps)], width / 2000);
  }
}
