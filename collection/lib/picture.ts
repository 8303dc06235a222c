import { linear, type Rgb } from './color.ts';

/** A picture in linear light, three floats (0 black … 1 white) a pixel, row by row from the top left. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Float32Array };

/** One value a pixel, 0 (untouched) to 1 (covered), or an amount of ink where strokes may add up. */
export type Mask = { readonly width: number; readonly height: number; readonly data: Float32Array };

/** A picture of one colour. */
export function createPicture(width: number, height: number, paper: string): Picture {
  const data = new Float32Array(width * height * 3);
  const [r, g, b] = linear(paper);
  for (let i = 0; i < data.length; i += 3) {
    data[i] = r;
    data[i + 1] = g;
    data[i + 2] = b;
  }
  return { width, height, data };
}

/** An empty mask of the picture's size. */
export const createMask = (width: number, height: number): Mask => ({
  width,
  height,
  data: new Float32Array(width * height),
});

/** Covers the picture with opaque colour where the mask says so. */
export function paint(picture: Picture, mask: Mask, color: string | Rgb): void {
  const ink = linear(color);
  for (let i = 0; i < mask.data.length; i++) {
    const c = Math.min(1, mask.data[i]!);
    if (c <= 0) continue;
    for (let k = 0; k < 3; k++) {
      const at = i * 3 + k;
      picture.data[at]! += (ink[k]! - picture.data[at]!) * c;
    }
  }
}

/**
 * Prints a transparent ink: `density` amounts of it filter the light of the paper (Beer–Lambert), so that lines which
 * cross grow darker, as they do under a pen.
 */
export function printInk(picture: Picture, density: Mask, color: string | Rgb, strength = 1): void {
  const absorbed = linear(color).map((c) => -Math.log(Math.max(0.002, c)) * strength);
  for (let i = 0; i < density.data.length; i++) {
    const d = density.data[i]!;
    if (d <= 0) continue;
    for (let k = 0; k < 3; k++) picture.data[i * 3 + k]! *= Math.exp(-absorbed[k]! * d);
  }
}

/** Computes each pixel as the mean of `samples`² colours taken on a regular grid inside it. */
export function sampled(
  width: number,
  height: number,
  samples: number,
  shade: (x: number, y: number, out: Float64Array) => void,
): Picture {
  const picture = createPicture(width, height, '#000000');
  const out = new Float64Array(3);
  const weight = 1 / (samples * samples);
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      const at = (py * width + px) * 3;
      for (let j = 0; j < samples; j++) {
        for (let i = 0; i < samples; i++) {
          shade(px + (i + 0.5) / samples, py + (j + 0.5) / samples, out);
          for (let k = 0; k < 3; k++) picture.data[at + k]! += out[k]! * weight;
        }
      }
    }
  }
  return picture;
}
