import { linear, type Rgb } from '../color.ts';
import { OpaqueLight } from './opaque-light.ts';
import type { Sampler } from './sampler.ts';
import type { StillScene } from './scene.ts';
import { FLOOR, NOTHING, Spot } from './spot.ts';

const IOR = 1.5;
/** Walls that a ray goes through at most, and of these how many part it; fainter shares are let go. */
const WALLS = 12;
const SPLITS = 3;
const FAINT = 2e-3;
const BRIGHTEST = 5;

/** Light that comes through clear glass: refracted and mirrored at each wall as Fresnel says, tinted on its way. */
export class GlassLight {
  r = 0.5;
  g = 0.5;
  b = 0.5;
  readonly #scene: StillScene;
  readonly #floorLight: OpaqueLight;
  readonly #spots = Array.from({ length: WALLS }, () => new Spot());
  /** Light lost a metre, by colour (Beer and Lambert): the glass has its colour across half its size. */
  readonly #dims: Rgb;
  // The ray on its way.
  #x = 0.5;
  #y = 0.5;
  #z = 0.5;

  constructor(scene: StillScene, sampler: Sampler) {
    this.#scene = scene;
    this.#floorLight = new OpaqueLight(scene, sampler);
    const color = linear(scene.mesh.material.color);
    const loss = (c: number) => -Math.log(Math.max(0.02, c)) / (scene.size * 0.45);
    this.#dims = [loss(color[0]), loss(color[1]), loss(color[2])];
  }

  /** What is seen through a wall of glass at `first`, looked at along d. */
  through(first: Spot, dx: number, dy: number, dz: number): void {
    this.r = this.g = this.b = 0;
    this.#set(dx, dy, dz);
    this.#part(first, 0, 1, 1, 1);
    this.r = Math.min(BRIGHTEST, this.r);
    this.g = Math.min(BRIGHTEST, this.g);
    this.b = Math.min(BRIGHTEST, this.b);
  }

  /**
   * Goes on from a wall. At the first walls both ways are gone, later the stronger one: nothing is left to chance, so
   * that clear glass has no noise.
   */
  #part(s: Spot, wall: number, wr: number, wg: number, wb: number): void {
    const mirrored = this.#fresnel(s);
    const [x, y, z] = [this.#x, this.#y, this.#z];
    const isSplit = wall < SPLITS && mirrored < 1;
    if (!isSplit || mirrored * wg < FAINT) {
      const isMirrored = mirrored > 0.5;
      const share = isMirrored ? mirrored : 1 - mirrored;
      this.#bend(s, isMirrored);
      this.#follow(s, wall, wr * share, wg * share, wb * share);
      return;
    }
    this.#bend(s, true);
    this.#follow(s, wall, wr * mirrored, wg * mirrored, wb * mirrored);
    this.#set(x, y, z);
    const share = 1 - mirrored;
    this.#bend(s, false);
    this.#follow(s, wall, wr * share, wg * share, wb * share);
  }

  #set(x: number, y: number, z: number): void {
    this.#x = x;
    this.#y = y;
    this.#z = z;
  }

  #follow(from: Spot, wall: number, wr: number, wg: number, wb: number): void {
    const { lights } = this.#scene;
    if (wall === WALLS) {
      lights.from(this.#x, this.#y, this.#z, false);
      this.#add(wr * lights.r, wg * lights.g, wb * lights.b);
      return;
    }
    const s = this.#spots[wall]!;
    const step = this.#scene.size * 2e-5;
    const [x, y, z] = [from.x + this.#x * step, from.y + this.#y * step, from.z + this.#z * step];
    const kind = this.#scene.meet(x, y, z, this.#x, this.#y, this.#z, s);
    if (kind === NOTHING) {
      lights.from(this.#x, this.#y, this.#z, true);
      this.#add(wr * lights.r, wg * lights.g, wb * lights.b);
    } else if (kind === FLOOR) {
      const floor = this.#floorLight;
      floor.onFloor(s);
      const lit = this.#scene.lit(s.x, s.z);
      this.#add(wr * s.r * floor.dr * lit, wg * s.g * floor.dg * lit, wb * s.b * floor.db * lit);
    } else {
      const far = s.outside ? 0 : s.t;
      const [dimR, dimG, dimB] = this.#dims;
      this.#part(
        s,
        wall + 1,
        wr * Math.exp(-dimR * far),
        wg * Math.exp(-dimG * far),
        wb * Math.exp(-dimB * far),
      );
    }
  }

  #add(r: number, g: number, b: number): void {
    this.r += r;
    this.g += g;
    this.b += b;
  }

  /** Share of unpolarised light that a wall reflects, 1 where nothing gets out. */
  #fresnel(s: Spot): number {
    const eta = s.outside ? 1 / IOR : IOR;
    const cosine = Math.min(1, -(this.#x * s.nx + this.#y * s.ny + this.#z * s.nz));
    const sine2 = eta * eta * (1 - cosine * cosine);
    if (sine2 >= 1) return 1;
    const beyond = Math.sqrt(1 - sine2);
    const across = (eta * cosine - beyond) / (eta * cosine + beyond);
    const along = (cosine - eta * beyond) / (cosine + eta * beyond);
    return (across * across + along * along) / 2;
  }

  /** Turns the ray at a wall: back, or into what lies beyond (Snell). */
  #bend(s: Spot, isMirrored: boolean): void {
    const cosine = -(this.#x * s.nx + this.#y * s.ny + this.#z * s.nz);
    const eta = s.outside ? 1 / IOR : IOR;
    const inside = 1 - eta * eta * (1 - cosine * cosine);
    const [keep, turn] =
      isMirrored || inside <= 0 ? [1, 2 * cosine] : [eta, eta * cosine - Math.sqrt(inside)];
    const [x, y, z] = [
      this.#x * keep + s.nx * turn,
      this.#y * keep + s.ny * turn,
      this.#z * keep + s.nz * turn,
    ];
    const length = 1 / Math.sqrt(x * x + y * y + z * z);
    this.#set(x * length, y * length, z * length);
  }
}
