import type { Wall } from '../../museum/plan/walls.ts';
import { boundsOf, makePlane } from '../facet.ts';
import type { Look } from '../finishes.ts';
import { type RoomParts, SHELL_TEXELS_PER_M } from '../parts.ts';
import { mitreFactors } from '../sweep.ts';
import { addScaled, level, scale, sub, UP, unit, type Vec2, type Vec3 } from '../vec.ts';
import { hollowGain } from './hollow.ts';

/** Flat pieces that a cove is drawn in. */
const PIECES = 10;

/** Adds a hollow quarter round between the walls and the ceiling, mitred where walls meet. */
export function addCove(
  parts: RoomParts,
  options: { walls: readonly Wall[]; ceilingM: number; radiusM: number; look: Look },
): void {
  const { walls, ceilingM, radiusM, look } = options;
  // From the wall up to the ceiling, around an axis that is a radius away from both.
  const profile = Array.from({ length: PIECES + 1 }, (_, i): Vec2 => {
    const angle = ((i / PIECES) * Math.PI) / 2;
    return [radiusM * (1 - Math.cos(angle)), radiusM * (Math.sin(angle) - 1)];
  });
  for (const wall of walls) {
    const mitre = mitreFactors(walls, wall.index);
    const inward = level(wall.inward);
    const along = level(wall.along);
    const point = (t: number, [out, up]: Vec2): Vec3 =>
      addScaled(addScaled(level(wall.left, ceilingM + up), along, t), inward, out);
    const normal = ([out, up]: Vec2): Vec3 =>
      unit(addScaled(scale(inward, radiusM - out), UP, -radiusM - up));
    for (let i = 0; i < PIECES; i++) {
      const [a, b] = [profile[i]!, profile[i + 1]!];
      const plane = makePlane(point(0, a), along, unit(sub(point(0, b), point(0, a))));
      const height = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const contour: readonly Vec2[] = [
        [a[0] * mitre.left, 0],
        [wall.lengthM - a[0] * mitre.right, 0],
        [wall.lengthM - b[0] * mitre.right, height],
        [b[0] * mitre.left, height],
      ];
      const [low, high] = [normal(a), normal(b)];
      const normals = [low, low, high, high] as const;
      const chart = parts.addChart({
        plane,
        ...boundsOf(contour),
        texelsPerM: SHELL_TEXELS_PER_M / 2,
        source: { kind: 'room' },
        within: contour,
        normals,
        bounce: look.color,
      });
      parts.addFacet({ plane, contour, ...look, chart, normals, gains: normals.map(hollowGain) });
    }
  }
}
