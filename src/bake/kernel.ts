import { LAMP_COLOR, SKY_COLOR } from '../building/light/radiosity.ts';
import { SUB, texelAt } from './bake-chart.ts';
import { DirectSampler } from './direct.ts';
import { type Fields, PARTS, WIDE } from './fields.ts';
import { cosineDirection, hash, rotated, stratified } from './sampling.ts';
import { TexelPoints } from './texel-points.ts';
import type { Tracer } from './tracer/index.ts';
import { type BakeWorld, BLOCK, OBJECT } from './world.ts';

const ALL = 2 ** (SUB * SUB) - 1;
/** A point from which the back of something is seen first, this near, lies inside of it. */
const INSIDE_M = 60;
/** What sends more is taken for as bright: a ray in hundreds that meets the shaft of a small eye makes a speck. */
const MOST_RADIOSITY = 12;
/** Hidden lamps are neutral, a little warm. */
const COVE_COLOR = [1.02, 1, 0.96] as const;
/** Colour of each part's light before it meets a surface. */
export const PART_COLORS = [SKY_COLOR, LAMP_COLOR, COVE_COLOR] as const;

export type Phase =
  | { readonly kind: 'direct' }
  | { readonly kind: 'gather'; readonly side: number; readonly seed: number; readonly ownOnly: boolean }
  | { readonly kind: 'smooth'; readonly step: number; readonly toSpare: boolean }
  | { readonly kind: 'combine' }
  /** Adds the sky's direct light to what is smoothed: where it is partly hidden it has noise of its own. */
  | { readonly kind: 'add-sky' };

/** The work of a bake on a stretch of texels; every texel's result depends on nothing but itself and the last phase. */
export class BakeKernel {
  readonly #world: BakeWorld;
  readonly #fields: Fields;
  readonly #tracer: Tracer;
  readonly #direct: DirectSampler;
  readonly #points = new TexelPoints();

  constructor(world: BakeWorld, fields: Fields, tracer: Tracer) {
    this.#world = world;
    this.#fields = fields;
    this.#tracer = tracer;
    this.#direct = new DirectSampler(tracer);
  }

  run(phase: Phase, from: number, to: number): void {
    if (phase.kind === 'direct') this.#runDirect(from, to);
    else if (phase.kind === 'gather') this.#runGather(phase.side, phase.seed, from, to);
    else if (phase.kind === 'smooth') this.#runSmooth(phase.step, phase.toSpare, from, to);
    else if (phase.kind === 'combine') this.#runCombine(from, to);
    else this.#runAddSky(from, to);
  }

