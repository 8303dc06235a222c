import type { Chart } from '../building/facet.ts';
import type { LightJob } from '../building/light/light-job.ts';
import { type Rgb, scale } from '../building/vec.ts';
import type { RoomLight } from './bake-room.ts';
import { evenLight, openness } from './even-light.ts';
import { WIDE } from './fields.ts';
import { PART_COLORS } from './kernel.ts';
import type { BakeWorld } from './world.ts';

/** The sky's share of the general level, at least, however bright the lamps. */
const LEAST_SKY = 0.35;

/** The most light that lamps hidden in a cornice throw on the ceiling, and the share of what lacks then that is even. */
const COVE_AT_MOST = 0.3;
const EVEN_SHARE = 0.5;

/** A room's light in its two parts, RGB a texel, and as numbers for its objects. */
export type BalancedLight = {
  readonly sky: Float32Array;
  readonly lamps: Float32Array;
  /** 18 numbers of the sky and 18 of the lamps a probe. */
  readonly probes: readonly number[];
  readonly meanWall: { readonly sky: Rgb; readonly lamps: Rgb };
};

/**
 * Brings the light to the level that the room asks for (`generalLevel` on its walls, lamps' bounces counted) and leaves
 * it in two parts; hidden lamps go with the lamps.
 */
export function balanceLight(
  world: BakeWorld,
  light: RoomLight,
  charts: readonly Chart[],
  job: LightJob,
): BalancedLight {
  const walls = wallTexels(world, light, charts);
  const mean = (value: (texel: number) => number) =>
    walls.length === 0 ? 0 : walls.reduce((sum, texel) => sum + value(texel), 0) / walls.length;
  const green = (part: number) => mean((texel) => light.light[texel * WIDE + part * 3 + 1]!);
  const lampsDirect = mean((texel) => light.direct[texel * 2 + 1]! * PART_COLORS[1][1]);
  const fromLamps = Math.max(0, green(1) - lampsDirect);
  const wanted = Math.max(job.generalLevel * LEAST_SKY, job.generalLevel - fromLamps);
  const hasSky = job.areaLights.length > 0;
  const skyGain = hasSky ? wanted / Math.max(1e-4, green(0)) : 1;
  // A dark ceiling can't be lit so that it lights a dark room: it would be the brightest thing in it.
  const coveLight = Math.max(1e-4, ...world.charts.slice(0, world.ownCharts).map(({ cove }) => cove));
  const coveWanted = Math.max(0, wanted - green(0)) / Math.max(1e-4, green(2));
  const coveGain = hasSky ? 0 : Math.min(coveWanted, COVE_AT_MOST / coveLight);
  const lacking = hasSky ? 0 : Math.max(0, wanted - green(0) - coveGain * green(2)) * EVEN_SHARE;

  const count = world.ownTexels;
  const sky = new Float32Array(count * 3);
  const lamps = new Float32Array(count * 3);
  for (let texel = 0; texel < count; texel++)
    for (let k = 0; k < 3; k++) {
      sky[texel * 3 + k] = light.light[texel * WIDE + k]! * skyGain;
      lamps[texel * 3 + k] =
        light.light[texel * WIDE + 3 + k]! +
        light.light[texel * WIDE + 6 + k]! * coveGain +
        lacking * PART_COLORS[2][k]!;
    }
  const meanOf = (part: Float32Array): Rgb => [
    mean((texel) => part[texel * 3]!),
    mean((texel) => part[texel * 3 + 1]!),
    mean((texel) => part[texel * 3 + 2]!),
  ];
  const open = (texel: number) =>
    texel >= 0 && light.source[texel] === texel ? openness(light.reach[texel]!) : 0;
  const { even, kept } = evenLight(world, charts, job, {
    light: (texel) => sky[texel * 3 + 1]! + lamps[texel * 3 + 1]!,
    open,
  });
  const skyShare = meanOf(sky)[1] / Math.max(1e-6, meanOf(sky)[1] + meanOf(lamps)[1]);
  const evenSky = scale(PART_COLORS[0], even * skyShare);
  const evenLamps = scale(PART_COLORS[2], even * (1 - skyShare));
  for (let texel = 0; texel < count; texel++) {
    const opens = open(light.source[texel]!);
    for (let k = 0; k < 3; k++) {
      const c = texel * 3 + k;
      sky[c] = sky[c]! * kept + evenSky[k]! * opens;
      lamps[c] = lamps[c]! * kept + evenLamps[k]! * opens;
    }
  }
  const meanWall = { sky: meanOf(sky), lamps: meanOf(lamps) };
  fillUnseen(world, light, { sky, lamps }, meanWall);
  const probes = light.probes.flatMap((probe) => {
    const part = (value: (at: number, k: number) => number) =>
      Array.from({ length: 18 }, (_, i) => value(Math.floor(i / 3) * WIDE + (i % 3), i % 3));
    return [
      ...part((at, k) => probe[at]! * skyGain * kept + evenSky[k]!),
      ...part((at, k) => (probe[at + 3]! + probe[at + 6]! * coveGain + lacking) * kept + evenLamps[k]!),
    ];
  });
  return { sky, lamps, probes, meanWall };
}

/** The texels of the room's walls that were computed. */
function wallTexels(world: BakeWorld, light: RoomLight, charts: readonly Chart[]): readonly number[] {
  const texels: number[] = [];
  charts.forEach((chart, i) => {
    if (!chart.bounce || Math.abs(chart.plane.n[1]) > 0.5) return;
    const { first, width, height } = world.charts[i]!;
    for (let texel = first; texel < first + width * height; texel++)
      if (light.source[texel] === texel) texels.push(texel);
  });
  return texels;
}

/** Charts of which nothing is seen, should a crack show one, are as a shaded wall. */
function fillUnseen(
  world: BakeWorld,
  light: RoomLight,
  parts: { readonly sky: Float32Array; readonly lamps: Float32Array },
  meanWall: BalancedLight['meanWall'],
): void {
  for (let texel = 0; texel < world.ownTexels; texel++) {
    if (light.source[texel]! >= 0) continue;
    for (let k = 0; k < 3; k++) {
      parts.sky[texel * 3 + k] = 0.4 * meanWall.sky[k]!;
      parts.lamps[texel * 3 + k] = 0.4 * meanWall.lamps[k]!;
    }
  }
}
