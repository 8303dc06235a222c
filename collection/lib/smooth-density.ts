import type { Mask } from './picture.ts';

/**
 * Smooths counted visits where they are sparse and leaves them sharp where they are dense: each pixel is averaged over
 * as small a neighbourhood as holds about `wanted` visits (a kernel estimate whose width follows the density).
 * Source: B. W. Silverman, Density Estimation for Statistics and Data Analysis, 1986, 5.3.
 */
export function smoothDensity(mask: Mask, wanted: number, levels = 4): Mask {
  const { width, height } = mask;
  const data = new Float32Array(mask.data.length);
  const left = new Float32Array(data.length).fill(1);
  let blurred = mask.data;
  let sigma = 0;
  for (let level = 0; level <= levels; level++) {
    const next = level === 0 ? 0 : 0.6 * 2 ** (level - 1);
    if (next > 0) blurred = blur({ width, height, data: blurred }, Math.sqrt(next ** 2 - sigma ** 2)).data;
    sigma = next;
    const area = Math.max(1, 4 * Math.PI * sigma ** 2);
    for (let i = 0; i < data.length; i++) {
      if (left[i]! <= 0) continue;
      const enough = Math.min(1, Math.max(0, (1.5 * area * blurred[i]!) / wanted - 0.5));
      const share = level === levels ? left[i]! : left[i]! * enough;
      data[i]! += share * blurred[i]!;
      left[i]! -= share;
    }
  }
  return { width, height, data };
}

/** Gaussian blur; `sigma` in pixels. Nothing comes in from beyond the edges. */
export function blur({ width, height, data }: Mask, sigma: number): Mask {
  const reach = Math.ceil(3 * sigma);
  const kernel = Float64Array.from({ length: reach + 1 }, (_, i) => Math.exp(-((i / sigma) ** 2) / 2));
  const sum = kernel.reduce((a, b) => a + 2 * b, -kernel[0]!);
  const weights = kernel.map((k) => k / sum);
  const across = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      let value = weights[0]! * data[row + x]!;
      for (let k = 1; k <= reach; k++) {
        if (x >= k) value += weights[k]! * data[row + x - k]!;
        if (x + k < width) value += weights[k]! * data[row + x + k]!;
      }
      across[row + x] = value;
    }
  }
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let k = -reach; k <= reach; k++) {
      if (y + k < 0 || y + k >= height) continue;
      const weight = weights[Math.abs(k)]!;
      const [to, from] = [y * width, (y + k) * width];
      for (let x = 0; x < width; x++) out[to + x]! += weight * across[from + x]!;
    }
  }
  return { width, height, data: out };
}
