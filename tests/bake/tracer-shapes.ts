import type { Point } from './tracer-reference.ts';

/** Numbers of [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Evenly over the sphere. */
export function randomDirection(random: () => number): Point {
  const z = 2 * random() - 1;
  const angle = 2 * Math.PI * random();
  const radius = Math.sqrt(1 - z * z);
  return [radius * Math.cos(angle), radius * Math.sin(angle), z];
}

export function randomPoint(random: () => number, min: Point, max: Point): Point {
  const between = (axis: 0 | 1 | 2) => min[axis] + random() * (max[axis] - min[axis]);
  return [between(0), between(1), between(2)];
}

/** Triangles of about half a metre in a cube of ten metres. */
export function soup(count: number, random: () => number): Float32Array {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) {
    const [x, y, z] = randomPoint(random, [-5, -5, -5], [5, 5, 5]);
    for (let corner = 0; corner < 3; corner++) {
      const [dx, dy, dz] = randomDirection(random);
      numbers.push(x + dx / 2, y + dy / 2, z + dz / 2);
    }
  }
  return Float32Array.from(numbers);
}

/** The twelve triangles of a box, their front sides outside. */
export function box([x0, y0, z0]: Point, [x1, y1, z1]: Point): Float32Array {
  const corner = (i: number) => [i & 1 ? x1 : x0, i & 2 ? y1 : y0, i & 4 ? z1 : z0];
  const faces = [
    [0, 4, 6, 2],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 2, 3, 1],
    [4, 5, 7, 6],
  ] as const;
  return Float32Array.from(faces.flatMap(([a, b, c, d]) => [a, b, c, a, c, d].flatMap((i) => corner(i))));
}

/** Two triangles for each of columns × rows squares of one metre at y = 0, their front sides above. */
export function grid(columns: number, rows: number): Float32Array {
  const numbers = new Float32Array(columns * rows * 18);
  for (let i = 0; i < columns * rows; i++) {
    const x = i % columns;
    const z = Math.floor(i / columns);
    const corners = [x, z, x, z + 1, x + 1, z + 1, x, z, x + 1, z + 1, x + 1, z];
    for (let k = 0; k < 6; k++) {
      numbers[i * 18 + k * 3] = corners[k * 2]!;
      numbers[i * 18 + k * 3 + 2] = corners[k * 2 + 1]!;
    }
  }
  return numbers;
}

export function join(...parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => Array.from(part)));
}

/** The triangles turned about a skew axis through the origin, so that nothing is axis-parallel. */
export function turned(triangles: Float32Array): Float32Array {
  const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
  const result = new Float32Array(triangles.length);
  for (let i = 0; i < triangles.length; i += 3) {
    const [x, y, z] = Array.from(triangles.subarray(i, i + 3)) as [number, number, number];
    const [x1, y1] = [c * x - s * y, s * x + c * y];
    result.set([x1, c * y1 - s * z, s * y1 + c * z], i);
  }
  return result;
}

/** A room of 12 × 4.5 × 8 m with a bench and a plinth in it. */
export const ROOM = join(
  box([0, 0, 0], [12, 4.5, 8]),
  box([4, 0, 3], [6, 0.45, 3.5]),
  box([9, 0, 5], [9.5, 1.1, 5.5]),
);
