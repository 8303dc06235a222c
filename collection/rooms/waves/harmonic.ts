import { linear, mix } from '../../lib/color.ts';
import { porcelain } from '../../lib/materials.ts';
import { type Mesh, scale3, smoothNormals, standUpright, type Vec3 } from '../../lib/mesh.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** Degree and order: between the poles 7 − 4 = 3 circles lie still, and 4 great circles through the poles. */
export const DEGREE = 7;
export const ORDER = 4;

/** The associated Legendre function Pₗᵐ(c), without the sign (−1)ᵐ. Source: DLMF 14.10.3. */
export function legendre(l: number, m: number, c: number): number {
  let now = 1;
  for (let k = 1; k <= m; k++) now *= (2 * k - 1) * Math.sqrt(Math.max(0, 1 - c * c));
  let before = 0;
  for (let k = m; k < l; k++) [before, now] = [now, ((2 * k + 1) * c * now - (k + m) * before) / (k - m + 1)];
  return now;
}

let peak = 0;
for (let c = 0; c < 1; c += 1e-4) peak = Math.max(peak, Math.abs(legendre(DEGREE, ORDER, c)));

/** The real spherical harmonic Y₇⁴ in a direction, scaled to run from −1 to 1. */
export function harmonic([x, y, z]: Vec3): number {
  return (legendre(DEGREE, ORDER, y) * Math.cos(ORDER * Math.atan2(z, x))) / peak;
}

const SWELL = 0.2;
const HEIGHT_M = 0.46;
/** The foot's ring: outer and inner radius, top and bottom, for a ball of radius 1. */
const FOOT = { outer: 0.43, inner: 0.33, top: -0.86, bottom: -1.09 };
const ROUND = 192;

/** Half the width of the threads along the still lines, and the seam over which their colour ends, for radius 1. */
const THREAD = 0.01;
const SEAM = 0.003;
/** Nearer to a pole than this (radians) its eight threads grow thinner, and meet in a star. */
const STAR = 0.09;
/** The mesh follows the still lines: so many steps from pole to pole, and between two still meridians. */
const STEPS = 250;
const SECTOR_STEPS = 30;

type Place = { readonly at: number; readonly thread: boolean };

/** Even steps from one still line to the next, but close to both the thread's edge and the end of its seam. */
function between(from: number, to: number, steps: number, [left, right]: readonly [number, number]): Place[] {
  const edge = (half: number) => half * (1 + SEAM / THREAD);
  const [low, high] = [from + edge(left), to - edge(right)];
  const even = Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps);
  return [
    ...(left > 0 ? [from, from + left] : []).map((at) => ({ at, thread: true })),
    ...even.map((at) => ({ at, thread: false })),
    ...(right > 0 ? [{ at: to - right, thread: true }] : []),
  ];
}

/** The colatitudes at which Pₗᵐ vanishes between the poles. */
function stillCircles(): number[] {
  const found: number[] = [];
  const value = (t: number) => legendre(DEGREE, ORDER, Math.cos(t));
  for (let t = 0.1; t < Math.PI - 0.1; t += 0.01) {
    let [low, high] = [t, t + 0.01];
    if (value(low) * value(high) >= 0) continue;
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (value(low) * value(middle) > 0) low = middle;
      else high = middle;
    }
    found.push(low);
  }
  return found;
}

