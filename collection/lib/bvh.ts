import { type Mesh, sub3, type Vec3, vertex } from './mesh.ts';

export type Hit = { t: number; triangle: number; u: number; v: number };

/** A tree of boxes over a mesh's triangles, for rays. Flat arrays, median split, up to four triangles a leaf. */
export class RayTree {
  readonly #corner: Float64Array;
  readonly #edges: Float64Array;
  readonly #order: Uint32Array;
  readonly #bounds: number[] = [];
  readonly #children: number[] = [];
  readonly #axes: number[] = [];
  readonly #stack = new Int32Array(64);

  constructor(mesh: Mesh) {
    const count = mesh.indices.length / 3;
    this.#corner = new Float64Array(count * 3);
    this.#edges = new Float64Array(count * 6);
    const low = new Float64Array(count * 3);
    const high = new Float64Array(count * 3);
    for (let t = 0; t < count; t++) {
      const [p, q, r] = [0, 1, 2].map((k) => vertex(mesh.positions, mesh.indices[t * 3 + k]!)) as [
        Vec3,
        Vec3,
        Vec3,
      ];
      this.#corner.set(p, t * 3);
      this.#edges.set([...sub3(q, p), ...sub3(r, p)], t * 6);
      for (let k = 0; k < 3; k++) {
        low[t * 3 + k] = Math.min(p[k]!, q[k]!, r[k]!);
        high[t * 3 + k] = Math.max(p[k]!, q[k]!, r[k]!);
      }
    }
    this.#order = Uint32Array.from({ length: count }, (_, i) => i);
    this.#split(0, count, low, high);
  }

  #split(from: number, to: number, low: Float64Array, high: Float64Array): number {
    const node = this.#children.length / 2;
    const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      for (let k = 0; k < 3; k++) {
        box[k] = Math.min(box[k]!, low[this.#order[i]! * 3 + k]!);
        box[k + 3] = Math.max(box[k + 3]!, high[this.#order[i]! * 3 + k]!);
      }
    }
    this.#bounds.push(...box);
    this.#children.push(0, 0);
    this.#axes.push(0);
    if (to - from <= 4) {
      // A leaf: where its triangles start, and how many as a negative number.
      this.#children[node * 2] = from;
      this.#children[node * 2 + 1] = from - to;
      return node;
    }
    const size = [0, 1, 2].map((k) => box[k + 3]! - box[k]!);
    const axis = size.indexOf(Math.max(...size));
    const middle = (t: number) => low[t * 3 + axis]! + high[t * 3 + axis]!;
    this.#order.subarray(from, to).sort((a, b) => middle(a) - middle(b) || a - b);
    this.#axes[node] = axis;
    const half = (from + to) >> 1;
    const left = this.#split(from, half, low, high);
    const right = this.#split(half, to, low, high);
    this.#children[node * 2] = left;
    this.#children[node * 2 + 1] = right;
    return node;
  }

  /** The nearest triangle along the ray within `far`, or, where `any` will do, the first found; −1 for none. */
  cast(origin: Vec3, direction: Vec3, far: number, hit: Hit, any = false): boolean {
    const [ox, oy, oz] = origin;
    const [ix, iy, iz] = [1 / direction[0], 1 / direction[1], 1 / direction[2]];
    hit.t = far;
    hit.triangle = -1;
    let depth = 0;
    this.#stack[depth++] = 0;
    while (depth > 0) {
      const node = this.#stack[--depth]!;
      const b = node * 6;
      const x0 = (this.#bounds[b]! - ox) * ix;
      const x1 = (this.#bounds[b + 3]! - ox) * ix;
      const y0 = (this.#bounds[b + 1]! - oy) * iy;
      const y1 = (this.#bounds[b + 4]! - oy) * iy;
      const z0 = (this.#bounds[b + 2]! - oz) * iz;
      const z1 = (this.#bounds[b + 5]! - oz) * iz;
      const near = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1), 0);
      if (near > Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1), hit.t)) continue;
      const first = this.#children[node * 2]!;
      const second = this.#children[node * 2 + 1]!;
      if (second > 0) {
        // The half that the ray meets first is searched first, so that most of the other is never entered.
        const forwards = direction[this.#axes[node]!]! > 0;
        this.#stack[depth++] = forwards ? second : first;
        this.#stack[depth++] = forwards ? first : second;
        continue;
      }
      for (let i = first; i < first - second; i++) this.#meet(this.#order[i]!, origin, direction, hit);
      if (any && hit.triangle >= 0) return true;
    }
    return hit.triangle >= 0;
  }

  /** Möller and Trumbore, 1997. */
  #meet(t: number, origin: Vec3, direction: Vec3, hit: Hit): void {
    const e = this.#edges;
    const c = this.#corner;
    const [ax, ay, az] = [e[t * 6]!, e[t * 6 + 1]!, e[t * 6 + 2]!];
    const [bx, by, bz] = [e[t * 6 + 3]!, e[t * 6 + 4]!, e[t * 6 + 5]!];
    const [dx, dy, dz] = direction;
    const [px, py, pz] = [dy * bz - dz * by, dz * bx - dx * bz, dx * by - dy * bx];
    const det = ax * px + ay * py + az * pz;
    if (Math.abs(det) < 1e-14) return;
    const [sx, sy, sz] = [origin[0] - c[t * 3]!, origin[1] - c[t * 3 + 1]!, origin[2] - c[t * 3 + 2]!];
    const u = (sx * px + sy * py + sz * pz) / det;
    if (u < 0 || u > 1) return;
    const [qx, qy, qz] = [sy * az - sz * ay, sz * ax - sx * az, sx * ay - sy * ax];
    const v = (dx * qx + dy * qy + dz * qz) / det;
    if (v < 0 || u + v > 1) return;
    const at = (bx * qx + by * qy + bz * qz) / det;
    if (at > 1e-6 && at < hit.t) {
      hit.t = at;
      hit.triangle = t;
      hit.u = u;
      hit.v = v;
    }
  }
}
