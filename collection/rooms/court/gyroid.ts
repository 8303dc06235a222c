import { type Mesh, standUpright, unit3, type Vec3, vertex } from '../../lib/mesh.ts';
import { surfaceNet } from '../../lib/surface-nets.ts';
import type { ObjectSource } from '../../lib/work.ts';

/**
 * The gyroid to within a percent: sin x cos y + sin y cos z + sin z cos x = 0.
 * Source: A. H. Schoen, "Infinite periodic minimal surfaces without self-intersections", NASA TN D-5541, 1970.
 */
export const gyroid = ([x, y, z]: Vec3): number =>
  Math.sin(x) * Math.cos(y) + Math.sin(y) * Math.cos(z) + Math.sin(z) * Math.cos(x);

const slope = ([x, y, z]: Vec3): number =>
  Math.hypot(
    Math.cos(x) * Math.cos(y) - Math.sin(z) * Math.sin(x),
    Math.cos(y) * Math.cos(z) - Math.sin(x) * Math.sin(y),
    Math.cos(z) * Math.cos(x) - Math.sin(y) * Math.sin(z),
  );

const RADIUS = 5.3;
const HALF_WALL = 0.27;
const FOOT = 0.93;
const ROUNDING = 0.6;
const BLUNTING = 0.22;
const CELLS = 114;

/** A ball of gyroid wall, cut flat where it stands: negative inside, in the formula's own units. */
function porcelain(p: Vec3): number {
  // Without the blunting term the distance has a crease along the middle of the wall, which would score its rim.
  const across = gyroid(p) / Math.max(0.35, slope(p));
  const wall = Math.hypot(across, BLUNTING) - Math.hypot(HALF_WALL, BLUNTING);
  const ball = Math.hypot(...p) - RADIUS;
  return softMax(softMax(wall, ball), -FOOT * RADIUS - p[1]);
}

/** The larger of two distances, rounded over where they are close, as a glazed edge is. */
function softMax(a: number, b: number): number {
  const share = Math.max(0, ROUNDING - Math.abs(a - b)) / ROUNDING;
  return Math.max(a, b) + (share * share * ROUNDING) / 4;
}

/** Normals from the slope of the formula, smoother than those of the triangles. */
function normalsOf(positions: Float32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  // Half a cell wide, so that the triangles of a rim agree about where it faces.
  const h = 0.04;
  for (let i = 0; i < positions.length / 3; i++) {
    const [x, y, z] = vertex(positions, i);
    const rise = (dx: number, dy: number, dz: number) =>
      porcelain([x + dx, y + dy, z + dz]) - porcelain([x - dx, y - dy, z - dz]);
    normals.set(unit3([rise(h, 0, 0), rise(0, h, 0), rise(0, 0, h)]), i * 3);
  }
  return normals;
}

/** Two labyrinths that never meet, parted by one wall, in a ball of white porcelain. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 32, elevationDeg: 16, backdrop: '#7f8d92' },
  build(): Mesh {
    const net = surfaceNet(porcelain, RADIUS * 1.04, CELLS);
    const positions = standUpright(net.positions, 0.43);
    const material = { name: 'porcelain', color: '#f1ede4', metallic: 0, roughness: 0.28 };
    return { positions, normals: normalsOf(net.positions), indices: net.indices, material };
  },
};
