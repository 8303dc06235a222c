import { GlassLight } from './glass-light.ts';
import { OpaqueLight } from './opaque-light.ts';
import { Sampler } from './sampler.ts';
import type { StillScene } from './scene.ts';
import { FLOOR, NOTHING, OBJECT, Spot } from './spot.ts';

/** Looks along rays from the camera and takes samples of the light on what is there; one object for a whole still. */
export class Eye {
  readonly spot = new Spot();
  kind = NOTHING;
  /** Scattered light (r, g, b) and mirrored light (r, g, b) of the last sample. */
  readonly light = new Float64Array(6);
  readonly sampler = new Sampler();
  readonly #scene: StillScene;
  readonly #opaque: OpaqueLight;
  readonly #glass: GlassLight | undefined;
  #x = 0.5;
  #y = 0.5;
  #z = 0.5;

  constructor(scene: StillScene) {
    this.#scene = scene;
    this.#opaque = new OpaqueLight(scene, this.sampler);
    if ((scene.mesh.material.transmission ?? 0) > 0) this.#glass = new GlassLight(scene, this.sampler);
  }

  get isMetal(): boolean {
    return this.#scene.mesh.material.metallic > 0.5;
  }

  get isGlass(): boolean {
    return this.#glass !== undefined;
  }

  /** Looks at the point (u, v) of the frame, 0 … 1 from its top left. */
  look(u: number, v: number): void {
    const { eye, ahead, up, half } = this.#scene.camera;
    const across = (u * 2 - 1) * half;
    const raise = (1 - v * 2) * half;
    const y = ahead[1] + up[1] * raise;
    const z = ahead[2] + up[2] * raise;
    const length = 1 / Math.sqrt(across * across + y * y + z * z);
    this.#x = across * length;
    this.#y = y * length;
    this.#z = z * length;
    this.kind = this.#scene.meet(eye[0], eye[1], eye[2], this.#x, this.#y, this.#z, this.spot);
  }

  /** Takes one sample of the light on what is looked at. */
  sample(): void {
    const { light } = this;
    if (this.kind === NOTHING) {
      light.fill(this.#scene.lights.floor, 0, 3).fill(0, 3);
      return;
    }
    if (this.#glass && this.kind === OBJECT) {
      this.#glass.through(this.spot, this.#x, this.#y, this.#z);
      light.fill(0, 0, 3);
      light[3] = this.#glass.r;
      light[4] = this.#glass.g;
      light[5] = this.#glass.b;
      return;
    }
    const opaque = this.#opaque;
    if (this.kind === FLOOR) opaque.onFloor(this.spot);
    else opaque.onObject(this.spot, this.#x, this.#y, this.#z);
    light[0] = opaque.dr;
    light[1] = opaque.dg;
    light[2] = opaque.db;
    light[3] = opaque.gr;
    light[4] = opaque.gg;
    light[5] = opaque.gb;
  }
}
