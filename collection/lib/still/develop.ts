import type { Picture } from '../picture.ts';
import type { Eye } from './eye.ts';
import type { LightMap } from './light-map.ts';
import type { StillScene } from './scene.ts';
import { OBJECT } from './spot.ts';

/** Looks a side within a pixel that holds an edge, and samples where the light map knows no such place. */
const EDGE_SIDE = 4;
const FRESH_SAMPLES = 12;

/** Bends what is brighter than 0.62 softly towards white, so that no highlight is cut. */
const expose = (v: number): number => (v < 0.62 ? v : 0.62 + 0.38 * (1 - Math.exp(-(v - 0.62) / 0.38)));

/** The whole picture from light sampled more coarsely: every pixel looks for itself, edges several times. */
export function develop(scene: StillScene, eye: Eye, map: LightMap, side: number): Picture {
  const sight = { kind: new Uint8Array(side * side), guide: new Float32Array(side * side * 4) };
  const data = new Float32Array(side * side * 3);
  const color = new Float64Array(3);
  const { spot } = eye;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      eye.look((x + 0.5) / side, (y + 0.5) / side);
      sight.kind[at] = eye.kind;
      if (eye.kind === OBJECT) sight.guide.set([spot.nx, spot.ny, spot.nz, spot.t], at * 4);
      colorOf(scene, eye, map, (x + 0.5) / side, (y + 0.5) / side, color);
      data.set(color, at * 3);
    }
  }
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!isEdge(sight, side, x, y)) continue;
      let [r, g, b] = [0, 0, 0];
      for (let i = 0; i < EDGE_SIDE ** 2; i++) {
        const u = (x + ((i % EDGE_SIDE) + 0.5) / EDGE_SIDE) / side;
        const v = (y + (Math.floor(i / EDGE_SIDE) + 0.5) / EDGE_SIDE) / side;
        eye.look(u, v);
        colorOf(scene, eye, map, u, v, color);
        r += color[0]!;
        g += color[1]!;
        b += color[2]!;
      }
      for (const [k, sum] of [r, g, b].entries()) data[(y * side + x) * 3 + k] = sum / EDGE_SIDE ** 2;
    }
  }
  return { width: side, height: side, data };
}

/** What is seen where the eye looks now, (u, v) of the frame. */
function colorOf(
  scene: StillScene,
  eye: Eye,
  map: LightMap,
  u: number,
  v: number,
  color: Float64Array,
): void {
  if (!lightAt(eye, map, u * map.side - 0.5, v * map.side - 0.5)) sampleAfresh(eye);
  const { light, spot } = eye;
  if (eye.kind === OBJECT) {
    color[0] = expose(light[0]! * spot.r + light[3]!);
    color[1] = expose(light[1]! * spot.g + light[4]!);
    color[2] = expose(light[2]! * spot.b + light[5]!);
    return;
  }
  const pool = scene.lights.pool(Math.hypot(u * 2 - 1.06, (v * 2 - 1.12) * 0.86));
  for (let k = 0; k < 3; k++) color[k] = expose(light[k]! * scene.backdrop[k]! * pool);
}

/** Fills the eye's light from sampled points on the same surface; false where there are none. */
function lightAt(eye: Eye, { side, light, guide, kind }: LightMap, x: number, y: number): boolean {
  const { spot } = eye;
  const out = eye.light.fill(0);
  const [left, top] = [Math.round(x) - 1, Math.round(y) - 1];
  let total = 0;
  for (let j = Math.max(0, top); j <= Math.min(side - 1, top + 2); j++) {
    for (let i = Math.max(0, left); i <= Math.min(side - 1, left + 2); i++) {
      const q = j * side + i;
      if (kind[q] !== eye.kind && !(kind[q] !== OBJECT && eye.kind !== OBJECT)) continue;
      let weight = Math.max(0, 1.5 - Math.abs(i - x)) * Math.max(0, 1.5 - Math.abs(j - y));
      weight *= weight;
      if (eye.kind === OBJECT) {
        const turn =
          1 - (spot.nx * guide[q * 4]! + spot.ny * guide[q * 4 + 1]! + spot.nz * guide[q * 4 + 2]!);
        const depth = (guide[q * 4 + 3]! - spot.t) / spot.t;
        weight *= Math.exp(-(eye.isGlass ? 4 : 24) * turn - 4e4 * depth * depth);
      }
      for (let k = 0; k < 6; k++) out[k]! += light[q * 6 + k]! * weight;
      total += weight;
    }
  }
  if (total < 2e-3) return false;
  for (let k = 0; k < 6; k++) out[k]! /= total;
  return true;
}

function sampleAfresh(eye: Eye): void {
  const sum = new Float64Array(6);
  for (let i = 0; i < FRESH_SAMPLES; i++) {
    eye.sampler.start(Math.round(eye.spot.x * 1e6) ^ Math.round(eye.spot.z * 1e6), i);
    eye.sample();
    for (let k = 0; k < 6; k++) sum[k]! += eye.light[k]! / FRESH_SAMPLES;
  }
  eye.light.set(sum);
}

type Sight = { readonly kind: Uint8Array; readonly guide: Float32Array };

/** Whether a pixel and one beside it show different things: object and ground, a crease, or one part before another. */
function isEdge({ kind, guide }: Sight, side: number, x: number, y: number): boolean {
  const at = y * side + x;
  for (let j = Math.max(0, y - 1); j <= Math.min(side - 1, y + 1); j++) {
    for (let i = Math.max(0, x - 1); i <= Math.min(side - 1, x + 1); i++) {
      const q = j * side + i;
      if (q === at) continue;
      if ((kind[q] === OBJECT) !== (kind[at] === OBJECT)) return true;
      if (kind[at] !== OBJECT) continue;
      const turn =
        guide[q * 4]! * guide[at * 4]! +
        guide[q * 4 + 1]! * guide[at * 4 + 1]! +
        guide[q * 4 + 2]! * guide[at * 4 + 2]!;
      const depth = Math.abs(guide[q * 4 + 3]! / guide[at * 4 + 3]! - 1);
      if (turn < 0.9 || depth > 0.006) return true;
    }
  }
  return false;
}
