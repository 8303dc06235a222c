import { RayTree } from '../bvh.ts';
import { linear, type Rgb } from '../color.ts';
import { extent, type Mesh } from '../mesh.ts';
import { faceOutward } from '../orient.ts';
import { withPatina } from '../patina.ts';
import type { Studio } from '../work.ts';
import { type Camera, frameUp } from './camera.ts';
import { Lights } from './lights.ts';
import { FLOOR, NOTHING, OBJECT, type Spot } from './spot.ts';

/** A mesh, turned so that the camera is on the side of z, on a seamless backdrop. */
export class StillScene {
  readonly camera: Camera;
  readonly lights: Lights;
  readonly backdrop: Rgb;
  readonly mesh: Mesh;
  /** Longest side of the object, metres: what distances are compared with. */
  readonly size: number;
  readonly #tree: RayTree;
  readonly #color: Rgb;
  readonly #isGlass: boolean;

  constructor(mesh: Mesh, { azimuthDeg, elevationDeg, backdrop }: Studio) {
    const outward = withPatina(faceOutward(mesh));
    this.mesh = {
      ...outward,
      positions: turned(outward.positions, azimuthDeg),
      normals: turned(outward.normals, azimuthDeg),
    };
    this.#tree = new RayTree(this.mesh);
    this.#color = linear(mesh.material.color);
    this.#isGlass = (mesh.material.transmission ?? 0) > 0;
    this.backdrop = linear(backdrop);
    this.lights = new Lights(this.backdrop);
    this.camera = frameUp(this.mesh.positions, elevationDeg);
    this.size = Math.max(...extent(mesh.positions));
  }

  /** Follows a ray to what it meets first. */
  meet(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, into: Spot): number {
    const floor = dy < -1e-6 ? -oy / dy : Infinity;
    if (this.#tree.nearest(ox, oy, oz, dx, dy, dz, floor)) {
      this.#describe(ox, oy, oz, dx, dy, dz, into);
      return OBJECT;
    }
    if (floor === Infinity) return NOTHING;
    into.t = floor;
    into.x = into.ox = ox + dx * floor;
    into.y = 0;
    into.oy = this.size * 1e-5;
    into.z = into.oz = oz + dz * floor;
    into.nx = into.nz = into.gx = into.gz = 0;
    into.ny = into.gy = 1;
    into.r = this.backdrop[0];
    into.g = this.backdrop[1];
    into.b = this.backdrop[2];
    return FLOOR;
  }

  /**
   * Share of the full light that the floor still has at a place, as seen in mirrors and through glass: beyond the set it
   * lies in the dark, and that draws outlines.
   */
  lit(x: number, z: number): number {
    const out = (x * x + z * z) / (this.size * this.size * 5);
    return 0.3 + 0.7 / (1 + out * out);
  }

