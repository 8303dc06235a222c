import { type Hit, RayTree } from './bvh.ts';
import { linear, type Rgb } from './color.ts';
import { aroundAxis, LIGHTS, sky, smoothstep } from './lights.ts';
import { add3, cross3, dot3, extent, type Mesh, scale3, sub3, unit3, type Vec3, vertex } from './mesh.ts';
import type { Studio } from './work.ts';

const BOUNCES = 3;

/** What a path meets first: whether the object, and its normal, colour and distance for the denoiser. */
export type FirstSight = { met: boolean; values: readonly number[] };

/** A mesh on a seamless backdrop, seen by one camera. */
export class Scene {
  readonly #mesh: Mesh;
  readonly #tree: RayTree;
  readonly #hit: Hit = { t: 0, triangle: -1, u: 0, v: 0 };
  readonly #eye: Vec3;
  readonly #axes: readonly [right: Vec3, up: Vec3, ahead: Vec3];
  readonly #backdrop: Rgb;
  readonly #color: Rgb;
  readonly #height: number;

  constructor(mesh: Mesh, { azimuthDeg, elevationDeg, backdrop }: Studio) {
    this.#mesh = mesh;
    this.#tree = new RayTree(mesh);
    this.#backdrop = linear(backdrop);
    this.#color = linear(mesh.material.color);
    const [w, h, d] = extent(mesh.positions);
    this.#height = h;
    const [azimuth, elevation] = [(azimuthDeg * Math.PI) / 180, (elevationDeg * Math.PI) / 180];
    const away: Vec3 = [
      Math.sin(azimuth) * Math.cos(elevation),
      Math.sin(elevation),
      Math.cos(azimuth) * Math.cos(elevation),
    ];
    const size = Math.max(h, Math.hypot(w, d) * 0.86);
    const target: Vec3 = [0, h * 0.47, 0];
    this.#eye = add3(target, scale3(away, size * 4.2));
    const ahead = scale3(away, -1);
    const right = unit3(cross3(ahead, [0, 1, 0]));
    const zoom = 5.9;
    this.#axes = [scale3(right, 1 / zoom), scale3(cross3(right, ahead), 1 / zoom), ahead];
  }

