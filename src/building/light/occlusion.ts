import type { Box } from '../box.ts';
import type { Vec3 } from '../vec.ts';
import { type FlatPolygon, polygonFormFactor } from './form-factor.ts';

const BOX_STRIDE = 10;
/** A box whose underside is this near to the floor stands on it. */
const STANDS_WITHIN_M = 0.05;
/** How far beside a box its floor's light is taken: nearer, it changes faster than texels can show. */
const BESIDE_M = 0.07;

/** Boxes and plan segments that stand in the way of light, prepared for many rays. */
export class Occluders {
  /** Per box: centre xyz, width's x and z, half sizes, and the radius of the ball around it. */
  readonly #boxes: Float64Array;
  readonly #faces: readonly (readonly { polygon: FlatPolygon; n: readonly [number, number, number] }[])[];
  readonly #screens: Float64Array;
  readonly count: number;

  constructor(boxes: readonly Box[], screens: readonly (readonly number[])[]) {
    this.count = boxes.length;
    this.#boxes = new Float64Array(boxes.length * BOX_STRIDE);
    boxes.forEach(({ centre, width, half }, i) => {
      this.#boxes.set([...centre, width[0], width[2], ...half, Math.hypot(...half)], i * BOX_STRIDE);
    });
    this.#faces = boxes.map(facesOf);
    this.#screens = Float64Array.from(screens.flat());
  }

  /** True where no box and no screen cuts the way from p to q. */
  isClear(px: number, py: number, pz: number, qx: number, qy: number, qz: number): boolean {
    for (let i = 0; i < this.count; i++) if (this.#hits(i, px, py, pz, qx, qy, qz)) return false;
    return !this.isScreened(px, pz, qx, qz);
  }

  /** True where a wall of a room with hollow corners cuts the way. */
  isScreened(px: number, pz: number, qx: number, qz: number): boolean {
    const s = this.#screens;
    for (let i = 0; i < s.length; i += 4) {
      const ex = s[i + 2]! - s[i]!;
      const ez = s[i + 3]! - s[i + 1]!;
      const before = ex * (pz - s[i + 1]!) - ez * (px - s[i]!);
      const after = ex * (qz - s[i + 1]!) - ez * (qx - s[i]!);
      if (before > -1e-6 === after > -1e-6 || Math.abs(before) < 1e-3 || Math.abs(after) < 1e-3) continue;
      const dx = qx - px;
      const dz = qz - pz;
      const left = dx * (s[i + 1]! - pz) - dz * (s[i]! - px);
      const right = dx * (s[i + 3]! - pz) - dz * (s[i + 2]! - px);
      if (left > 0 !== right > 0) return true;
    }
    return false;
  }

  /** True where a box or screen may come near the way from p to q: a quick test before many rays. */
  mayHide(px: number, py: number, pz: number, qx: number, qy: number, qz: number, marginM: number): boolean {
    const dx = qx - px;
    const dy = qy - py;
    const dz = qz - pz;
    const lengthSq = dx * dx + dy * dy + dz * dz;
    const b = this.#boxes;
    for (let i = 0; i < this.count; i++) {
      const o = i * BOX_STRIDE;
      const ex = b[o]! - px;
      const ey = b[o + 1]! - py;
      const ez = b[o + 2]! - pz;
      const t = Math.max(0, Math.min(1, (ex * dx + ey * dy + ez * dz) / lengthSq));
      const away = (ex - t * dx) ** 2 + (ey - t * dy) ** 2 + (ez - t * dz) ** 2;
      if (away < (b[o + 8]! + marginM) ** 2) return true;
    }
    return this.isScreened(px, pz, qx, qz);
  }

  #hits(i: number, px: number, py: number, pz: number, qx: number, qy: number, qz: number): boolean {
    const b = this.#boxes;
    const o = i * BOX_STRIDE;
    const wx = b[o + 3]!;
    const wz = b[o + 4]!;
    const rx = px - b[o]!;
    const rz = pz - b[o + 2]!;
    const dx = qx - px;
    const dz = qz - pz;
    let near = 0;
    let far = 1;
    // Slabs along width, up and front; front is the width turned right by a quarter: (−wz, wx).
    for (let axis = 0; axis < 3; axis++) {
      const start = axis === 0 ? rx * wx + rz * wz : axis === 1 ? py - b[o + 1]! : -rx * wz + rz * wx;
      const way = axis === 0 ? dx * wx + dz * wz : axis === 1 ? qy - py : -dx * wz + dz * wx;
      const half = b[o + 5 + axis]! - 1e-4;
      if (Math.abs(way) < 1e-9) {
        if (Math.abs(start) > half) return false;
        continue;
      }
      const t0 = (-half - start) / way;
      const t1 = (half - start) / way;
      near = Math.max(near, Math.min(t0, t1));
      far = Math.min(far, Math.max(t0, t1));
      if (near >= far) return false;
    }
    return true;
  }

