import type { Lens } from '../plan/paths-standpoint.ts';

/** An upright rectangle to be seen, in metres: its size, and how high its middle is above the floor. */
export type FramedArea = { readonly widthM: number; readonly heightM: number; readonly middleM: number };

/** How high eyes may be put above the floor, in metres: lowest, highest. */
export type EyeRange = readonly [lowM: number, highM: number];

/** Where the eyes are: straight before the area's middle, `awayM` from its plane, `eyeM` above the floor; radians. */
export type Framing = { readonly awayM: number; readonly eyeM: number; readonly pitch: number };

/** The share of the picture that stays free at each edge. */
const MARGIN = 0.06;
const STEP = 1.04;
/** Steeper than this, in radians, a picture is too foreshortened to be looked at. */
const MOST_PITCH = 0.45;
/** Nobody stands farther from what they look at. */
const FARTHEST_M = 40;

/**
 * The nearest place before an area from which all of it is seen with air around it, but no nearer than `leastM`. The
 * eyes are level with its middle where the range allows it, and look up or down at it where not.
 */
export function frameArea(area: FramedArea, lens: Lens, [lowM, highM]: EyeRange, leastM: number): Framing {
  const eyeM = Math.min(highM, Math.max(lowM, area.middleM));
  const [tanV, tanH] = [lens.tanHalfV * (1 - 2 * MARGIN), lens.tanHalfH * (1 - 2 * MARGIN)];
  const asideM = Math.abs(area.middleM - eyeM) / Math.tan(MOST_PITCH);
  let awayM = Math.max(leastM, asideM, area.heightM / 2 / tanV, area.widthM / 2 / tanH);
  for (;;) {
    const pitch = Math.atan2(area.middleM - eyeM, awayM);
    if (awayM >= FARTHEST_M || isWhole(area, eyeM, awayM, pitch, tanV, tanH)) return { awayM, eyeM, pitch };
    awayM *= STEP;
  }
}

/** Whether all corners lie within a picture of these half sizes at 1 m. */
function isWhole(
  { widthM, heightM, middleM }: FramedArea,
  eyeM: number,
  awayM: number,
  pitch: number,
  tanV: number,
  tanH: number,
): boolean {
  const [sin, cos] = [Math.sin(pitch), Math.cos(pitch)];
  return [middleM - heightM / 2 - eyeM, middleM + heightM / 2 - eyeM].every((riseM) => {
    const depthM = awayM * cos + riseM * sin;
    const upM = riseM * cos - awayM * sin;
    return depthM > 0 && Math.abs(upM) <= tanV * depthM && widthM / 2 <= tanH * depthM;
  });
}
