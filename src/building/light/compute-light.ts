import { chartNormal, onChart } from '../facet.ts';
import type { Rgb, Vec3 } from '../vec.ts';
import { DirectLight } from './direct-light.ts';
import { type FlatPolygon, flatten, polygonFormFactor } from './form-factor.ts';
import { HalfAtlas } from './half-atlas.ts';
import { LightGrid } from './light-grid.ts';
import type { LightJob, LightResult } from './light-job.ts';
import { nearestWithin } from './patches.ts';
import { BouncedLight, evenLight, LAMP_COLOR, SKY_COLOR } from './radiosity.ts';

type LightChart = LightJob['charts'][number];
/** Light on this room's surfaces is looked up a little in front of them. */
const LIFT_M = 2e-3;
const END_M = 0.03;
/** Light on ceilings from lay-lights' shafts, as a share of the general level. */
const CEILING_LIGHT = 0.32;
/** What covers a point takes most of the bounced light it hides; it reflects a little itself. */
const COVER_LOSS = 0.88;

/** Computes a room's light from plain data: the same job gives the same bytes. */
export function computeLight(job: LightJob): LightResult {
  const direct = new DirectLight(job);
  const bounced = new BouncedLight(job, direct);
  const atlas = new HalfAtlas(job.atlas.width, job.atlas.height);
  const light = new PointLight(job, direct, bounced);
  const means = { wall: new Mean(), floor: new Mean() };
  job.charts.forEach((chart, index) => {
    if (index === 0) atlas.fill(chart.rect, [1, 1, 1]);
    else if (chart.source.kind === 'room') {
      const mean =
        chart.bounce &&
        (Math.abs(chart.plane.n[1]) < 0.5 ? means.wall : chart.plane.n[1] > 0 ? means.floor : undefined);
      lightRoomChart(atlas, chart, light, mean);
    } else {
      // A room's walls come before its openings.
      const mean = means.wall.value;
      lightEachTexel(atlas, chart, (p, n) => light.apart(chart, mean, p, n));
    }
  });
  const probes = new Float32Array(job.probes.length * 18);
  job.probes.forEach((p, i) => {
    light.probe(p, probes, i * 18);
  });
  return {
    width: job.atlas.width,
    height: job.atlas.height,
    texels: atlas.texels,
    probes,
    meanWall: means.wall.value,
    meanFloor: means.floor.value,
  };
}

class Mean {
  readonly #sum = [0, 0, 0];
  #count = 0;
  add(r: number, g: number, b: number): void {
    this.#sum[0]! += r;
    this.#sum[1]! += g;
    this.#sum[2]! += b;
    this.#count++;
  }
  get value(): Rgb {
    const n = Math.max(1, this.#count);
    return [this.#sum[0]! / n, this.#sum[1]! / n, this.#sum[2]! / n];
  }
}

/** Light from a stair's rooflight, of which a point sees so much: what comes straight, and what walls throw back. */
const skyInStair = (seen: number, level: number): number => Math.min(1.1, level * (0.14 + 2.2 * seen));

/** All light at a point. */
class PointLight {
  readonly #direct: DirectLight;
  readonly #bounced: BouncedLight;
  readonly #job: LightJob;
  readonly #panels: readonly FlatPolygon[];
  readonly #ends: ReadonlyMap<
    string,
    {
      readonly own: FlatPolygon;
      readonly other: FlatPolygon;
      readonly glass?: FlatPolygon;
      readonly level?: number;
    }
  >;

  constructor(job: LightJob, direct: DirectLight, bounced: BouncedLight) {
    this.#job = job;
    this.#panels = job.areaLights.map(({ polygon, panelM }) =>
      flatten(polygon.map(([x, , z]): Vec3 => [x, panelM, z])),
    );
    this.#ends = new Map(
      job.openings.map(({ id, own, other, sky }) => [
        id,
        {
          own: flatten(own),
          other: flatten(other),
          ...(sky && { glass: flatten(sky.polygon), level: sky.level }),
        },
      ]),
    );
    this.#direct = direct;
    this.#bounced = bounced;
  }

