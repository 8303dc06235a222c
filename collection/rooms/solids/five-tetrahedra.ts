import { linear } from '../../lib/color.ts';
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

const PHI = (1 + Math.sqrt(5)) / 2;

/** Four of a cube's eight corners: a regular tetrahedron. */
const TETRAHEDRON: readonly Vec3[] = [
  [1, 1, 1],
  [1, -1, -1],
  [-1, 1, -1],
  [-1, -1, 1],
];
const FACES = [
  [0, 1, 2],
  [0, 2, 3],
  [0, 3, 1],
  [1, 3, 2],
] as const;

/** An axis through the middle of two faces of the dodecahedron whose corners the tetrahedra share. */
const AXIS = unit3([1, 0, PHI]);

/** Turns a point about an axis (Rodrigues' formula). */
export function turnAbout(p: Vec3, axis: Vec3, angle: number): Vec3 {
  const along = scale3(axis, dot3(axis, p) * (1 - Math.cos(angle)));
  return add3(scale3(p, Math.cos(angle)), add3(scale3(cross3(axis, p), Math.sin(angle)), along));
}

/** The corners of the k-th tetrahedron. Source: E. Hess, 1876; H. S. M. Coxeter, Regular Polytopes, 3.6. */
export const tetrahedron = (k: number): Vec3[] =>
  TETRAHEDRON.map((p) => turnAbout(p, AXIS, (2 * Math.PI * k) / 5));

/** Upright: the axis becomes the vertical. */
const upright = (p: Vec3): Vec3 => turnAbout(p, unit3(cross3(AXIS, [0, 1, 0])), Math.acos(AXIS[1]));

const LACQUERS = ['#e9dfca', '#d29a3a', '#b8432d', '#2d6f73', '#253a5e'];
const ROWS = 26;

/** Each face as a fine grid, so that every part of it can carry its own shade. */
function faceGrid(
  [a, b, c]: readonly [Vec3, Vec3, Vec3],
  base: number,
): { points: Vec3[]; triangles: number[] } {
  const points: Vec3[] = [];
  const triangles: number[] = [];
  const start = (row: number) => base + (row * (row + 1)) / 2;
  for (let row = 0; row <= ROWS; row++) {
    for (let i = 0; i <= row; i++) {
      const [u, v] = [(row - i) / ROWS, i / ROWS];
      points.push(add3(a, add3(scale3(sub3(b, a), u), scale3(sub3(c, a), v))));
      if (row === ROWS) continue;
      const [top, left] = [start(row) + i, start(row + 1) + i];
      triangles.push(top, left, left + 1);
      if (i < row) triangles.push(top, left + 1, top + 1);
    }
  }
  return { points, triangles };
}

/** Five tetrahedra in five lacquers, standing on five points. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 14, elevationDeg: 14, backdrop: '#9b9a92' },
  build(): Mesh {
    const points: Vec3[] = [];
    const normals: number[] = [];
    const tints: number[] = [];
    const indices: number[] = [];
    LACQUERS.forEach((lacquer, k) => {
      const corners = tetrahedron(k).map(upright);
      for (const [a, b, c] of FACES) {
        const face = [corners[a]!, corners[b]!, corners[c]!] as const;
        const normal = unit3(cross3(sub3(face[1], face[0]), sub3(face[2], face[0])));
        const outside = dot3(normal, face[0]) > 0;
        const grid = faceGrid(outside ? face : [face[0], face[2], face[1]], points.length);
        points.push(...grid.points);
        indices.push(...grid.triangles);
        for (const _ of grid.points) {
          normals.push(...(outside ? normal : scale3(normal, -1)));
          tints.push(...linear(lacquer));
        }
      }
    });
    return {
      positions: standUpright(Float32Array.from(points.flat()), 0.46),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
      tints: Float32Array.from(tints),
      material: { name: 'lacquer', color: '#ffffff', metallic: 0, roughness: 0.38 },
    };
  },
};
