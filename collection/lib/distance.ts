/**
 * How far each pixel lies from the nearest one that `inside` marks, in pixels, exact. Source: P. F. Felzenszwalb and
 * D. P. Huttenlocher, "Distance transforms of sampled functions", Theory of Computing 8, 2012.
 */
export function distanceTo(inside: (index: number) => boolean, width: number, height: number): Float32Array {
  const far = 1e12;
  const squared = new Float64Array(width * height);
  for (let i = 0; i < squared.length; i++) squared[i] = inside(i) ? 0 : far;
  const longest = Math.max(width, height);
  const line = new Float64Array(longest);
  const at = new Int32Array(longest);
  const from = new Float64Array(longest + 1);
  const pass = (first: number, step: number, count: number): void => {
    for (let i = 0; i < count; i++) line[i] = squared[first + i * step]!;
    let k = 0;
    at[0] = 0;
    from[0] = -Infinity;
    from[1] = Infinity;
    for (let q = 1; q < count; q++) {
      let s: number;
      for (;;) {
        const p = at[k]!;
        s = (line[q]! + q * q - line[p]! - p * p) / (2 * (q - p));
        if (s > from[k]! || k === 0) break;
        k -= 1;
      }
      if (s <= from[k]!) s = from[k]!;
      k += 1;
      at[k] = q;
      from[k] = s;
      from[k + 1] = Infinity;
    }
    k = 0;
    for (let q = 0; q < count; q++) {
      while (from[k + 1]! < q) k += 1;
      squared[first + q * step] = (q - at[k]!) ** 2 + line[at[k]!]!;
    }
  };
  for (let x = 0; x < width; x++) pass(x, width, height);
  for (let y = 0; y < height; y++) pass(y * width, 1, width);
  return Float32Array.from(squared, Math.sqrt);
}