  /** The nearest point of the floor that is clear of the boxes that stand on it. */
  beside(p: Vec3): Vec3 {
    const b = this.#boxes;
    for (let i = 0; i < this.count; i++) {
      const o = i * BOX_STRIDE;
      if (Math.abs(b[o + 1]! - b[o + 6]! - p[1]) > STANDS_WITHIN_M) continue;
      const wx = b[o + 3]!;
      const wz = b[o + 4]!;
      const rx = p[0] - b[o]!;
      const rz = p[2] - b[o + 2]!;
      const x = rx * wx + rz * wz;
      const z = -rx * wz + rz * wx;
      const intoX = b[o + 5]! - Math.abs(x);
      const intoZ = b[o + 7]! - Math.abs(z);
      if (intoX <= -BESIDE_M || intoZ <= -BESIDE_M) continue;
      const dx = intoX < intoZ ? Math.sign(x || 1) * (intoX + BESIDE_M) : 0;
      const dz = intoX < intoZ ? 0 : Math.sign(z || 1) * (intoZ + BESIDE_M);
      return [p[0] + dx * wx - dz * wz, p[1], p[2] + dx * wz + dz * wx];
    }
    return p;
  }

  /** True where a box is near enough to matter for soft shadows at a point. */
  isNearBox(px: number, py: number, pz: number): boolean {
    for (let i = 0; i < this.count; i++) {
      const o = i * BOX_STRIDE;
      const d = Math.hypot(px - this.#boxes[o]!, py - this.#boxes[o + 1]!, pz - this.#boxes[o + 2]!);
      if (d < this.#boxes[o + 8]! * 2.6 + 0.4) return true;
    }
    return false;
  }

  /** Share of the half space over a point that boxes cover, 0 to 1. */
  covered(px: number, py: number, pz: number, nx: number, ny: number, nz: number): number {
    let sum = 0;
    for (let i = 0; i < this.count; i++) {
      const o = i * BOX_STRIDE;
      const d = Math.hypot(px - this.#boxes[o]!, py - this.#boxes[o + 1]!, pz - this.#boxes[o + 2]!);
      if (d > this.#boxes[o + 8]! * 4 + 0.5) continue;
      for (const { polygon, n } of this.#faces[i]!) {
        const front = (px - polygon[0]!) * n[0] + (py - polygon[1]!) * n[1] + (pz - polygon[2]!) * n[2];
        if (front > 1e-3) sum += polygonFormFactor(polygon, px, py, pz, nx, ny, nz);
      }
    }
    return Math.min(1, sum);
  }
}

function facesOf({ centre: [cx, cy, cz], width, half: [w, h, d] }: Box) {
  const [wx, , wz] = width;
  const corner = (a: number, b: number, c: number) => [
    cx + wx * w * a - wz * d * c,
    cy + h * b,
    cz + wz * w * a + wx * d * c,
  ];
  const face = (n: [number, number, number], corners: readonly (readonly [number, number, number])[]) => ({
    polygon: Float64Array.from(corners.flatMap(([a, b, c]) => corner(a, b, c))),
    n,
  });
  const quad = (fix: 0 | 1 | 2, sign: number) =>
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([a, b]) => {
      const at = [a!, b!];
      at.splice(fix, 0, sign);
      return at as unknown as [number, number, number];
    });
  return [1, -1].flatMap((s) => [
    face([wx * s, 0, wz * s], quad(0, s)),
    face([0, s, 0], quad(1, s)),
    face([-wz * s, 0, wx * s], quad(2, s)),
  ]);
}
