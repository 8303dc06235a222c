import { linear } from '../../lib/color.ts';
import { print, tinted } from '../../lib/materials.ts';
import {
  add3,
  cross3,
  dot3,
  type Mesh,
  scale3,
  standUpright,
  sub3,
  unit3,
  type Vec3,
} from '../../lib/mesh.ts';
import { faceOutward } from '../../lib/orient.ts';
import { slopes, softMax } from '../../lib/sheet.ts';
import { surfaceNet } from '../../lib/surface-nets.ts';
import type { ObjectSource } from '../../lib/work.ts';

type Five = readonly [number, number, number, number, number];

/**
 * The five coordinates, of sum 0, in which Clebsch's diagonal surface is Σ xᵢ³ = 0, of a point of our space.
 * Source: A. Clebsch, "Ueber die Anwendung der quadratischen Substitution…", Mathematische Annalen 4, 1871; the affine
 * picture with threefold symmetry in which all 27 lines are finite: B. Hunt, The Geometry of some special Arithmetic Quotients, 1996.
 */
export function fiveOf([x, y, z]: Vec3): Five {
  const s = x + y + z;
  const k = (3 * s + 1) / 2;
  return [6 * x - k, 6 * y - k, 6 * z - k, (1 + 3 * s) / 2, 1 - 3 * s];
}

/** The point with these coordinates, which count only by their ratios. */
export function pointOf(five: readonly number[]): Vec3 {
  const scale = 2 / (2 * five[3]! + five[4]!);
  const s = (1 - five[4]! * scale) / 3;
  const at = (i: number) => (five[i]! * scale + (3 * s + 1) / 2) / 6;
  return [at(0), at(1), at(2)];
}

export const diagonalCubic = (p: Vec3): number => fiveOf(p).reduce((sum, x) => sum + x ** 3, 0);

export type Line = { readonly at: Vec3; readonly along: Vec3; readonly golden: boolean };

/** The 27 lines: 15 where x_i + x_j = x_k + x_l = 0 for two pairs, 12 with x_k = Re(αζᵏ) in some order, ζ⁵ = 1. */
export function lines(): Line[] {
  const through = (p: readonly number[], q: readonly number[], golden: boolean): Line => {
    const blend = (t: number) => pointOf(p.map((v, i) => v * Math.cos(t) + q[i]! * Math.sin(t)));
    const [a, b] = [blend(0.3), blend(1.1)];
    return { at: a, along: unit3(sub3(b, a)), golden };
  };
  const found: Line[] = [];
  const opposite = (i: number, j: number) => [0, 1, 2, 3, 4].map((k) => (k === i ? 1 : k === j ? -1 : 0));
  for (let left = 0; left < 5; left++) {
    const [a, b, c, d] = [0, 1, 2, 3, 4].filter((i) => i !== left) as [number, number, number, number];
    found.push(through(opposite(a, b), opposite(c, d), false));
    found.push(through(opposite(a, c), opposite(b, d), false));
    found.push(through(opposite(a, d), opposite(b, c), false));
  }
  // Twelve ways to seat five at a round table, clockwise or not being the same.
  const orders = permutations([1, 2, 3, 4]).filter((order) => order[0]! < order[3]!);
  for (const order of orders) {
    const seat = [0, 0, 0, 0, 0];
    order.forEach((who, k) => {
      seat[who] = k + 1;
    });
    const wave = (f: (a: number) => number) => seat.map((k) => f((2 * Math.PI * k) / 5));
    found.push(through(wave(Math.cos), wave(Math.sin), true));
  }
  return found;
}

const permutations = (rest: readonly number[]): number[][] =>
  rest.length === 0
    ? [[]]
    : rest.flatMap((first) =>
        permutations(rest.filter((i) => i !== first)).map((order) => [first, ...order]),
      );

/** Axes with the threefold one up. */
const UP: Vec3 = unit3([1, 1, 1]);
const EAST: Vec3 = unit3([1, -1, 0]);
const NORTH: Vec3 = cross3(EAST, UP);
const fromUpright = ([x, y, z]: Vec3): Vec3 => add3(add3(scale3(EAST, x), scale3(UP, y)), scale3(NORTH, z));
const toUpright = (p: Vec3): Vec3 => [dot3(p, EAST), dot3(p, UP), dot3(p, NORTH)];

