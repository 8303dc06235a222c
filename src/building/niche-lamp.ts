import type { PlacedWork } from '../museum/hang/place-works.ts';
import { pointOnWall } from '../museum/plan/walls.ts';
import { makePlane } from './facet.ts';
import type { Spot } from './light/light-job.ts';
import { EVEN_CHART, type RoomParts } from './parts.ts';
import { spotAt } from './spots.ts';
import { SURFACE } from './surface-kinds.ts';
import { addScaled, type Vec2 } from './vec.ts';

/** How far a niche's lamp lies below its head and, as a share of the depth, behind the wall's face. */
const BELOW_M = 0.055;
const BEHIND = { share: 0.22, leastM: 0.06 } as const;
/** Wider than its object needs, so that the niche glows around it; 60° at most. */
const WIDER = 1.35;
const WIDEST = Math.PI / 3;
const LENS = { radiusM: 0.022, sides: 12, belowM: 0.002, glow: 1.1 } as const;

/** The lamp in the head of the niche that a work stands in: from any ceiling the head itself would be in the way. */
export function nicheLamp(placed: PlacedWork, { niche, wall }: NonNullable<PlacedWork['within']>): Spot {
  const inM = Math.min(niche.depthM / 2, Math.max(BEHIND.leastM, niche.depthM * BEHIND.share));
  const [x, z] = pointOnWall(wall, niche.atM);
  const headM = placed.position[1] + niche.heightM;
  const spot = spotAt([x - wall.inward[0] * inM, headM - BELOW_M, z - wall.inward[1] * inM], {
    ...placed,
    facing: wall.inward,
  });
  return { ...spot, halfAngle: Math.min(WIDEST, spot.halfAngle * WIDER) };
}

/** Adds the glass of a niche's lamp, flush with the niche's head. */
export function addNicheLamp(parts: RoomParts, { position }: Spot): void {
  const plane = makePlane(addScaled(position, [0, 1, 0], BELOW_M - LENS.belowM), [1, 0, 0], [0, 0, 1]);
  const contour = Array.from({ length: LENS.sides }, (_, i): Vec2 => {
    const angle = (i / LENS.sides) * 2 * Math.PI;
    return [LENS.radiusM * Math.cos(angle), LENS.radiusM * Math.sin(angle)];
  });
  const look = { surface: SURFACE.paint, color: [0.72, 0.72, 0.71] as const };
  parts.addFacet({ plane, contour, ...look, chart: EVEN_CHART, gain: 0, glow: LENS.glow, follows: 'lamps' });
}
