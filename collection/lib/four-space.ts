import type { Vec3 } from './mesh.ts';
import { PHI } from './polyhedra.ts';

export type Vec4 = readonly [x: number, y: number, z: number, w: number];

export const dotN = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((s, v, k) => s + v * b[k]!, 0);
const scaleN = (a: readonly number[], k: number): number[] => a.map((v) => v * k);
const subN = (a: readonly number[], b: readonly number[]): number[] => a.map((v, k) => v - b[k]!);

/** All different arrangements of four numbers with all signs, or those made by even permutations only. */
export function arrangements(values: Vec4, evenOnly = false): Vec4[] {
  const found = new Map<string, Vec4>();
  const permute = (rest: readonly number[], order: readonly number[]): void => {
    if (rest.length > 0) {
      for (const i of rest)
        permute(
          rest.filter((k) => k !== i),
          [...order, i],
        );
      return;
    }
    let swaps = 0;
    for (let i = 0; i < 4; i++) for (let j = 0; j < i; j++) if (order[j]! > order[i]!) swaps++;
    if (evenOnly && swaps % 2 === 1) return;
    for (let signs = 0; signs < 16; signs++) {
      const p = order.map((k, i) => values[k]! * ((signs >> i) & 1 ? -1 : 1) + 0) as unknown as Vec4;
      found.set(p.map((v) => Math.round(v * 1e6) + 0).join(), p);
    }
  };
  permute([0, 1, 2, 3], []);
  return [...found.values()];
}

/** The 24-cell's corners, at distance √2 from the middle. Source: H. S. M. Coxeter, Regular Polytopes, 8.7. */
export const cell24 = (): Vec4[] => arrangements([1, 1, 0, 0]);

/** The 600-cell's 120 corners, at distance 2; also the directions of the 120-cell's cells. Coxeter, 8.7. */
export const cell600 = (): Vec4[] => [
  ...arrangements([2, 0, 0, 0]),
  ...arrangements([1, 1, 1, 1]),
  ...arrangements([1, PHI, 1 / PHI, 0], true),
];

/** The 120-cell's 600 corners, at distance √8. Coxeter, 8.7. */
export const cell120 = (): Vec4[] => [
  ...arrangements([0, 0, 2, 2]),
  ...arrangements([1, 1, 1, Math.sqrt(5)]),
  ...arrangements([PHI ** -2, PHI, PHI, PHI]),
  ...arrangements([1 / PHI, 1 / PHI, 1 / PHI, PHI ** 2]),
  ...arrangements([0, PHI ** -2, 1, PHI ** 2], true),
  ...arrangements([0, 1 / PHI, PHI, Math.sqrt(5)], true),
  ...arrangements([1 / PHI, 1, PHI, 2], true),
];

/** Which of the points lie furthest along the direction: the corners of the cell there. */
export function furthest(points: readonly (readonly number[])[], direction: readonly number[]): number[] {
  const heights = points.map((p) => dotN(p, direction));
  const top = Math.max(...heights);
  return heights.flatMap((h, i) => (h > top - 1e-6 ? [i] : []));
}

/** From the point w = 1 of the unit sphere onto the space of x, y, z; the equator w = 0 keeps its size. */
export const stereographic = ([x, y, z, w]: Vec4): Vec3 => [x / (1 - w), y / (1 - w), z / (1 - w)];

/**
 * Two orthonormal vectors spanning the Coxeter plane of a reflection group: the plane that the product of its simple
 * reflections turns by one h-th of a circle. Any vector's turning part in it, found as a finite Fourier sum, spans it.
 * Source: H. S. M. Coxeter, Regular Polytopes, 12.3; R. Steinberg, Trans. AMS 91 (1959), 493–504.
 */
export function coxeterPlane(roots: readonly (readonly number[])[], h: number): [number[], number[]] {
  const turn = (v: readonly number[]): number[] =>
    roots.reduce<number[]>((p, r) => subN(p, scaleN(r, (2 * dotN(p, r)) / dotN(r, r))), [...v]);
  let v = roots[0]!.map((_, k) => Math.sin(1 + 2.7 * k));
  const cosine = v.map(() => 0);
  const sine = v.map(() => 0);
  for (let k = 0; k < h; k++) {
    v.forEach((x, i) => {
      cosine[i]! += x * Math.cos((2 * Math.PI * k) / h);
      sine[i]! += x * Math.sin((2 * Math.PI * k) / h);
    });
    v = turn(v);
  }
  const first = scaleN(cosine, 1 / Math.sqrt(dotN(cosine, cosine)));
  const rest = subN(sine, scaleN(first, dotN(sine, first)));
  return [first, scaleN(rest, 1 / Math.sqrt(dotN(rest, rest)))];
}
