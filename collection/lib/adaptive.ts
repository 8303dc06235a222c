import { createPicture, type Picture } from './picture.ts';

/**
 * Computes each pixel from its middle, and those that differ from a neighbour by more than `tolerance` (in the square
 * root of linear light) from the mean of `samples`² colours on a grid inside it.
 */
export function sampledWhereNeeded(
  width: number,
  height: number,
  samples: number,
  shade: (x: number, y: number, out: Float64Array) => void,
  tolerance = 0.03,
): Picture {
  const first = createPicture(width, height, '#000000').data;
  const out = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      shade(x + 0.5, y + 0.5, out);
      first.set(out, (y * width + x) * 3);
    }
  }
  const differs = (a: number, b: number): boolean => {
    for (let k = 0; k < 3; k++) {
      if (Math.abs(Math.sqrt(first[a * 3 + k]!) - Math.sqrt(first[b * 3 + k]!)) > tolerance) return true;
    }
    return false;
  };
  const data = first.slice();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const edge =
        (x > 0 && differs(at, at - 1)) ||
        (x < width - 1 && differs(at, at + 1)) ||
        (y > 0 && differs(at, at - width)) ||
        (y < height - 1 && differs(at, at + width));
      if (!edge) continue;
      data.fill(0, at * 3, at * 3 + 3);
      for (let j = 0; j < samples; j++) {
        for (let i = 0; i < samples; i++) {
          shade(x + (i + 0.5) / samples, y + (j + 0.5) / samples, out);
          for (let k = 0; k < 3; k++) data[at * 3 + k]! += out[k]! / samples ** 2;
        }
      }
    }
  }
  return { width, height, data };
}
