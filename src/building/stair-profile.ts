/** The highest comfortable riser and the deepest tread, in metres. */
const MAX_RISER_M = 0.17;
const MAX_TREAD_M = 0.36;
/** Below this a difference of level is a threshold, not a step. */
const LEVEL_M = 0.005;

/** A level stretch of a stair: from and to along the opening's axis, and its height in the world. */
export type Step = { readonly fromM: number; readonly toM: number; readonly heightM: number };

/**
 * The floor through an opening's depth as level stretches, from side 0 to side 1. All risers are equal; landings at
 * both ends take what the treads leave.
 */
export function stairProfile(opening: {
  readonly depthM: number;
  readonly sides: readonly [{ readonly floorM: number }, { readonly floorM: number }];
}): readonly Step[] {
  const { depthM, sides } = opening;
  const start = sides[0].floorM;
  const rise = sides[1].floorM - start;
  if (Math.abs(rise) < LEVEL_M) return [{ fromM: 0, toM: depthM, heightM: start }];
  const risers = Math.max(1, Math.ceil(Math.abs(rise) / MAX_RISER_M - 1e-9));
  const treads = risers - 1;
  const treadM = Math.min(MAX_TREAD_M, depthM / (treads + 1));
  const landingM = (depthM - treads * treadM) / 2;
  return Array.from({ length: risers + 1 }, (_, i) => ({
    fromM: i === 0 ? 0 : landingM + (i - 1) * treadM,
    toM: i === risers ? depthM : landingM + i * treadM,
    heightM: start + (rise * i) / risers,
  }));
}