/** A ball in circles of latitude and meridians, both of them running along the still lines and their threads' edges. */
function ball(): { directions: Vec3[]; threads: boolean[]; indices: number[] } {
  const stops = [0, ...stillCircles(), Math.PI];
  const circles = stops.slice(1).flatMap((to, i) => {
    const from = stops[i]!;
    const steps = Math.round((STEPS * (to - from)) / Math.PI);
    return between(from, to, steps, [i > 0 ? THREAD : 0, to < Math.PI ? THREAD : 0]);
  });
  const inner = circles.slice(1, -1);
  const directions: Vec3[] = [[0, 1, 0]];
  const threads = [true];
  let columns = 0;
  for (const { at, thread } of inner) {
    const distance = Math.min(at, Math.PI - at);
    const half = (THREAD * Math.min(1, distance / STAR)) / Math.sin(at);
    const sector = Math.PI / ORDER;
    // The still meridians are those on which cos 4φ = 0.
    const around = Array.from({ length: 2 * ORDER }, (_, k) =>
      between((k + 0.5) * sector, (k + 1.5) * sector, SECTOR_STEPS, [half, half]),
    ).flat();
    columns = around.length;
    for (const place of around) {
      directions.push([Math.sin(at) * Math.cos(place.at), Math.cos(at), Math.sin(at) * Math.sin(place.at)]);
      threads.push(thread || place.thread);
    }
  }
  directions.push([0, -1, 0]);
  threads.push(true);
  const indices: number[] = [];
  const last = directions.length - 1;
  for (let c = 0; c < columns; c++) {
    const next = (c + 1) % columns;
    indices.push(0, 1 + next, 1 + c, last, last - columns + c, last - columns + next);
    for (let r = 0; r + 1 < inner.length; r++) {
      const [a, b] = [1 + r * columns + c, 1 + r * columns + next];
      indices.push(a, b, a + columns, b, b + columns, a + columns);
    }
  }
  return { directions, threads, indices };
}

/** White where it swells, cobalt where it sinks, with a darker thread where it lies still. */
function glaze(value: number, thread: boolean): readonly [number, number, number] {
  const wash = mix('#fbfaf5', '#2f57a8', Math.min(1, Math.max(0, (-value - 0.02) * 1.25)));
  const [r, g, b] = thread ? linear('#16306f') : wash;
  const [pr, pg, pb] = linear(porcelain.color);
  return [Math.min(1, r / pr), Math.min(1, g / pg), Math.min(1, b / pb)];
}

/** A ball of porcelain caught at the height of one of its notes, on a turned foot. */
function build(): Mesh {
  const { directions, threads, indices } = ball();
  const values = directions.map(harmonic);
  const points: Vec3[] = directions.map((d, i) => scale3(d, 1 + SWELL * values[i]!));
  const tints = values.flatMap((v, i) => glaze(v, threads[i]!));
  // The foot is a closed ring that grows out of the ball; its profile runs down outside and up inside.
  const { outer, inner, top, bottom } = FOOT;
  const profile: (readonly [number, number])[] = [
    [outer - 0.06, top],
    [outer - 0.05, top - 0.07],
    [outer, bottom + 0.035],
    [outer, bottom + 0.012],
    [outer - 0.012, bottom],
    [inner + 0.012, bottom],
    [inner, bottom + 0.012],
    [inner, bottom + 0.035],
    [inner + 0.02, top - 0.07],
    [inner + 0.02, top],
  ];
  const first = points.length;
  for (const [r, y] of profile) {
    for (let k = 0; k < ROUND; k++) {
      const turn = (2 * Math.PI * k) / ROUND;
      points.push([r * Math.cos(turn), y, r * Math.sin(turn)]);
      tints.push(...glaze(y < bottom + 0.03 ? -0.6 : 1, false));
    }
  }
  for (let p = 0; p < profile.length; p++) {
    for (let k = 0; k < ROUND; k++) {
      const row = (q: number) => first + (q % profile.length) * ROUND;
      const [a, b] = [row(p) + k, row(p) + ((k + 1) % ROUND)];
      const [c, d] = [row(p + 1) + k, row(p + 1) + ((k + 1) % ROUND)];
      indices.push(a, b, c, b, d, c);
    }
  }
  const positions = standUpright(Float32Array.from(points.flat()), HEIGHT_M);
  const faces = Uint32Array.from(indices);
  return {
    positions,
    normals: smoothNormals(positions, faces),
    indices: faces,
    tints: Float32Array.from(tints),
    material: porcelain,
  };
}

/** How the Earth rings after a great earthquake, and the Sun all the time, in one of the simplest of their shapes. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 24, elevationDeg: 32, backdrop: '#8b7f72' },
  build,
};
