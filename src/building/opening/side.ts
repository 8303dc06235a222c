import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { FINE_TEXELS_PER_M } from '../parts.ts';
import { addScaled, level, UP, type Vec3 } from '../vec.ts';

/** The level direction to the right of one who walks from side 0 to side 1. */
export const rightOf = ([x, z]: readonly [number, number]): Vec3 => [-z, 0, x];

/** A point inside an opening: metres from side 0, to the right of its middle, and up in the world. */
export function insideOf(opening: ResolvedOpening, alongM: number, asideM: number, y: number): Vec3 {
  const foot = addScaled(level(opening.sides[0].point), level(opening.axis), alongM);
  return addScaled(addScaled(foot, rightOf(opening.axis), asideM), UP, y);
}

/** The chart of what is inside an opening. */
export const litIn = (opening: ResolvedOpening) => ({
  source: { kind: 'opening', opening: opening.id } as const,
  texelsPerM: FINE_TEXELS_PER_M,
});

/** How much a stair climbs from side 0 to side 1. */
export const riseOf = ({ sides }: ResolvedOpening): number => sides[1].floorM - sides[0].floorM;
