import type { Vec3 } from '../building/vec.ts';
import { texelAt } from './bake-chart.ts';
import { DirectSampler } from './direct.ts';
import { type Fields, WIDE } from './fields.ts';
import { PART_COLORS } from './kernel.ts';
import { cosineDirection, stratified } from './sampling.ts';
import { TexelPoints } from './texel-points.ts';
import type { Tracer } from './tracer/index.ts';
import type { BakeWorld } from './world.ts';

const SIDE = 24;
/** Looking +x, −x, +y, −y, +z, −z: the order that the scene's objects are lit in. */
export const PROBE_AXES: readonly Vec3[] = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
];

/**
 * Light on a surface at a point in the air that looks each of six ways: `WIDE` numbers a way. `tracer` must know the
 * room without its objects, or an object's middle would be dark.
 */
export function probeLight(world: BakeWorld, fields: Fields, tracer: Tracer, p: Vec3): Float32Array {
  const result = new Float32Array(PROBE_AXES.length * WIDE);
  const pattern = stratified(SIDE, 4711);
  const sampler = new DirectSampler(tracer);
  const points = new TexelPoints();
  const total = SIDE * SIDE;
  const { rays, hits, distances, isBack } = tracer;
  PROBE_AXES.forEach((axis, way) => {
    for (let k = 0; k < total; k++) {
      rays.set(p, k * 7);
      cosineDirection(axis, pattern[k * 2]!, pattern[k * 2 + 1]!, rays, k * 7 + 3);
      rays[k * 7 + 6] = 1e3;
    }
    tracer.trace(total);
    const at = way * WIDE;
    for (let k = 0; k < total; k++) {
      if (hits[k]! < 0 || isBack[k] === 1 || world.chartOf[hits[k]!]! < 0) continue;
      const [x, y, z] = [0, 1, 2].map((a) => rays[k * 7 + a]! + distances[k]! * rays[k * 7 + 3 + a]!);
      const from = fields.source[texelAt(world.charts[world.chartOf[hits[k]!]!]!, x!, y!, z!)]!;
      if (from < 0) continue;
      for (let c = 0; c < WIDE; c++) result[at + c]! += fields.radiosity[from * WIDE + c]! / total;
    }
    points.set(p, axis);
    const sky = world.panels.reduce((sum, panel, i) => sum + sampler.panel(panel, points, 9000 + i), 0);
    const lamps = world.lamps.reduce((sum, lamp, i) => sum + sampler.lamp(lamp, points, 9500 + i), 0);
    for (let k = 0; k < 3; k++) {
      result[at + k]! += sky * PART_COLORS[0]![k]!;
      result[at + 3 + k]! += lamps * PART_COLORS[1]![k]!;
    }
  });
  return result;
}
