import type { Rgb } from '../color.ts';
import { cross3, unit3, type Vec3 } from '../mesh.ts';

/** A softbox: a rectangle at a distance of one along `axis`, `half` wide and high, infinitely far away. */
export type Lamp = {
  readonly axis: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly half: readonly [number, number];
  readonly radiance: number;
};

const lamp = (towards: Vec3, half: readonly [number, number], radiance: number): Lamp => {
  const axis = unit3(towards);
  const right = unit3(cross3([0, 1, 0], axis));
  return { axis, right, up: cross3(axis, right), half, radiance };
};

/** As seen from the camera (x to the right, z towards it): the key high on the left, strips behind on either side. */
const LAMPS = [
  lamp([-0.62, 0.84, 0.46], [0.46, 0.34], 13),
  lamp([0.94, 0.34, -0.22], [0.13, 0.6], 6),
  lamp([-0.95, 0.2, -0.34], [0.08, 0.5], 5),
];

/** What even backdrop in full light shows of its colour: white things in front of it keep room above. */
const KEY = 0.9;

const smooth = (from: number, to: number, v: number): number => {
  const t = Math.min(1, Math.max(0, (v - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** The studio's light from every direction, dimmed so that the floor has light `KEY`; no allocation once made. */
export class Lights {
  readonly lamps: readonly Lamp[];
  /** Light on open floor, all of it, and without the lamps: irradiance over π. */
  readonly floor = KEY;
  readonly ambient: number;
  r = 0.5;
  g = 0.5;
  b = 0.5;
  readonly #backdrop: Rgb;
  readonly #scale: number;

  constructor(backdrop: Rgb) {
    this.#backdrop = backdrop;
    this.#scale = 1;
    this.lamps = LAMPS;
    const [fromSky, fromLamps] = [this.#floorLight(false), this.#floorLight(true)];
    this.#scale = KEY / (fromSky + fromLamps);
    this.ambient = fromSky * this.#scale;
    this.lamps = LAMPS.map((one) => ({ ...one, radiance: one.radiance * this.#scale }));
  }

  /** Puts the light that comes from a direction into `r`, `g` and `b`, with or without the lamps. */
  from(x: number, y: number, z: number, withLamps: boolean): void {
    // Behind, the backdrop sweeps up and gives its colour; the room in front is dim, its ceiling and a white card less.
    const behind = smooth(-0.15, 0.45, -z) * (1 - smooth(0.35, 0.85, y));
    const room = 0.42 + 0.8 * smooth(-0.1, 1, y) + 1.5 * smooth(0.6, 0.95, 0.86 * x + 0.12 * y + 0.5 * z);
    let lamps = 0;
    if (withLamps) for (let i = 0; i < this.lamps.length; i++) lamps += glow(this.lamps[i]!, x, y, z);
    const plain = room * (1 - behind) * this.#scale + lamps;
    // Away from its middle the backdrop darkens: seen through glass, that is what draws its outline.
    const sweep = behind * KEY * (0.12 + 0.95 * smooth(0.45, 0.99, -z));
    this.r = plain + sweep * this.#backdrop[0];
    this.g = plain + sweep * this.#backdrop[1];
    this.b = plain + sweep * this.#backdrop[2];
  }

  /** How bright the backdrop lies in a direction: a pool of light around the middle, `out` frames away. */
  pool(out: number): number {
    return 0.6 + 0.55 * Math.exp(-0.62 * out * out);
  }

  /** Irradiance over π on level floor, by a grid of directions. */
  #floorLight(fromLamps: boolean): number {
    const steps = 128;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      for (let j = 0; j < steps; j++) {
        const [radius, turn] = [Math.sqrt((i + 0.5) / steps), (2 * Math.PI * (j + 0.5)) / steps];
        const [x, y, z] = [
          radius * Math.cos(turn),
          Math.sqrt(1 - (i + 0.5) / steps),
          radius * Math.sin(turn),
        ];
        this.from(x, y, z, fromLamps);
        const all = this.g;
        this.from(x, y, z, false);
        sum += fromLamps ? all - this.g : this.g;
      }
    }
    return sum / steps ** 2;
  }
}

/** Radiance of a lamp in a direction; its cloth is darker towards the frame. */
function glow({ axis, right, up, half, radiance }: Lamp, x: number, y: number, z: number): number {
  const along = x * axis[0] + y * axis[1] + z * axis[2];
  if (along < 0.2) return 0;
  const u = Math.abs(x * right[0] + y * right[1] + z * right[2]) / (along * half[0]);
  const v = Math.abs(x * up[0] + y * up[1] + z * up[2]) / (along * half[1]);
  return u >= 1 || v >= 1 ? 0 : radiance * lampEdge(u) * lampEdge(v);
}

/** Share of a lamp's light at a place between its middle (0) and its frame (1). */
export const lampEdge = (v: number): number => (1 - 0.25 * v * v) * smooth(1, 0.86, v);

/** The point of a lamp at (u, v), −1 … 1, not yet of unit length. */
export const onLamp = ({ axis, right, up, half }: Lamp, u: number, v: number): Vec3 => [
  axis[0] + right[0] * u * half[0] + up[0] * v * half[1],
  axis[1] + right[1] * u * half[0] + up[1] * v * half[1],
  axis[2] + right[2] * u * half[0] + up[2] * v * half[1],
];
