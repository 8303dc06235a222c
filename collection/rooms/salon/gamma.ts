import { biscuit, tinted } from '../../lib/materials.ts';
import {
  cross3,
  type Mesh,
  smoothNormals,
  standUpright,
  sub3,
  unit3,
  type Vec3,
  vertex,
} from '../../lib/mesh.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** Lanczos's coefficients for g = 7 and nine terms (Paul Godfrey, 2001): 15 digits right of the imaginary axis. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * |Γ(x + iy)|. Left of ½ by Euler's reflection Γ(z)Γ(1 − z) = π/sin πz.
 * Source: C. Lanczos, A precision approximation of the gamma function, SIAM J. Numer. Anal. B 1 (1964).
 */
export function gammaModulus(x: number, y: number): number {
  if (x < 0.5) {
    const sine = Math.hypot(
      Math.sin(Math.PI * x) * Math.cosh(Math.PI * y),
      Math.cos(Math.PI * x) * Math.sinh(Math.PI * y),
    );
    return Math.PI / (sine * gammaModulus(1 - x, -y));
  }
  const u = x - 1;
  let [re, im] = [LANCZOS[0]!, 0];
  for (let k = 1; k < LANCZOS.length; k++) {
    const n = (u + k) ** 2 + y * y;
    re += (LANCZOS[k]! * (u + k)) / n;
    im -= (LANCZOS[k]! * y) / n;
  }
  const t = u + 7.5;
  const power = (u + 0.5) * 0.5 * Math.log(t * t + y * y) - y * Math.atan2(y, t) - t;
  return Math.sqrt(2 * Math.PI) * Math.exp(power) * Math.hypot(re, im);
}

/** The model's piece of the plane, the height at which its poles are sawn off, and the plinth of plaster below zero. */
const WEST = -3.6;
const EAST = 4.25;
const SOUTH = 2.75;
const TOP = 5;
const BASE = 0.55;
const HEIGHT_M = 0.42;
/** Pencil lines every half unit, and half their width. */
const LINE = 0.5;
const HALF = 0.014;

/** The surface, its edges softened where the plaster has been cut. */
const relief = (x: number, y: number): number => {
  const size = Math.max(1e-6, gammaModulus(x, y));
  return size > 40 ? TOP : (size ** -14 + TOP ** -14) ** (-1 / 14);
};

/** A place along an axis: `edge` (−1.25, −1, 1 or 1.25 half widths) where it borders a drawn line, else 0. */
type Place = { readonly at: number; readonly edge: number };

/** Places along an axis, as close as `spacing` says, with four more around every drawn line. */
function axis(from: number, to: number, spacing: (v: number) => number): Place[] {
  const lines: number[] = [];
  for (let k = Math.ceil(from / LINE + 0.01); k * LINE < to - 0.01; k++) lines.push(k * LINE);
  const places: Place[] = [];
  for (let v = from; v < to - 1e-9; v += spacing(v)) {
    if (lines.every((l) => Math.abs(v - l) > HALF * 2)) places.push({ at: v, edge: 0 });
  }
  places.push({ at: to, edge: 0 });
  for (const at of lines) for (const edge of [-1.25, -1, 1, 1.25]) places.push({ at, edge });
  return places.sort((p, q) => p.at + p.edge * HALF - q.at - q.edge * HALF);
}

/** The plaster block: relief above, walls and floor below; pencil lines every half unit. */
function build(): Mesh {
  const xs = axis(WEST, EAST, (x) => (x < 0.3 ? 0.012 + 0.05 * Math.abs(x - Math.round(x)) : 0.045));
  const ys = axis(-SOUTH, SOUTH, (y) => 0.008 + 0.03 * Math.abs(y));
  const [columns, rows] = [xs.length, ys.length];
  const points: Vec3[] = [];
  const inks: boolean[] = [];
  const e = 1e-3;
  for (const v of ys) {
    for (const u of xs) {
      // On a slope a line of even width on the plan would grow wide: its edges move in.
      const steepX = (relief(u.at + e, v.at) - relief(u.at - e, v.at)) / (2 * e);
      const steepY = (relief(u.at, v.at + e) - relief(u.at, v.at - e)) / (2 * e);
      const x = u.at + (u.edge * HALF) / Math.hypot(1, steepX);
      const y = v.at + (v.edge * HALF) / Math.hypot(1, steepY);
      points.push([x, relief(x, y), -y]);
      inks.push(Math.abs(u.edge) === 1 || Math.abs(v.edge) === 1);
    }
  }
  const indices: number[] = [];
  for (let r = 0; r + 1 < rows; r++) {
    for (let c = 0; c + 1 < columns; c++) {
      const a = r * columns + c;
      indices.push(a, a + 1, a + columns + 1, a, a + columns + 1, a + columns);
    }
  }
  const top = { positions: Float32Array.from(points.flat()), indices: Uint32Array.from(indices) };
  const normals = [...smoothNormals(top.positions, top.indices)];
  // Walls and floor have corners of their own, so that the block's edges are sharp.
  const face = (...corners: readonly Vec3[]) => {
    const at = points.length;
    const n = unit3(cross3(sub3(corners[1]!, corners[0]!), sub3(corners[2]!, corners[0]!)));
    for (const p of corners) {
      points.push(p);
      normals.push(...n);
      inks.push(false);
    }
    for (let k = 2; k < corners.length; k++) indices.push(at, at + k - 1, at + k);
  };
  const rim = (ids: readonly number[]) => {
    for (let i = 1; i < ids.length; i++) {
      const [p, q] = [vertex(top.positions, ids[i - 1]!), vertex(top.positions, ids[i]!)];
      face(p, [p[0], -BASE, p[2]], [q[0], -BASE, q[2]], q);
      face([p[0], -BASE, p[2]], [0, -BASE, 0], [q[0], -BASE, q[2]]);
    }
  };
  const row = (r: number) => xs.map((_, c) => r * columns + c);
  const column = (c: number) => ys.map((_, r) => r * columns + c);
  rim(row(0));
  rim(column(columns - 1));
  rim(row(rows - 1).reverse());
  rim(column(0).reverse());
  const tints = Float32Array.from(inks.flatMap((ink) => (ink ? [0.13, 0.14, 0.17] : [1, 1, 1])));
  const positions = standUpright(Float32Array.from(points.flat()), HEIGHT_M);
  return {
    positions,
    normals: Float32Array.from(normals),
    indices: Uint32Array.from(indices),
    tints,
    material: tinted(biscuit, '#ece6d6'),
  };
}

/** |Γ(z)| as a plaster model, after the relief in Jahnke and Emde’s tables of functions. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: -32, elevationDeg: 27, backdrop: '#56666b' },
  build,
};
