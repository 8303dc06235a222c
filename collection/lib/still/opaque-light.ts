import type { Lamp } from './lights.ts';
import type { Sampler } from './sampler.ts';
import type { StillScene } from './scene.ts';
import { FLOOR, NOTHING, Spot } from './spot.ts';
import { Way } from './way.ts';

/** Surfaces that a path meets after the first: scattered light soon evens out, metal mirrors metal. */
const BOUNCES = { matt: 2, glaze: 1, metal: 4 };
/** A single path brighter than this would leave a speck. */
const BRIGHTEST = 7;
/** What is left of the open sky where paths are cut short. */
const SHUT_IN = 0.8;

/** Light on matt, glazed and metal surfaces, one sample at a time; results lie in the fields. */
export class OpaqueLight {
  /** Light that the surface scatters, before its own colour takes part of it. */
  dr = 0.5;
  dg = 0.5;
  db = 0.5;
  /** Light that it mirrors. */
  gr = 0.5;
  gg = 0.5;
  gb = 0.5;
  readonly #scene: StillScene;
  readonly #sampler: Sampler;
  readonly #spot = new Spot();
  readonly #isMetal: boolean;
  readonly #way: Way;
  // What the path on its way has gathered.
  #r = 0.5;
  #g = 0.5;
  #b = 0.5;

  constructor(scene: StillScene, sampler: Sampler) {
    this.#scene = scene;
    this.#sampler = sampler;
    this.#isMetal = scene.mesh.material.metallic > 0.5;
    this.#way = new Way(sampler, scene.mesh.material.roughness);
  }

