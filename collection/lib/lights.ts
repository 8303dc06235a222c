import { add3, cross3, dot3, scale3, unit3, type Vec3 } from './mesh.ts';

/** The studio's lights: a wide softbox above to the left, a low strip to the right, and the room's own grey. */
const SOFTBOX = { direction: unit3([-0.55, 0.78, 0.5]), cosine: Math.cos(0.5), radiance: 5.4 };
const STRIP = { direction: unit3([0.95, 0.28, 0.15]), cosine: Math.cos(0.26), radiance: 2.6 };
/** Lamps that shine on what faces them. */
export const LIGHTS = [SOFTBOX, STRIP];

/** The light that comes from a direction, with or without the lamps. */
export function sky(d: Vec3, withLights: boolean): number {
  let light = 0.36 + 0.3 * Math.max(0, d[1]);
  if (withLights) {
    for (const lamp of LIGHTS) {
      const edge = (dot3(d, lamp.direction) - lamp.cosine) / (1 - lamp.cosine);
      if (edge > 0) light += lamp.radiance * Math.min(1, edge * 6);
    }
  }
  return light;
}

/** Leaves the middle tones as they are and bends what is brighter than 0.7 softly towards white. */
export const expose = (v: number): number => (v < 0.7 ? v : 0.7 + 0.3 * (1 - Math.exp(-(v - 0.7) / 0.3)));

/** From 0 to 1 without a kink at either end. */
export const smoothstep = (v: number): number => {
  const t = Math.min(1, Math.max(0, v));
  return t * t * (3 - 2 * t);
};

/** The unit vector at the given cosine from an axis, turned around it by a share of a full turn. */
export function aroundAxis(axis: Vec3, cosine: number, turn: number): Vec3 {
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  const side = unit3(cross3(axis, Math.abs(axis[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0]));
  const other = cross3(axis, side);
  const [x, y] = [sine * Math.cos(2 * Math.PI * turn), sine * Math.sin(2 * Math.PI * turn)];
  return add3(scale3(axis, cosine), add3(scale3(side, x), scale3(other, y)));
}
