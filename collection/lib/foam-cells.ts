import { add3, cross3, dot3, scale3, sub3, unit3, type Vec3 } from './mesh.ts';

/** The eight bubbles of a cell of side 2: two twelve-faced ones, six fourteen-faced ones in pairs along three axes. */
const MIDDLES: readonly Vec3[] = [
  [0, 0, 0],
  [1, 1, 1],
  [0.5, 0, 1],
  [1.5, 0, 1],
  [1, 0.5, 0],
  [1, 1.5, 0],
  [0, 1, 0.5],
  [0, 1, 1.5],
];

/** The middles of all bubbles within `reach` of the origin, nearest first. */
export function bubbles(reach: number): Vec3[] {
  const shifts = [-2, -1, 0, 1, 2].map((k) => 2 * k);
  return shifts
    .flatMap((x) => shifts.flatMap((y) => shifts.map((z): Vec3 => [x, y, z])))
    .flatMap((shift) => MIDDLES.map((p) => add3(p, shift)))
    .filter((p) => Math.hypot(...p) <= reach)
    .sort((p, q) => dot3(p, p) - dot3(q, q));
}

/** The polygon in which the walls of `own` and `other` meet, in order, or nothing if they don't touch. */
export function wallBetween(own: Vec3, other: Vec3, all: readonly Vec3[]): Vec3[] {
  const middle = scale3(add3(own, other), 0.5);
  const normal = unit3(sub3(other, own));
  const u = unit3(Math.abs(normal[0]) < 0.8 ? cross3([1, 0, 0], normal) : cross3([0, 1, 0], normal));
  const v = cross3(normal, u);
  const far = 4;
  let polygon: Vec3[] = [
    [-far, -far],
    [far, -far],
    [far, far],
    [-far, far],
  ].map(([a, b]) => add3(middle, add3(scale3(u, a!), scale3(v, b!))));
  for (const third of all) {
    if (third === own || third === other) continue;
    const n = sub3(third, own);
    if (Math.hypot(...n) > 3.2) continue;
    const c = (dot3(third, third) - dot3(own, own)) / 2;
    polygon = clip(polygon, (p) => c - dot3(n, p));
    if (polygon.length < 3) return [];
  }
  return polygon.filter((p, i) => Math.hypot(...sub3(p, polygon[(i + 1) % polygon.length]!)) > 1e-6);
}

/** Keeps the part of a polygon where `side` is not negative. */
function clip(polygon: readonly Vec3[], side: (p: Vec3) => number): Vec3[] {
  return polygon.flatMap((p, i) => {
    const q = polygon[(i + 1) % polygon.length]!;
    const [a, b] = [side(p), side(q)];
    const kept = a >= -1e-9 ? [p] : [];
    if (a > 1e-9 !== b > 1e-9 && Math.abs(a - b) > 1e-9 && a * b < 0) {
      kept.push(add3(p, scale3(sub3(q, p), a / (a - b))));
    }
    return kept;
  });
}

export type Strut = { readonly from: Vec3; readonly to: Vec3; readonly inner: boolean };

/** Each edge of the chosen bubbles once; `inner` where the first bubble has it too. */
export function struts(chosen: readonly Vec3[], all: readonly Vec3[]): Strut[] {
  const found = new Map<string, Strut>();
  const name = (p: Vec3) => p.map((c) => Math.round(c * 1e4 + 0.37)).join(' ');
  chosen.forEach((own, k) => {
    for (const other of all) {
      if (other === own || Math.hypot(...sub3(other, own)) > 2.5) continue;
      const wall = wallBetween(own, other, all);
      wall.forEach((from, i) => {
        const to = wall[(i + 1) % wall.length]!;
        const key = [name(from), name(to)].sort().join('|');
        if (!found.has(key)) found.set(key, { from, to, inner: k === 0 });
      });
    }
  });
  return [...found.values()];
}
