import { fromOklab, type Rgb } from '../../lib/color.ts';
import type { Complex } from '../../lib/complex.ts';
import {
  add3,
  cross3,
  type Material,
  type Mesh,
  scale3,
  standUpright,
  sub3,
  unit3,
  type Vec3,
} from '../../lib/mesh.ts';
import type { ObjectSource } from '../../lib/work.ts';

/** The power in z₁ⁿ + z₂ⁿ = 1. */
export const POWER = 5;

const power = ([re, im]: Complex, p: number): Complex => {
  const [r, a] = [Math.hypot(re, im) ** p, Math.atan2(im, re) * p];
  return [r * Math.cos(a), r * Math.sin(a)];
};
const turned = ([re, im]: Complex, a: number): Complex => [
  re * Math.cos(a) - im * Math.sin(a),
  re * Math.sin(a) + im * Math.cos(a),
];

/**
 * A point of the patch (k₁, k₂) of z₁⁵ + z₂⁵ = 1, as cosh² − sinh² = 1 gives it: −1 ≤ x ≤ 1, 0 ≤ y ≤ π/2.
 * Source: A. J. Hanson, "A construction for computer visualization of certain complex curves", Notices AMS 41 (1994),
 * 1156–1163.
 */
export function quintic(k1: number, k2: number, x: number, y: number): readonly [Complex, Complex] {
  const cosh: Complex = [Math.cosh(x) * Math.cos(y), Math.sinh(x) * Math.sin(y)];
  // −i sinh(x + iy): its square is −sinh².
  const sinh: Complex = [Math.cosh(x) * Math.sin(y), -Math.sinh(x) * Math.cos(y)];
  const phase = (2 * Math.PI) / POWER;
  return [turned(power(cosh, 2 / POWER), phase * k1), turned(power(sinh, 2 / POWER), phase * k2)];
}

/** How far the two imaginary parts are turned into each other. */
const BLEND = Math.PI / 4;

/** From four dimensions to three: both real parts, and one mixture of the imaginary ones. */
export const section = (k1: number, k2: number, x: number, y: number): Vec3 => {
  const [z1, z2] = quintic(k1, k2, x, y);
  return [z1[0], z2[0], Math.cos(BLEND) * z1[1] + Math.sin(BLEND) * z2[1]];
};

const ACROSS = 36;
const ALONG = 30;
const REACH = 1;
const HALF_SHEET = 0.018;
const HEIGHT_M = 0.6;
const glaze: Material = { name: 'porcelain', color: '#ffffff', metallic: 0, roughness: 0.15 };

/** Grid lines crowd where the surface turns fastest: about x = 0 and at both ends of y. */
const across = (i: number): number => {
  const t = (2 * i) / ACROSS - 1;
  return REACH * Math.sign(t) * Math.abs(t) ** 1.6;
};
const along = (j: number): number => (Math.PI / 4) * (1 - Math.cos((Math.PI * j) / ALONG));

function normalAt(k1: number, k2: number, x: number, y: number): Vec3 {
  // A hair away from the two points where the formula folds.
  const [h, v] = [1e-4, Math.min(Math.PI / 2 - 6e-3, Math.max(6e-3, y))];
  const du = sub3(section(k1, k2, x + h, v), section(k1, k2, x - h, v));
  const dv = sub3(section(k1, k2, x, v + h), section(k1, k2, x, v - h));
  return unit3(cross3(du, dv));
}

/** Half the sheet's thickness, less near the two points where five patches meet in a cusp. */
const thickness = (x: number, y: number): number =>
  HALF_SHEET * Math.min(1, 0.12 + Math.min(Math.hypot(x, y), Math.hypot(x, Math.PI / 2 - y)) / 0.55);

/** Celadon, white and rose: lightness by one index of the patch, hue by the other. */
function tint(k1: number, k2: number): Rgb {
  const angle = (2 * Math.PI * k1) / POWER + 0.4;
  const strength = 0.042 + 0.02 * Math.cos((2 * Math.PI * k2) / POWER);
  return fromOklab([0.9 - 0.03 * k2, strength * Math.cos(angle), strength * 1.3 * Math.sin(angle)]);
}

/** Twenty-five petals of glazed porcelain, with a rim all round. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 30, elevationDeg: 18, backdrop: '#5d6874' },
  build(): Mesh {
    const positions: number[] = [];
    const normals: number[] = [];
    const tints: number[] = [];
    const indices: number[] = [];
    const corner = (p: Vec3, n: Vec3, color: Rgb): number => {
      positions.push(...upright(p));
      normals.push(...upright(n));
      tints.push(...color);
      return positions.length / 3 - 1;
    };
    for (let k1 = 0; k1 < POWER; k1++) {
      for (let k2 = 0; k2 < POWER; k2++) {
        const color = tint(k1, k2);
        for (const side of [1, -1]) {
          const ids = Array.from({ length: ACROSS + 1 }, (_, i) =>
            Array.from({ length: ALONG + 1 }, (_, j) => {
              const [x, y] = [across(i), along(j)];
              const n = scale3(normalAt(k1, k2, x, y), side);
              return corner(add3(section(k1, k2, x, y), scale3(n, thickness(x, y))), n, color);
            }),
          );
          for (let i = 0; i < ACROSS; i++) {
            for (let j = 0; j < ALONG; j++) {
              const [a, b, c, d] = [ids[i]![j]!, ids[i + 1]![j]!, ids[i + 1]![j + 1]!, ids[i]![j + 1]!];
              indices.push(...(side > 0 ? [a, b, c, a, c, d] : [a, c, b, a, d, c]));
            }
          }
        }
        for (const end of [0, ACROSS]) rim(k1, k2, end, color, corner, indices);
      }
    }
    return {
      positions: standUpright(Float32Array.from(positions), HEIGHT_M),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
      tints: Float32Array.from(tints),
      material: glaze,
    };
  },
};

/** The mixed imaginary axis lies level, the two real ones lean against each other. */
function upright([x, y, z]: Vec3): Vec3 {
  const s = Math.SQRT1_2;
  return [(x - y) * s, (x + y) * s, z];
}

/** A half-round lip where a patch ends at x = ±1, from one skin to the other. */
function rim(
  k1: number,
  k2: number,
  end: number,
  color: Rgb,
  corner: (p: Vec3, n: Vec3, color: Rgb) => number,
  indices: number[],
): void {
  const steps = 6;
  const x = across(end);
  const outward = end === 0 ? -1 : 1;
  const rows = Array.from({ length: ALONG + 1 }, (_, j) => {
    const y = along(j);
    const n = normalAt(k1, k2, x, y);
    const away = unit3(
      sub3(
        section(k1, k2, x + outward * 1e-3, Math.min(1.565, Math.max(0.006, y))),
        section(k1, k2, x, Math.min(1.565, Math.max(0.006, y))),
      ),
    );
    return Array.from({ length: steps + 1 }, (_, i) => {
      const a = (Math.PI * i) / steps;
      const out = add3(scale3(n, Math.cos(a)), scale3(away, Math.sin(a)));
      return corner(add3(section(k1, k2, x, y), scale3(out, HALF_SHEET)), out, color);
    });
  });
  for (let j = 0; j < ALONG; j++) {
    for (let i = 0; i < steps; i++) {
      const [a, b, c, d] = [rows[j]![i]!, rows[j]![i + 1]!, rows[j + 1]![i + 1]!, rows[j + 1]![i]!];
      indices.push(...(outward > 0 ? [a, b, c, a, c, d] : [a, c, b, a, d, c]));
    }
  }
}
