import { cross3, dot3, scale3, sub3, unit3, type Vec3 } from './mesh.ts';

/** The mirrors (unit normals) of a kaleidoscope whose planes meet at π/p, π/q and π/2. */
function mirrors(p: number, q: number): readonly [Vec3, Vec3, Vec3] {
  const a: Vec3 = [1, 0, 0];
  const b: Vec3 = [-Math.cos(Math.PI / p), Math.sin(Math.PI / p), 0];
  const y = -Math.cos(Math.PI / q) / b[1];
  return [a, b, [0, y, Math.sqrt(1 - y * y)]];
}

const reflect = (p: Vec3, normal: Vec3): Vec3 => sub3(p, scale3(normal, 2 * dot3(p, normal)));

/** All images of a point in the mirrors; with `turnsOnly`, those made by an even number of reflections. */
function orbit(seed: Vec3, walls: readonly Vec3[], turnsOnly: boolean): Vec3[] {
  const moves = turnsOnly
    ? walls.flatMap((a) => walls.map((b) => (p: Vec3) => reflect(reflect(p, a), b)))
    : walls.map((a) => (p: Vec3) => reflect(p, a));
  const found = new Map<string, Vec3>();
  const key = (p: Vec3) => p.map((v) => Math.round(v * 1e6)).join();
  const queue = [seed];
  for (let p = queue.pop(); p; p = queue.pop()) {
    if (found.has(key(p))) continue;
    found.set(key(p), p);
    queue.push(...moves.map((move) => move(p!)));
  }
  return [...found.values()];
}

/** The point at the given distances from the three mirrors. */
function between([a, b, c]: readonly [Vec3, Vec3, Vec3], [x, y, z]: Vec3): Vec3 {
  const determinant = dot3(a, cross3(b, c));
  const part = (n: Vec3, k: number) => scale3(n, k / determinant);
  const [p, q, r] = [part(cross3(b, c), x), part(cross3(c, a), y), part(cross3(a, b), z)];
  return [p[0] + q[0] + r[0], p[1] + q[1] + r[1], p[2] + q[2] + r[2]];
}

/** The seed whose three nearest images by turning are equally far: Newton's method on two differences. */
function snubSeed(walls: readonly [Vec3, Vec3, Vec3]): Vec3 {
  const distance = (p: Vec3, i: number, j: number) =>
    Math.hypot(...sub3(p, reflect(reflect(p, walls[i]!), walls[j]!)));
  const miss = (s: number, t: number): readonly [number, number] => {
    const p = unit3(between(walls, [1, s, t]));
    return [distance(p, 0, 1) - distance(p, 1, 2), distance(p, 1, 2) - distance(p, 0, 2)];
  };
  let [s, t] = [1, 1];
  for (let step = 0; step < 30; step++) {
    const h = 1e-6;
    const [f, g] = miss(s, t);
    const [fs, gs] = miss(s + h, t).map((v, k) => (v - [f, g][k]!) / h) as [number, number];
    const [ft, gt] = miss(s, t + h).map((v, k) => (v - [f, g][k]!) / h) as [number, number];
    const d = fs * gt - ft * gs;
    s -= (f * gt - ft * g) / d;
    t -= (fs * g - f * gs) / d;
  }
  return unit3(between(walls, [1, s, t]));
}

const TETRA = mirrors(3, 3);
const CUBE = mirrors(4, 3);
const DODECA = mirrors(5, 3);
const wythoff = (walls: readonly [Vec3, Vec3, Vec3], distances: Vec3): Vec3[] =>
  orbit(unit3(between(walls, distances)), walls, false);

/**
 * The thirteen Archimedean solids by Wythoff's construction: the images of one point in three mirrors, equally far from
 * those it doesn't lie on; the two snub solids by turns alone. Corners on the unit sphere.
 * Source: W. A. Wythoff, 1918; H. S. M. Coxeter, Regular Polytopes, 5.7; J. Kepler, Harmonices Mundi II (1619).
 */
export const archimedean = (): Record<string, Vec3[]> => ({
  'truncated tetrahedron': wythoff(TETRA, [1, 1, 0]),
  cuboctahedron: wythoff(CUBE, [0, 1, 0]),
  'truncated cube': wythoff(CUBE, [1, 1, 0]),
  'truncated octahedron': wythoff(CUBE, [0, 1, 1]),
  rhombicuboctahedron: wythoff(CUBE, [1, 0, 1]),
  'truncated cuboctahedron': wythoff(CUBE, [1, 1, 1]),
  'snub cube': orbit(snubSeed(CUBE), CUBE, true),
  icosidodecahedron: wythoff(DODECA, [0, 1, 0]),
  'truncated dodecahedron': wythoff(DODECA, [1, 1, 0]),
  'truncated icosahedron': wythoff(DODECA, [0, 1, 1]),
  rhombicosidodecahedron: wythoff(DODECA, [1, 0, 1]),
  'truncated icosidodecahedron': wythoff(DODECA, [1, 1, 1]),
  'snub dodecahedron': orbit(snubSeed(DODECA), DODECA, true),
});
