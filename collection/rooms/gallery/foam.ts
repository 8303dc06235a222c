import { linear } from '../../lib/color.ts';
import { bubbles, type Strut, struts } from '../../lib/foam-cells.ts';
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
  vertex,
} from '../../lib/mesh.ts';
import { surfaceNet } from '../../lib/surface-nets.ts';
import type { ObjectSource } from '../../lib/work.ts';

const THICKNESS = 0.038;
/** How far the struts flow into one another where they meet. */
const FLOW = 0.034;
const CELLS = 136;
const REACH = 1.98;
/** The threefold axis, upright, and how far below the middle the feet are cut flat. */
const AXIS = unit3([1, 1, 1]);
const FOOT = 1.568;
/** Leaf gold, and a bronze dark enough for it to shine out of; how soft the seam between them is. */
const GOLD = linear('#ffd680');
const BROWN = linear('#664430');
const SEAM = 0.03;

function distance(p: Vec3, { from, to }: Strut): number {
  const along = sub3(to, from);
  const t = Math.min(1, Math.max(0, dot3(sub3(p, from), along) / dot3(along, along)));
  return Math.hypot(...sub3(p, add3(from, scale3(along, t))));
}

/**
 * The foam of Weaire and Phelan as a casting of its edges: a twelve-faced bubble, gilt, within its twelve neighbours.
 * Source: D. Weaire and R. Phelan, "A counter-example to Kelvin’s conjecture on minimal surfaces", 1994; the walls are
 * those of the Voronoi cells of the A15 structure, which surface tension would bend very slightly.
 */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 24, elevationDeg: 14, backdrop: '#8b9087' },
  build(): Mesh {
    const all = bubbles(4.2);
    const edges = struts(all.slice(0, 13), all);
    const near = nearby(edges);
    // Rounded union: the soft minimum of the distances to the struts around.
    const f = (p: Vec3): number => {
      let [sum, least] = [0, 0.5];
      const list = near(p);
      const ds = list.map((edge) => distance(p, edge));
      for (const d of ds) least = Math.min(least, d);
      for (const d of ds) sum += Math.exp((least - d) / FLOW);
      return Math.max(least - FLOW * Math.log(Math.max(1, sum)) - THICKNESS, -FOOT - dot3(p, AXIS));
    };
    const net = surfaceNet(f, REACH, CELLS);
    const tints = new Float32Array(net.positions.length);
    for (let i = 0; i < net.positions.length / 3; i++) {
      const p = vertex(net.positions, i);
      let [inner, outer] = [Infinity, Infinity];
      for (const edge of near(p)) {
        if (edge.inner) inner = Math.min(inner, distance(p, edge));
        else outer = Math.min(outer, distance(p, edge));
      }
      const t = Math.min(1, Math.max(0, (outer - inner) / SEAM + 0.5));
      for (let k = 0; k < 3; k++) tints[i * 3 + k] = BROWN[k]! + (GOLD[k]! - BROWN[k]!) * t;
    }
    return {
      positions: standUpright(upright(net.positions), 0.62),
      normals: upright(normalsOf(net.positions, f)),
      indices: outward(net.positions, net.indices),
      tints,
      material: { name: 'bronze-two-tone', color: '#ffffff', metallic: 1, roughness: 0.24 },
    };
  },
};

/** Triangles wound counter-clockwise seen from outside: those of a body whose volume comes out positive. */
function outward(positions: Float32Array, indices: Uint32Array): Uint32Array {
  let volume = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertex(positions, indices[t + k]!)) as [Vec3, Vec3, Vec3];
    volume += dot3(a, cross3(b, c));
  }
  return volume > 0 ? indices : indices.map((_, i) => indices[i - (i % 3) + [0, 2, 1][i % 3]!]!);
}

/** Turns points so that the threefold axis becomes the vertical. */
function upright(points: Float32Array): Float32Array {
  const east = unit3([1, -1, 0]);
  const south = cross3(east, AXIS);
  const turned = new Float32Array(points.length);
  for (let i = 0; i < points.length / 3; i++) {
    const p = vertex(points, i);
    turned.set([dot3(p, east), dot3(p, AXIS), dot3(p, south)], i * 3);
  }
  return turned;
}

function normalsOf(positions: Float32Array, f: (p: Vec3) => number): Float32Array {
  const normals = new Float32Array(positions.length);
  const e = 2e-3;
  for (let i = 0; i < positions.length / 3; i++) {
    const [x, y, z] = vertex(positions, i);
    normals.set(
      unit3([
        f([x + e, y, z]) - f([x - e, y, z]),
        f([x, y + e, z]) - f([x, y - e, z]),
        f([x, y, z + e]) - f([x, y, z - e]),
      ]),
      i * 3,
    );
  }
  return normals;
}

/** The struts within reach of a point, looked up in a coarse grid. */
function nearby(edges: readonly Strut[]): (p: Vec3) => readonly Strut[] {
  const size = 0.25;
  const cells = new Map<string, Strut[]>();
  const key = (p: Vec3) => p.map((c) => Math.floor(c / size)).join(' ');
  return (p) => {
    const at = key(p);
    let list = cells.get(at);
    if (!list) {
      const middle = p.map((c) => (Math.floor(c / size) + 0.5) * size) as unknown as Vec3;
      list = edges.filter((edge) => distance(middle, edge) < size + 0.22);
      cells.set(at, list);
    }
    return list;
  };
}
