/** The highest comfortable riser and the deepest tread, in metres. */
const MAX_RISER_M = 0.17;
const MAX_TREAD_M = 0.36;
/** Below this a difference of level is a threshold, not a step. */
const LEVEL_M = 0.005;

/** A level stretch of a stair: from and to along the opening's axis, and its height in the world. */
export type Step = { readonly fromM: number; readonly toM: number; readonly heightM: number };

type Stair = {
  readonly depthM: number;
  readonly sides: readonly [{ readonly floorM: number }, { readonly floorM: number }];
};

/** A stair's risers and treads; landings at both ends take what the treads leave. No risers where it is level. */
function stairOf({ depthM, sides }: Stair) {
  const riseM = sides[1].floorM - sides[0].floorM;
  if (Math.abs(riseM) < LEVEL_M) return { riseM, risers: 0, treadM: 0, landingM: depthM };
  const risers = Math.max(1, Math.ceil(Math.abs(riseM) / MAX_RISER_M - 1e-9));
  const treadM = Math.min(MAX_TREAD_M, depthM / risers);
  return { riseM, risers, treadM, landingM: (depthM - (risers - 1) * treadM) / 2 };
}

/** The floor through an opening's depth as level stretches, from side 0 to side 1. All risers are equal. */
export function stairProfile(opening: Stair): readonly Step[] {
  const { depthM, sides } = opening;
  const { riseM, risers, treadM, landingM } = stairOf(opening);
  if (risers === 0) return [{ fromM: 0, toM: depthM, heightM: sides[0].floorM }];
  return Array.from({ length: risers + 1 }, (_, i) => ({
    fromM: i === 0 ? 0 : landingM + (i - 1) * treadM,
    toM: i === risers ? depthM : landingM + i * treadM,
    heightM: sides[0].floorM + (riseM * i) / risers,
  }));
}

/**
 * The height at which one walks, `alongM` from side 0: level on the landings, in between the mean line of the steps,
 * which goes through the middle of each tread.
 */
export function walkHeightM(opening: Stair, alongM: number): number {
  const { sides } = opening;
  const { riseM, risers, treadM, landingM } = stairOf(opening);
  if (risers === 0) return sides[0].floorM + (riseM * alongM) / opening.depthM;
  const share = (alongM - (landingM - treadM / 2)) / (risers * treadM);
  return sides[0].floorM + riseM * Math.min(1, Math.max(0, share));
}
