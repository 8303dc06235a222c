import sharp from 'sharp';
import { type PoolPicture, seededRandom, seedOf } from '../../synth/index.ts';

const KIND = 11;
/** The clouds are painted this small and enlarged; the grain is a tile of so many pixels, repeated. */
const SKETCH_PX = 320;
const GRAIN_PX = 256;
const OCTAVES = 6;
const GRAIN_STRENGTH = 26;

/** Pixels of a picture: three bytes each, row by row. */
export type Raster = { readonly data: Buffer; readonly width: number; readonly height: number };

/** Paints one of the pool's pictures: clouds in two colours with a grain, about as hard to compress as paintings are. */
export async function paint(seed: number, picture: PoolPicture): Promise<Raster> {
  const { width, height, number } = picture;
  const random = seededRandom(seedOf(seed, KIND, number));
  const scale = SKETCH_PX / Math.max(width, height);
  const sketch = clouds(random, Math.round(width * scale), Math.round(height * scale));
  const data = await sharp(sketch.data, { raw: { ...sizeOf(sketch), channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .composite([
      {
        input: grain(random),
        raw: { width: GRAIN_PX, height: GRAIN_PX, channels: 3 },
        tile: true,
        blend: 'soft-light',
      },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { data, width, height };
}

const sizeOf = ({ width, height }: Raster) => ({ width, height });

/** Noise of several sizes, mapped to a walk through three colours. */
function clouds(random: () => number, width: number, height: number): Raster {
  const colours = Array.from({ length: 3 }, () => [random(), random(), random()].map((v) => 30 + 200 * v));
  const octaves = Array.from({ length: OCTAVES }, (_, i) => lattice(random, 3 * 2 ** i));
  const data = Buffer.alloc(width * height * 3);
  const long = Math.max(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let value = 0;
      for (const [i, at] of octaves.entries()) value += at(x / long, y / long) / 2 ** i;
      const t = Math.min(1.999, Math.max(0, value - 0.2) * 1.25);
      const [a, b] = [colours[Math.floor(t)]!, colours[Math.floor(t) + 1]!];
      for (let c = 0; c < 3; c++) data[(y * width + x) * 3 + c] = a[c]! + (b[c]! - a[c]!) * (t % 1);
    }
  }
  return { data, width, height };
}

/** Values between the points of a random lattice of `cells` on a side, for x and y from 0 to 1. */
function lattice(random: () => number, cells: number): (x: number, y: number) => number {
  const side = cells + 2;
  const values = Float32Array.from({ length: side * side }, random);
  return (x, y) => {
    const [cx, cy] = [Math.floor(x * cells), Math.floor(y * cells)];
    const [tx, ty] = [smooth(x * cells - cx), smooth(y * cells - cy)];
    const at = cy * side + cx;
    const top = values[at]! * (1 - tx) + values[at + 1]! * tx;
    const bottom = values[at + side]! * (1 - tx) + values[at + side + 1]! * tx;
    return top * (1 - ty) + bottom * ty;
  };
}

const smooth = (t: number) => t * t * (3 - 2 * t);

function grain(random: () => number): Buffer {
  const data = Buffer.alloc(GRAIN_PX * GRAIN_PX * 3);
  for (let i = 0; i < data.length; i += 3)
    data.fill(128 + (random() + random() - 1) * GRAIN_STRENGTH, i, i + 3);
  return data;
}