  /** What comes from other surfaces, and from the even light of a room without lay-lights. */
  soft(p: Vec3, n: Vec3, out: Float64Array, at: number): void {
    out[at] = out[at + 1] = out[at + 2] = 0;
    this.#bounced.gather(p, n, out, at);
    // A shaft's bright sides and the air send some light back up, which form factors leave out.
    const down = Math.max(0, -n[1]) ** 2;
    for (let k = 0; k < 3; k++) out[at + k]! += CEILING_LIGHT * down * this.#job.generalLevel;
    if (this.#job.areaLights.length > 0) return;
    const even = evenLight({ n }) * this.#bounced.skyGain;
    for (let k = 0; k < 3; k++) out[at + k]! += even * SKY_COLOR[k]!;
  }

  /** Adds lay-lights and spots, and takes what stands close by out of the soft light. */
  add(p: Vec3, n: Vec3, out: Float64Array): void {
    const sky = this.#direct.sky(p, n) * this.#bounced.skyGain;
    const lamps = this.#direct.lamps(p, n);
    const open = 1 - COVER_LOSS * this.#direct.occluders.covered(p[0], p[1], p[2], n[0], n[1], n[2]);
    for (let k = 0; k < 3; k++) out[k] = out[k]! * open + sky * SKY_COLOR[k]! + lamps * LAMP_COLOR[k]!;
  }

  /** A point of the floor moved out from under what stands there: no texel's darkness may leak past its edge. */
  besideFurniture(p: Vec3): Vec3 {
    return this.#direct.occluders.beside(p);
  }

  /** Light inside an opening, by the mean light of the room's walls, or inside a lay-light's shaft. */
  apart(chart: LightChart, room: Rgb, p: Vec3, n: Vec3): Rgb {
    const { source } = chart;
    if (source.kind === 'shaft') {
      const lay = this.#job.areaLights[source.layLight]!;
      const seen = polygonFormFactor(this.#panels[source.layLight]!, ...p, ...n);
      const light = (0.62 + 0.9 * seen) * Math.min(1, 0.4 + 0.6 * lay.level);
      return [light * SKY_COLOR[0], light * SKY_COLOR[1], light * SKY_COLOR[2]];
    }
    const opening = source.kind === 'opening' && this.#ends.get(source.opening);
    if (!opening) return [0.4, 0.4, 0.4];
    const own = polygonFormFactor(opening.own, ...p, ...n);
    const other = polygonFormFactor(opening.other, ...p, ...n);
    // What comes from neither end was reflected inside.
    const share = 0.95 * own + 0.7 * other + 0.42 * Math.max(0, 1 - own - other);
    const sky = opening.glass ? skyInStair(polygonFormFactor(opening.glass, ...p, ...n), opening.level!) : 0;
    return [
      room[0] * share + sky * SKY_COLOR[0],
      room[1] * share + sky * SKY_COLOR[1],
      room[2] * share + sky * SKY_COLOR[2],
    ];
  }

  /** Light from six directions at a point in the air, written as 18 numbers. */
  probe(p: Vec3, out: Float32Array, at: number): void {
    const value = new Float64Array(3);
    for (let axis = 0; axis < 3; axis++)
      for (let side = 0; side < 2; side++) {
        const n: [number, number, number] = [0, 0, 0];
        n[axis] = side === 0 ? 1 : -1;
        this.soft(p, n, value, 0);
        const sky = this.#direct.sky(p, n) * this.#bounced.skyGain;
        const lamps = this.#direct.lamps(p, n);
        for (let k = 0; k < 3; k++)
          out[at + (axis * 2 + side) * 3 + k] = value[k]! + sky * SKY_COLOR[k]! + lamps * LAMP_COLOR[k]!;
      }
  }
}

function lightRoomChart(
  atlas: HalfAtlas,
  chart: LightChart,
  light: PointLight,
  mean: Mean | undefined,
): void {
  const grid = new LightGrid(chart.size);
  const { n } = chart.plane;
  grid.vs.forEach((v, j) => {
    grid.us.forEach((u, i) => {
      // Not in the very corner, where two surfaces meet and neither is in front of the other.
      const du = Math.min(Math.max(u, 0.02), Math.max(0.01, chart.size[0] - 0.02));
      const dv = Math.min(Math.max(v, 0.02), Math.max(0.01, chart.size[1] - 0.02));
      const at = nearestWithin(chart.within, chart.min[0] + du, chart.min[1] + dv);
      light.soft(
        onChart(chart, at, LIFT_M),
        chartNormal(chart, at),
        grid.values,
        (j * grid.us.length + i) * 3,
      );
    });
  });
  const value = new Float64Array(3);
  const isFloor = n[1] > 0.9;
  atlas.eachTexel(chart, (texel, u, v) => {
    const at = nearestWithin(chart.within, chart.min[0] + u, chart.min[1] + v);
    grid.read(at[0] - chart.min[0], at[1] - chart.min[1], value);
    const p = onChart(chart, at, LIFT_M);
    light.add(isFloor ? light.besideFurniture(p) : p, chartNormal(chart, at), value);
    mean?.add(value[0]!, value[1]!, value[2]!);
    atlas.write(texel, value[0]!, value[1]!, value[2]!);
  });
}

function lightEachTexel(atlas: HalfAtlas, chart: LightChart, light: (p: Vec3, n: Vec3) => Rgb): void {
  // Not at the very ends, where an opening's polygon is seen edge on.
  const inset = (at: number, size: number) => Math.min(Math.max(at, END_M), Math.max(END_M, size - END_M));
  atlas.eachTexel(chart, (texel, u, v) => {
    const at = [chart.min[0] + inset(u, chart.size[0]), chart.min[1] + inset(v, chart.size[1])] as const;
    atlas.write(texel, ...light(onChart(chart, at, LIFT_M), chartNormal(chart, at)));
  });
}
