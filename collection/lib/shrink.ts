import type { Picture } from './picture.ts';

/** Half the width and height, each pixel the mean of four in linear light: fine lines keep their weight. */
export function halve({ width, height, data }: Picture): Picture {
  const [w, h] = [width / 2, height / 2];
  const half = new Float32Array(w * h * 3);
  const row = width * 3;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const from = 2 * y * row + 6 * x;
      const to = (y * w + x) * 3;
      for (let k = 0; k < 3; k++) {
        const i = from + k;
        half[to + k] = (data[i]! + data[i + 3]! + data[i + row]! + data[i + row + 3]!) / 4;
      }
    }
  }
  return { width: w, height: h, data: half };
}

/** Scales down by averaging areas in linear light, so that fine lines keep their weight and nothing rings. */
export function shrink(picture: Picture, width: number, height: number): Picture {
  if (width === picture.width && height === picture.height) return picture;
  const rows = new Float32Array(width * picture.height * 3);
  const columns = footprints(picture.width, width);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < width; x++) {
      for (const [from, weight] of columns[x]!) {
        for (let k = 0; k < 3; k++)
          rows[(y * width + x) * 3 + k]! += picture.data[(y * picture.width + from) * 3 + k]! * weight;
      }
    }
  }
  const data = new Float32Array(width * height * 3);
  footprints(picture.height, height).forEach((column, y) => {
    for (const [from, weight] of column) {
      for (let i = 0; i < width * 3; i++) data[y * width * 3 + i]! += rows[from * width * 3 + i]! * weight;
    }
  });
  return { width, height, data };
}

/** For each target pixel the source pixels under it, with weights that sum to one. */
function footprints(from: number, to: number): [index: number, weight: number][][] {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    const start = i * step;
    const end = Math.min(from, start + step);
    const cells: [number, number][] = [];
    for (let s = Math.floor(start); s < end; s++) {
      const weight = (Math.min(end, s + 1) - Math.max(start, s)) / step;
      if (weight > 1e-9) cells.push([s, weight]);
    }
    return cells;
  });
}