  /** The light from the point (u, v) of the picture, 0 … 1 from its top left, and what lies there. */
  look(u: number, v: number, aspect: number, random: () => number): { light: Rgb; first: FirstSight } {
    const [right, up, ahead] = this.#axes;
    const direction = unit3(add3(ahead, add3(scale3(right, u * 2 - 1), scale3(up, (1 - v * 2) * aspect))));
    const first: FirstSight = { met: false, values: [0, 0, 0, ...this.#backdrop, 10] };
    return { light: this.#trace(this.#eye, direction, random, first), first };
  }

  #trace(from: Vec3, towards: Vec3, random: () => number, first: FirstSight): Rgb {
    let [origin, direction] = [from, towards];
    const weight = [1, 1, 1];
    const light = [0, 0, 0];
    let mirror = true;
    let fade = 0;
    for (let bounce = 0; bounce < BOUNCES; bounce++) {
      const floor = direction[1] < -1e-6 ? -origin[1] / direction[1] : Infinity;
      const met = this.#tree.cast(origin, direction, floor, this.#hit);
      if (!met && floor === Infinity) {
        if (bounce === 0) return this.#backdropLight();
        const glow = sky(direction, mirror);
        for (let k = 0; k < 3; k++) light[k]! += weight[k]! * glow;
        break;
      }
      const t = this.#hit.t;
      const point = add3(origin, scale3(direction, t));
      if (!met && Math.hypot(point[0], point[2]) > this.#height * 9) {
        const glow = this.#backdropLight();
        for (let k = 0; k < 3; k++) light[k]! += weight[k]! * glow[k]!;
        break;
      }
      const normal = met ? this.#normalTowards(direction) : ([0, 1, 0] as Vec3);
      const albedo = met ? this.#albedo() : this.#backdrop;
      if (bounce === 0) {
        first.met = met;
        first.values = [...normal, ...albedo, Math.min(10, t)];
      }
      // Far enough out that the flat triangles around a rounded edge don't shade themselves.
      const above = add3(point, scale3(normal, this.#height * 1.5e-3));
      const { metallic, roughness } = this.#mesh.material;
      const facing = Math.max(0, -dot3(direction, normal));
      const grazing = (1 - facing) ** 5;
      origin = above;
      if (met && metallic > 0.5) {
        mirror = true;
        direction = this.#reflect(direction, normal, roughness, random);
        if (dot3(direction, normal) <= 0) break;
        for (let k = 0; k < 3; k++) weight[k]! *= albedo[k]! + (1 - albedo[k]!) * grazing;
        continue;
      }
      if (met) {
        const gloss = this.#reflect(direction, normal, roughness, random);
        if (dot3(gloss, normal) > 0 && !this.#tree.cast(above, gloss, 100, this.#hit, true)) {
          const glow = (0.04 + 0.96 * grazing * (1 - 0.6 * roughness)) * sky(gloss, gloss[1] > 0);
          for (let k = 0; k < 3; k++) light[k]! += weight[k]! * glow;
        }
      } else if (bounce === 0) fade = smoothstep((Math.hypot(point[0], point[2]) / this.#height - 1.5) / 6);
      mirror = false;
      for (let k = 0; k < 3; k++) weight[k]! *= albedo[k]!;
      for (const lamp of LIGHTS) {
        const ray = aroundAxis(lamp.direction, 1 - random() * (1 - lamp.cosine), random());
        const cosine = dot3(ray, normal);
        if (cosine <= 0 || this.#tree.cast(above, ray, 100, this.#hit, true)) continue;
        const gain = lamp.radiance * 0.93 * cosine * 2 * (1 - lamp.cosine);
        for (let k = 0; k < 3; k++) light[k]! += weight[k]! * gain;
      }
      direction = unit3(add3(normal, aroundAxis([0, 1, 0], 2 * random() - 1, random())));
    }
    const far = this.#backdropLight();
    const blend = (k: 0 | 1 | 2) => light[k]! + (far[k] - light[k]!) * fade;
    return [blend(0), blend(1), blend(2)];
  }

  /** What an empty stretch of backdrop looks like in these lights. */
  #backdropLight(): Rgb {
    let sum = 0.36 + 0.2;
    for (const lamp of LIGHTS) sum += lamp.radiance * 0.93 * lamp.direction[1] * 2 * (1 - lamp.cosine);
    return [this.#backdrop[0] * sum, this.#backdrop[1] * sum, this.#backdrop[2] * sum];
  }

  #corners(): readonly [a: number, b: number, c: number, weights: Vec3] {
    const { triangle, u, v } = this.#hit;
    const i = this.#mesh.indices;
    return [i[triangle * 3]!, i[triangle * 3 + 1]!, i[triangle * 3 + 2]!, [1 - u - v, u, v]];
  }

  #normalTowards(direction: Vec3): Vec3 {
    const [a, b, c, [x, y, z]] = this.#corners();
    const n = this.#mesh.normals;
    const sum = add3(scale3(vertex(n, a), x), add3(scale3(vertex(n, b), y), scale3(vertex(n, c), z)));
    const normal = unit3(sum);
    return dot3(normal, direction) > 0 ? scale3(normal, -1) : normal;
  }

  #albedo(): Rgb {
    const { tints } = this.#mesh;
    if (!tints) return this.#color;
    const [a] = this.#corners();
    return [
      this.#color[0] * tints[a * 3]!,
      this.#color[1] * tints[a * 3 + 1]!,
      this.#color[2] * tints[a * 3 + 2]!,
    ];
  }

  /** A mirror direction off a facet drawn from the GGX distribution (Walter et al., 2007). */
  #reflect(direction: Vec3, normal: Vec3, roughness: number, random: () => number): Vec3 {
    const alpha = roughness * roughness;
    const share = random();
    const cosine = Math.sqrt((1 - share) / (1 + (alpha * alpha - 1) * share));
    const facet = aroundAxis(normal, cosine, random());
    return sub3(direction, scale3(facet, 2 * dot3(direction, facet)));
  }
}
