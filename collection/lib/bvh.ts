import { buildBoxTree } from './bvh-build.ts';

/**
 * A mesh's triangles as rays need them; after `nearest`, the fields say where the ray ended. Written out flat, without
 * tuples or closures: this is where the whole time of a still goes.
 */
export class RayTree {
  /** Distance, triangle and place within it: shares of its second and third corner. */
  t = 0.5;
  u = 0.5;
  v = 0.5;
  triangle = -1;
  readonly #bounds: Float32Array;
  readonly #first: Int32Array;
  readonly #count: Int32Array;
  readonly #order: Uint32Array;
  /** Nine numbers a triangle, in the order of the leaves, so that what is tested together lies together. */
  readonly #corners: Float32Array;
  readonly #stack = new Int32Array(96);
  readonly #nears = new Float64Array(96);

  constructor({ positions, indices }: { readonly positions: Float32Array; readonly indices: Uint32Array }) {
    const tree = buildBoxTree(positions, indices);
    this.#bounds = tree.bounds;
    this.#first = tree.first;
    this.#count = tree.count;
    this.#order = tree.order;
    this.#corners = new Float32Array(indices.length * 3);
    tree.order.forEach((t, i) => {
      for (let k = 0; k < 3; k++) {
        const from = indices[t * 3 + k]! * 3;
        for (let axis = 0; axis < 3; axis++) this.#corners[i * 9 + k * 3 + axis] = positions[from + axis]!;
      }
    });
  }

  /** Whether anything lies on the ray within `far`. */
  blocked(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): boolean {
    return this.#cast(ox, oy, oz, dx, dy, dz, far, true);
  }

  /** Finds what the ray meets first within `far`. */
  nearest(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number): boolean {
    return this.#cast(ox, oy, oz, dx, dy, dz, far, false);
  }

  #cast(
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    far: number,
    any: boolean,
  ): boolean {
    const ix = 1 / dx;
    const iy = 1 / dy;
    const iz = 1 / dz;
    const bounds = this.#bounds;
    const stack = this.#stack;
    const nears = this.#nears;
    this.t = far;
    this.triangle = -1;
    if (enter(bounds, 0, ox, oy, oz, ix, iy, iz, far) < 0) return false;
    let depth = 0;
    let node = 0;
    for (;;) {
      const start = this.#first[node]!;
      const leaf = this.#count[node]!;
      if (leaf > 0) {
        for (let i = start; i < start + leaf; i++) this.#meet(i, ox, oy, oz, dx, dy, dz);
        if (any && this.triangle >= 0) return true;
      } else {
        const left = enter(bounds, start * 6, ox, oy, oz, ix, iy, iz, this.t);
        const right = enter(bounds, start * 6 + 6, ox, oy, oz, ix, iy, iz, this.t);
        if (left >= 0 && right >= 0) {
          // The half that the ray meets first is searched first, so that most of the other is never entered.
          const isLeftFirst = left <= right;
          stack[depth] = isLeftFirst ? start + 1 : start;
          nears[depth++] = isLeftFirst ? right : left;
          node = isLeftFirst ? start : start + 1;
          continue;
        }
        if (left >= 0 || right >= 0) {
          node = left >= 0 ? start : start + 1;
          continue;
        }
      }
      do {
        if (depth === 0) return this.triangle >= 0;
        depth--;
      } while (nears[depth]! > this.t);
      node = stack[depth]!;
    }
  }

  /** Möller and Trumbore, 1997. */
  #meet(i: number, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void {
    const c = this.#corners;
    const at = i * 9;
    const x = c[at]!;
    const y = c[at + 1]!;
    const z = c[at + 2]!;
    const ax = c[at + 3]! - x;
    const ay = c[at + 4]! - y;
    const az = c[at + 5]! - z;
    const bx = c[at + 6]! - x;
    const by = c[at + 7]! - y;
    const bz = c[at + 8]! - z;
    const px = dy * bz - dz * by;
    const py = dz * bx - dx * bz;
    const pz = dx * by - dy * bx;
    const det = ax * px + ay * py + az * pz;
    if (det > -1e-18 && det < 1e-18) return;
    const sx = ox - x;
    const sy = oy - y;
    const sz = oz - z;
    const u = (sx * px + sy * py + sz * pz) / det;
    if (u < 0 || u > 1) return;
    const qx = sy * az - sz * ay;
    const qy = sz * ax - sx * az;
    const qz = sx * ay - sy * ax;
    const v = (dx * qx + dy * qy + dz * qz) / det;
    if (v < 0 || u + v > 1) return;
    const t = (bx * qx + by * qy + bz * qz) / det;
    if (t <= 1e-7 || t >= this.t) return;
    this.t = t;
    this.u = u;
    this.v = v;
    this.triangle = this.#order[i]!;
  }
}

/** Where the ray enters the box at `b`, or −1 where it doesn't within `far`. */
function enter(
  bounds: Float32Array,
  b: number,
  ox: number,
  oy: number,
  oz: number,
  ix: number,
  iy: number,
  iz: number,
  far: number,
): number {
  const x0 = (bounds[b]! - ox) * ix;
  const x1 = (bounds[b + 3]! - ox) * ix;
  const y0 = (bounds[b + 1]! - oy) * iy;
  const y1 = (bounds[b + 4]! - oy) * iy;
  const z0 = (bounds[b + 2]! - oz) * iz;
  const z1 = (bounds[b + 5]! - oz) * iz;
  const near = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1), 0);
  return near <= Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1), far) ? near : -1;
}