  #runAddSky(from: number, to: number): void {
    const { direct, bounced } = this.#fields;
    for (let texel = from; texel < to; texel++) {
      for (let k = 0; k < 3; k++) bounced[texel * WIDE + k]! += direct[texel * 2]! * PART_COLORS[0][k]!;
      direct[texel * 2] = 0;
    }
  }

  #runDirect(from: number, to: number): void {
    const { charts, panels, lamps } = this.#world;
    const { owner, mask, direct } = this.#fields;
    const points = this.#points;
    for (let texel = from; texel < to; texel++) {
      points.fill(charts[owner[texel]!]!, texel, ALL);
      this.#dropInside();
      mask[texel] = points.mask();
      if (points.count === 0) continue;
      let sky = 0;
      let lamp = 0;
      panels.forEach((panel, i) => {
        sky += this.#direct.panel(panel, points, texel * 64 + i * 2);
      });
      lamps.forEach((each, i) => {
        lamp += this.#direct.lamp(each, points, texel * 64 + 17 + i * 2);
      });
      direct[texel * 2] = sky;
      direct[texel * 2 + 1] = lamp;
    }
  }

  /** Drops sub-points that lie inside something: from there one sees the backs of its faces. */
  #dropInside(): void {
    const { rays, hits, isBack } = this.#tracer;
    const { normal: n, count, x, y, z } = this.#points;
    for (let k = 0; k < count; k++) {
      const at = k * 7;
      rays[at] = x[k]!;
      rays[at + 1] = y[k]!;
      rays[at + 2] = z[k]!;
      // Not quite along the normal: edges are often square to it.
      rays[at + 3] = n[0] + 0.13 * n[1] + 0.07;
      rays[at + 4] = n[1] + 0.11 * n[2] + 0.05;
      rays[at + 5] = n[2] + 0.09 * n[0] - 0.06;
      rays[at + 6] = INSIDE_M;
    }
    this.#tracer.trace(count);
    const { chartOf } = this.#world;
    this.#points.filter((k) => !(hits[k]! >= 0 && isBack[k] === 1 && chartOf[hits[k]!]! >= 0));
  }

  #runGather(side: number, seed: number, from: number, to: number): void {
    const { charts, chartOf } = this.#world;
    const { owner, mask, bounced, radiosity, reach, source, ambient } = this.#fields;
    const { rays, hits, distances, isBack } = this.#tracer;
    const pattern = stratified(side, seed * 977);
    const points = this.#points;
    const sum = new Float64Array(WIDE);
    const total = side * side;
    for (let texel = from; texel < to; texel++) {
      if (mask[texel] === 0) continue;
      points.fill(charts[owner[texel]!]!, texel, mask[texel]!);
      const du = hash(texel, seed * 2 + 101);
      const dv = hash(texel, seed * 2 + 102);
      for (let k = 0; k < total; k++) {
        const sub = (k * 7 + Math.floor(du * 16)) % points.count;
        const at = k * 7;
        rays[at] = points.x[sub]!;
        rays[at + 1] = points.y[sub]!;
        rays[at + 2] = points.z[sub]!;
        const s = rotated(pattern[k * 2]!, du);
        cosineDirection(points.normal, s, rotated(pattern[k * 2 + 1]!, dv), rays, at + 3);
        rays[at + 6] = 1e3;
      }
      this.#tracer.trace(total);
      sum.fill(0);
      let near = 0;
      for (let k = 0; k < total; k++) {
        const hit = hits[k]!;
        if (hit < 0) continue;
        const t = distances[k]!;
        near += 1 / Math.max(0.02, t);
        const chart = chartOf[hit]!;
        if (chart === BLOCK) continue;
        if (chart === OBJECT) {
          for (let c = 0; c < WIDE; c++) sum[c]! += ambient[c]!;
          continue;
        }
        if (isBack[k] === 1) continue;
        const r = k * 7;
        const x = rays[r]! + t * rays[r + 3]!;
        const y = rays[r + 1]! + t * rays[r + 4]!;
        const z = rays[r + 2]! + t * rays[r + 5]!;
        const from9 = source[texelAt(charts[chart]!, x, y, z)]! * WIDE;
        if (from9 >= 0) for (let c = 0; c < WIDE; c++) sum[c]! += radiosity[from9 + c]!;
      }
      for (let c = 0; c < WIDE; c++) bounced[texel * WIDE + c] = sum[c]! / total;
      reach[texel] = near > 0 ? total / near : 10;
    }
  }

  /** One pass of an à-trous filter (Dammertz et al. 2010) within a chart, narrow where surfaces are near. */
  #runSmooth(step: number, toSpare: boolean, from: number, to: number): void {
    const { charts } = this.#world;
    const { owner, mask, bounced, spare, reach } = this.#fields;
    const input = toSpare ? bounced : spare;
    const output = toSpare ? spare : bounced;
    const kernel = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
    const sum = new Float64Array(WIDE);
    for (let texel = from; texel < to; texel++) {
      if (mask[texel] === 0) continue;
      const chart = charts[owner[texel]!]!;
      const local = texel - chart.first;
      const i = local % chart.width;
      const j = Math.floor(local / chart.width);
      const texelM = chart.size[0] / Math.max(1, chart.width - 1) || 0.03;
      const radius = Math.max(0.35, (0.3 * reach[texel]!) / texelM);
      sum.fill(0);
      let weights = 0;
      for (let b = -2; b <= 2; b++) {
        const y = j + b * step;
        if (y < 0 || y >= chart.height) continue;
        for (let a = -2; a <= 2; a++) {
          const x = i + a * step;
          if (x < 0 || x >= chart.width) continue;
          const other = chart.first + y * chart.width + x;
          if (mask[other] === 0) continue;
          const far = Math.hypot(a, b) * step;
          const alike = Math.min(reach[other]!, reach[texel]!) / Math.max(reach[other]!, reach[texel]!);
          const w = kernel[a + 2]! * kernel[b + 2]! * Math.exp(-((far / radius) ** 2)) * alike;
          weights += w;
          for (let c = 0; c < WIDE; c++) sum[c]! += w * input[other * WIDE + c]!;
        }
      }
      for (let c = 0; c < WIDE; c++) output[texel * WIDE + c] = sum[c]! / weights;
    }
  }

  /** Radiosity from all light: what is reflected of that which arrives. */
  #runCombine(from: number, to: number): void {
    const { charts } = this.#world;
    const { owner, mask, direct, bounced, radiosity } = this.#fields;
    for (let texel = from; texel < to; texel++) {
      if (mask[texel] === 0) continue;
      const { albedo, cove } = charts[owner[texel]!]!;
      for (let part = 0; part < PARTS; part++) {
        const light = part === 2 ? cove : direct[texel * 2 + part]!;
        for (let k = 0; k < 3; k++) {
          const c = texel * WIDE + part * 3 + k;
          const sent = albedo[k]! * (light * PART_COLORS[part]![k]! + bounced[c]!);
          radiosity[c] = Math.min(MOST_RADIOSITY, sent);
        }
      }
    }
  }
}

/** Light on a texel without its bounced part, per part and channel. */
export function directLight(
  world: BakeWorld,
  fields: Fields,
  texel: number,
  part: number,
  k: number,
): number {
  const light = part === 2 ? world.charts[fields.owner[texel]!]!.cove : fields.direct[texel * 2 + part]!;
  return light * PART_COLORS[part]![k]!;
}
