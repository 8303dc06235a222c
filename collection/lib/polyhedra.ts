import { add3, cross3, dot3, scale3, sub3, unit3, type Vec3 } from './mesh.ts';

export const PHI = (1 + Math.sqrt(5)) / 2;

/** All sign changes of a triple, without doubles. */
export const signed = ([x, y, z]: Vec3): Vec3[] => {
  const both = (v: number) => (v === 0 ? [0] : [v, -v]);
  return both(x).flatMap((a) => both(y).flatMap((b) => both(z).map((c): Vec3 => [a, b, c])));
};
/** A triple and its two cyclic shifts, with all signs. */
const cyclic = ([x, y, z]: Vec3): Vec3[] => [
  ...signed([x, y, z]),
  ...signed([z, x, y]),
  ...signed([y, z, x]),
];

/** Corners of the five regular solids, the last two dual to each other, all around the same three axes. */
export const PLATONIC = {
  tetrahedron: [
    [1, 1, 1],
    [1, -1, -1],
    [-1, 1, -1],
    [-1, -1, 1],
  ],
  cube: signed([1, 1, 1]),
  octahedron: cyclic([1, 0, 0]),
  dodecahedron: [...signed([1, 1, 1]), ...cyclic([1 / PHI, 0, PHI])],
  icosahedron: cyclic([0, 1, PHI]),
} satisfies Record<string, Vec3[]>;

/** The pairs of points that lie at the shortest distance: the edges, where all are equally long. */
export function shortestPairs(points: readonly (readonly number[])[]): [number, number][] {
  const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((v, k) => v - b[k]!));
  let least = Infinity;
  for (let i = 0; i < points.length; i++)
    for (let j = 0; j < i; j++) least = Math.min(least, distance(points[i]!, points[j]!));
  const pairs: [number, number][] = [];
  for (let i = 0; i < points.length; i++)
    for (let j = 0; j < i; j++) if (distance(points[i]!, points[j]!) < least * 1.0001) pairs.push([j, i]);
  return pairs;
}

/** The faces of a convex solid with equal edges: corners of each counter-clockwise, seen from outside. */
export function facesOf(points: readonly Vec3[]): number[][] {
  const near = points.map((): number[] => []);
  for (const [i, j] of shortestPairs(points)) {
    near[i]!.push(j);
    near[j]!.push(i);
  }
  const faces = new Map<string, number[]>();
  points.forEach((p, i) => {
    for (const a of near[i]!) {
      for (const b of near[i]!) {
        const normal = cross3(sub3(points[a]!, p), sub3(points[b]!, p));
        if (a === b || Math.hypot(...normal) < 1e-9 || dot3(normal, p) <= 0) continue;
        const heights = points.map((q) => dot3(unit3(normal), sub3(q, p)));
        if (heights.some((h) => h > 1e-6)) continue;
        const ring = points.map((_, k) => k).filter((k) => heights[k]! > -1e-6);
        faces.set(ring.join(), aroundCentre(points, ring, unit3(normal)));
      }
    }
  });
  return [...faces.values()];
}

export const centreOf = (points: readonly Vec3[]): Vec3 =>
  scale3(points.reduce(add3, [0, 0, 0] as Vec3), 1 / points.length);

/** The ring's points in the order of their angle about its centre, counter-clockwise about the normal. */
export function aroundCentre(points: readonly Vec3[], ring: readonly number[], normal: Vec3): number[] {
  const centre = centreOf(ring.map((k) => points[k]!));
  const u = unit3(sub3(points[ring[0]!]!, centre));
  const v = cross3(normal, u);
  const angle = (k: number) => {
    const d = sub3(points[k]!, centre);
    return Math.atan2(dot3(d, v), dot3(d, u));
  };
  return [...ring].sort((a, b) => angle(a) - angle(b));
}
