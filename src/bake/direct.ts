import { polygonFormFactor } from '../building/light/form-factor.ts';
import { spotIrradiance } from '../building/light/spots.ts';
import type { Vec3 } from '../building/vec.ts';
import { type BakeLamp, type BakePanel, panelPoint } from './emitters.ts';
import { hash, rotated, stratified } from './sampling.ts';
import type { TexelPoints } from './texel-points.ts';
import type { Tracer } from './tracer/index.ts';

/** First as many rays as tell that nothing is in the way, or everything; then as many as a soft shadow needs. */
const PANEL_RAYS = { few: 5, many: 11 } as const;
const LAMP_RAYS = { few: 3, many: 6 } as const;
const LENS_M = 0.035;
const TOO_FAINT = 1.5e-3;
/** Rays end this share before what they were sent to. */
const SHORT = 0.9985;

const point = new Float64Array(3);

/** Writes ray `index` from a sub-point towards (dx, dy, dz), to just before what lies there. */
function writeRay(
  rays: Float32Array,
  index: number,
  points: TexelPoints,
  sub: number,
  dx: number,
  dy: number,
  dz: number,
): void {
  const at = index * 7;
  rays[at] = points.x[sub]!;
  rays[at + 1] = points.y[sub]!;
  rays[at + 2] = points.z[sub]!;
  rays[at + 3] = dx;
  rays[at + 4] = dy;
  rays[at + 5] = dz;
  rays[at + 6] = SHORT;
}

/** Light that reaches points of a texel from panels and spots without a bounce, what stands between minded. */
export class DirectSampler {
  readonly #tracer: Tracer;
  readonly #patterns = new Map<number, Float32Array>();
  readonly #weights = new Float64Array(PANEL_RAYS.many ** 2);

  constructor(tracer: Tracer) {
    this.#tracer = tracer;
  }

  panel(panel: BakePanel, points: TexelPoints, seed: number): number {
    const { normal: n } = points;
    let factor = 0;
    const step = Math.max(1, Math.floor(points.count / 4));
    let used = 0;
    for (let k = 0; k < points.count; k += step) {
      factor += polygonFormFactor(panel.polygon, points.x[k]!, points.y[k]!, points.z[k]!, n[0], n[1], n[2]);
      used++;
    }
    factor *= panel.level / used;
    if (factor < TOO_FAINT * 0.2) return 0;
    const first = this.#panelSeen(panel, points, PANEL_RAYS.few, seed);
    if (first === 0 || first === 1) return factor * first;
    return factor * this.#panelSeen(panel, points, PANEL_RAYS.many, seed + 1);
  }

  /** Share of a panel's light that arrives, by side² rays weighted with what each point of it would send. */
  #panelSeen(panel: BakePanel, points: TexelPoints, side: number, seed: number): number {
    const { rays, hits } = this.#tracer;
    const pattern = this.#pattern(side);
    const du = hash(seed, 71);
    const dv = hash(seed, 72);
    const { normal: n } = points;
    const { normal: l } = panel;
    let count = 0;
    const weights = this.#weights;
    for (let k = 0; k < side * side; k++) {
      // The sub-point is drawn by another order than the panel's cell, or both would go together.
      const sub = (k * 7 + Math.floor(du * 16)) % points.count;
      panelPoint(panel, rotated(pattern[k * 2]!, du), rotated(pattern[k * 2 + 1]!, dv), point);
      const dx = point[0]! - points.x[sub]!;
      const dy = point[1]! - points.y[sub]!;
      const dz = point[2]! - points.z[sub]!;
      const above = dx * n[0] + dy * n[1] + dz * n[2];
      if (above <= 0) continue;
      const squared = dx * dx + dy * dy + dz * dz;
      const from = Math.abs(dx * l[0] + dy * l[1] + dz * l[2]);
      weights[count] = (above * from) / (squared * squared);
      writeRay(rays, count++, points, sub, dx, dy, dz);
    }
    this.#tracer.occluded(count);
    let seen = 0;
    let all = 0;
    for (let k = 0; k < count; k++) {
      all += weights[k]!;
      if (hits[k] === 0) seen += weights[k]!;
    }
    return all > 0 ? seen / all : 0;
  }

  lamp({ spot, gain }: BakeLamp, points: TexelPoints, seed: number): number {
    const { normal: n } = points;
    let light = 0;
    for (let k = 0; k < points.count; k++)
      light += spotIrradiance(spot, points.x[k]!, points.y[k]!, points.z[k]!, n[0], n[1], n[2]);
    light *= gain / points.count;
    if (light < TOO_FAINT) return 0;
    const first = this.#lampSeen(spot.position, spot.direction, points, LAMP_RAYS.few, seed);
    if (first === 0 || first === 1) return light * first;
    return light * this.#lampSeen(spot.position, spot.direction, points, LAMP_RAYS.many, seed + 1);
  }

  #lampSeen(at: Vec3, axis: Vec3, points: TexelPoints, side: number, seed: number): number {
    const { rays, hits } = this.#tracer;
    const pattern = this.#pattern(side);
    const du = hash(seed, 73);
    const dv = hash(seed, 74);
    // Any two directions across the axis.
    const flat = Math.abs(axis[1]) > 0.9;
    const ux = flat ? 1 : axis[2];
    const uz = flat ? 0 : -axis[0];
    const length = Math.hypot(ux, uz);
    const vx = axis[1] * uz;
    const vy = axis[2] * ux - axis[0] * uz;
    const vz = -axis[1] * ux;
    const vLength = Math.hypot(vx, vy, vz);
    for (let k = 0; k < side * side; k++) {
      const sub = (k * 7 + Math.floor(du * 16)) % points.count;
      const r = LENS_M * Math.sqrt(rotated(pattern[k * 2]!, du));
      const turn = 2 * Math.PI * rotated(pattern[k * 2 + 1]!, dv);
      const a = (r * Math.cos(turn)) / length;
      const b = (r * Math.sin(turn)) / vLength;
      const x = at[0] + a * ux + b * vx;
      const y = at[1] + b * vy;
      const z = at[2] + a * uz + b * vz;
      writeRay(rays, k, points, sub, x - points.x[sub]!, y - points.y[sub]!, z - points.z[sub]!);
    }
    this.#tracer.occluded(side * side);
    let seen = 0;
    for (let k = 0; k < side * side; k++) if (hits[k] === 0) seen++;
    return seen / side ** 2;
  }

  #pattern(side: number): Float32Array {
    let pattern = this.#patterns.get(side);
    if (!pattern) {
      pattern = stratified(side, side * 31);
      this.#patterns.set(side, pattern);
    }
    return pattern;
  }
}
