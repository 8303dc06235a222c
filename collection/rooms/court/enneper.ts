import { linear } from '../../lib/color.ts';
import { porcelain, tinted } from '../../lib/materials.ts';
import { gridMesh, type Mesh, standUpright, type Vec3 } from '../../lib/mesh.ts';
import { normalOf, thicken } from '../../lib/sheet.ts';
import type { ObjectSource } from '../../lib/work.ts';

/**
 * Enneper's minimal surface over the plane (u, v).
 * Source: A. Enneper, "Analytisch-geometrische Untersuchungen", Zeitschrift für Mathematik und Physik 9, 1864.
 */
export const enneper = (u: number, v: number): Vec3 => [
  u - u ** 3 / 3 + u * v * v,
  -v + v ** 3 / 3 - u * u * v,
  u * u - v * v,
];

/** Where the disc over which it stands ends: at √3 the rim would touch itself. */
const RADIUS = 1.6;
const RINGS = 100;
const SPOKES = 320;
const HALF_WALL = 0.05;
const HEIGHT_M = 0.62;
const STEM = 0.055;
const LACQUER = '#b0301f';
const STEM_TINT = linear('#57413b');

/** Points of a turned stem and foot under the middle: radius and height. */
const PROFILE: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.95, 0],
  [0.985, 0.012],
  [1, 0.04],
  [1, 0.1],
  [0.985, 0.128],
  [0.95, 0.14],
  [0.2, 0.142],
  [0.1, 0.17],
  [STEM, 0.26],
];

/** A red lacquer saddle, twice folded back over itself, carried on a stem. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 28, elevationDeg: 20, backdrop: '#b9b3a6' },
  build(): Mesh {
    const polar = (r: number, a: number): Vec3 => enneper(r * Math.cos(a), r * Math.sin(a));
    const grid = gridMesh(
      RINGS,
      SPOKES,
      (row, column) => polar(Math.max(1e-4, (RADIUS * row) / (RINGS - 1)), (2 * Math.PI * column) / SPOKES),
      { flip: true },
    );
    const normals = new Float32Array(grid.positions.length);
    for (let row = 0; row < RINGS; row++) {
      for (let column = 0; column < SPOKES; column++) {
        const r = Math.max(1e-3, (RADIUS * row) / (RINGS - 1));
        const n = normalOf(polar, r, (2 * Math.PI * column) / SPOKES, 1e-4);
        normals.set(row === 0 ? [0, 0, -1] : n, (row * SPOKES + column) * 3);
      }
    }
    // The middle is one corner, so that it is no rim.
    const indices = grid.indices.map((i) => (i < SPOKES ? 0 : i));
    const whole: number[] = [];
    for (let t = 0; t < indices.length; t += 3) {
      const [a, b, c] = [indices[t]!, indices[t + 1]!, indices[t + 2]!];
      if (a !== b && b !== c && c !== a) whole.push(a, b, c);
    }
    const sheet = thicken(
      { positions: grid.positions, normals, indices: Uint32Array.from(whole) },
      HALF_WALL,
    );
    return withStem(sheet);
  },
};

function withStem(sheet: { positions: Float32Array; normals: Float32Array; indices: Uint32Array }): Mesh {
  // z stands up; the stem reaches from below the lowest lobe to the saddle's middle.
  const turn = (values: Float32Array) =>
    values.map((_, i) => (i % 3 === 0 ? values[i]! : i % 3 === 1 ? values[i + 1]! : -values[i - 1]!));
  const bottom = -(RADIUS ** 2) - 0.42;
  const sides = 48;
  const profile = [...PROFILE, [STEM, -bottom] as const];
  const stem = gridMesh(profile.length, sides, (row, column) => {
    const [r, y] = profile[row]!;
    const a = (2 * Math.PI * column) / sides;
    return [r * Math.cos(a), bottom + y, r * Math.sin(a)];
  });
  const stemNormals = new Float32Array(stem.positions.length);
  profile.forEach((_, row) => {
    const [p, q] = [profile[Math.max(0, row - 1)]!, profile[Math.min(profile.length - 1, row + 1)]!];
    const [dr, dy] = [q[0] - p[0], q[1] - p[1]];
    const length = Math.hypot(dr, dy);
    for (let column = 0; column < sides; column++) {
      const a = (2 * Math.PI * column) / sides;
      stemNormals.set(
        [(dy / length) * Math.cos(a), -dr / length, (dy / length) * Math.sin(a)],
        (row * sides + column) * 3,
      );
    }
  });
  const count = sheet.positions.length / 3;
  const positions = Float32Array.from([...turn(sheet.positions), ...stem.positions]);
  const tints = new Float32Array(positions.length).fill(1);
  for (let i = count * 3; i < tints.length; i++) tints[i] = STEM_TINT[i % 3]!;
  return {
    positions: standUpright(positions, HEIGHT_M),
    normals: Float32Array.from([...turn(sheet.normals), ...stemNormals]),
    indices: Uint32Array.from([...sheet.indices, ...stem.indices.map((i) => i + count)]),
    tints,
    material: { ...tinted(porcelain, LACQUER), name: 'lacquer' },
  };
}
