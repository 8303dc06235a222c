import { linear, type Rgb } from './color.ts';
import {
  add3,
  cross3,
  dot3,
  type Material,
  type Mesh,
  scale3,
  standUpright,
  sub3,
  unit3,
  type Vec3,
} from './mesh.ts';

/** Radii below this, in the piece's own units, are a point on the axis. */
const POLE = 1e-9;

type Look = { readonly color?: string | Rgb; readonly sides?: number };
type TubeLook = Look & { readonly closed?: boolean };

/**
 * Puts an object together from round bars, balls, turned pieces and flat faces, each in a colour of its own (a tint of
 * the material). Every piece is closed and looks outwards; pieces simply run into one another, as soldered rods do. A
 * ball of the bars' radius at a corner makes a rounded joint.
 */
export class Assembly {
  readonly #positions: number[] = [];
  readonly #normals: number[] = [];
  readonly #tints: number[] = [];
  readonly #indices: number[] = [];

  #corner(p: Vec3, normal: Vec3, tint: Rgb): number {
    this.#positions.push(p[0], p[1], p[2]);
    this.#normals.push(normal[0], normal[1], normal[2]);
    this.#tints.push(tint[0], tint[1], tint[2]);
    return this.#positions.length / 3 - 1;
  }

  /** A round bar along the path. Open ends are closed by flat discs, which a ball hides; `closed` makes a ring. */
  tube(
    path: readonly Vec3[],
    radius: number | ((i: number) => number),
    { color = '#ffffff', sides = 14, closed = false }: TubeLook = {},
  ): this {
    const tint = linear(color);
    const frames = framesAlong(path, closed);
    const first = this.#positions.length / 3;
    path.forEach((p, i) => {
      const r = typeof radius === 'number' ? radius : radius(i);
      const { across, aside } = frames[i]!;
      for (let k = 0; k < sides; k++) {
        const a = (2 * Math.PI * k) / sides;
        const out = add3(scale3(across, Math.cos(a)), scale3(aside, Math.sin(a)));
        this.#corner(add3(p, scale3(out, r)), out, tint);
      }
    });
    const rings = path.length;
    for (let i = 0; i < (closed ? rings : rings - 1); i++) {
      const [a, b] = [first + i * sides, first + ((i + 1) % rings) * sides];
      for (let k = 0; k < sides; k++) {
        const n = (k + 1) % sides;
        this.#indices.push(a + k, a + n, b + n, a + k, b + n, b + k);
      }
    }
    if (!closed) {
      this.#cap(first, sides, scale3(frames[0]!.along, -1), path[0]!, tint, true);
      this.#cap(first + (rings - 1) * sides, sides, frames[rings - 1]!.along, path[rings - 1]!, tint, false);
    }
    return this;
  }

  #cap(ring: number, sides: number, normal: Vec3, middle: Vec3, tint: Rgb, start: boolean): void {
    const rim = Array.from({ length: sides }, (_, k) => {
      const at = (ring + k) * 3;
      const p = this.#positions;
      return this.#corner([p[at]!, p[at + 1]!, p[at + 2]!], normal, tint);
    });
    const centre = this.#corner(middle, normal, tint);
    rim.forEach((a, k) => {
      const b = rim[(k + 1) % sides]!;
      this.#indices.push(...(start ? [centre, b, a] : [centre, a, b]));
    });
  }

  /** A ball, its rings around the vertical. */
  ball(centre: Vec3, radius: number, { color, sides = 14 }: Look = {}): this {
    const steps = Math.max(4, Math.round(sides / 2));
    const profile = Array.from({ length: steps + 1 }, (_, i): readonly [number, number] => {
      const a = -Math.PI / 2 + (Math.PI * i) / steps;
      return [radius * Math.cos(a), radius * Math.sin(a)];
    });
    return this.turned(profile, centre, { sides, ...(color && { color }) });
  }

  /** A piece turned on a lathe: [radius, height] pairs from bottom to top around the vertical through `foot`. */
  turned(
    profile: readonly (readonly [radius: number, height: number])[],
    foot: Vec3,
    { color = '#ffffff', sides = 48 }: Look = {},
  ): this {
    const tint = linear(color);
    const first = this.#positions.length / 3;
    profile.forEach(([r, h], i) => {
      const [r0, h0] = profile[Math.max(0, i - 1)]!;
      const [r1, h1] = profile[Math.min(profile.length - 1, i + 1)]!;
      const slope = Math.hypot(r1 - r0, h1 - h0) || 1;
      for (let k = 0; k < sides; k++) {
        const a = (2 * Math.PI * k) / sides;
        const [c, s] = [Math.cos(a), Math.sin(a)];
        const out: Vec3 = [((h1 - h0) / slope) * c, (r0 - r1) / slope, ((h1 - h0) / slope) * s];
        this.#corner([foot[0] + r * c, foot[1] + h, foot[2] + r * s], out, tint);
      }
    });
    for (let i = 0; i < profile.length - 1; i++) {
      const [a, b] = [first + i * sides, first + (i + 1) * sides];
      for (let k = 0; k < sides; k++) {
        const n = (k + 1) % sides;
        // At a pole one side of the quad has no length.
        if (profile[i]![0] > POLE) this.#indices.push(a + k, b + n, a + n);
        if (profile[i + 1]![0] > POLE) this.#indices.push(a + k, b + k, b + n);
      }
    }
    return this;
  }

  /** A flat four-sided face as a grid of `rows` × `columns` cells, so that shade can vary over it. Counter-clockwise. */
  quad(
    [a, b, c, d]: readonly [Vec3, Vec3, Vec3, Vec3],
    rows: number,
    columns: number,
    color: string | Rgb = '#ffffff',
  ): this {
    const tint = linear(color);
    const normal = unit3(cross3(sub3(c, a), sub3(d, b)));
    const first = this.#positions.length / 3;
    for (let i = 0; i <= rows; i++) {
      for (let k = 0; k <= columns; k++) {
        const left = mix3(a, d, i / rows);
        this.#corner(mix3(left, mix3(b, c, i / rows), k / columns), normal, tint);
      }
    }
    for (let i = 0; i < rows; i++) {
      for (let k = 0; k < columns; k++) {
        const p = first + i * (columns + 1) + k;
        const q = p + columns + 1;
        this.#indices.push(p, p + 1, q + 1, p, q + 1, q);
      }
    }
    return this;
  }

  /** A flat triangle as a grid of `rows`² cells. Counter-clockwise. */
  triangle(
    [a, b, c]: readonly [Vec3, Vec3, Vec3],
    rows: number,
    color: string | Rgb | ((p: Vec3) => Rgb) = '#ffffff',
  ): this {
    const normal = unit3(cross3(sub3(b, a), sub3(c, a)));
    const flat = typeof color === 'function' ? null : linear(color);
    const first = this.#positions.length / 3;
    const start = (row: number) => first + (row * (row + 1)) / 2;
    for (let row = 0; row <= rows; row++) {
      for (let i = 0; i <= row; i++) {
        const [u, v] = [(row - i) / rows, i / rows];
        const p = add3(a, add3(scale3(sub3(b, a), u), scale3(sub3(c, a), v)));
        this.#corner(p, normal, flat ?? (color as (p: Vec3) => Rgb)(p));
        if (row === rows) continue;
        const [top, left] = [start(row) + i, start(row + 1) + i];
        this.#indices.push(top, left, left + 1);
        if (i < row) this.#indices.push(top, left + 1, top + 1);
      }
    }
    return this;
  }

  /** The whole as a mesh, standing on y = 0 and `heightM` metres tall. */
  stand(material: Material, heightM: number): Mesh {
    return {
      positions: standUpright(Float32Array.from(this.#positions), heightM),
      normals: Float32Array.from(this.#normals),
      indices: Uint32Array.from(this.#indices),
      tints: Float32Array.from(this.#tints),
      material,
    };
  }
}

export const mix3 = (a: Vec3, b: Vec3, t: number): Vec3 => add3(scale3(a, 1 - t), scale3(b, t));

/** A full circle of `steps` points: centre, radius, and two unit vectors that span its plane. */
export const circle = (centre: Vec3, radius: number, u: Vec3, v: Vec3, steps: number): Vec3[] =>
  Array.from({ length: steps }, (_, i) => {
    const a = (2 * Math.PI * i) / steps;
    return add3(centre, add3(scale3(u, radius * Math.cos(a)), scale3(v, radius * Math.sin(a))));
  });

/** Two unit vectors at right angles to the axis and to each other. */
export function spanning(axis: Vec3): readonly [Vec3, Vec3] {
  const n = unit3(axis);
  const u = unit3(cross3(n, Math.abs(n[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  return [u, cross3(n, u)];
}

/** A turn (as a map of points) that brings the direction `from` to `to`. */
export function turning(from: Vec3, to: Vec3): (p: Vec3) => Vec3 {
  const [f, t] = [unit3(from), unit3(to)];
  const [axis, cosine] = [cross3(f, t), dot3(f, t)];
  return (p) =>
    add3(scale3(p, cosine), add3(cross3(axis, p), scale3(axis, dot3(axis, p) / Math.max(1e-12, 1 + cosine))));
}

type Frame = { along: Vec3; across: Vec3; aside: Vec3 };

/** Frames carried along the path without twist; in a ring, what twist is left at its end is shared out. */
function framesAlong(path: readonly Vec3[], closed: boolean): Frame[] {
  const n = path.length;
  const tangent = (i: number): Vec3 => {
    const before = path[closed ? (i + n - 1) % n : Math.max(0, i - 1)]!;
    return unit3(sub3(path[closed ? (i + 1) % n : Math.min(n - 1, i + 1)]!, before));
  };
  const frames: Frame[] = [];
  let across: Vec3 = spanning(tangent(0))[0];
  const carry = (along: Vec3) => unit3(sub3(across, scale3(along, dot3(across, along))));
  for (let i = 0; i < n; i++) {
    const along = tangent(i);
    across = carry(along);
    frames.push({ along, across, aside: cross3(along, across) });
  }
  if (!closed) return frames;
  const { across: u, aside: v, along } = frames[0]!;
  const end = carry(along);
  const twist = Math.atan2(dot3(end, v), dot3(end, u));
  return frames.map((frame, i) => {
    const a = (-twist * i) / n;
    const turned = add3(scale3(frame.across, Math.cos(a)), scale3(frame.aside, Math.sin(a)));
    return { along: frame.along, across: turned, aside: cross3(frame.along, turned) };
  });
}
