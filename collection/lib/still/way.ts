import { type Lamp, lampEdge, onLamp } from './lights.ts';
import type { Sampler } from './sampler.ts';
import type { Spot } from './spot.ts';

/** Draws the directions in which paths go on from a surface; the last one lies in the fields. */
export class Way {
  x = 0.5;
  y = 0.5;
  z = 0.5;
  /** Of a mirrored direction: the cosine between the eye and the facet that mirrors, and the share let past. */
  facing = 0.5;
  passed = 0.5;
  readonly #sampler: Sampler;
  /** Spread of the facets (GGX). */
  readonly #alpha: number;

  constructor(sampler: Sampler, roughness: number) {
    this.#sampler = sampler;
    this.#alpha = Math.max(0.02, roughness ** 2);
  }

  /** Draws a point of a lamp; what it would give the surface if nothing is between. */
  towards(lamp: Lamp, s: Spot): number {
    this.#sampler.next();
    const [u, v] = [this.#sampler.x * 2 - 1, this.#sampler.y * 2 - 1];
    const [x, y, z] = onLamp(lamp, u, v);
    const away = 1 / Math.sqrt(x * x + y * y + z * z);
    this.x = x * away;
    this.y = y * away;
    this.z = z * away;
    const cosine = this.x * s.nx + this.y * s.ny + this.z * s.nz;
    if (cosine <= 0) return 0;
    const area = 4 * lamp.half[0] * lamp.half[1];
    return (
      (lamp.radiance * lampEdge(Math.abs(u)) * lampEdge(Math.abs(v)) * area * cosine * away ** 3) / Math.PI
    );
  }

  /** A direction around the normal, more often close to it (Lambert's cosine law). */
  scatter(s: Spot): void {
    this.#sampler.next();
    const z = 2 * this.#sampler.x - 1;
    const r = Math.sqrt(Math.max(0, 1 - z * z));
    const turn = 2 * Math.PI * this.#sampler.y;
    const [x, y, w] = [s.nx + r * Math.cos(turn), s.ny + r * Math.sin(turn), s.nz + z * 0.9999];
    const length = 1 / (Math.sqrt(x * x + y * y + w * w) || 1);
    this.x = x * length;
    this.y = y * length;
    this.z = w * length;
  }

  /**
   * A mirror direction off a facet that the eye sees, and in `passed` the share that neighbouring facets let go; false
   * where it goes into the surface. Source: E. Heitz, "Sampling the GGX distribution of visible normals", JCGT 2018.
   */
  mirror(s: Spot, dx: number, dy: number, dz: number): boolean {
    this.#sampler.next();
    const a = this.#alpha;
    // A frame around the normal (Duff et al., 2017).
    const sign = s.nz >= 0 ? 1 : -1;
    const k = -1 / (sign + s.nz);
    const m = s.nx * s.ny * k;
    const [tx, ty, tz] = [1 + sign * s.nx * s.nx * k, sign * m, -sign * s.nx];
    const [bx, by, bz] = [m, sign + s.ny * s.ny * k, -s.ny];
    const vx = -(dx * tx + dy * ty + dz * tz);
    const vy = -(dx * bx + dy * by + dz * bz);
    const vz = Math.max(1e-4, -(dx * s.nx + dy * s.ny + dz * s.nz));
    const stretch = 1 / Math.sqrt(a * a * (vx * vx + vy * vy) + vz * vz);
    const [hx, hy, hz] = [a * vx * stretch, a * vy * stretch, vz * stretch];
    const flat = Math.sqrt(hx * hx + hy * hy);
    const [px, py] = flat > 1e-7 ? [-hy / flat, hx / flat] : [1, 0];
    const [qx, qy, qz] = [-hz * py, hz * px, hx * py - hy * px];
    const radius = Math.sqrt(this.#sampler.x);
    const turn = 2 * Math.PI * this.#sampler.y;
    const t1 = radius * Math.cos(turn);
    const blend = 0.5 * (1 + hz);
    const t2 = (1 - blend) * Math.sqrt(1 - t1 * t1) + blend * radius * Math.sin(turn);
    const t3 = Math.sqrt(Math.max(0, 1 - t1 * t1 - t2 * t2));
    const fx = a * (t1 * px + t2 * qx + t3 * hx);
    const fy = a * (t1 * py + t2 * qy + t3 * hy);
    const fz = Math.max(1e-6, t2 * qz + t3 * hz);
    const length = 1 / Math.sqrt(fx * fx + fy * fy + fz * fz);
    this.facing = Math.min(1, Math.max(0, (vx * fx + vy * fy + vz * fz) * length));
    const twice = 2 * this.facing * length;
    const [lx, ly, lz] = [twice * fx - vx, twice * fy - vy, twice * fz - vz];
    if (lz <= 1e-4) return false;
    this.passed = 2 / (1 + Math.sqrt(1 + (a * a * (1 - lz * lz)) / (lz * lz)));
    this.x = lx * tx + ly * bx + lz * s.nx;
    this.y = lx * ty + ly * by + lz * s.ny;
    this.z = lx * tz + ly * bz + lz * s.nz;
    // A smoothed normal may mirror into the triangle: that ray leaves as steeply as it would have gone in.
    const into = this.x * s.gx + this.y * s.gy + this.z * s.gz;
    if (into > 0) return true;
    this.x -= 2 * into * s.gx;
    this.y -= 2 * into * s.gy;
    this.z -= 2 * into * s.gz;
    return true;
  }
}
