import { linear } from '../../lib/color.ts';
import { biscuit } from '../../lib/materials.ts';
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
import type { ObjectSource } from '../../lib/work.ts';

/**
 * Whether Menger's sponge of the order keeps the small cube (i, j, k), each from 0 to 3^order − 1: never two of the
 * three ternary digits in one place are 1. Source: K. Menger, "Allgemeine Räume und Cartesische Räume" I,
 * Proceedings of the Amsterdam Academy 29, 1926.
 */
export function keeps(order: number, i: number, j: number, k: number): boolean {
  let [a, b, c] = [i, j, k];
  for (let n = 0; n < order; n++) {
    if (Number(a % 3 === 1) + Number(b % 3 === 1) + Number(c % 3 === 1) >= 2) return false;
    [a, b, c] = [Math.floor(a / 3), Math.floor(b / 3), Math.floor(c / 3)];
  }
  return true;
}

const ORDER = 3;
const SIDE = 3 ** ORDER;
/** The cut, across the long diagonal, through the middle; a hair off, so that it meets no lattice point. */
const CUT = unit3([1, 1, 1]);
const CUT_AT = dot3(CUT, [SIDE / 2, SIDE / 2, SIDE / 2]) + 1e-4;
const CUT_TINT = linear('#c2452c');
const SIDE_M = 0.72;

const AXES: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A convex face without what lies beyond the cut. */
export function clip(face: readonly Vec3[]): Vec3[] {
  return face.flatMap((p, i): Vec3[] => {
    const q = face[(i + 1) % face.length]!;
    const [a, b] = [dot3(CUT, p) - CUT_AT, dot3(CUT, q) - CUT_AT];
    const crossing: Vec3[] = a < 0 === b < 0 ? [] : [add3(p, scale3(sub3(q, p), a / (a - b)))];
    return a < 0 ? [p, ...crossing] : crossing;
  });
}

/** The six faces of a small cube with the direction each looks in, counter-clockwise from outside. */
function facesOf(cube: Vec3): { face: Vec3[]; outward: Vec3 }[] {
  return AXES.flatMap((axis, n) =>
    [0, 1].map((far) => {
      const [u, v] = [AXES[(n + 1) % 3]!, AXES[(n + 2) % 3]!];
      const corner = add3(cube, scale3(axis, far));
      const ring = [corner, add3(corner, u), add3(add3(corner, u), v), add3(corner, v)];
      return { face: far ? ring : ring.reverse(), outward: scale3(axis, far ? 1 : -1) };
    }),
  );
}

/** The section of a small cube with the cutting plane, counter-clockwise seen from beyond it. */
function section(cube: Vec3): Vec3[] {
  const points = facesOf(cube).flatMap(({ face }) =>
    face.flatMap((p, i): Vec3[] => {
      const q = face[(i + 1) % 4]!;
      const [a, b] = [dot3(CUT, p) - CUT_AT, dot3(CUT, q) - CUT_AT];
      // Each edge belongs to two faces: take it once.
      return a < 0 && b >= 0 ? [add3(p, scale3(sub3(q, p), a / (a - b)))] : [];
    }),
  );
  if (points.length < 3) return [];
  const middle = scale3(
    points.reduce((sum, p) => add3(sum, p)),
    1 / points.length,
  );
  const u = unit3(sub3(points[0]!, middle));
  const v = cross3(CUT, u);
  const angle = (p: Vec3) => Math.atan2(dot3(sub3(p, middle), v), dot3(sub3(p, middle), u));
  return points.sort((p, q) => angle(p) - angle(q));
}

/** Half a sponge of the third order, cut across the long diagonal: the section shows stars. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 38, elevationDeg: 30, backdrop: '#8b9294' },
  build(): Mesh {
    const [positions, normals, tints, indices]: number[][] = [[], [], [], []];
    const put = (face: readonly Vec3[], normal: Vec3, tint: Vec3) => {
      const first = positions!.length / 3;
      face.forEach((p, i) => {
        positions!.push(...p);
        normals!.push(...normal);
        tints!.push(...tint);
        if (i > 1) indices!.push(first, first + i - 1, first + i);
      });
    };
    const filled = ([i, j, k]: Vec3) =>
      Math.min(i, j, k) >= 0 && Math.max(i, j, k) < SIDE && keeps(ORDER, i, j, k);
    for (let i = 0; i < SIDE; i++) {
      for (let j = 0; j < SIDE; j++) {
        for (let k = 0; k < SIDE; k++) {
          const cube: Vec3 = [i, j, k];
          if (!filled(cube)) continue;
          for (const { face, outward } of facesOf(cube)) {
            if (filled(add3(cube, outward))) continue;
            const rest = clip(face);
            if (rest.length > 2) put(rest, outward, [1, 1, 1]);
          }
          put(section(cube), CUT, CUT_TINT);
        }
      }
    }
    const raw = Float32Array.from(positions!);
    return {
      positions: standUpright(raw, SIDE_M),
      normals: Float32Array.from(normals!),
      indices: Uint32Array.from(indices!),
      tints: Float32Array.from(tints!),
      material: biscuit,
    };
  },
};
