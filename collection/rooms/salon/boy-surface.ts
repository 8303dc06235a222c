import { type Complex, over, plus, scaled, times } from '../../lib/complex.ts';
import {
  add3,
  cross3,
  type Mesh,
  scale3,
  smoothNormals,
  standUpright,
  sub3,
  unit3,
  type Vec3,
} from '../../lib/mesh.ts';
import type { ObjectSource } from '../../lib/work.ts';

/**
 * Boy's surface over the unit disc, opposite points of whose rim are the same point.
 * Source: R. Bryant, "Surfaces in conformal geometry", 1988; R. Kusner, "Conformal geometry and complete minimal
 * surfaces", 1987.
 */
export function boy(w: Complex): Vec3 {
  const w2 = times(w, w);
  const w3 = times(w2, w);
  const w4 = times(w2, w2);
  const w6 = times(w3, w3);
  const below = plus(plus(w6, scaled(w3, Math.sqrt(5))), [-1, 0]);
  const g1 = -1.5 * over(times(w, plus([1, 0], scaled(w4, -1))), below)[1];
  const g2 = -1.5 * over(times(w, plus([1, 0], w4)), below)[0];
  const g3 = over(plus([1, 0], w6), below)[1] - 0.5;
  const n = g1 * g1 + g2 * g2 + g3 * g3;
  return [g1 / n, g2 / n, g3 / n];
}

const RINGS = 85;
const SPOKES = 192;
const HALF_SHEET = 0.018;

/** Whether the lattice keeps the cell: six broad ribs, a cap, a hoop and a seam; ribs meet opposite ribs at the rim. */
const kept = (row: number, column: number): boolean =>
  column % 32 < 15 || row < 14 || (row >= 36 && row < 47) || row >= 70;

const onDisc = (row: number, column: number): Complex => {
  // Rings crowd towards the rim, where the surface swings widest.
  const r = Math.max(1e-3, Math.sin(((row / (RINGS - 1)) * Math.PI) / 2) ** 1.1);
  const a = (2 * Math.PI * column) / SPOKES;
  return [r * Math.cos(a), r * Math.sin(a)];
};

/** The surface moved along its normal. A one-sided sheet has one skin: both moves together close around it. */
function skin(w: Complex, distance: number): Vec3 {
  const h = 1e-4;
  const du = sub3(boy([w[0] + h, w[1]]), boy([w[0] - h, w[1]]));
  const dv = sub3(boy([w[0], w[1] + h]), boy([w[0], w[1] - h]));
  return add3(boy(w), scale3(unit3(cross3(du, dv)), distance));
}

type Corner = readonly [row: number, column: number];

/** The lattice: both skins of each kept cell, and a wall wherever a kept cell borders on a gap. */
function lattice(): { positions: Float32Array; indices: Uint32Array } {
  const points: Vec3[] = [];
  const known = new Map<string, number>();
  const indices: number[] = [];
  // Walls have corners of their own, so that the edge between wall and skin stays crisp.
  const corner = ([row, column]: Corner, side: number, group: string): number => {
    const key = `${group} ${row} ${column % SPOKES} ${side}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, points.length);
    points.push(skin(onDisc(row, column), side * HALF_SHEET));
    return points.length - 1;
  };
  const quad = (a: number, b: number, c: number, d: number) => indices.push(a, b, c, a, c, d);
  for (let row = 0; row < RINGS - 1; row++) {
    for (let column = 0; column < SPOKES; column++) {
      if (!kept(row, column)) continue;
      const ring: Corner[] = [
        [row, column],
        [row, column + 1],
        [row + 1, column + 1],
        [row + 1, column],
      ];
      const [a, b, c, d] = ring.map((p) => corner(p, 1, 'skin')) as [number, number, number, number];
      const [e, f, g, h] = ring.map((p) => corner(p, -1, 'skin')) as [number, number, number, number];
      quad(a, d, c, b);
      quad(e, f, g, h);
      const neighbours: Corner[] = [
        [row - 1, column],
        [row, (column + 1) % SPOKES],
        [row + 1, column],
        [row, (column + SPOKES - 1) % SPOKES],
      ];
      neighbours.forEach(([r, k], side) => {
        if (r < 0 || r >= RINGS - 1 || kept(r, k)) return;
        const [p, q] = [ring[side]!, ring[(side + 1) % 4]!];
        const group = `wall ${side}`;
        quad(corner(p, 1, group), corner(q, 1, group), corner(q, -1, group), corner(p, -1, group));
      });
    }
  }
  return { positions: Float32Array.from(points.flat()), indices: Uint32Array.from(indices) };
}

/** A brass lattice of Boy's surface: without rim, with one side only, passing through itself. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 20, elevationDeg: 24, backdrop: '#3d4a4b' },
  build(): Mesh {
    const { positions: raw, indices } = lattice();
    // z is the axis of threefold symmetry: let it stand up.
    const turned = raw.map((_, i) => (i % 3 === 0 ? raw[i]! : i % 3 === 1 ? raw[i + 1]! : -raw[i - 1]!));
    const positions = standUpright(turned, 0.46);
    const material = { name: 'brass', color: '#d8a657', metallic: 1, roughness: 0.3 };
    return { positions, normals: smoothNormals(positions, indices), indices, material };
  },
};
