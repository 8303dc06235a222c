import { type Complex, minus, over, plus, scaled, times } from '../../lib/complex.ts';
import { steel } from '../../lib/materials.ts';
import { type Mesh, standUpright, sub3, type Vec3 } from '../../lib/mesh.ts';
import { join, normalOf, thicken } from '../../lib/sheet.ts';
import type { ObjectSource } from '../../lib/work.ts';

const E1 = 6.875185818020373;
const TERMS = 14;

const sine = ([x, y]: Complex): Complex => [Math.sin(x) * Math.cosh(y), Math.cos(x) * Math.sinh(y)];
const cosine = ([x, y]: Complex): Complex => [Math.cos(x) * Math.cosh(y), -Math.sin(x) * Math.sinh(y)];

/** Weierstrass's ζ and ℘ for the square lattice of 1 and i, by their Fourier series. */
export function weierstrass(w: Complex): { zeta: Complex; p: Complex } {
  const turns = Math.round(w[1]);
  const z: Complex = [w[0], w[1] - turns];
  const a = scaled(z, Math.PI);
  let zeta = plus(a, scaled(over(cosine(a), sine(a)), Math.PI));
  let p = plus([-Math.PI, 0], scaled(over([1, 0], times(sine(a), sine(a))), Math.PI ** 2));
  for (let n = 1; n <= TERMS; n++) {
    const q = Math.exp(-2 * Math.PI * n);
    const share = q / (1 - q);
    zeta = plus(zeta, scaled(sine(scaled(a, 2 * n)), 4 * Math.PI * share));
    p = minus(p, scaled(cosine(scaled(a, 2 * n)), 8 * Math.PI ** 2 * n * share));
  }
  return { zeta: minus(zeta, [0, Math.PI * turns]), p };
}

/**
 * Costa's minimal surface over the square torus, whose points 0, ½ and i/2 lie at infinity.
 * Source: C. J. Costa, thesis, IMPA 1982; formulas: A. Gray, Modern Differential Geometry, 1993.
 */
export function costa(u: number, v: number): Vec3 {
  const { zeta, p } = weierstrass([u, v]);
  const z1 = weierstrass([u - 0.5, v]).zeta;
  const z2 = weierstrass([u, v - 0.5]).zeta;
  const k = Math.PI / (2 * E1);
  const shift = Math.PI ** 2 / (4 * E1);
  const ratio = over(minus(p, [E1, 0]), plus(p, [E1, 0]));
  return [
    (-zeta[0] + Math.PI * u + shift + k * (z1[0] - z2[0])) / 2,
    (zeta[1] + Math.PI * v + shift + k * (z1[1] - z2[1])) / 2,
    (Math.sqrt(2 * Math.PI) / 4) * Math.log(Math.hypot(...ratio)),
  ];
}

/** Where the three ends are cut: distances from ½ (and i/2) and from 0. */
const CUT_CATENOID = 0.042;
const CUT_PLANE = 0.15;
const COLUMNS = 44;
const ROWS = 80;
const HALF_WALL = 0.056;
const HEIGHT_M = 0.95;

/** Points in equal steps, as the surface measures them, on a path of the torus. */
function evenly(path: (t: number) => Complex, steps: number): Complex[] {
  const fine = 600;
  const at = Array.from({ length: fine + 1 }, (_, i) => path(i / fine));
  const run = [0];
  for (let i = 1; i <= fine; i++) {
    run.push(run[i - 1]! + Math.hypot(...sub3(costa(...at[i]!), costa(...at[i - 1]!))));
  }
  let i = 0;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const goal = (run[fine]! * step) / steps;
    while (i < fine - 1 && run[i + 1]! < goal) i++;
    const f = (goal - run[i]!) / (run[i + 1]! - run[i]!);
    return path((i + Math.min(1, f)) / fine);
  });
}

/** An eighth of the torus, the triangle 0, ½, (1 + i)/2 with two corners cut off, as a grid between ½ and its far side. */
function eighth(): Complex[][] {
  const corner = CUT_PLANE * Math.SQRT1_2;
  const diagonal = evenly((t) => [0.5 + (corner - 0.5) * t, 0.5 + (corner - 0.5) * t], COLUMNS * 0.56);
  const arc = evenly((t) => {
    const a = (Math.PI / 4) * (1 - t);
    return [CUT_PLANE * Math.cos(a), CUT_PLANE * Math.sin(a)];
  }, COLUMNS * 0.44);
  return [...diagonal, ...arc.slice(1)].map((far) => {
    const away: Complex = minus(far, [0.5, 0]);
    const near = CUT_CATENOID / Math.hypot(...away);
    return evenly((t) => plus([0.5, 0], scaled(away, near ** (1 - t))), ROWS);
  });
}

/** The torus's eight symmetries that leave the surface as it is: across both axes and the diagonal. */
const SYMMETRIES = [1, -1].flatMap((su) =>
  [1, -1].flatMap((sv) =>
    [false, true].map((swap) => ({
      move: ([u, v]: Complex): Complex => (swap ? [su * v, sv * u] : [su * u, sv * v]),
      mirrored: su * sv > 0 !== swap,
    })),
  ),
);

/** Brushing scatters what a polished sheet would mirror. */
const brushed = { ...steel, roughness: 0.44 };

/** Three ends and one handle, in steel. */
export const work: ObjectSource = {
  kind: 'object',
  studio: { azimuthDeg: 30, elevationDeg: 24, backdrop: '#5c6a70' },
  build(): Mesh {
    const grid = eighth();
    const positions: number[] = [];
    const normals: number[] = [];
    const indices: number[] = [];
    for (const { move, mirrored } of SYMMETRIES) {
      const first = positions.length / 3;
      for (const column of grid) {
        for (const place of column) {
          const [u, v] = move(place);
          positions.push(...costa(u, v));
          normals.push(...normalOf(costa, u, v));
        }
      }
      const rows = ROWS + 1;
      for (let c = 0; c < grid.length - 1; c++) {
        for (let r = 0; r < ROWS; r++) {
          const [a, b, d, e] = [0, 1, rows, rows + 1].map((step) => first + c * rows + r + step) as [
            number,
            number,
            number,
            number,
          ];
          indices.push(...(mirrored ? [a, b, d, b, e, d] : [a, d, b, b, d, e]));
        }
      }
    }
    const pieces = {
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
    };
    const solid = thicken(join(pieces, 1e-4), HALF_WALL);
    const turn = (values: Float32Array) =>
      values.map((_, i) => (i % 3 === 0 ? values[i]! : i % 3 === 1 ? values[i + 1]! : -values[i - 1]!));
    return {
      positions: standUpright(turn(solid.positions), HEIGHT_M),
      normals: turn(solid.normals),
      indices: solid.indices,
      material: brushed,
    };
  },
};
