import { add3, cross3, scale3, sub3, unit3, type Vec3, vertex } from './mesh.ts';

/** A surface without thickness: corners, their normals, and triangles counter-clockwise seen from where normals point. */
export type Sheet = { positions: Float32Array; normals: Float32Array; indices: Uint32Array };

/** Steps of the half round that a rim is turned to. */
const RIM_STEPS = 8;

/** The sheet `half` thick on both sides, its rims turned half round: a closed skin with a normal at each corner. */
export function thicken({ positions, normals, indices }: Sheet, half: number): Sheet {
  const count = positions.length / 3;
  const points: number[] = [];
  const facing: number[] = [];
  const triangles: number[] = [];
  const put = (from: number, direction: Vec3): number => {
    points.push(...add3(vertex(positions, from), scale3(direction, half)));
    facing.push(...direction);
    return points.length / 3 - 1;
  };
  for (const side of [1, -1]) {
    for (let i = 0; i < count; i++) put(i, scale3(vertex(normals, i), side));
  }
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]!, indices[t + 1]!, indices[t + 2]!];
    triangles.push(a, b, c, a + count, c + count, b + count);
  }
  const next = rimOf(indices);
  const before = new Map([...next].map(([a, b]) => [b, a]));
  const arcs = new Map<number, number[]>();
  for (const a of next.keys()) {
    const n = vertex(normals, a);
    const along = unit3(sub3(vertex(positions, next.get(a)!), vertex(positions, before.get(a)!)));
    const outward = unit3(cross3(along, n));
    const arc = Array.from({ length: RIM_STEPS + 1 }, (_, k) => {
      if (k === 0) return a;
      if (k === RIM_STEPS) return a + count;
      const turn = (Math.PI * k) / RIM_STEPS;
      return put(a, add3(scale3(n, Math.cos(turn)), scale3(outward, Math.sin(turn))));
    });
    arcs.set(a, arc);
  }
  for (const [a, b] of next) {
    const [p, q] = [arcs.get(a)!, arcs.get(b)!];
    for (let k = 0; k < RIM_STEPS; k++) {
      triangles.push(q[k]!, p[k]!, p[k + 1]!, q[k]!, p[k + 1]!, q[k + 1]!);
    }
  }
  return {
    positions: Float32Array.from(points),
    normals: Float32Array.from(facing),
    indices: Uint32Array.from(triangles),
  };
}

/** The edges that only one triangle has, each from its first corner to its second. */
function rimOf(indices: Uint32Array): Map<number, number> {
  const edges = new Map<string, [number, number]>();
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b] = [indices[t + k]!, indices[t + ((k + 1) % 3)]!];
      if (!edges.delete(`${b} ${a}`)) edges.set(`${a} ${b}`, [a, b]);
    }
  }
  return new Map(edges.values());
}

/** Joins corners closer than `near`, so that pieces put side by side become one sheet. */
export function join({ positions, normals, indices }: Sheet, near: number): Sheet {
  const places = new Map<string, number>();
  const kept: number[] = [];
  const moved = Array.from({ length: positions.length / 3 }, (_, i) => {
    const cell = vertex(positions, i).map((v) => Math.round(v / near));
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (let dz = -1; dz <= 1; dz++) {
          const known = places.get(`${cell[0]! + dx} ${cell[1]! + dy} ${cell[2]! + dz}`);
          if (known !== undefined) return known;
        }
    places.set(cell.join(' '), kept.length);
    kept.push(i);
    return kept.length - 1;
  });
  const triangles: number[] = [];
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [moved[indices[t]!]!, moved[indices[t + 1]!]!, moved[indices[t + 2]!]!];
    if (a !== b && b !== c && c !== a) triangles.push(a, b, c);
  }
  return {
    positions: Float32Array.from(kept.flatMap((i) => [...vertex(positions, i)])),
    normals: Float32Array.from(kept.flatMap((i) => [...vertex(normals, i)])),
    indices: Uint32Array.from(triangles),
  };
}

/** A smooth map's normal at (u, v), from its two slopes. */
export function normalOf(point: (u: number, v: number) => Vec3, u: number, v: number, h = 1e-5): Vec3 {
  const du = sub3(point(u + h, v), point(u - h, v));
  const dv = sub3(point(u, v + h), point(u, v - h));
  return unit3(cross3(du, dv));
}

/** Unit slopes of an implicit body (negative inside) at the points: its outward normals. */
export function slopes(f: (p: Vec3) => number, positions: Float32Array, h = 1e-3): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let i = 0; i < positions.length / 3; i++) {
    const [x, y, z] = vertex(positions, i);
    const rise = (dx: number, dy: number, dz: number) =>
      f([x + dx, y + dy, z + dz]) - f([x - dx, y - dy, z - dz]);
    normals.set(unit3([rise(h, 0, 0), rise(0, h, 0), rise(0, 0, h)]), i * 3);
  }
  return normals;
}

/** The larger of two distances, rounded over where they are closer than `rounding`, as a worn edge is. */
export function softMax(a: number, b: number, rounding: number): number {
  const share = Math.max(0, rounding - Math.abs(a - b)) / rounding;
  return Math.max(a, b) + (share * share * rounding) / 4;
}
