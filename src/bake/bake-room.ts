import type { Vec3 } from '../building/vec.ts';
import type { BakeOrder } from './bake-worker.ts';
import { type Fields, makeFields, WIDE } from './fields.ts';
import { directLight, type Phase } from './kernel.ts';
import { nearestValid } from './nearest-valid.ts';
import { probeLight } from './probes.ts';
import { buildTracerScene, makeTracer } from './tracer/index.ts';
import type { BakeWorld } from './world.ts';

/**
 * How much is computed: `side`² rays for each bounce and for the last gathering, on a share `texels` of the usual
 * texels a metre.
 */
export type BakeQuality = {
  readonly bounces: number;
  readonly bounceSide: number;
  readonly lastSide: number;
  readonly texels: number;
};
export const FULL_QUALITY: BakeQuality = { bounces: 4, bounceSide: 6, lastSide: 18, texels: 1 };

/**
 * Below half of its 16 sub-points a texel shows mostly what it hides: it takes its neighbour's light. At half, texels
 * along one edge are all taken or all left: with less, chance would make dashes of them.
 */
const LEAST_POINTS = 8;

/** The light of a room's own texels and at its probes. */
export type RoomLight = {
  /** `WIDE` numbers a texel: RGB of each part. Zero in charts of which nothing is seen. */
  readonly light: Float32Array;
  /** Of that, what came without a bounce: sky and lamps before their colour, two numbers a texel. */
  readonly direct: Float32Array;
  /** The texel that each was taken from, −1 for none. */
  readonly source: Int32Array;
  /** Harmonic mean of how far each sees, in metres. */
  readonly reach: Float32Array;
  /** Six times `WIDE` numbers a probe. */
  readonly probes: readonly Float32Array[];
};

/** Computes all light of a world; `tell` has every worker do the same and waits. */
export async function bakeWorld(
  world: BakeWorld,
  tell: (order: BakeOrder) => Promise<void>,
  options: {
    readonly quality?: BakeQuality;
    readonly probes?: readonly Vec3[];
    readonly onProgress?: (share: number) => void;
  } = {},
): Promise<RoomLight> {
  const { quality = FULL_QUALITY, probes = [], onProgress = () => {} } = options;
  const fields = makeFields(world.texels);
  world.charts.forEach(({ first, width, height }, i) => {
    fields.owner.fill(i, first, first + width * height);
  });
  await tell({ kind: 'world', world, fields, scene: buildTracerScene(world.triangles) });
  const own = world.ownTexels;
  const cost = {
    direct: world.texels * 60,
    bounce: world.texels * quality.bounceSide ** 2,
    last: own * quality.lastSide ** 2,
  };
  const all = cost.direct + quality.bounces * cost.bounce + cost.last;
  let done = 0;
  const run = async (phase: Phase, texels = world.texels, worth = 0) => {
    Atomics.store(fields.next, 0, 0);
    await tell({ kind: 'phase', phase, texels });
    done += worth;
    if (worth > 0) onProgress(done / all);
  };
  const smooth = async (steps: readonly number[], texels = world.texels) => {
    let inSpare = false;
    for (const step of steps) {
      await run({ kind: 'smooth', step, toSpare: !inSpare }, texels);
      inSpare = !inSpare;
    }
    if (inSpare) fields.bounced.set(fields.spare.subarray(0, texels * WIDE));
  };

  await run({ kind: 'direct' }, world.texels, cost.direct);
  const thin = dropThin(fields);
  nearestValid(world.charts, fields.mask, fields.source, thin);
  await run({ kind: 'combine' });
  for (let bounce = 0; bounce < quality.bounces; bounce++) {
    lightObjects(world, fields);
    const { bounceSide: side } = quality;
    await run({ kind: 'gather', side, seed: bounce + 1, ownOnly: false }, world.texels, cost.bounce);
    await smooth([1, 2]);
    await run({ kind: 'combine' });
  }
  lightObjects(world, fields);
  await run({ kind: 'gather', side: quality.lastSide, seed: 9, ownOnly: true }, own, cost.last);
  await smooth([4], own);
  await run({ kind: 'add-sky' }, own);
  await smooth([2, 1], own);
  const solid = world.triangles.subarray(0, world.solidTriangles * 9);
  const tracer = probes.length > 0 ? makeTracer(buildTracerScene(solid)) : undefined;
  return {
    light: total(world, fields),
    direct: fields.direct,
    source: fields.source,
    reach: fields.reach,
    probes: tracer ? probes.map((p) => probeLight(world, fields, tracer, p)) : [],
  };
}

/** Takes texels that are hardly seen out, but never a chart's last ones; returns the sub-points that those had. */
function dropThin({ mask, owner }: Fields): Uint16Array {
  const thin = new Uint16Array(mask.length);
  const best = new Map<number, number>();
  const count = (bits: number) => {
    let n = 0;
    for (let b = bits; b; b &= b - 1) n++;
    return n;
  };
  mask.forEach((bits, texel) => {
    const chart = owner[texel]!;
    best.set(chart, Math.max(best.get(chart) ?? 0, count(bits)));
  });
  for (let texel = 0; texel < mask.length; texel++)
    if (count(mask[texel]!) < Math.min(LEAST_POINTS, best.get(owner[texel]!)!)) {
      thin[texel] = mask[texel]!;
      mask[texel] = 0;
    }
  return thin;
}

/** Objects send back what the room's surfaces do on the whole. */
function lightObjects(world: BakeWorld, { mask, radiosity, ambient }: Fields): void {
  const sum = new Float64Array(WIDE);
  let valid = 0;
  for (let texel = 0; texel < world.ownTexels; texel++) {
    if (mask[texel] === 0) continue;
    valid++;
    for (let c = 0; c < WIDE; c++) sum[c]! += radiosity[texel * WIDE + c]!;
  }
  for (let c = 0; c < WIDE; c++) ambient[c] = (0.7 * sum[c]!) / Math.max(1, valid);
}

function total(world: BakeWorld, fields: Fields): Float32Array {
  const light = new Float32Array(world.ownTexels * WIDE);
  for (let texel = 0; texel < world.ownTexels; texel++) {
    const from = fields.source[texel]!;
    if (from < 0) continue;
    for (let c = 0; c < WIDE; c++)
      light[texel * WIDE + c] =
        fields.bounced[from * WIDE + c]! + directLight(world, fields, from, Math.floor(c / 3), c % 3);
  }
  return light;
}