  /** Share of light that comes through on the way to a lamp: glass dims, everything else blocks. */
  open(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number {
    if (!this.#isGlass) return this.#tree.blocked(ox, oy, oz, dx, dy, dz, 1e3) ? 0 : 1;
    let share = 1;
    let gone = 0;
    for (let walls = 0; walls < 8; walls++) {
      if (!this.#tree.nearest(ox + dx * gone, oy + dy * gone, oz + dz * gone, dx, dy, dz, 1e3)) return share;
      gone += this.#tree.t + this.size * 1e-5;
      const cosine = Math.abs(this.#slope(dx, dy, dz));
      // Straight through: what glancing walls reflect away is what draws glass in its own shadow.
      share *= 0.95 * (1 - (1 - cosine) ** 4);
    }
    return share;
  }

  /** Cosine between a ray and the triangle that it just met. */
  #slope(dx: number, dy: number, dz: number): number {
    const { positions: p, indices } = this.mesh;
    const t = this.#tree.triangle * 3;
    const a = indices[t]! * 3;
    const b = indices[t + 1]! * 3;
    const c = indices[t + 2]! * 3;
    const ux = p[b]! - p[a]!;
    const uy = p[b + 1]! - p[a + 1]!;
    const uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!;
    const vy = p[c + 1]! - p[a + 1]!;
    const vz = p[c + 2]! - p[a + 2]!;
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    return (x * dx + y * dy + z * dz) / (Math.sqrt(x * x + y * y + z * z) || 1);
  }

  #describe(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, s: Spot): void {
    const { positions: p, normals: n, indices, tints } = this.mesh;
    const { t, u, v, triangle } = this.#tree;
    const w = 1 - u - v;
    const a = indices[triangle * 3]! * 3;
    const b = indices[triangle * 3 + 1]! * 3;
    const c = indices[triangle * 3 + 2]! * 3;
    s.t = t;
    s.x = ox + dx * t;
    s.y = oy + dy * t;
    s.z = oz + dz * t;
    const ux = p[b]! - p[a]!;
    const uy = p[b + 1]! - p[a + 1]!;
    const uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!;
    const vy = p[c + 1]! - p[a + 1]!;
    const vz = p[c + 2]! - p[a + 2]!;
    const gx = uy * vz - uz * vy;
    const gy = uz * vx - ux * vz;
    const gz = ux * vy - uy * vx;
    s.outside = gx * dx + gy * dy + gz * dz < 0;
    const flip = (s.outside ? 1 : -1) / (Math.sqrt(gx * gx + gy * gy + gz * gz) || 1);
    s.gx = gx * flip;
    s.gy = gy * flip;
    s.gz = gz * flip;
    const side = s.outside ? 1 : -1;
    let nx = side * (n[a]! * w + n[b]! * u + n[c]! * v);
    let ny = side * (n[a + 1]! * w + n[b + 1]! * u + n[c + 1]! * v);
    let nz = side * (n[a + 2]! * w + n[b + 2]! * u + n[c + 2]! * v);
    // A smoothed normal may lean away from the eye near an edge: lean it back until it just faces it.
    const away = nx * dx + ny * dy + nz * dz + 0.02;
    if (away > 0) {
      nx -= dx * away;
      ny -= dy * away;
      nz -= dz * away;
    }
    const length = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1);
    s.nx = nx * length;
    s.ny = ny * length;
    s.nz = nz * length;
    s.r = this.#color[0];
    s.g = this.#color[1];
    s.b = this.#color[2];
    if (tints) {
      s.r *= tints[a]! * w + tints[b]! * u + tints[c]! * v;
      s.g *= tints[a + 1]! * w + tints[b + 1]! * u + tints[c + 1]! * v;
      s.b *= tints[a + 2]! * w + tints[b + 2]! * u + tints[c + 2]! * v;
    }
    const clear = this.size * 2e-4;
    s.ox = s.x + s.gx * clear;
    s.oy = s.y + s.gy * clear;
    s.oz = s.z + s.gz * clear;
    this.#lift(s, a, w);
    this.#lift(s, b, u);
    this.#lift(s, c, v);
  }

  /**
   * Moves the point that looks for light towards the round surface that the triangle stands for. Source: J. Hanika,
   * "Hacking the shadow terminator", Ray Tracing Gems II, 2021.
   */
  #lift(s: Spot, corner: number, share: number): void {
    const { positions: p, normals: n } = this.mesh;
    const side = s.outside ? 1 : -1;
    const below =
      (s.x - p[corner]!) * n[corner]! +
      (s.y - p[corner + 1]!) * n[corner + 1]! +
      (s.z - p[corner + 2]!) * n[corner + 2]!;
    const lift = Math.max(0, -below * side) * share * side;
    s.ox += n[corner]! * lift;
    s.oy += n[corner + 1]! * lift;
    s.oz += n[corner + 2]! * lift;
  }
}

/** Turns about the vertical, so that what faced the azimuth faces the camera. */
function turned(values: Float32Array, azimuthDeg: number): Float32Array {
  const [cos, sin] = [Math.cos((azimuthDeg * Math.PI) / 180), Math.sin((azimuthDeg * Math.PI) / 180)];
  const result = values.slice();
  for (let i = 0; i < values.length; i += 3) {
    result[i] = values[i]! * cos - values[i + 2]! * sin;
    result[i + 2] = values[i]! * sin + values[i + 2]! * cos;
  }
  return result;
}
