import type { ResolvedOpening } from '../../museum/plan/openings.ts';
import { type Step, stairProfile } from '../../museum/plan/stair-profile.ts';
import { makePlane, rectangle } from '../facet.ts';
import type { Look } from '../finishes.ts';
import type { RoomParts } from '../parts.ts';
import { gainTowards } from '../sweep.ts';
import { level, scale, UP, type Vec3 } from '../vec.ts';
import { insideOf, litIn, rightOf } from './side.ts';

/** How far floors reach under each other at an opening, so that no gap shows between them. */
export const OVERLAP_M = 0.02;
/** How far a tread stands over its riser, and how thick its slab is. */
const NOSING_M = { over: 0.025, thick: 0.04 } as const;

/** Adds the steps through an opening: stone treads with nosings, and risers between. */
export function addSteps(parts: RoomParts, opening: ResolvedOpening, look: Look): void {
  const steps = stairProfile(opening);
  const isUp = steps.at(-1)!.heightM > steps[0]!.heightM;
  for (const [i, step] of steps.entries()) {
    const [before, after] = [steps[i - 1], steps[i + 1]];
    // A tread stands over the riser below it, on whichever side that is.
    const fromM = step.fromM - (before ? (isUp ? NOSING_M.over : 0) : OVERLAP_M);
    const toM = step.toM + (after ? (isUp ? 0 : NOSING_M.over) : OVERLAP_M);
    const chart = addTread(parts, opening, { ...step, fromM, toM }, look);
    const below = isUp ? before : after;
    if (below) addRiser(parts, opening, { step, below, isUp, look, chart });
  }
}

function addTread(parts: RoomParts, opening: ResolvedOpening, step: Step, look: Look): number {
  const { widthM, axis } = opening;
  // A hair lower than the rooms' floors, which it reaches under.
  const origin = insideOf(opening, step.fromM, -widthM / 2, step.heightM - 0.0005);
  const plane = makePlane(origin, rightOf(axis), level(axis));
  return parts.addLit(plane, rectangle(0, 0, widthM, step.toM - step.fromM), look, litIn(opening));
}

/** Adds a step's front: the nosing's face and underside, and the riser that stands back below it. */
function addRiser(
  parts: RoomParts,
  opening: ResolvedOpening,
  riser: {
    readonly step: Step;
    readonly below: Step;
    readonly isUp: boolean;
    readonly look: Look;
    readonly chart: number;
  },
): void {
  const { step, below, isUp, look, chart } = riser;
  const { widthM, axis } = opening;
  const atM = isUp ? step.fromM : step.toM;
  const frontM = atM + (isUp ? -1 : 1) * NOSING_M.over;
  // A riser looks towards its lower step.
  const along = scale(rightOf(axis), isUp ? 1 : -1);
  const out = scale(level(axis), isUp ? -1 : 1);
  const at = (t: number, y: number): Vec3 => insideOf(opening, t, ((isUp ? -1 : 1) * widthM) / 2, y);
  const underM = step.heightM - Math.min(NOSING_M.thick, (step.heightM - below.heightM) / 2);
  const small = (origin: Vec3, v: Vec3, size: number) => {
    const plane = makePlane(origin, along, v);
    const gain = gainTowards(plane.n, UP);
    parts.addFacet({ plane, contour: rectangle(0, 0, widthM, size), ...look, chart, gain });
  };
  small(at(frontM, underM), UP, step.heightM - 0.0005 - underM);
  small(at(atM, underM), out, NOSING_M.over);
  const plane = makePlane(at(atM, below.heightM - 0.0005), along, UP);
  parts.addLit(plane, rectangle(0, 0, widthM, underM - below.heightM + 0.0005), look, litIn(opening));
}
