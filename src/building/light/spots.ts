import type { Spot } from './light-job.ts';
import type { Occluders } from './occlusion.ts';

/** Share of a spot's light that strays outside its cone. */
const SPILL = 0.05;
/** Cosines from the axis between which a lamp's shade cuts its light off, or ceilings would glow beside lamps. */
const SIDE = [0.15, 0.55] as const;
/**
 * Wall washers send more light to the far end of what they light: light falls with this power of the distance instead
 * of its square.
 */
const FALL_OFF = 1.2;
/** Radius of the lamp's face, which softens its shadows. */
const LENS_M = 0.05;
const LENS_SAMPLES = 6;

/** A spot's light on a surface that looks along n, without anything between: fades as a super-Gaussian of the angle. */
export function spotIrradiance(
  spot: Spot,
  px: number,
  py: number,
  pz: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const dx = px - spot.position[0];
  const dy = py - spot.position[1];
  const dz = pz - spot.position[2];
  const dist = Math.sqrt(dx * dx + dy * dy + dz * dz);
  const facing = -(dx * nx + dy * ny + dz * nz) / dist;
  if (facing <= 0) return 0;
  const cosine = (dx * spot.direction[0] + dy * spot.direction[1] + dz * spot.direction[2]) / dist;
  if (cosine <= SIDE[0]) return 0;
  const t = Math.acos(Math.min(1, cosine)) / spot.halfAngle;
  // ln 2: half the light at the half angle.
  const side = Math.min(1, (cosine - SIDE[0]) / (SIDE[1] - SIDE[0]));
  const beam = Math.exp(-Math.LN2 * t ** 3) * (1 - SPILL) + SPILL * cosine;
  return (beam * facing * side * side * (3 - 2 * side)) / dist ** FALL_OFF;
}

/** Share of a spot's lens that a point sees. */
export function spotVisibility(spot: Spot, occluders: Occluders, px: number, py: number, pz: number): number {
  if (!occluders.mayHide(px, py, pz, ...spot.position, LENS_M)) return 1;
  let seen = 0;
  for (let i = 0; i < LENS_SAMPLES; i++) {
    const angle = (i / LENS_SAMPLES) * 2 * Math.PI;
    const x = spot.position[0] + LENS_M * Math.cos(angle);
    const z = spot.position[2] + LENS_M * Math.sin(angle);
    if (occluders.isClear(px, py, pz, x, spot.position[1], z)) seen++;
  }
  return seen / LENS_SAMPLES;
}

/** Strengths that give every spot's target the wanted light, those that overlap sharing it. */
export function balanceSpots(spots: readonly Spot[], wanted: number): readonly number[] {
  const at = (spot: Spot, other: Spot) => spotIrradiance(spot, ...other.target, ...other.facing);
  let gains: number[] = spots.map((spot) => wanted / Math.max(1e-6, at(spot, spot)));
  for (let round = 0; round < 6; round++) {
    const received = spots.map((target) =>
      spots.reduce((sum, spot, i) => sum + gains[i]! * at(spot, target), 0),
    );
    gains = gains.map((gain, i) => gain * (wanted / Math.max(1e-6, received[i]!)) ** 0.8);
  }
  return gains;
}
