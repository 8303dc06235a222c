import type { FloorFinish } from '../museum/format/finishes.ts';
import type { ResolvedOpening } from '../museum/plan/openings.ts';
import { type Step, stairProfile } from '../museum/plan/stair-profile.ts';
import { makePlane, polygonIn } from './facet.ts';
import type { Look } from './finishes.ts';
import { addHandrails } from './opening/handrails.ts';
import { insideOf, litIn, riseOf } from './opening/side.ts';
import { addStairLight, stairLightOf } from './opening/stair-light.ts';
import { addSteps } from './opening/steps.ts';
import { addThreshold, floorLook, stoneLook, type Threshold } from './opening/threshold.ts';
import { openingOutline } from './opening-shape.ts';
import type { RoomParts } from './parts.ts';
import { level, scale, UP, type Vec2 } from './vec.ts';

/** How far jambs reach below the steps they stand on. */
const JAMB_FOOT_M = 0.0015;
/** A stair that climbs more has rails. */
const RAILS_ABOVE_M = 1;

export type RevealLook = {
  readonly wall: Look;
  /** The floors on both sides as far as they are known, and how the own one looks. */
  readonly floor: FloorFinish | undefined;
  readonly beyond: FloorFinish | undefined;
  readonly floorLook: Look;
};

/** Adds an opening's whole inside: jambs, head, and the floor or steps through the wall's thickness. */
export function addReveals(
  parts: RoomParts,
  opening: ResolvedOpening,
  look: RevealLook,
): Threshold | undefined {
  const steps = stairProfile(opening);
  const jambs = addJambs(parts, opening, steps, look.wall);
  addHead(parts, opening, look.wall);
  if (Math.abs(riseOf(opening)) > RAILS_ABOVE_M) addHandrails(parts, opening, jambs);
  if (steps.length > 1) {
    addSteps(parts, opening, stoneLook(look.floor));
    return undefined;
  }
  const { floor, beyond } = look;
  return addThreshold(parts, opening, { floor, beyond, own: floor ? floorLook(floor) : look.floorLook });
}

/** The height of the outline's upright side above the floor. */
const jambHeightM = (opening: ResolvedOpening): number =>
  openingOutline(opening.kind, opening.widthM, opening.heightM)[1]![1];

/** Adds the left and the right jamb, as one walks from side 0; returns their charts. */
function addJambs(
  parts: RoomParts,
  opening: ResolvedOpening,
  steps: readonly Step[],
  look: Look,
): readonly [number, number] {
  const { depthM, widthM, sides, axis } = opening;
  const upM = jambHeightM(opening);
  const foot = steps.flatMap((s): Vec2[] => [
    [s.fromM, s.heightM - JAMB_FOOT_M],
    [s.toM, s.heightM - JAMB_FOOT_M],
  ]);
  const head: Vec2[] = [
    [depthM, sides[1].floorM + upM],
    [0, sides[0].floorM + upM],
  ];
  const outline = [...foot, ...head];
  const mirrored = outline.map(([t, y]): Vec2 => [depthM - t, y]);
  const left = makePlane(insideOf(opening, 0, -widthM / 2, 0), level(axis), UP);
  const right = makePlane(insideOf(opening, depthM, widthM / 2, 0), scale(level(axis), -1), UP);
  return [
    parts.addLit(left, outline, look, { ...litIn(opening), within: outline }),
    parts.addLit(right, mirrored, look, { ...litIn(opening), within: mirrored }),
  ];
}

function addHead(parts: RoomParts, opening: ResolvedOpening, look: Look): void {
  const { sides, depthM, kind, widthM, heightM } = opening;
  const outline = openingOutline(kind, widthM, heightM).slice(1, -1);
  const light = stairLightOf(opening);
  if (light) {
    addStairLight(parts, opening, light, look);
    return;
  }
  const at = (side: 0 | 1, [s, y]: Vec2) => insideOf(opening, side * depthM, s, sides[side].floorM + y);
  for (let i = 0; i + 1 < outline.length; i++) {
    const [a, b] = [outline[i]!, outline[i + 1]!];
    const { plane, contour } = polygonIn([at(0, a), at(1, a), at(1, b), at(0, b)]);
    parts.addLit(plane, contour, look, litIn(opening));
  }
}
