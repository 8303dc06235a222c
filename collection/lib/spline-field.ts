/** Numbers on a grid, row by row. */
export type Field = { readonly width: number; readonly height: number; readonly data: Float32Array };

/**
 * The field between its grid points by cubic B-splines, which have no kinks: its value, and its slope per cell to the
 * right and downwards, in `out`. Grid point (i, j) lies at x = i, y = j; beyond the edges the field goes on as at them.
 */
export function sampleField({ width, height, data }: Field, x: number, y: number, out: Float64Array): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const fx = x - left;
  const fy = y - top;
  let value = 0;
  let dx = 0;
  let dy = 0;
  for (let j = 0; j < 4; j++) {
    const row = Math.min(height - 1, Math.max(0, top - 1 + j)) * width;
    const wy = weight(j, fy);
    let across = 0;
    let slope = 0;
    for (let i = 0; i < 4; i++) {
      const v = data[row + Math.min(width - 1, Math.max(0, left - 1 + i))]!;
      across += weight(i, fx) * v;
      slope += weightSlope(i, fx) * v;
    }
    value += wy * across;
    dx += wy * slope;
    dy += weightSlope(j, fy) * across;
  }
  out[0] = value;
  out[1] = dx;
  out[2] = dy;
}

function weight(i: number, t: number): number {
  const s = 1 - t;
  if (i === 0) return (s * s * s) / 6;
  if (i === 1) return (4 - 6 * t * t + 3 * t * t * t) / 6;
  if (i === 2) return (4 - 6 * s * s + 3 * s * s * s) / 6;
  return (t * t * t) / 6;
}

function weightSlope(i: number, t: number): number {
  const s = 1 - t;
  if (i === 0) return (-s * s) / 2;
  if (i === 1) return -2 * t + 1.5 * t * t;
  if (i === 2) return 2 * s - 1.5 * s * s;
  return (t * t) / 2;
}
