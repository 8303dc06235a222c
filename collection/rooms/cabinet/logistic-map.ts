import { ramp } from '../../lib/color.ts';
import { createPicture } from '../../lib/picture.ts';
import type { DrawStrip, PictureSource } from '../../lib/work.ts';

/** One year of a population x (share of what the land can feed). Source: R. M. May, "Simple mathematical models…", 1976. */
export const nextYear = (r: number, x: number): number => r * x * (1 - x);

const FROM = 2.97;
const TO = 4;
const MARGIN = 0.07;
const SETTLE = 3000;
const VISITS_PER_PIXEL = 800;
/** Growth rates tried in each column of pixels. */
const RATES = 24;
/** Years drawn where the population repeats itself. */
const FEW = 512;
/** Half the weight of a line, as a share of the height, and how much of the light goes into it. */
const GLOW = 1 / 2200;
const GLOW_SHARE = 0.3;

/** Whether x comes back to itself within 64 years. */
function repeats(r: number, x: number): boolean {
  let y = x;
  for (let i = 0; i < 64; i++) {
    y = nextYear(r, y);
    if (Math.abs(y - x) < 1e-7) return true;
  }
  return false;
}

/** How long the population dwells in each pixel of a column (1: as long as if all were equal), top to bottom. */
export function dwell(r0: number, r1: number, height: number): Float32Array {
  const margin = height * MARGIN;
  const scale = height - 2 * margin;
  const light = new Float64Array(height);
  const counts = new Uint32Array(height);
  for (let n = 0; n < RATES; n++) {
    const r = r0 + ((r1 - r0) * (n + 0.5)) / RATES;
    // Four orbits at once: a processor computes them side by side.
    let [x, y, z, w] = [0.31, 0.43, 0.52, 0.67];
    const run = (years: number, visit: boolean) => {
      let [a, b, c, d] = [x, y, z, w];
      for (let i = 0; i < years; i++) {
        a = r * a * (1 - a);
        b = r * b * (1 - b);
        c = r * c * (1 - c);
        d = r * d * (1 - d);
        if (!visit) continue;
        counts[(margin + scale * (1 - a)) | 0]!++;
        counts[(margin + scale * (1 - b)) | 0]!++;
        counts[(margin + scale * (1 - c)) | 0]!++;
        counts[(margin + scale * (1 - d)) | 0]!++;
      }
      [x, y, z, w] = [a, b, c, d];
    };
    run(SETTLE, false);
    const years = repeats(r, x) ? FEW : Math.ceil((VISITS_PER_PIXEL * height) / RATES / 4);
    run(years, true);
    const each = height / (4 * years * RATES);
    for (let i = 0; i < height; i++) light[i]! += counts[i]! * each;
    counts.fill(0);
  }
  return glow(light, Math.max(0.5, height * GLOW));
}

/** Spreads a share of the light up and down, so that the fewer values it is gathered in the thicker is the line. */
function glow(light: Float64Array, sigma: number): Float32Array {
  const out = new Float32Array(light.length);
  const reach = Math.ceil(4 * sigma);
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-(((i - reach) / sigma) ** 2) / 2),
  );
  const sum = kernel.reduce((a, b) => a + b);
  for (let i = 0; i < light.length; i++) {
    const v = light[i]!;
    if (v === 0) continue;
    out[i]! += v * (1 - GLOW_SHARE);
    for (let k = 0; k < kernel.length; k++) {
      const to = i + k - reach;
      if (to >= 0 && to < out.length) out[to]! += (v * GLOW_SHARE * kernel[k]!) / sum;
    }
  }
  return out;
}

const TONE = ramp([
  [0, '#0d0d0e'],
  [0.3, '#3a3f45'],
  [0.62, '#a9a79c'],
  [0.85, '#ece5d3'],
  [1, '#fffdf5'],
]);

/** The tone of a dwelling time; what is all but never visited stays ground. */
export const tone = (v: number) => TONE(v < 0.01 ? 0 : 1 - Math.exp(-0.5 * (v - 0.01) ** 0.62));

/** The growth rate at a column's left side. */
export const rateAt = (column: number, width: number): number => {
  const margin = (width * MARGIN * 3) / 8;
  return FROM + ((TO - FROM) * (column - margin)) / (width - 2 * margin);
};

/** Growth r from left to right; upwards, all values that the population comes back to, the brighter the oftener. */
export const work: PictureSource = {
  kind: 'picture',
  width: 16_384,
  height: 6144,
  prepare(width, height): DrawStrip {
    // Column by column, as they are computed.
    const columns = new Float32Array(width * height);
    for (let x = 0; x < width; x++) {
      const [r0, r1] = [rateAt(x, width), rateAt(x + 1, width)];
      if (r0 >= FROM && r1 <= TO) columns.set(dwell(r0, r1, height), x * height);
    }
    return (top, rows) => {
      const picture = createPicture(width, rows, '#0d0d0e');
      for (let x = 0; x < width; x++) {
        for (let y = 0; y < rows; y++) {
          const v = columns[x * height + top + y]!;
          if (v >= 0.01) picture.data.set(tone(v), (y * width + x) * 3);
        }
      }
      return picture;
    };
  },
};
