import { steel } from '../../lib/materials.ts';
import { type Mesh, smoothNormals, standUpright, type Vec3 } from '../../lib/mesh.ts';
import { closedRod } from '../../lib/rod.ts';
import type { ObjectSource } from '../../lib/work.ts';

const A = 0.2;
const B = 0.2;
const C = 5.7;

/** Rössler's equations. Source: O. E. Rössler, "An equation for continuous chaos", Physics Letters A 57, 1976. */
export const flow = ([x, y, z]: Vec3): Vec3 => [-y - z, x + A * y, B + z * (x - C)];

const DT = 0.01;

/** One step of the classical Runge–Kutta method of fourth order. */
export function advance(s: Vec3, dt = DT): Vec3 {
  const plus = (k: Vec3, t: number): Vec3 => [s[0] + k[0] * t, s[1] + k[1] * t, s[2] + k[2] * t];
  const a = flow(s);
  const b = flow(plus(a, dt / 2));
  const c = flow(plus(b, dt / 2));
  const d = flow(plus(c, dt));
  const sum = (i: 0 | 1 | 2) => s[i] + (dt / 6) * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
  return [sum(0), sum(1), sum(2)];
}

const LOOPS = 8;
const TURNS = 900;

/**
 * The stretch of a long orbit that after eight loops comes closest to its start, drawn together where it misses (by
 * less than a hundredth): chaos holds closed orbits without number, and every one is all but found by waiting.
 */
export function closedOrbit(): Vec3[] {
  const states: Vec3[] = [];
  const crossings: number[] = [];
  let s: Vec3 = [1, 1, 0];
  for (let i = 0; i < 20_000; i++) s = advance(s);
  while (crossings.length < TURNS) {
    states.push(s);
    const next = advance(s);
    if (s[1] > 0 && next[1] <= 0) crossings.push(states.length);
    s = next;
  }
  states.push(s);
  const at = (k: number): Vec3 => {
    const [p, q] = [states[crossings[k]! - 1]!, states[crossings[k]!]!];
    const t = p[1] / (p[1] - q[1]);
    return [p[0] + (q[0] - p[0]) * t, 0, p[2] + (q[2] - p[2]) * t];
  };
  let best = { from: 0, gap: Infinity };
  for (let k = 0; k + LOOPS < crossings.length; k++) {
    const radii = Array.from({ length: LOOPS }, (_, i) => at(k + i)[0]).sort((a, b) => a - b);
    const apart = Math.min(...radii.slice(1).map((r, i) => r - radii[i]!));
    const gap = Math.abs(at(k)[0] - at(k + LOOPS)[0]);
    if (apart > 0.5 && gap < best.gap) best = { from: k, gap };
  }
  const path = states.slice(crossings[best.from]!, crossings[best.from + LOOPS]!);
  const [first, last] = [at(best.from), at(best.from + LOOPS)];
  return path.map(([x, y, z], i): Vec3 => {
    const share = i / path.length - 0.5;
    return [x - (last[0] - first[0]) * share, y, z - (last[2] - first[2]) * share];
  });
}

const HEIGHT = 0.62;
/** The leap out of the plane is drawn at half its length, so that the whole stands safely. */
const DEPTH = 0.5;
const RADIUS = 0.0066;
/** How high the lowest loop lies in the foot. */
const SUNK = 0.03;
const RINGS = 3400;
const AROUND = 18;
const FOOT = { radius: 0.11, height: 0.07, corners: 96 };

/** Points at equal steps along a closed path. */
function evenly(path: readonly Vec3[], count: number): Vec3[] {
  const lengths = [0];
  path.forEach((p, i) => {
    const q = path[(i + 1) % path.length]!;
    lengths.push(lengths[i]! + Math.hypot(q[0] - p[0], q[1] - p[1], q[2] - p[2]));
  });
  let i = 0;
  return Array.from({ length: count }, (_, k): Vec3 => {
    const along = (lengths[path.length]! * k) / count;
    while (lengths[i + 1]! <= along) i++;
    const t = (along - lengths[i]!) / (lengths[i + 1]! - lengths[i]!);
    const [p, q] = [path[i]!, path[(i + 1) % path.length]!];
    return [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t];
  });
}

/** A turned foot: a low drum with a rounded rim, its profile from the middle of its top to that of its bottom. */
function foot(): { positions: number[]; indices: number[] } {
  const { radius, height, corners } = FOOT;
  const rim = Array.from({ length: 9 }, (_, i) => (i / 8) * (Math.PI / 2));
  const round = 0.006;
  const profile: (readonly [r: number, y: number])[] = [
    [1e-5, height],
    ...rim.map((a) => [radius - round + round * Math.sin(a), height - round + round * Math.cos(a)] as const),
    ...rim.map((a) => [radius - round + round * Math.cos(a), round - round * Math.sin(a)] as const),
    [1e-5, 0],
  ];
  const positions: number[] = [];
  const indices: number[] = [];
  profile.forEach(([r, y], i) => {
    for (let j = 0; j < corners; j++) {
      const angle = (2 * Math.PI * j) / corners;
      positions.push(r * Math.cos(angle), y, r * Math.sin(angle));
      if (i + 1 === profile.length) continue;
      const [a, b] = [i * corners + j, i * corners + ((j + 1) % corners)];
      indices.push(a, b, a + corners, b, b + corners, a + corners);
    }
  });
  return { positions, indices };
}

/** A closed orbit as a steel rod, held by a foot that its lowest loops pass through. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 28, elevationDeg: 14, backdrop: '#77706a' },
  build(): Mesh {
    const path = closedOrbit();
    const [low, high] = [Math.min(...path.map((p) => p[1])), Math.max(...path.map((p) => p[1]))];
    const scale = HEIGHT / (high - low);
    // The foot stands under the lowest loops.
    const held = path.filter(([, y]) => (y - low) * scale < FOOT.height - SUNK);
    const mean = (axis: 0 | 2) => held.reduce((sum, p) => sum + p[axis], 0) / held.length;
    const rod = closedRod(
      evenly(
        path.map(
          ([x, y, z]): Vec3 => [
            (x - mean(0)) * scale,
            (y - low) * scale + SUNK,
            (z - mean(2)) * scale * DEPTH,
          ],
        ),
        RINGS,
      ),
      RADIUS,
      AROUND,
    );
    const base = foot();
    const offset = rod.positions.length / 3;
    const positions = standUpright(Float32Array.from([...rod.positions, ...base.positions]), HEIGHT);
    const indices = Uint32Array.from([...rod.indices, ...base.indices.map((i) => i + offset)]);
    return { positions, normals: smoothNormals(positions, indices), indices, material: steel };
  },
};