const RADIUS = 0.8;
const HALF_HEIGHT = 0.9;
const MIDDLE = 0.05;
const ROUNDING = 0.04;
const CELLS = 120;
const WIRE = 0.0105;
const RINGS = 36;
const HEIGHT_M = 0.75;
const RED = linear('#b4432f');
const BLUE = linear('#2d5f8f');

/** The body on one side of the surface, within a drum: negative inside. */
function body(q: Vec3): number {
  const p = fromUpright([q[0], q[1] + MIDDLE, q[2]]);
  const h = 1e-4;
  const value = diagonalCubic(p);
  const slope = Math.hypot(
    (diagonalCubic([p[0] + h, p[1], p[2]]) - value) / h,
    (diagonalCubic([p[0], p[1] + h, p[2]]) - value) / h,
    (diagonalCubic([p[0], p[1], p[2] + h]) - value) / h,
  );
  const across = -value / Math.max(12, slope);
  const drum = softMax(Math.hypot(q[0], q[2]) - RADIUS, Math.abs(q[1]) - HALF_HEIGHT, ROUNDING);
  return softMax(across, drum, ROUNDING * 0.5);
}

/** The piece of a line inside the drum. */
function within({ at, along }: Line): readonly [Vec3, Vec3] | null {
  const start = sub3(toUpright(at), [0, MIDDLE, 0]);
  const way = toUpright(along);
  const inside: number[] = [];
  for (let t = -4; t <= 4; t += 0.002) {
    const p = add3(start, scale3(way, t));
    if (Math.hypot(p[0], p[2]) < RADIUS - 0.012 && Math.abs(p[1]) < HALF_HEIGHT - 0.012) inside.push(t);
  }
  if (inside.length === 0) return null;
  return [add3(start, scale3(way, inside[0]!)), add3(start, scale3(way, inside.at(-1)!))];
}

/** A plaster body with the lines laid into it as coloured wires: fifteen blue, twelve red. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 200, elevationDeg: 22, backdrop: '#77807c' },
  build(): Mesh {
    const net = surfaceNet(body, HALF_HEIGHT * 1.06, CELLS);
    const positions = [...net.positions];
    const normals = [...slopes(body, net.positions)];
    const cast = faceOutward({ ...net, normals: Float32Array.from(normals), material: print });
    const indices = [...cast.indices];
    const facing = [...cast.normals];
    const tints = positions.map(() => 1);
    const sides = 12;
    for (const line of lines()) {
      const ends = within(line);
      if (!ends) continue;
      const way = unit3(sub3(ends[1], ends[0]));
      const across = unit3(cross3(way, Math.abs(way[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
      const aside = cross3(way, across);
      const first = positions.length / 3;
      // In short pieces, so that no triangle is as long as the body.
      for (let ring = 0; ring <= RINGS; ring++) {
        const place = add3(ends[0], scale3(sub3(ends[1], ends[0]), ring / RINGS));
        for (let k = 0; k < sides; k++) {
          const a = (2 * Math.PI * k) / sides;
          const out = add3(scale3(across, Math.cos(a)), scale3(aside, Math.sin(a)));
          positions.push(...add3(place, scale3(out, WIRE)));
          facing.push(...out);
          tints.push(...(line.golden ? RED : BLUE));
        }
      }
      for (let i = 0; i < RINGS * sides; i++) {
        const [a, b] = [first + i, first + i - (i % sides) + ((i + 1) % sides)];
        indices.push(a, b, a + sides, b, b + sides, a + sides);
      }
      for (const [end, turn] of [
        [0, -1],
        [1, 1],
      ] as const) {
        const base = positions.length / 3;
        for (let k = 0; k < sides; k++) {
          const from = (first + end * RINGS * sides + k) * 3;
          positions.push(positions[from]!, positions[from + 1]!, positions[from + 2]!);
          facing.push(...scale3(way, turn));
          tints.push(...(line.golden ? RED : BLUE));
          if (k > 1) indices.push(base, ...(turn > 0 ? [base + k - 1, base + k] : [base + k, base + k - 1]));
        }
      }
    }
    return {
      positions: standUpright(Float32Array.from(positions), HEIGHT_M),
      normals: Float32Array.from(facing),
      indices: Uint32Array.from(indices),
      tints: Float32Array.from(tints),
      material: { ...tinted(print, '#ece6d8'), name: 'plaster' },
    };
  },
};
