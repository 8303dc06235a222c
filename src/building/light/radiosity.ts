import { addScaled, type Rgb, type Vec3 } from '../vec.ts';
import type { DirectLight } from './direct-light.ts';
import { type FlatPolygon, flatten, polygonFormFactor } from './form-factor.ts';
import type { LightJob } from './light-job.ts';
import { type Patch, patchesOf, patchFormFactor } from './patches.ts';

const BOUNCES = 5;
/** Points per side of a patch at which its direct light is averaged: spots are smaller than patches. */
const DIRECT_SAMPLES = 3;
/** Daylight through glass against warm lamps; both have the luminance of white. */
export const SKY_COLOR: Rgb = [0.975, 1.0, 1.04];
export const LAMP_COLOR: Rgb = [1.05, 0.995, 0.9];
/** What an opening lets in from the next room: it may be brighter than this one, relative to whose level the rest is. */
const THROUGH_OPENING = { always: 0.36, ofLevel: 0.2 } as const;
/** The sky's share of the general level, at least, however bright the lamps. */
const LEAST_SKY = 0.35;

/** A room whose surfaces light each other: brightness of every patch, and the light at any point from them. */
export class BouncedLight {
  readonly patches: readonly Patch[];
  /** Brightness of each patch, RGB; sky's part scaled so that walls have the wanted general level. */
  readonly radiosity: Float64Array;
  /** Factor from a lay-light's form factor to its light. */
  readonly skyGain: number;
  readonly #openings: readonly { polygon: FlatPolygon; inward: Vec3; at: Vec3 }[];
  readonly #through: number;
  readonly #direct: DirectLight;

  constructor(job: LightJob, direct: DirectLight) {
    this.#direct = direct;
    this.patches = patchesOf(job);
    this.#openings = job.openings.map(({ own, inward }) => ({
      polygon: flatten(own),
      inward,
      at: own[0]!,
    }));
    this.#through = THROUGH_OPENING.always + job.generalLevel * THROUGH_OPENING.ofLevel;
    const factors = formFactors(this.patches, direct);
    const count = this.patches.length;
    const sky = new Float64Array(count * 3);
    const lamps = new Float64Array(count * 3);
    this.patches.forEach((patch, i) => {
      const skyLight =
        job.areaLights.length > 0 ? averageOver(patch, (p) => direct.sky(p, patch.n)) : evenLight(patch);
      const lampLight = averageOver(patch, (p) => direct.lamps(p, patch.n));
      for (let k = 0; k < 3; k++) {
        sky[i * 3 + k] = skyLight * SKY_COLOR[k]!;
        lamps[i * 3 + k] = lampLight * LAMP_COLOR[k]!;
      }
    });
    const skyBounced = solve(this.patches, factors, sky);
    const lampBounced = solve(this.patches, factors, lamps);
    // What the lamps add by bounces counts towards the wanted level; the sky makes up for the rest.
    const fromLamps = meanOnWalls(this.patches, lampBounced.received) - meanOnWalls(this.patches, lamps);
    const wanted = Math.max(job.generalLevel * LEAST_SKY, job.generalLevel - fromLamps);
    this.skyGain = wanted / Math.max(1e-6, meanOnWalls(this.patches, skyBounced.received));
    this.radiosity = skyBounced.radiosity.map((value, i) => value * this.skyGain + lampBounced.radiosity[i]!);
  }

  /** Adds to `out` the light that reaches a point from all surfaces and through the openings. */
  gather(p: Vec3, n: Vec3, out: Float64Array, at: number): void {
    const { patches, radiosity } = this;
    for (let i = 0; i < patches.length; i++) {
      const factor = patchFormFactor(patches[i]!, this.#direct.occluders, p, n);
      if (factor === 0) continue;
      out[at]! += factor * radiosity[i * 3]!;
      out[at + 1]! += factor * radiosity[i * 3 + 1]!;
      out[at + 2]! += factor * radiosity[i * 3 + 2]!;
    }
    for (const { polygon, inward, at: foot } of this.#openings) {
      const front = (p[0] - foot[0]) * inward[0] + (p[2] - foot[2]) * inward[2];
      if (front < 1e-3) continue;
      const light = this.#through * polygonFormFactor(polygon, p[0], p[1], p[2], n[0], n[1], n[2]);
      for (let k = 0; k < 3; k++) out[at + k]! += light;
    }
  }
}

/** Without a lay-light a room has even light that comes, softly, more from above. */
export function evenLight({ n }: { readonly n: Vec3 }): number {
  return 0.7 + 0.15 * n[1];
}

function averageOver(patch: Patch, light: (p: Vec3) => number): number {
  const { polygon } = patch;
  const origin: Vec3 = [polygon[0]!, polygon[1]!, polygon[2]!];
  const u: Vec3 = [polygon[3]! - origin[0], polygon[4]! - origin[1], polygon[5]! - origin[2]];
  const v: Vec3 = [polygon[9]! - origin[0], polygon[10]! - origin[1], polygon[11]! - origin[2]];
  let sum = 0;
  for (let i = 0; i < DIRECT_SAMPLES; i++)
    for (let j = 0; j < DIRECT_SAMPLES; j++) {
      const at = addScaled(origin, u, (i + 0.5) / DIRECT_SAMPLES);
      sum += light(addScaled(addScaled(at, v, (j + 0.5) / DIRECT_SAMPLES), patch.n, 1e-3));
    }
  return sum / DIRECT_SAMPLES ** 2;
}

function formFactors(patches: readonly Patch[], direct: DirectLight): Float32Array {
  const count = patches.length;
  const factors = new Float32Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      if (patches[i]!.chart !== patches[j]!.chart)
        factors[i * count + j] = patchFormFactor(
          patches[j]!,
          direct.occluders,
          patches[i]!.centre,
          patches[i]!.n,
        );
  return factors;
}

/** Jacobi iteration of radiosity = reflectance × (direct + what the others send). */
function solve(patches: readonly Patch[], factors: Float32Array, direct: Float64Array) {
  const count = patches.length;
  let received = Float64Array.from(direct);
  const radiosity = new Float64Array(count * 3);
  for (let bounce = 0; bounce <= BOUNCES; bounce++) {
    for (let i = 0; i < count * 3; i++)
      radiosity[i] = received[i]! * patches[Math.floor(i / 3)]!.color[i % 3]!;
    if (bounce === BOUNCES) break;
    received = Float64Array.from(direct);
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++) {
        const factor = factors[i * count + j]!;
        if (factor === 0) continue;
        received[i * 3]! += factor * radiosity[j * 3]!;
        received[i * 3 + 1]! += factor * radiosity[j * 3 + 1]!;
        received[i * 3 + 2]! += factor * radiosity[j * 3 + 2]!;
      }
  }
  return { radiosity, received };
}

function meanOnWalls(patches: readonly Patch[], received: Float64Array): number {
  let sum = 0;
  let area = 0;
  patches.forEach((patch, i) => {
    if (Math.abs(patch.n[1]) > 0.5) return;
    const weight = patch.areaM2 * patch.cover;
    sum += weight * received[i * 3 + 1]!;
    area += weight;
  });
  return area > 0 ? sum / area : 1;
}
