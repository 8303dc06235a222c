import { cross3, dot3, unit3, type Vec3 } from '../../lib/mesh.ts';
import { createMask, createPicture, type Mask, printInk } from '../../lib/picture.ts';
import { dot, type Point, strokeLine } from '../../lib/stroke.ts';
import type { PictureSource } from '../../lib/work.ts';

/** Squares of the half axes. */
const [A, B, C] = [1.5 ** 2, 1.08 ** 2, 0.74 ** 2];

/**
 * A point of the ellipsoid in its ellipsoidal coordinates: where it meets the confocal surfaces μ = B + (A − B) sin²α
 * and ν = C + (B − C) sin²β. Curves α = const and β = const are its lines of curvature.
 * Source: G. Monge, Application de l'analyse à la géométrie, 1795–1807; C. Dupin, Développements de géométrie, 1813.
 */
export function ellipsoid(alpha: number, beta: number): Vec3 {
  const mu = B + (A - B) * Math.sin(alpha) ** 2;
  const nu = C + (B - C) * Math.sin(beta) ** 2;
  return [
    Math.sqrt((A * (A - nu)) / (A - C)) * Math.cos(alpha),
    Math.sqrt(B) * Math.sin(alpha) * Math.cos(beta),
    Math.sqrt((C * (mu - C)) / (A - C)) * Math.sin(beta),
  ];
}

export const HALF_AXES = [Math.sqrt(A), Math.sqrt(B), Math.sqrt(C)] as const;

/** One of the four umbilics, where the surface curves alike in every direction. */
export const UMBILIC: Vec3 = [Math.sqrt((A * (A - B)) / (A - C)), 0, Math.sqrt((C * (B - C)) / (A - C))];

const VIEW = unit3([0.5, -0.75, 0.34]);
const EAST = unit3(cross3([0, 0, 1], VIEW));
const UP = cross3(VIEW, EAST);
const LIGHT = unit3([-0.4, -0.55, 1.9]);
const normal = ([x, y, z]: Vec3): Vec3 => unit3([x / A, y / B, z / C]);

const AROUND = 72;
const ACROSS = 108;
const SAMPLES = 900;
const INK = '#22304a';
const SANGUINE = '#a6402c';

/** How dark the engraver makes the place, 0 … 1: form shadow, a little light thrown back from the table. */
function darkness(p: Vec3): number {
  const n = normal(p);
  const lit = Math.max(0, dot3(n, LIGHT));
  const back = 0.2 * Math.max(0, -n[2]);
  return Math.min(1, Math.max(0, 1 - 0.98 * lit ** 0.8 - back));
}

/** Towards the outline lines crowd together: the engraver lifts the burin there, so that they stay lines. */
const slant = (p: Vec3): number => Math.min(1, 0.04 + 1.5 * dot3(normal(p), VIEW));

