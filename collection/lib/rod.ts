import { add3, cross3, dot3, scale3, sub3, unit3, type Vec3 } from './mesh.ts';

/**
 * A round rod along a closed curve of points: as many rings as points, `around` corners each, turned as little as
 * possible from ring to ring (a rotation-minimising frame), the turn left over at the end shared out along the way.
 * Source: W. Wang, B. Jüttler, D. Zheng, Y. Liu, "Computation of rotation minimizing frames", 2008.
 */
export function closedRod(
  points: readonly Vec3[],
  radius: number,
  around: number,
): { positions: number[]; indices: number[] } {
  const n = points.length;
  const at = (i: number): Vec3 => points[((i % n) + n) % n]!;
  const tangent = (i: number): Vec3 => unit3(sub3(at(i + 1), at(i - 1)));
  const first = tangent(0);
  let side = unit3(cross3(first, Math.abs(first[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const sides = [side];
  for (let i = 1; i <= n; i++) {
    const t = tangent(i);
    side = unit3(sub3(side, scale3(t, dot3(side, t))));
    sides.push(side);
  }
  const end = sides[n]!;
  const gap = Math.atan2(dot3(cross3(sides[0]!, end), first), dot3(sides[0]!, end));
  const positions: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i < n; i++) {
    const across = cross3(tangent(i), sides[i]!);
    for (let j = 0; j < around; j++) {
      const angle = (2 * Math.PI * j) / around - (gap * i) / n;
      const out = add3(scale3(sides[i]!, Math.cos(angle)), scale3(across, Math.sin(angle)));
      positions.push(...add3(at(i), scale3(out, radius)));
      const [a, b] = [i * around + j, i * around + ((j + 1) % around)];
      const [c, d] = [((i + 1) % n) * around + j, ((i + 1) % n) * around + ((j + 1) % around)];
      indices.push(a, b, c, b, d, c);
    }
  }
  return { positions, indices };
}
