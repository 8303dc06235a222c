export type Vec3 = readonly [x: number, y: number, z: number];

/** How a surface looks: sRGB colour, and glTF's metalness and roughness (0 … 1). */
export type Material = {
  readonly name: string;
  readonly color: string;
  readonly metallic: number;
  readonly roughness: number;
  /** Share of the light that goes through, 0 (opaque) … 1: glTF's transmission. */
  readonly transmission?: number;
  /** Strength of a clear glaze on top, 0 … 1: glTF's clearcoat. */
  readonly coat?: number;
  /** sRGB colour that hollows have taken on, where no hand polishes; darker than `color`. */
  readonly patina?: string;
};

/** Triangles in metres, y up, counter-clockwise seen from outside. `tints` colour
 * the corners, in linear light. */
export type Mesh = {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  readonly tints?: Float32Array;
  readonly material: Material;
};

export const add3 = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub3 = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale3 = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot3 = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross3 = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const unit3 = (a: Vec3): Vec3 => scale3(a, 1 / Math.hypot(...a));

export const vertex = (values: Float32Array, i: number): Vec3 => [
  values[i * 3]!,
  values[i * 3 + 1]!,
  values[i * 3 + 2]!,
];

/** Normals that average those of the faces around each corner, larger faces counting more. */
export function smoothNormals(positions: Float32Array, indices: Uint32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [indices[t]!, indices[t + 1]!, indices[t + 2]!];
    const [p, q, r] = corners.map((i) => vertex(positions, i)) as [Vec3, Vec3, Vec3];
    const face = cross3(sub3(q, p), sub3(r, p));
    for (const i of corners) for (let k = 0; k < 3; k++) normals[i * 3 + k]! += face[k]!;
  }
  for (let i = 0; i < normals.length / 3; i++) {
    const n = vertex(normals, i);
    const length = Math.hypot(...n) || 1;
    for (let k = 0; k < 3; k++) normals[i * 3 + k] = n[k]! / length;
  }
  return normals;
}

/** Moves and scales points so that they stand on y = 0, centred on the y axis, `heightM` tall. */
export function standUpright(positions: Float32Array, heightM: number): Float32Array {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  positions.forEach((v, i) => {
    low[i % 3] = Math.min(low[i % 3]!, v);
    high[i % 3] = Math.max(high[i % 3]!, v);
  });
  const scale = heightM / (high[1]! - low[1]!);
  const origin = [(low[0]! + high[0]!) / 2, low[1]!, (low[2]! + high[2]!) / 2];
  return positions.map((v, i) => (v - origin[i % 3]!) * scale);
}

/** Width, height and depth of the box around the points, metres. */
export function extent(positions: Float32Array): Vec3 {
  const size = (axis: number): number => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = axis; i < positions.length; i += 3) {
      low = Math.min(low, positions[i]!);
      high = Math.max(high, positions[i]!);
    }
    return high - low;
  };
  return [size(0), size(1), size(2)];
}

/**
 * A mesh over a grid of `rows` × `columns` points; `wrap` joins the last column to the first, and the last row to the
 * first where `wrapRows` says so.
 */
export function gridMesh(
  rows: number,
  columns: number,
  point: (row: number, column: number) => Vec3,
  { wrapRows = false, flip = false } = {},
): { positions: Float32Array; indices: Uint32Array } {
  const positions = new Float32Array(rows * columns * 3);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) positions.set(point(r, c), (r * columns + c) * 3);
  }
  const indices: number[] = [];
  for (let r = 0; r < (wrapRows ? rows : rows - 1); r++) {
    for (let c = 0; c < columns; c++) {
      const [a, b] = [r * columns + c, r * columns + ((c + 1) % columns)];
      const below = ((r + 1) % rows) * columns;
      const [d, e] = [below + c, below + ((c + 1) % columns)];
      indices.push(...(flip ? [a, d, b, b, d, e] : [a, b, d, b, e, d]));
    }
  }
  return { positions, indices: Uint32Array.from(indices) };
}
