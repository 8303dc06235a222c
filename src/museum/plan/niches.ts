import type { PlanPoint } from '../format/common.ts';
import type { Niche } from '../format/furniture.ts';
import type { Wall } from './walls.ts';

/** The floor that a recess takes out of its wall, clockwise seen from above, starting at its back left. */
export function nicheFootprint(wall: Wall, { atM, widthM, depthM }: Niche): readonly PlanPoint[] {
  const at = (alongM: number, inM: number): PlanPoint => [
    wall.left[0] + wall.along[0] * alongM - wall.inward[0] * inM,
    wall.left[1] + wall.along[1] * alongM - wall.inward[1] * inM,
  ];
  const [left, right] = [atM - widthM / 2, atM + widthM / 2];
  return [at(left, depthM), at(right, depthM), at(right, 0), at(left, 0)];
}

/** How high above its sill a niche's head springs: below the top of an arch, at the top of a flat one. */
export function springOf({ head, widthM, heightM }: Niche): number {
  return head === 'arch' ? heightM - Math.min(widthM / 2, heightM * 0.6) : heightM;
}

/** How high a niche is `asideM` from its middle, in metres above its sill. */
export function clearHeightM(niche: Niche, asideM: number): number {
  const share = Math.min(1, Math.abs(asideM) / (niche.widthM / 2));
  const spring = springOf(niche);
  return spring + (niche.heightM - spring) * Math.sqrt(1 - share * share);
}