/** Lines of both families as copper engravers cut them, swelling in the shadow; umbilics as small rings. */
export const work: PictureSource = {
  kind: 'picture',
  width: 4096,
  height: 3136,
  render(width, height) {
    const picture = createPicture(width, height, '#f0e8d6');
    const scale = width * 0.275;
    const project = (p: Vec3): Point => [
      width * 0.47 + dot3(p, EAST) * scale,
      height * 0.475 - dot3(p, UP) * scale,
    ];
    const [first, second, shadow] = [
      createMask(width, height),
      createMask(width, height),
      createMask(width, height),
    ];
    const thin = width * 0.00035;
    const thick = width * 0.0031;
    const engrave = (mask: Mask, curve: (t: number) => Vec3): void => {
      let run: { at: Point; weight: number }[] = [];
      const end = () => {
        const line = run;
        if (line.length > 1)
          strokeLine(
            mask,
            line.map(({ at }) => at),
            (i) => line[i]!.weight,
          );
        run = [];
      };
      for (let i = 0; i <= SAMPLES; i++) {
        const p = curve(i / SAMPLES);
        if (dot3(normal(p), VIEW) <= 0) end();
        else run.push({ at: project(p), weight: thin + (thick - thin) * darkness(p) ** 1.4 * slant(p) });
      }
      end();
    };
    for (let i = 1; i < AROUND; i++) {
      const beta = Math.PI * (i / AROUND - 0.5);
      engrave(first, (t) => ellipsoid(2 * Math.PI * t, beta));
    }
    for (let i = 0; i < ACROSS; i++) {
      const alpha = (2 * Math.PI * (i + 0.5)) / ACROSS;
      engrave(second, (t) => ellipsoid(alpha, Math.PI * (t - 0.5)));
    }
    castShadow(shadow, project, scale);
    printInk(picture, shadow, INK, 0.85);
    printInk(picture, second, SANGUINE, 0.95);
    printInk(picture, first, INK, 0.95);
    const rings = createMask(width, height);
    for (const x of [1, -1]) {
      for (const z of [1, -1]) {
        const p: Vec3 = [UMBILIC[0] * x, 0, UMBILIC[2] * z];
        if (dot3(normal(p), VIEW) > 0) dot(rings, project(p), width * 0.0032);
      }
    }
    printInk(picture, rings, INK, 1.4);
    plateMark(picture.width, picture.height, (mask) => printInk(picture, mask, '#8d7f68', 0.6));
    return picture;
  },
};

/** A shadow on the table in level strokes, laid where rays from the light would have met the body. */
function castShadow(mask: Mask, project: (p: Vec3) => Point, scale: number): void {
  const table = -Math.sqrt(C) * 1.02;
  const strokes = 84;
  for (let i = 0; i < strokes; i++) {
    const v = (i / (strokes - 1)) * 2 - 1;
    const points: Point[] = [];
    const weights: number[] = [];
    for (let j = 0; j <= 300; j++) {
      const u = (j / 300) * 2 - 1;
      // Strokes run across the view on the table's plane.
      const p: Vec3 = [EAST[0] * u * 2.6 - EAST[1] * v * 2.2, EAST[1] * u * 2.6 + EAST[0] * v * 2.2, table];
      const depth = shadowDepth(p);
      const place = project(p);
      points.push(place);
      weights.push(place[0] < mask.width * 0.95 ? scale * 0.0062 * depth : 0);
    }
    strokeRuns(mask, points, weights);
  }
}

function strokeRuns(mask: Mask, points: readonly Point[], weights: readonly number[]): void {
  let from = 0;
  while (from < points.length) {
    if (weights[from]! <= 0.02) {
      from++;
      continue;
    }
    let to = from;
    while (to < points.length && weights[to]! > 0.02) to++;
    const first = from;
    if (to - from > 1) strokeLine(mask, points.slice(from, to), (i) => weights[first + i]!);
    from = to;
  }
}

/** How near the ray from a place passes to the ellipsoid's middle: below 1 it meets the body. */
function passes(p: Vec3, way: Vec3): number {
  const weigh = (a: Vec3, b: Vec3) => (a[0] * b[0]) / A + (a[1] * b[1]) / B + (a[2] * b[2]) / C;
  const t = -weigh(p, way) / weigh(way, way);
  return weigh(p, p) - t * t * weigh(way, way);
}

/** How deep in shadow a place of the table lies; nothing where the body hides it from us. */
function shadowDepth(p: Vec3): number {
  if (passes(p, VIEW) < 1.012) return 0;
  return Math.max(0, Math.min(1, (1.06 - passes(p, LIGHT)) * 1.6));
}

/** The edge that a copper plate presses into the paper. */
function plateMark(width: number, height: number, print: (mask: Mask) => void): void {
  const mask = createMask(width, height);
  const m = width * 0.035;
  strokeLine(
    mask,
    [
      [m, m],
      [width - m, m],
      [width - m, height - m],
      [m, height - m],
      [m, m],
    ],
    width * 0.0008,
  );
  print(mask);
}