  /** One sample of the light on an object at `s`, seen along d. */
  onObject(s: Spot, dx: number, dy: number, dz: number): void {
    this.dr = this.dg = this.db = this.gr = this.gg = this.gb = 0;
    const isMirrored = this.#way.mirror(s, dx, dy, dz);
    const [x, y, z, grazing, passed] = [
      this.#way.x,
      this.#way.y,
      this.#way.z,
      (1 - this.#way.facing) ** 5,
      this.#way.passed,
    ];
    if (isMirrored) {
      this.#follow(s.ox, s.oy, s.oz, x, y, z, this.#isMetal ? BOUNCES.metal : BOUNCES.glaze);
      if (this.#isMetal) {
        this.gr = this.#r * passed * (s.r + (1 - s.r) * grazing);
        this.gg = this.#g * passed * (s.g + (1 - s.g) * grazing);
        this.gb = this.#b * passed * (s.b + (1 - s.b) * grazing);
      } else {
        const share = passed * (0.04 + 0.96 * grazing);
        this.gr = this.#r * share;
        this.gg = this.#g * share;
        this.gb = this.#b * share;
      }
    }
    if (this.#isMetal) return;
    const direct = this.#fromLamps(s);
    this.#way.scatter(s);
    this.#follow(s.ox, s.oy, s.oz, this.#way.x, this.#way.y, this.#way.z, BOUNCES.matt);
    this.dr = direct + this.#r;
    this.dg = direct + this.#g;
    this.db = direct + this.#b;
  }

  /** One sample of the light on the floor: all that open floor has, less what the object takes away. */
  onFloor(s: Spot): void {
    const { lights } = this.#scene;
    this.gr = this.gg = this.gb = 0;
    this.dr = this.dg = this.db = lights.floor - this.#missing(s);
    this.#way.scatter(s);
    const [x, y, z] = [this.#way.x, this.#way.y, this.#way.z];
    if (this.#scene.meet(s.ox, s.oy, s.oz, x, y, z, this.#spot) === NOTHING) return;
    this.#follow(s.ox, s.oy, s.oz, x, y, z, BOUNCES.matt);
    lights.from(x, y, z, false);
    this.dr += this.#r - lights.r;
    this.dg += this.#g - lights.g;
    this.db += this.#b - lights.b;
  }

  /** Follows a path to its end and leaves in r, g, b what comes back along it. */
  #follow(x: number, y: number, z: number, tx: number, ty: number, tz: number, bounces: number): void {
    const { lights, backdrop } = this.#scene;
    const s = this.#spot;
    let [ox, oy, oz, dx, dy, dz] = [x, y, z, tx, ty, tz];
    // Lamps are looked for by themselves from matt surfaces; only mirrored paths may run into them.
    let seen = bounces !== BOUNCES.matt;
    let [wr, wg, wb, r, g, b] = [1, 1, 1, 0, 0, 0];
    for (let bounce = 0; ; bounce++) {
      const kind = this.#scene.meet(ox, oy, oz, dx, dy, dz, s);
      if (kind === NOTHING) {
        lights.from(dx, dy, dz, seen);
        r += wr * lights.r;
        g += wg * lights.g;
        b += wb * lights.b;
        break;
      }
      if (bounce === bounces) {
        // A path cut short inside a hollow gets about what comes into it from the open.
        const rest = lights.ambient * SHUT_IN;
        r += wr * s.r * rest;
        g += wg * s.g * rest;
        b += wb * s.b * rest;
        break;
      }
      if (kind === FLOOR) {
        const light = (lights.floor - this.#missingOfOne(s)) * this.#scene.lit(s.x, s.z);
        r += wr * backdrop[0] * light;
        g += wg * backdrop[1] * light;
        b += wb * backdrop[2] * light;
        break;
      }
      if (this.#isMetal) {
        if (!this.#way.mirror(s, dx, dy, dz)) break;
        const grazing = (1 - this.#way.facing) ** 5;
        wr *= (s.r + (1 - s.r) * grazing) * this.#way.passed;
        wg *= (s.g + (1 - s.g) * grazing) * this.#way.passed;
        wb *= (s.b + (1 - s.b) * grazing) * this.#way.passed;
        seen = true;
      } else {
        wr *= s.r;
        wg *= s.g;
        wb *= s.b;
        const direct = this.#fromOneLamp(s);
        r += wr * direct;
        g += wg * direct;
        b += wb * direct;
        this.#way.scatter(s);
        seen = false;
      }
      [ox, oy, oz, dx, dy, dz] = [s.ox, s.oy, s.oz, this.#way.x, this.#way.y, this.#way.z];
    }
    this.#r = Math.min(BRIGHTEST, r);
    this.#g = Math.min(BRIGHTEST, g);
    this.#b = Math.min(BRIGHTEST, b);
  }

  /** Irradiance over π from the lamps. */
  #fromLamps(s: Spot): number {
    let light = 0;
    for (const lamp of this.#scene.lights.lamps) {
      const gain = this.#way.towards(lamp, s);
      if (gain > 0) light += gain * this.#scene.open(s.ox, s.oy, s.oz, this.#way.x, this.#way.y, this.#way.z);
    }
    return light;
  }

  /** The same by one lamp for all, drawn by chance: enough for what is seen by way of another surface. */
  #fromOneLamp(s: Spot): number {
    const gain = this.#way.towards(this.#anyLamp(), s) * this.#scene.lights.lamps.length;
    return gain > 0 ? gain * this.#scene.open(s.ox, s.oy, s.oz, this.#way.x, this.#way.y, this.#way.z) : 0;
  }

  #missingOfOne(s: Spot): number {
    const gain = this.#way.towards(this.#anyLamp(), s) * this.#scene.lights.lamps.length;
    return gain > 0
      ? gain * (1 - this.#scene.open(s.ox, s.oy, s.oz, this.#way.x, this.#way.y, this.#way.z))
      : 0;
  }

  #anyLamp(): Lamp {
    const { lamps } = this.#scene.lights;
    this.#sampler.next();
    return lamps[Math.floor(this.#sampler.x * lamps.length)]!;
  }

  /** What the object takes of the lamps' light. */
  #missing(s: Spot): number {
    let light = 0;
    for (const lamp of this.#scene.lights.lamps) {
      const gain = this.#way.towards(lamp, s);
      if (gain > 0)
        light += gain * (1 - this.#scene.open(s.ox, s.oy, s.oz, this.#way.x, this.#way.y, this.#way.z));
    }
    return light;
  }
}
