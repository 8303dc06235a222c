import type { Eye } from './eye.ts';
import { NOTHING, OBJECT } from './spot.ts';

/** Samples a point gets at least and at most, and the error of its brightness with which one is content. */
const LEAST = { matt: 4, metal: 10 };
const MOST = { matt: 6, metal: 24 };
const CONTENT = 0.02;

/** Light as it was sampled on a grid over the frame, with what is needed to tell like places from others. */
export type LightMap = {
  readonly side: number;
  /** Scattered and mirrored light, three numbers each. */
  readonly light: Float32Array;
  /** Squared error of the brightness of each of the two. */
  readonly error: Float32Array;
  /** Normal and distance. */
  readonly guide: Float32Array;
  readonly kind: Uint8Array;
};

export function sampleLight(eye: Eye, side: number): LightMap {
  const map: LightMap = {
    side,
    light: new Float32Array(side * side * 6),
    error: new Float32Array(side * side * 2),
    guide: new Float32Array(side * side * 4),
    kind: new Uint8Array(side * side),
  };
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) samplePoint(eye, map, x, y);
  return map;
}

const sums = new Float64Array(10);

function samplePoint(eye: Eye, { side, light, error, guide, kind }: LightMap, x: number, y: number): void {
  const at = y * side + x;
  const { spot, sampler } = eye;
  eye.look((x + 0.5) / side, (y + 0.5) / side);
  kind[at] = eye.kind;
  if (eye.kind === NOTHING) {
    eye.sample();
    light.set(eye.light, at * 6);
    return;
  }
  const { nx, ny, nz, t } = spot;
  guide.set([nx, ny, nz, t], at * 4);
  sums.fill(0);
  const isObject = eye.kind === OBJECT;
  const sort = isObject && eye.isMetal ? 'metal' : 'matt';
  let count = 0;
  while (count < MOST[sort]) {
    sampler.start(at, count);
    if (isObject) {
      // Anywhere in the point's square, so that small glints count by their size; but on the same surface.
      sampler.next();
      eye.look((x + sampler.x) / side, (y + sampler.y) / side);
      const isSame =
        eye.kind === OBJECT && (eye.isGlass || spot.nx * nx + spot.ny * ny + spot.nz * nz > 0.75);
      if (!isSame) eye.look((x + 0.5) / side, (y + 0.5) / side);
    }
    eye.sample();
    count++;
    const one = eye.light;
    for (let k = 0; k < 6; k++) sums[k]! += one[k]!;
    const [scattered, mirrored] = [brightness(one, 0), brightness(one, 3)];
    sums[6]! += scattered;
    sums[7]! += scattered * scattered;
    sums[8]! += mirrored;
    sums[9]! += mirrored * mirrored;
    if (count >= LEAST[sort] && squaredError(count, 6) + squaredError(count, 8) < CONTENT * CONTENT) break;
  }
  for (let k = 0; k < 6; k++) light[at * 6 + k] = sums[k]! / count;
  error[at * 2] = squaredError(count, 6);
  error[at * 2 + 1] = squaredError(count, 8);
}

const brightness = (light: ArrayLike<number>, at: number): number =>
  0.25 * light[at]! + 0.6 * light[at + 1]! + 0.15 * light[at + 2]!;

/** Of the mean of `count` samples, from their sum and sum of squares. */
function squaredError(count: number, at: number): number {
  const mean = sums[at]! / count;
  return Math.max(0, sums[at + 1]! / count - mean * mean) / count;
}
