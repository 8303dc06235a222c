const toLinear = Float32Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});
const STEPS = 4096;
/** Bytes of linear light in steps of 1/4096: fine enough that a flat colour comes back as itself. */
const toByte = Uint8Array.from({ length: STEPS + 1 }, (_, i) => {
  const c = i / STEPS;
  return Math.round(255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055));
});

/** Bytes of a square RGBA8 layer with so many levels, each half as wide as the one before. */
export function layerBytes(side: number, levels: number): number {
  let bytes = 0;
  for (let level = 0; level < levels; level++) bytes += 4 * (side >> level) ** 2;
  return bytes;
}

/** A square of sRGB pixels (RGBA, rows from the top) with its smaller levels behind it, averaged in linear light. */
export function withMips(pixels: Uint8ClampedArray, side: number, levels: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(layerBytes(side, levels));
  bytes.set(pixels);
  let from = 0;
  for (let level = 1; level < levels; level++) {
    const above = side >> (level - 1);
    const to = from + 4 * above * above;
    halve(bytes, from, above, to);
    from = to;
  }
  return bytes;
}

function halve(bytes: Uint8Array, from: number, above: number, to: number): void {
  const side = above >> 1;
  const row = 4 * above;
  let out = to;
  for (let y = 0; y < side; y++) {
    let at = from + 2 * y * row;
    for (let x = 0; x < side; x++, at += 8, out += 4) {
      bytes[out] = mean(bytes, at, row);
      bytes[out + 1] = mean(bytes, at + 1, row);
      bytes[out + 2] = mean(bytes, at + 2, row);
      bytes[out + 3] = 255;
    }
  }
}

function mean(bytes: Uint8Array, at: number, row: number): number {
  const a = bytes[at]!;
  const b = bytes[at + 4]!;
  const c = bytes[at + row]!;
  const d = bytes[at + row + 4]!;
  if (a === b && a === c && a === d) return a;
  const light = toLinear[a]! + toLinear[b]! + toLinear[c]! + toLinear[d]!;
  return toByte[Math.round((light / 4) * STEPS)]!;
}
