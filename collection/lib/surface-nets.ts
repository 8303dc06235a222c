import type { Vec3 } from './mesh.ts';

/**
 * The surface f = 0 (f < 0 inside) in a cube of half-width `reach` around the origin, cut into `cells`³: one corner per
 * cell that the surface crosses, in the middle of its crossings, then drawn onto the surface.
 * Source: S. F. F. Gibson, "Constrained elastic surface nets", 1998, without the relaxation.
 */
export function surfaceNet(
  f: (p: Vec3) => number,
  reach: number,
  cells: number,
): { positions: Float32Array; indices: Uint32Array } {
  const n = cells + 1;
  const step = (2 * reach) / cells;
  const at = (i: number): number => -reach + i * step;
  const values = new Float64Array(n ** 3);
  const index = (i: number, j: number, k: number): number => (i * n + j) * n + k;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) values[index(i, j, k)] = f([at(i), at(j), at(k)]);

  const corner = new Map<number, number>();
  const positions: number[] = [];
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      for (let k = 0; k < cells; k++) {
        const p = crossingMiddle(values, index, i, j, k);
        if (!p) continue;
        corner.set(index(i, j, k), positions.length / 3);
        positions.push(...pullOnto(f, [at(p[0]), at(p[1]), at(p[2])], step));
      }
    }
  }
  return { positions: Float32Array.from(positions), indices: joinCells(values, index, cells, corner) };
}

type Index = (i: number, j: number, k: number) => number;

const EDGES = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
] as const;
const offset = (c: number): Vec3 => [(c >> 2) & 1, (c >> 1) & 1, c & 1];

function crossingMiddle(values: Float64Array, index: Index, i: number, j: number, k: number): Vec3 | null {
  const sum = [0, 0, 0];
  let count = 0;
  for (const [a, b] of EDGES) {
    const [p, q] = [offset(a), offset(b)];
    const u = values[index(i + p[0], j + p[1], k + p[2])]!;
    const v = values[index(i + q[0], j + q[1], k + q[2])]!;
    if (u < 0 === v < 0) continue;
    const t = u / (u - v);
    count += 1;
    for (const axis of [0, 1, 2] as const) sum[axis]! += p[axis] + (q[axis] - p[axis]) * t;
  }
  return count === 0 ? null : [i + sum[0]! / count, j + sum[1]! / count, k + sum[2]! / count];
}

/** One Newton step along the slope of f, half a cell at most, so that no triangle folds over at an edge. */
function pullOnto(f: (p: Vec3) => number, p: Vec3, step: number): Vec3 {
  const h = step * 1e-3;
  const value = f(p);
  const g: Vec3 = [
    (f([p[0] + h, p[1], p[2]]) - value) / h,
    (f([p[0], p[1] + h, p[2]]) - value) / h,
    (f([p[0], p[1], p[2] + h]) - value) / h,
  ];
  const slope = Math.hypot(...g);
  if (slope < 1e-6) return p;
  const move = Math.max(-step / 2, Math.min(step / 2, value / slope)) / slope;
  return [p[0] - g[0] * move, p[1] - g[1] * move, p[2] - g[2] * move];
}

/** One quadrilateral for every grid edge that the surface crosses, wound so that its front looks outwards. */
function joinCells(
  values: Float64Array,
  index: Index,
  cells: number,
  corner: Map<number, number>,
): Uint32Array {
  const indices: number[] = [];
  for (let i = 1; i < cells; i++) {
    for (let j = 1; j < cells; j++) {
      for (let k = 1; k < cells; k++) {
        const inside = values[index(i, j, k)]! < 0;
        const faces = [
          [
            [i + 1, j, k],
            [i, j, k],
            [i, j - 1, k],
            [i, j - 1, k - 1],
            [i, j, k - 1],
          ],
          [
            [i, j + 1, k],
            [i, j, k],
            [i, j, k - 1],
            [i - 1, j, k - 1],
            [i - 1, j, k],
          ],
          [
            [i, j, k + 1],
            [i, j, k],
            [i - 1, j, k],
            [i - 1, j - 1, k],
            [i, j - 1, k],
          ],
        ] as const;
        for (const [next, ...ring] of faces) {
          if (inside === values[index(...next)]! < 0) continue;
          const [a, b, c, d] = ring.map((cell) => corner.get(index(...cell))!) as [
            number,
            number,
            number,
            number,
          ];
          indices.push(...(inside ? [a, c, b, a, d, c] : [a, b, c, a, c, d]));
        }
      }
    }
  }
  return Uint32Array.from(indices);
}
