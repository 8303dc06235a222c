import { glass } from '../../lib/materials.ts';
import {
  add3,
  cross3,
  gridMesh,
  type Mesh,
  scale3,
  smoothNormals,
  standUpright,
  sub3,
  unit3,
  type Vec3,
} from '../../lib/mesh.ts';
import { faceOutward } from '../../lib/orient.ts';
import { closedRod } from '../../lib/rod.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** Once along the tube, from the bottom's rim: its middle (x, y) and its radius. After the last comes the first. */
const COURSE: readonly Vec3[] = [
  [0, -0.06, 0.86],
  [0, 0.16, 1.22],
  [0, 0.75, 1.34],
  [0, 1.4, 1.2],
  [0, 2.0, 0.72],
  [0, 2.6, 0.36],
  [0, 3.2, 0.3],
  [0.12, 3.85, 0.29],
  [0.72, 4.3, 0.28],
  [1.45, 4.02, 0.27],
  [1.72, 3.25, 0.26],
  [1.62, 2.45, 0.26],
  [1.2, 1.85, 0.26],
  [0.62, 1.5, 0.27],
  [0.16, 1.15, 0.28],
  [0, 0.7, 0.3],
  [0, 0.34, 0.38],
  [0, 0.06, 0.58],
];

/** A uniform cubic B-spline through the course's neighbourhood: position and first derivative at t, a whole turn being 1. */
export function course(t: number): { at: Vec3; slope: Vec3 } {
  const n = COURSE.length;
  const place = (((t % 1) + 1) % 1) * n;
  const i = Math.floor(place);
  const f = place - i;
  const weights = [(1 - f) ** 3, 3 * f ** 3 - 6 * f * f + 4, -3 * f ** 3 + 3 * f * f + 3 * f + 1, f ** 3];
  const rates = [-3 * (1 - f) ** 2, 9 * f * f - 12 * f, -9 * f * f + 6 * f + 3, 3 * f * f];
  let [at, slope]: [Vec3, Vec3] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (let k = 0; k < 4; k++) {
    const p = COURSE[(i + k + n - 1) % n]!;
    at = add3(at, scale3(p, weights[k]! / 6));
    slope = add3(slope, scale3(p, rates[k]! / 6));
  }
  return { at, slope };
}

/** Where the tube is lowest, and turns inside out. */
const BOTTOM = (() => {
  let [low, high] = [-0.5 / COURSE.length, 1 / COURSE.length];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (course(middle).slope[1] < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
})();

/**
 * Klein's bottle: a tube that grows narrow, enters its own side and comes back to its beginning from within, where
 * (1, φ) meets (0, π − φ). Source: F. Klein, Ueber Riemann's Theorie der algebraischen Functionen, 1882.
 */
export function kleinBottle(t: number, angle: number): Vec3 {
  const { at, slope } = course(t + BOTTOM);
  const speed = Math.hypot(slope[0], slope[1]);
  // At its lowest place the tube's middle stands still: there it points up at the start, down at the end.
  const [tx, ty] =
    speed < 1e-9 ? [0, Math.round(t) % 2 === 0 ? 1 : -1] : [slope[0] / speed, slope[1] / speed];
  const side = at[2] * Math.cos(angle);
  return [at[0] + side * ty, at[1] - side * tx, at[2] * Math.sin(angle)];
}

const RINGS = 260;
const AROUND = 112;
const HALF_WALL = 0.034;
const HEIGHT_M = 0.55;

/** The glass's skin: the surface moved along its normal. Going round twice closes it, on both sides of the wall. */
function skin(row: number, column: number): Vec3 {
  const second = row >= RINGS;
  const turn = (2 * Math.PI * column) / AROUND;
  const angle = second ? Math.PI - turn : turn;
  const t = ((row % RINGS) + 0.5) / RINGS;
  const h = 1e-5;
  const dt = sub3(kleinBottle(t + h, angle), kleinBottle(t - h, angle));
  const da = sub3(kleinBottle(t, angle + h), kleinBottle(t, angle - h));
  return add3(kleinBottle(t, angle), scale3(unit3(cross3(dt, da)), second ? -HALF_WALL : HALF_WALL));
}

/** The belly's radius at a height: the course goes straight up there. */
function bellyRadius(height: number): number {
  let [low, high] = [0.06, 0.3];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (course(middle).at[1] < height) low = middle;
    else high = middle;
  }
  return course(low).at[2];
}

/** Where the neck passes through the side, at an angle of the neck: the bottle's only meeting with itself. */
export function passage(angle: number): Vec3 {
  let [outside, inside] = [0.6, 0.83];
  for (let i = 0; i < 40; i++) {
    const middle = (outside + inside) / 2;
    const [x, y, z] = kleinBottle(middle - BOTTOM, angle);
    if (Math.hypot(x, z) > bellyRadius(y)) outside = middle;
    else inside = middle;
  }
  return kleinBottle(outside - BOTTOM, angle);
}

const THREAD_RADIUS = 0.06;

/** A thread of the same glass laid round the passage, as where two pieces are fused. */
const thread = () =>
  closedRod(
    Array.from({ length: 240 }, (_, i) => passage((2 * Math.PI * i) / 240)),
    THREAD_RADIUS,
    16,
  );

/** Clear glass, with a thicker ring where it passes through itself. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 24, elevationDeg: 20, backdrop: '#b9b3a2' },
  build(): Mesh {
    const { positions, indices } = gridMesh(2 * RINGS, AROUND, skin, { wrapRows: true });
    const normals = new Float32Array(positions.length);
    const get = (row: number, column: number): Vec3 => {
      const i = (((row + 2 * RINGS) % (2 * RINGS)) * AROUND + ((column + AROUND) % AROUND)) * 3;
      return [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    };
    for (let row = 0; row < 2 * RINGS; row++) {
      for (let column = 0; column < AROUND; column++) {
        const along = sub3(get(row + 1, column), get(row - 1, column));
        const across = sub3(get(row, column + 1), get(row, column - 1));
        normals.set(unit3(cross3(along, across)), (row * AROUND + column) * 3);
      }
    }
    const ring = thread();
    const bottle = faceOutward({ positions, normals, indices, material: glass });
    const first = positions.length / 3;
    const ringIndices = Uint32Array.from(ring.indices);
    const ringPositions = Float32Array.from(ring.positions);
    const band = faceOutward({
      positions: ringPositions,
      normals: smoothNormals(ringPositions, ringIndices),
      indices: ringIndices,
      material: glass,
    });
    const all = Float32Array.from([...positions, ...band.positions]);
    return {
      positions: standUpright(all, HEIGHT_M),
      normals: Float32Array.from([...bottle.normals, ...band.normals]),
      indices: Uint32Array.from([...bottle.indices, ...band.indices.map((i) => i + first)]),
      material: glass,
    };
  },
};
