import { fromOklab } from '../../lib/color.ts';
import { stereographic, type Vec4 } from '../../lib/four-space.ts';
import type { Material, Mesh, Vec3 } from '../../lib/mesh.ts';
import { Assembly } from '../../lib/struts.ts';
import type { ObjectSource } from '../../lib/work.ts';

/**
 * A point of the fibre over the point (longitude, latitude) of the sphere: z₁ = cos η e^{i(t + λ/2)},
 * z₂ = sin η e^{i(t − λ/2)} with η half the distance from the north pole, so that z₁/z₂ stays the same along it.
 * Source: H. Hopf, Math. Annalen 104 (1931), 637–665.
 */
export function fibre(longitude: number, latitude: number, t: number): Vec4 {
  const eta = (Math.PI / 2 - latitude) / 2;
  return [
    Math.cos(eta) * Math.cos(t + longitude / 2),
    Math.cos(eta) * Math.sin(t + longitude / 2),
    Math.sin(eta) * Math.cos(t - longitude / 2),
    Math.sin(eta) * Math.sin(t - longitude / 2),
  ];
}

/** Three parallels of the sphere, latitude in degrees, fibres over each, hue in degrees. */
const PARALLELS = [
  { latitude: 44, count: 10, hue: 25, tube: 0.036, lightness: 0.6 },
  { latitude: 12, count: 14, hue: 205, tube: 0.036, lightness: 0.58 },
  { latitude: -16, count: 18, hue: 85, tube: 0.036, lightness: 0.72 },
];
const STEPS = 132;
const SIDES = 12;
const HEIGHT_M = 0.92;

/** A low turned foot that the outermost rings are let into; heights in units of the projection, from below them. */
const LOWEST = -3.12;
const FOOT = [
  [0, 0],
  [0.98, 0],
  [1, 0.02],
  [1, 0.14],
  [0.97, 0.17],
  [0.5, 0.25],
  [0.42, 0.33],
  [0.4, 0.36],
  [0, 0.38],
] as const;

const enamel: Material = { name: 'enamel', color: '#ffffff', metallic: 0, roughness: 0.16 };

/** Forty-two linked rings in three nested tori, standing on edge in a low foot. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 38, elevationDeg: 17, backdrop: '#23272c' },
  build(): Mesh {
    const bundle = new Assembly();
    for (const { latitude, count, hue, tube, lightness } of PARALLELS) {
      for (let k = 0; k < count; k++) {
        const turn = (2 * Math.PI * k) / count;
        const path = Array.from({ length: STEPS }, (_, i): Vec3 => {
          const p = fibre(turn, (latitude * Math.PI) / 180, (2 * Math.PI * i) / STEPS);
          return stereographic(p);
        });
        const angle = ((hue + 34 * Math.sin(turn)) * Math.PI) / 180;
        const shade = lightness + 0.09 * Math.cos(turn);
        const color = fromOklab([shade, 0.145 * Math.cos(angle), 0.145 * Math.sin(angle)]);
        bundle.tube(path, tube, { color, sides: SIDES, closed: true });
      }
    }
    return bundle.turned(FOOT, [0, LOWEST, 0], { color: '#15171a', sides: 96 }).stand(enamel, HEIGHT_M);
  },
};
