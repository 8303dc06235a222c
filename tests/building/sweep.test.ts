import { expect, it } from 'vitest';
import { onPlane } from '../../src/building/facet.ts';
import { RoomParts } from '../../src/building/parts.ts';
import { mitreFactors, sweepAlongWall } from '../../src/building/sweep.ts';
import { classicalCornice } from '../../src/building/trim/profiles.ts';
import type { Vec3 } from '../../src/building/vec.ts';
import { wallsOf } from '../../src/museum/plan/walls.ts';

/** An ell, whose corner at 5, 4 juts into it. */
const walls = wallsOf([
  [0, 0],
  [9, 0],
  [9, 4],
  [5, 4],
  [5, 8],
  [0, 8],
]);

it('a moulding is mitred in hollow corners and around those that jut: its two ends there are one', () => {
  const profile = classicalCornice(4, 0.3);
  const ends = walls.map((wall) => {
    const parts = new RoomParts();
    const span = { fromM: 0, toM: wall.lengthM };
    const mitre = mitreFactors(walls, wall.index);
    const look = { surface: 0, color: [1, 1, 1] } as const;
    sweepAlongWall(parts, { wall, floorM: 0, span, mitre, profile, look, chart: 0 });
    const cornersOf = (left: number, right: number): Vec3[] =>
      parts.facets.flatMap(({ plane, contour }) =>
        [contour[left]!, contour[right]!].map((at) => onPlane(plane, at)),
      );
    return { left: cornersOf(0, 3), right: cornersOf(1, 2) };
  });
  ends.forEach(({ right }, i) => {
    const { left } = ends[(i + 1) % ends.length]!;
    expect(left).toHaveLength(right.length);
    left.forEach((corner, k) => {
      for (const axis of [0, 1, 2] as const) expect(corner[axis]).toBeCloseTo(right[k]![axis], 9);
    });
  });
});
