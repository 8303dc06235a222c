/** B3 spline, the kernel of the à-trous wavelet. */
const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
const PASSES = 4;

/**
 * Smooths a path-traced picture where its surface is even: light is averaged with neighbours of like normal, colour and
 * depth only (`guide`: 7 floats a pixel). Source: H. Dammertz et al., "Edge-avoiding À-Trous wavelet transform", 2010.
 */
export function denoise(
  light: Float32Array,
  guide: Float32Array,
  width: number,
  height: number,
): Float32Array {
  let current = light;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = new Float32Array(current.length);
    const step = 2 ** pass;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++)
        smoothPixel(current, next, guide, { x, y, width, height, step, strict: 0.5 / 2 ** pass });
    }
    current = next;
  }
  return current;
}

type Spot = { x: number; y: number; width: number; height: number; step: number; strict: number };

function smoothPixel(from: Float32Array, to: Float32Array, guide: Float32Array, spot: Spot): void {
  const { x, y, width, height, step, strict } = spot;
  const at = y * width + x;
  let [r, g, b, total] = [0, 0, 0, 0];
  for (let j = -2; j <= 2; j++) {
    const qy = y + j * step;
    if (qy < 0 || qy >= height) continue;
    for (let i = -2; i <= 2; i++) {
      const qx = x + i * step;
      if (qx < 0 || qx >= width) continue;
      const q = qy * width + qx;
      let away = 0;
      for (let k = 0; k < 3; k++) {
        away += 60 * (guide[at * 7 + k]! - guide[q * 7 + k]!) ** 2;
        away += 300 * (guide[at * 7 + 3 + k]! - guide[q * 7 + 3 + k]!) ** 2;
        away += (from[at * 3 + k]! - from[q * 3 + k]!) ** 2 / strict ** 2;
      }
      away += 400 * (guide[at * 7 + 6]! - guide[q * 7 + 6]!) ** 2;
      const weight = KERNEL[j + 2]! * KERNEL[i + 2]! * Math.exp(-away);
      r += from[q * 3]! * weight;
      g += from[q * 3 + 1]! * weight;
      b += from[q * 3 + 2]! * weight;
      total += weight;
    }
  }
  to[at * 3] = r / total;
  to[at * 3 + 1] = g / total;
  to[at * 3 + 2] = b / total;
}
